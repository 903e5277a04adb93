package org.openmtl.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmtl.contract.Contract.Operation;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.EventFields;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.PolicyFields;
import org.openmtl.leads.attribution.AttributionFields;
import org.openmtl.leads.duplicates.DuplicatePolicyFields;
import org.openmtl.leads.prediction.PredictionFields;
import org.openmtl.leads.scoring.ScoreModelFields;
import org.openmtl.leads.touches.TouchFields;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.mobile.MobileApplication;
import org.openmtl.platform.calendars.CalendarFields;
import org.openmtl.platform.customfields.CustomFieldFields;
import org.openmtl.platform.forms.FormFields;
import org.openmtl.platform.identity.PersonFields;
import org.openmtl.platform.identity.ServiceFields;
import org.openmtl.platform.identity.SetupFields;
import org.openmtl.platform.identity.UnitFields;
import org.openmtl.platform.webhooks.WebhookFields;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.VisitFields;
import org.openmtl.rest.RestApplication;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;

/** The contracts say what the code does: neither promises an operation the other does not know, and every example is true to its schema. */
class TheContractsTest {
    private static final Contract BACK_OFFICE = Contract.read("api.yaml");
    private static final Contract FIELD = Contract.read("mobile.yaml");

    private static final Map<String, FieldSet> WRITABLE = Map.ofEntries(
            Map.entry("LeadFields", LeadFields.ALL),
            Map.entry("NewTouch", TouchFields.NEW),
            Map.entry("TrainPrediction", PredictionFields.ALL),
            Map.entry("NewAttributionRun", AttributionFields.ALL),
            Map.entry("NewAccount", AccountFields.ALL),
            Map.entry("AccountPatch", AccountFields.ALL),
            Map.entry("NewContact", ContactFields.ALL),
            Map.entry("ContactPatch", ContactFields.ALL),
            Map.entry("NewVisit", VisitFields.ALL),
            Map.entry("VisitPatch", VisitFields.ALL),
            Map.entry("NewFinding", FindingFields.ALL),
            Map.entry("FindingPatch", FindingFields.ALL),
            Map.entry("NewPromise", PromiseFields.ALL),
            Map.entry("PromisePatch", PromiseFields.ALL),
            Map.entry("NewEvent", EventFields.ALL),
            Map.entry("EventPatch", EventFields.ALL),
            Map.entry("NewAttendee", AttendeeFields.ALL),
            Map.entry("AttendeePatch", AttendeeFields.ALL),
            Map.entry("NewScoreModel", ScoreModelFields.NEW),
            Map.entry("ScoreModelPatch", ScoreModelFields.CHANGE),
            Map.entry("Activation", ScoreModelFields.ACTIVATION),
            Map.entry("PreviewedLeads", ScoreModelFields.PREVIEW),
            Map.entry("NewCustomField", CustomFieldFields.NEW),
            Map.entry("CustomFieldPatch", CustomFieldFields.PATCH),
            Map.entry("NewForm", FormFields.NEW),
            Map.entry("NewCalendar", CalendarFields.ALL),
            Map.entry("CalendarPatch", CalendarFields.ALL),
            Map.entry("NewSalesTeam", AssignmentFields.TEAM),
            Map.entry("SalesTeamPatch", AssignmentFields.TEAM),
            Map.entry("NewRuleSet", AssignmentFields.RULE_SET),
            Map.entry("RuleSetPatch", AssignmentFields.RULE_SET),
            Map.entry("NewDuplicatePolicy", DuplicatePolicyFields.ALL),
            Map.entry("DuplicatePolicyPatch", DuplicatePolicyFields.ALL),
            Map.entry("NewLeadPolicy", PolicyFields.ALL),
            Map.entry("LeadPolicyPatch", PolicyFields.ALL),
            Map.entry("NewAbsence", CalendarFields.ABSENCE),
            Map.entry("NewPerson", PersonFields.NEW),
            Map.entry("PersonPatch", PersonFields.PATCH),
            Map.entry("NewUnit", UnitFields.ALL),
            Map.entry("UnitPatch", UnitFields.ALL),
            Map.entry("NewService", ServiceFields.NEW),
            Map.entry("ServicePatch", ServiceFields.PATCH),
            Map.entry("NewWebForm", WebFormFields.NEW),
            Map.entry("WebFormPatch", WebFormFields.PATCH),
            Map.entry("NewWebhook", WebhookFields.NEW),
            Map.entry("WebhookPatch", WebhookFields.PATCH),
            Map.entry("ReplayRange", WebhookFields.RANGE),
            Map.entry("SetUp", SetupFields.ALL));

    private record Api(String name, Contract contract, Application application) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Api> apis() {
        return Stream.of(
                new Api("back office", BACK_OFFICE, new RestApplication()),
                new Api("field", FIELD, new MobileApplication()));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void promiseWhatTheCodeOffersAndNothingElse(Api api) {
        Set<String> promised = new TreeSet<>();
        api.contract().operations().forEach(operation -> promised.add(operation.name()));

        assertThat(promised).isEqualTo(Endpoints.of(api.application()).keySet());
    }

    @ParameterizedTest
    @MethodSource("apis")
    void askForATokenWhereTheCodeDoes(Api api) {
        Map<String, Boolean> open = Endpoints.of(api.application());

        assertThat(api.contract().operations())
                .allSatisfy(operation ->
                        assertThat(isOpen(operation)).as(operation.name()).isEqualTo(open.get(operation.name())));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void tellTheRefusalsOfWhoIsNotSignedInOrMayNot(Api api) {
        assertThat(api.contract().operations().filter(Predicate.not(TheContractsTest::isOpen)))
                .allSatisfy(
                        operation -> assertThat(operation.spec().getResponses().keySet())
                                .as(operation.name())
                                .contains("401", "403"));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void describeEveryOperation(Api api) {
        Set<String> ids = new HashSet<>();

        assertThat(api.contract().operations()).allSatisfy(operation -> {
            assertThat(operation.spec().getSummary()).as(operation.name()).isNotBlank();
            assertThat(operation.spec().getDescription()).as(operation.name()).isNotBlank();
            assertThat(operation.spec().getTags())
                    .as(operation.name())
                    .hasSize(1)
                    .isSubsetOf(api.contract().tags());
            assertThat(ids.add(operation.spec().getOperationId()))
                    .as(operation.name())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("apis")
    void showAnExampleOfEveryBodyThatKeepsToItsSchema(Api api) {
        assertThat(api.contract().operations())
                .allSatisfy(operation -> assertThat(bodies(api.contract(), operation))
                        .allSatisfy(body -> {
                            assertThat(body.content().getExample())
                                    .as(body.name())
                                    .isNotNull();
                            assertThat(api.contract()
                                            .faults(
                                                    body.content().getExample(),
                                                    body.content().getSchema()))
                                    .as(body.name())
                                    .isEmpty();
                        }));
    }

    @Test
    void nameTheFieldsThatCanBeWritten() {
        WRITABLE.forEach((name, fields) -> {
            Schema<?> schema = BACK_OFFICE.schema(name);
            assertThat(schema.getProperties().keySet())
                    .as(name)
                    .isEqualTo(
                            new HashSet<>(fields.all().stream().map(Field::name).toList()));
            assertThat(schema.getAdditionalProperties()).as(name).isEqualTo(false);
            if (!name.endsWith("Patch")) {
                assertThat(required(schema)).as(name).isEqualTo(required(fields));
            }
        });
    }

    @Test
    void anExampleThatBreaksItsSchemaIsNoticed() {
        assertThat(BACK_OFFICE.faults(Map.of("stage", "SOLD"), BACK_OFFICE.schema("LeadFields")))
                .isNotEmpty();
        assertThat(BACK_OFFICE.faults(Map.of("score", 1), BACK_OFFICE.schema("LeadFields")))
                .isNotEmpty();
    }

    private static Set<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? Set.of() : new HashSet<>(schema.getRequired());
    }

    private static Set<String> required(FieldSet fields) {
        return new HashSet<>(
                fields.all().stream().filter(Field::required).map(Field::name).toList());
    }

    private static boolean isOpen(Operation operation) {
        List<SecurityRequirement> required = operation.spec().getSecurity();
        return required != null && (required.isEmpty() || required.contains(new SecurityRequirement()));
    }

    private static List<Body> bodies(Contract contract, Operation operation) {
        List<Body> bodies = new ArrayList<>();
        if (operation.spec().getRequestBody() != null) {
            add(
                    bodies,
                    operation.name() + ", request",
                    operation.spec().getRequestBody().getContent());
        }
        operation
                .spec()
                .getResponses()
                .forEach((status, response) -> add(
                        bodies,
                        operation.name() + ", " + status,
                        contract.resolved(response).getContent()));
        return bodies;
    }

    private static void add(List<Body> bodies, String name, @Nullable Content content) {
        if (content != null) {
            content.forEach((type, body) -> bodies.add(new Body(name + " " + type, body)));
        }
    }

    private record Body(String name, MediaType content) {}
}
