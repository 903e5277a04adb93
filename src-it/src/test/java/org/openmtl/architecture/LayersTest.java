package org.openmtl.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import org.junit.jupiter.api.Test;

/** Business below, two APIs above it, side by side. */
class LayersTest {
    private static final ArchRule BUSINESS_KNOWS_NO_HTTP = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "org.openmtl.http..",
                    "org.openmtl.rest..",
                    "org.openmtl.mobile..")
            .because("a rule that only HTTP can reach is missing for imports, jobs and phones");

    private static final ArchRule MOBILE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..mobile..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rest..")
            .because("phones in the field live longer than a version of the back office's API");

    private static final ArchRule REST_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mobile..")
            .because("both APIs share org.openmtl.http and the facades, nothing else");

    private static final ArchRule APIS_OBSERVE_NOTHING = methods()
            .should(observeNothing())
            .because("in an EAR an observer of a web module hears everybody's events, in a WAR its own");

    @Test
    void businessKnowsNoHttp() {
        keeps(ProductClasses.business(), BUSINESS_KNOWS_NO_HTTP);
        isRedFor("http", "AnswersByItself", BUSINESS_KNOWS_NO_HTTP);
        isRedFor("http", "ReadsTheRequest", BUSINESS_KNOWS_NO_HTTP);
    }

    @Test
    void theMobileApiDoesNotUseTheBackOffices() {
        keeps(ProductClasses.apis(), MOBILE_STANDS_ALONE);
        isRedFor("siblings", "BorrowsFromRest", MOBILE_STANDS_ALONE);
    }

    @Test
    void theBackOfficesApiDoesNotUseTheMobileOne() {
        keeps(ProductClasses.apis(), REST_STANDS_ALONE);
        isRedFor("siblings", "BorrowsFromMobile", REST_STANDS_ALONE);
    }

    @Test
    void apisObserveNothing() {
        keeps(ProductClasses.apis(), APIS_OBSERVE_NOTHING);
        isRedFor("observer", "Listens", APIS_OBSERVE_NOTHING);
    }

    private static ArchCondition<JavaMethod> observeNothing() {
        return new ArchCondition<>("have no parameter with @Observes or @ObservesAsync") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean observes = method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)
                                || parameter.isAnnotatedWith(ObservesAsync.class));
                events.add(new SimpleConditionEvent(
                        method, !observes, method.getFullName() + (observes ? " observes" : " observes nothing")));
            }
        };
    }
}
