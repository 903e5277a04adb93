package org.openmtl.it.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openmtl.it.container.micro.ProductWithTests;
import org.openmtl.it.harness.Database;

/** A class of tests whose methods run inside the server. Flat and plain: nested classes would run outside, parameters would multiply. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
abstract class InContainer {
    @Deployment
    static WebArchive product() {
        return ProductWithTests.of(InContainer.class.getPackage());
    }

    /** What is really stored, past the product and its row-level security. */
    static Database stored() {
        return new Database(
                System.getProperty("mtl.db.url"),
                System.getProperty("mtl.test.superuser"),
                System.getProperty("mtl.test.password"));
    }
}
