package org.openmtl.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.openmtl.architecture.Rules.isRedFor;
import static org.openmtl.architecture.Rules.keeps;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.JsonValues;

/** JSON is made and read by a provider that is found once. */
class JsonProviderTest {
    private static final ArchRule FOUND_ONCE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Json.class)
            .because("it looks for its provider on the whole class path at each call; "
                    + JsonValues.class.getSimpleName() + " does not");

    @Test
    void nobodyLooksForTheProviderAtEachCall() {
        keeps(ProductClasses.application(), FOUND_ONCE);
        isRedFor("json", "LooksForItsProvider", FOUND_ONCE);
    }
}
