package org.openmtl.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.openmtl.http.Unauthenticated;

/** What anybody can reach over HTTP ends at a guarded facade, or says that it needs nobody's permission. */
class ResourceMethodsTest {
    private static final ArchRule END_AT_A_FACADE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should(endAtAFacade())
            .because(
                    "the one authorisation decision is made by the guard of a facade's bean; a method beside it decides nothing");

    @Test
    void everyResourceMethodEndsAtAGuardedFacade() {
        keeps(ProductClasses.application(), END_AT_A_FACADE);
        isRedFor("resource", "AnswersAlone.get()", END_AT_A_FACADE);
        isRedFor("resource", "AnswersAloneInASubclass", END_AT_A_FACADE);
    }

    @Test
    void theRuleSeesThroughInheritedMethods() {
        JavaClass leads = ProductClasses.application().get("org.openmtl.rest.LeadResource");

        assertThat(ResourceMethods.of(leads).map(JavaMethod::getName))
                .contains("list", "create", "read", "change", "archive", "stages");
    }

    private static ArchCondition<JavaClass> endAtAFacade() {
        return new ArchCondition<>("call a guarded facade from each method, or be @Unauthenticated") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                ResourceMethods.of(resource)
                        .filter(method -> !method.isAnnotatedWith(Unauthenticated.class))
                        .forEach(method -> {
                            boolean guarded = ResourceMethods.reachFacade(resource, method);
                            events.add(new SimpleConditionEvent(
                                    resource,
                                    guarded,
                                    resource.getName() + ": " + method.getFullName() + " reaches a facade: "
                                            + guarded));
                        });
            }
        };
    }
}
