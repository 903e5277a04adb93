package org.openmtl.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.base.DescribedFunction;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.modules.AnnotationDescriptor;
import com.tngtech.archunit.library.modules.ArchModule.Identifier;
import com.tngtech.archunit.library.modules.ModuleDependency;
import com.tngtech.archunit.library.modules.syntax.DescriptorFunction;
import com.tngtech.archunit.library.modules.syntax.GivenModules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.MtlModule;

/** A module is entered by its facade, uses what it says it uses, and nobody calls back up. */
class ModuleBoundariesTest {
    private static final ArchRule USES_ARE_DECLARED = marked().should()
            .respectTheirAllowedDependencies(isDeclared(), consideringOnlyDependenciesBetweenModules())
            .ignoreDependency(ModuleBoundariesTest::isOnTheKernel)
            .because("package-info names every module that is called, so that one line shows what a module stands on");

    private static final ArchRule FACADES_ONLY = marked().should()
            .onlyDependOnEachOtherThroughClassesThat()
            .resideOutsideOfPackage("..internal..")
            .because("what is inside may change without asking anybody");

    private static final ArchRule NO_CYCLES = marked().should()
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

    /** Modules nest: a class belongs to the nearest package above it that is one. */
    private static GivenModules<AnnotationDescriptor<MtlModule>> marked() {
        return modules()
                .definedBy(DescribedFunction.describe(
                        "nearest module",
                        type -> module(type)
                                .map(module -> Identifier.from(module.name()))
                                .orElseGet(Identifier::ignore)))
                .derivingModule(DescriptorFunction.describe(
                        "by @MtlModule",
                        (identifier, classes) -> descriptor(classes.iterator().next())));
    }

    private static AnnotationDescriptor<MtlModule> descriptor(JavaClass type) {
        MtlModule module = module(type).orElseThrow();
        return new AnnotationDescriptor<>(module.name(), module);
    }

    private static Optional<MtlModule> module(JavaClass type) {
        Optional<JavaPackage> at = Optional.of(type.getPackage());
        while (at.isPresent() && !at.get().isAnnotatedWith(MtlModule.class)) {
            at = at.get().getParent();
        }
        return at.map(marked -> marked.getAnnotationOfType(MtlModule.class));
    }

    private static DescribedPredicate<ModuleDependency<AnnotationDescriptor<MtlModule>>> isDeclared() {
        return DescribedPredicate.describe(
                "declared in 'uses'",
                dependency -> List.of(dependency
                                .getOrigin()
                                .getDescriptor()
                                .getAnnotation()
                                .uses())
                        .contains(dependency.getTarget().getName()));
    }

    private static ArchCondition<JavaClass> belongToAModule() {
        return new ArchCondition<>("belong to a module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = module(type).isPresent();
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
