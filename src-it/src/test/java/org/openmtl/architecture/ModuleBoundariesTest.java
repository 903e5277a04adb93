package org.openmtl.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.MtlModule;

/** A module is entered by its facade, uses what it says it uses, and nobody calls back up. */
class ModuleBoundariesTest {
    private static final ArchRule USES_ARE_DECLARED = modules()
            .definedByAnnotation(MtlModule.class)
            .should()
            .respectTheirAllowedDependenciesDeclaredIn("uses", consideringOnlyDependenciesBetweenModules())
            .ignoreDependency(ModuleBoundariesTest::isOnTheKernel)
            .because("package-info names every module that is called, so that one line shows what a module stands on");

    private static final ArchRule FACADES_ONLY = modules()
            .definedByAnnotation(MtlModule.class)
            .should()
            .onlyDependOnEachOtherThroughClassesThat()
            .resideOutsideOfPackage("..internal..")
            .because("what is inside may change without asking anybody");

    private static final ArchRule NO_CYCLES = modules()
            .definedByAnnotation(MtlModule.class)
            .should()
            .beFreeOfCycles()
            .because("a lower module tells a higher one by a fact or by an interface of its own");

    private static final ArchRule EVERY_CLASS_HAS_A_MODULE = classes()
            .that()
            .resideOutsideOfPackages("..platform", "..platform.internal")
            .should(belongToAModule())
            .because("a class outside of every module escapes the rules of modules");

    private static final ArchRule APIS_CALL_FACADES = classes()
            .should(onlyUseFacadesOfOthers())
            .because(
                    "an API parses, calls a facade and shapes the answer; what it needs more, the facade should offer");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        keeps(ProductClasses.business(), USES_ARE_DECLARED);
        isRedFor("undeclared", "CallsWithoutSaying", USES_ARE_DECLARED);
    }

    @Test
    void modulesMeetAtTheirFacades() {
        keeps(ProductClasses.business(), FACADES_ONLY);
        isRedFor("inside", "ReachesInside", FACADES_ONLY);
    }

    @Test
    void modulesDoNotCallBackUp() {
        keeps(ProductClasses.business(), NO_CYCLES);
        isRedFor("cycle", "CallsBack", NO_CYCLES);
    }

    @Test
    void everyClassBelongsToAModule() {
        keeps(ProductClasses.business(), EVERY_CLASS_HAS_A_MODULE);
        isRedFor("homeless", "BelongsNowhere", EVERY_CLASS_HAS_A_MODULE);
    }

    @Test
    void apisCallFacades() {
        keeps(ProductClasses.apis(), APIS_CALL_FACADES);
        isRedFor("apiinside.rest", "AsksTheBean", APIS_CALL_FACADES);
    }

    private static boolean isOnTheKernel(Dependency dependency) {
        return dependency.getTargetClass().getPackageName().startsWith("org.openmtl.shared");
    }

    private static ArchCondition<JavaClass> belongToAModule() {
        return new ArchCondition<>("belong to a module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = false;
                Optional<JavaPackage> at = Optional.of(type.getPackage());
                while (at.isPresent() && !found) {
                    found = at.get().isAnnotatedWith(MtlModule.class);
                    at = at.get().getParent();
                }
                events.add(new SimpleConditionEvent(type, found, type.getName() + " belongs to a module: " + found));
            }
        };
    }

    private static ArchCondition<JavaClass> onlyUseFacadesOfOthers() {
        return new ArchCondition<>("not depend on anything internal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> resideInAPackage("..internal..").test(use.getTargetClass()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
