package org.openmtl.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/** The database is reached from inside of modules, where the guard has stated who acts. */
class DataAccessTest {
    /** The exceptions of the database are no way into it; the error policy translates them. */
    private static final ArchRule INSIDE_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("..internal..", "org.openmtl.platform.rows..", "org.openmtl.platform.sql..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..")
                    .and(not(assignableTo(Throwable.class))))
            .because(
                    "what reads or writes rows stands behind a facade, which asks for the permission and states the actor");

    private static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..internal..")
            .because("others see views; an entity handed out is changed by people who do not know its rules");

    @Test
    void onlyTheInsideOfModulesTouchesTheDatabase() {
        keeps(ProductClasses.application(), INSIDE_ONLY);
        isRedFor("database", "OpensAConnection", INSIDE_ONLY);
        isRedFor("database", "AsksTheEntityManager", INSIDE_ONLY);
    }

    @Test
    void entitiesStayInside() {
        keeps(ProductClasses.application(), ENTITIES_STAY_INSIDE);
        isRedFor("entities", "SeenByEverybody", ENTITIES_STAY_INSIDE);
    }
}
