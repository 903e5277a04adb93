package org.openmtl.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes the rules speak of. */
final class ProductClasses {
    private static final String PLANTED = "org.openmtl.architecture.planted.";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openmtl")
            .that(resideOutsideOfPackages("org.openmtl.launcher..", "org.openmtl.field.."));

    private ProductClasses() {}

    /** The application: business and both APIs. */
    static JavaClasses application() {
        return ALL;
    }

    /** The business modules alone. */
    static JavaClasses business() {
        return ALL.that(resideOutsideOfPackages("org.openmtl.http..", "org.openmtl.rest..", "org.openmtl.mobile.."));
    }

    /** Both APIs and what they share. */
    static JavaClasses apis() {
        return ALL.that(resideInAnyPackage("org.openmtl.http..", "org.openmtl.rest..", "org.openmtl.mobile.."));
    }

    /** A violation made for one rule. */
    static JavaClasses planted(String name) {
        return new ClassFileImporter().importPackages(PLANTED + name);
    }
}
