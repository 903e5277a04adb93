package org.openmtl.it.container.micro;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.Product;
import org.openmtl.it.system.Companies;

/** The built {@code mtl.war} as it is, and the tests beside it. */
public final class ProductWithTests {
    private ProductWithTests() {}

    /** The same archive for all classes of a package. */
    public static WebArchive of(Package tests) {
        return ShrinkWrap.create(ZipImporter.class, "mtl.war")
                .importFrom(Product.war().toFile())
                .as(WebArchive.class)
                .addPackage(tests)
                .addClasses(Database.class, Companies.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
