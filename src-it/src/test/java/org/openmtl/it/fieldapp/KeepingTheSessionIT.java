package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** Only the person ends a session, and only an order deletes what is on the phone. */
@MtlTest
class KeepingTheSessionIT {
    private static final String TOKEN = "POST /mobile/v1/token";
    private static final String AGE_TOKENS = """
            const { database } = field.installation;
            const [session] = await database.getAll('sessions');
            await database.put('sessions', { ...session, ...given });
            """;
    private static final String DEVICE = "return (await field.installation.database.getAll('sessions'))[0].device;";
    private static final String DATABASES = "return (await indexedDB.databases()).length;";

    private final MtlSystem mtl;
    private final FieldPhone phone;

    KeepingTheSessionIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.mtl = mtl;
        this.phone = new FieldPhone(server, mtl, directory);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void aLostRefreshSignsNobodyOut() {
        Page tab = phone.signedIn();
        List<String> names = phone.capture(tab, "Refreshed", 1);
        PhoneApp.run(tab, AGE_TOKENS, Map.of("access", "out-of-date"));
        phone.line.spoilNext(TOKEN, Fault.cutAnswer(0), Fault.cutAnswer(200), Fault.cutRequest(50));

        for (int attempt = 0; attempt < 4; attempt++) {
            FieldPhone.sync(tab);
        }

        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("active");
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void anExpiredSessionReadsAndCapturesAndGoesOnAfterSigningIn() {
        Page tab = phone.signedIn();
        PhoneApp.run(tab, AGE_TOKENS, Map.of("access", "out-of-date", "refresh", "out-of-date"));
        FieldPhone.sync(tab);
        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("expired");

        List<String> names = phone.capture(tab, "Expired", 2);
        assertThat(FieldPhone.shown(tab)).isEqualTo(names);
        assertThat(phone.arrived()).isEmpty();

        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        FieldPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void somebodyElseSeesNothingAndLosesNothing() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Mine", 2);
        phone.app.goOnline();
        phone.line.spoil(
                request -> request.startsWith("POST /mobile/v1/sync/push") ? Fault.refused(503) : Fault.none());

        PhoneApp.signIn(tab, Team.found(mtl).hire("FIELD"), RunningServer.DEMO_PASSWORD);
        assertThat(FieldPhone.shown(tab)).isEmpty();
        assertThat(PhoneApp.count(tab, "unsent")).isZero();

        phone.line.repair();
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        FieldPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void aRevokedPhoneKeepsItsWorkAndRegistersAgain() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Revoked", 1);
        mtl.as(phone.username)
                .send("DELETE", "/mobile/v1/devices/" + device(tab), "")
                .expect(204);
        phone.app.goOnline();

        FieldPhone.sync(tab);
        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("expired");
        assertThat(PhoneApp.count(tab, "unsent")).isEqualTo(1);
        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        FieldPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void anOrderToWipeAtOnceIsObeyedAndConfirmed() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        phone.capture(tab, "Wiped", 1);
        String device = device(tab);
        order(device, "now");
        phone.app.goOnline();

        FieldPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("wiped");
        assertThat(PhoneApp.run(tab, "return field.person;")).isNull();
        assertThat((Integer) PhoneApp.run(tab, DATABASES)).isLessThanOrEqualTo(1);
        assertWiped(device);
        assertThat(phone.arrived()).isEmpty();

        PhoneApp.signIn(tab, phone.username, RunningServer.DEMO_PASSWORD);
        List<String> names = phone.capture(tab, "Again", 1);
        FieldPhone.sync(tab);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    @Test
    void anOrderToWipeAfterTheUploadLosesNothing() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        List<String> names = phone.capture(tab, "Last", 2);
        String device = device(tab);
        order(device, "after-upload");
        phone.app.goOnline();

        FieldPhone.sync(tab);

        assertThat(PhoneApp.run(tab, "return field.session;")).isEqualTo("wiped");
        assertWiped(device);
        assertThat(phone.arrived()).isEqualTo(names);
    }

    private static String device(Page tab) {
        return (String) PhoneApp.run(tab, DEVICE);
    }

    private void order(String device, String when) {
        mtl.as(phone.username)
                .post("/mobile/v1/devices/" + device + "/wipe", Json.object("when", when))
                .expect(204);
    }

    private void assertWiped(String device) {
        assertThat(mtl.as(phone.username)
                        .get("/mobile/v1/devices")
                        .expect(200)
                        .json()
                        .get("items"))
                .filteredOn(one -> one.get("id").asText().equals(device))
                .allSatisfy(one -> assertThat(one.hasNonNull("wipedAt")).isTrue());
    }
}
