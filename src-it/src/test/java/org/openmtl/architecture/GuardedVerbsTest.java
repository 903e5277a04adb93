package org.openmtl.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptor;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;

/** Deny by default: a verb says which permission it needs, and a facade without the guard does not exist. */
class GuardedVerbsTest {
    private static final ArchRule VERBS_NAME_THEIR_PERMISSION = classes()
            .that()
            .areAnnotatedWith(Guarded.class)
            .and()
            .areNotAnnotatedWith(Interceptor.class)
            .should(requireSomethingForEachVerb())
            .because(
                    "the guard refuses a verb that names no permission; better to hear it from the build than from a caller");

    private static final ArchRule FACADES_ARE_GUARDED = classes()
            .that(areSessionBeans())
            .and(implementAFacade())
            .should()
            .beAnnotatedWith(Guarded.class)
            .because("a session bean without the guard states no actor, and everybody may call it");

    @Test
    void everyVerbNamesItsPermission() {
        keeps(ProductClasses.business(), VERBS_NAME_THEIR_PERMISSION);
        isRedFor("guard.internal", "ForgetsToAskBean.verb()", VERBS_NAME_THEIR_PERMISSION);
        isRedFor("guard.internal", "InheritsAVerbBean", VERBS_NAME_THEIR_PERMISSION);
    }

    @Test
    void everyFacadeIsGuarded() {
        keeps(ProductClasses.business(), FACADES_ARE_GUARDED);
        isRedFor("guard", "UnguardedBean", FACADES_ARE_GUARDED);
    }

    private static ArchCondition<JavaClass> requireSomethingForEachVerb() {
        return new ArchCondition<>("bear @Requires or @OpenToAnyone on each public method") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                bean.getAllMethods().stream().filter(GuardedVerbsTest::isVerb).forEach(verb -> {
                    boolean asks = verb.isAnnotatedWith(Requires.class) || verb.isAnnotatedWith(OpenToAnyone.class);
                    events.add(new SimpleConditionEvent(
                            bean, asks, bean.getName() + ": " + verb.getFullName() + " names its permission: " + asks));
                });
            }
        };
    }

    private static boolean isVerb(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getOwner().isEquivalentTo(Object.class);
    }

    private static DescribedPredicate<JavaClass> areSessionBeans() {
        return DescribedPredicate.describe(
                "are session beans",
                type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    /** A facade is an interface of a module that is not inside it. */
    private static DescribedPredicate<JavaClass> implementAFacade() {
        return DescribedPredicate.describe(
                "implement a facade",
                type -> type.getAllRawInterfaces().stream()
                        .anyMatch(facade -> facade.getPackageName().startsWith("org.openmtl.")
                                && !facade.getPackageName().contains(".internal")));
    }
}
