package org.openmtl.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;

/** Every endpoint refuses whoever has no token, and whoever's roles do not grant it. */
@MtlTest
class RolesIT {
    private static final String SOME_ID = "0190a5f0-0000-7000-8000-00000000beef";

    /** What anybody may do who is signed in: their own things, and the units they are in. Anything new here is a decision, not an accident. */
    private static final Set<String> OWN_THINGS = Set.of(
            "GET /api/v1/me",
            "PUT /api/v1/me/password",
            "GET /api/v1/devices",
            "DELETE /api/v1/devices/{id}",
            "GET /api/v1/units",
            "GET /api/v1/units/{id}",
            "GET /mobile/v1/devices",
            "DELETE /mobile/v1/devices/{id}",
            "POST /mobile/v1/devices/{id}/wipe");

    private final MtlSystem mtl;

    RolesIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    static Stream<Endpoint> closed() {
        return Endpoints.closed();
    }

    static Stream<Endpoint> beyondOwnThings() {
        return closed().filter(endpoint -> !OWN_THINGS.contains(endpoint.toString()));
    }

    static Stream<Endpoint> ofCustomers() {
        List<String> collections =
                Stream.of(RowKind.values()).map(RowKind::collection).toList();
        return closed().filter(endpoint -> collections.contains(endpoint.collection()));
    }

    static Stream<Endpoint> writingCustomers() {
        return ofCustomers().filter(endpoint -> !endpoint.isRead());
    }

    static Stream<Endpoint> administering() {
        return closed().filter(endpoint ->
                        List.of("people", "services", "units", "webhooks").contains(endpoint.collection()))
                .filter(endpoint -> !endpoint.isRead());
    }

    @Test
    void thereAreEndpointsToTry() {
        assertThat(closed()).hasSizeGreaterThan(30);
        assertThat(closed().map(Endpoint::toString)).containsAll(OWN_THINGS);
        assertThat(ofCustomers()).hasSizeGreaterThanOrEqualTo(22);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void withoutATokenNobodyGetsIn(Endpoint endpoint) {
        assertRefused(mtl.anyone(), endpoint, 401);
        assertRefused(mtl.anyone().withToken("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY"), endpoint, 401);
    }

    @ParameterizedTest
    @MethodSource("beyondOwnThings")
    void aTraineeMayNothingButLearn(Endpoint endpoint) {
        assertRefused(mtl.as(MtlSystem.TRAINEE), endpoint, 403);
    }

    @ParameterizedTest
    @MethodSource("ofCustomers")
    void anAdministratorSeesNoCustomer(Endpoint endpoint) {
        assertRefused(mtl.as(MtlSystem.ADMIN), endpoint, 403);
    }

    @ParameterizedTest
    @MethodSource("writingCustomers")
    void anAnalystWritesNothing(Endpoint endpoint) {
        assertRefused(mtl.as(MtlSystem.ANALYST), endpoint, 403);
    }

    @ParameterizedTest
    @MethodSource("administering")
    void onlyAnAdministratorAdministers(Endpoint endpoint) {
        for (String username : List.of(MtlSystem.FIELD1, MtlSystem.MANAGER, MtlSystem.ANALYST)) {
            assertRefused(mtl.as(username), endpoint, 403);
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void anotherMethodInAHeaderIsNoWayIn(Endpoint endpoint) {
        Client trick = mtl.anyone()
                .with("X-HTTP-Method-Override", "GET")
                .with("X-Original-URL", "/api/v1/auth/token")
                .with("X-Forwarded-For", "127.0.0.1");

        assertRefused(trick, endpoint, 401);
    }

    private static void assertRefused(Client client, Endpoint endpoint, int status) {
        Answer answer = Bodies.send(client, endpoint, endpoint.with(SOME_ID));

        if (endpoint.method().equals("HEAD")) {
            answer.expect(status); // without a body there is no problem document
        } else {
            Problems.expect(answer, status);
        }
    }
}
