package org.openmtl.it.fieldapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.system.MtlSystem;

/** Photos come after the record, in pieces, and stay on the phone until the server has all of them. */
@MtlTest
class SendingPhotosIT {
    private static final String PIECE = "PATCH /mobile/v1/blobs/";

    /** Noise, which no compression makes small: a photo of several pieces. */
    private static final String CAPTURE = """
            const canvas = new OffscreenCanvas(900, 900);
            const context = canvas.getContext('2d');
            const noise = context.createImageData(900, 900);
            for (let i = 0; i < noise.data.length; i += 65536) {
              crypto.getRandomValues(noise.data.subarray(i, Math.min(i + 65536, noise.data.length)));
            }
            context.putImageData(noise, 0, 0);
            const photo = await field.addPhoto(await canvas.convertToBlob({ type: 'image/png' }));
            const data = { name: 'With a photo', photos: [photo] };
            await field.capture([{ type: 'lead.create', data, photos: [photo.id] }]);
            return photo;
            """;

    private static final String IS_HERE = """
            const { openDB } = await import('/field/lib/idb/index.js');
            const database = await openDB(`openmtl-field-${field.person.id}`);
            const photo = await database.get('photos', given);
            database.close();
            return photo.blob !== null;
            """;

    /** With one photo that waits. */
    private static final String OVER = """
            Object.defineProperty(navigator, 'connection', { configurable: true, value: { type: given } });
            const { openDB } = await import('/field/lib/idb/index.js');
            const database = await openDB(`openmtl-field-${field.person.id}`);
            await database.put('photos', { id: 'one', state: 'waiting', thumbnail: new Blob([]) });
            await database.put('meta', %s, 'photosOver');
            const counted = [(await field.photosOver()).over, (await field.pendingPhotos(['one'])).held];
            await database.delete('photos', 'one');
            database.close();
            return counted;
            """;

    private static final FulfillOptions HASH_DIFFERS = new FulfillOptions()
            .setStatus(422)
            .setContentType("application/problem+json")
            .setBody("{\"code\": \"hash-differs\", \"status\": 422}");

    private final MtlSystem mtl;
    private final BrowserPhone phone;

    SendingPhotosIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = new BrowserPhone(server, mtl);
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void oneGoesOnWhereTheLineBroke() {
        Page tab = phone.signedIn();
        phone.app.goOffline();
        Map<?, ?> photo = (Map<?, ?>) PhoneApp.run(tab, CAPTURE);
        phone.app.goOnline();
        phone.line.spoilNext(PIECE, Fault.none(), Fault.cutAnswer(0), Fault.cutRequest(9_000), Fault.cutAnswer(60));

        for (int attempt = 0; attempt < 5; attempt++) {
            BrowserPhone.sync(tab);
        }

        assertThat(phone.arrived()).isEqualTo(List.of("With a photo"));
        assertThat(PhoneApp.count(tab, "photosPending")).isZero();
        assertThat(PhoneApp.run(tab, IS_HERE, photo.get("id"))).isEqualTo(false);
        assertThat(mtl.as(phone.username).download("/api/v1/files/" + photo.get("id")))
                .hasSize((Integer) photo.get("len"));
    }

    @Test
    void theRecordDoesNotWaitAndThePictureStaysUntilAllOfItHasArrived() {
        Page tab = phone.signedIn();
        phone.line.spoil(request -> request.startsWith(PIECE) ? Fault.cutRequest(5_000) : Fault.none());
        Map<?, ?> photo = (Map<?, ?>) PhoneApp.run(tab, CAPTURE);

        BrowserPhone.sync(tab);

        assertThat(phone.arrived()).isEqualTo(List.of("With a photo"));
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(PhoneApp.count(tab, "photosPending")).isEqualTo(1);
        assertThat(PhoneApp.run(tab, IS_HERE, photo.get("id"))).isEqualTo(true);
        assertThat((String) PhoneApp.run(tab, "return field.photoUrl(given, { thumbnail: true });", photo.get("id")))
                .startsWith("blob:");
    }

    @Test
    void oneWaitsForWifiBehindItsSmallPictureUntilThePersonHurriesIt() {
        Page tab = phone.signedIn();
        PhoneApp.run(tab, "await field.choosePhotosOver('wifi');");
        Map<?, ?> photo = (Map<?, ?>) PhoneApp.run(tab, CAPTURE);

        BrowserPhone.sync(tab);

        String file = "/api/v1/files/" + photo.get("id");
        assertThat(PhoneApp.run(tab, "return field.pendingPhotos();")).isEqualTo(Map.of("pending", 1, "held", 1));
        assertThat(mtl.as(phone.username).download(file + "/thumbnail")).hasSizeBetween(500, 15_000);
        mtl.as(phone.username).get(file).expect(404);

        BrowserPhone.show(tab, "/leads/" + leadOf(tab));
        tab.getByText("1 photo waits for Wi-Fi").first().waitFor();
        tab.screenshot(
                new Page.ScreenshotOptions().setPath(Product.screenshots().resolve("photo-waits-for-wifi.png")));
        tab.getByText("Send photos now").click();
        tab.waitForCondition(() -> PhoneApp.count(tab, "photosPending") == 0);
        assertThat(mtl.as(phone.username).download(file)).hasSize((Integer) photo.get("len"));
        assertThat(tab.getByText("Send photos now")).isHidden();
    }

    private static String leadOf(Page tab) {
        return (String) PhoneApp.run(tab, "return (await field.rows('lead'))[0].id;");
    }

    @Test
    void overWhichNetworkIsAskedOfTheBrowserUnlessThePersonHasSaid() {
        Page tab = phone.signedIn();

        assertThat(over(tab, "cellular", "undefined")).isEqualTo(List.of("wifi", 1));
        assertThat(over(tab, "wifi", "undefined")).isEqualTo(List.of("wifi", 0));
        assertThat(over(tab, "unknown", "undefined")).isEqualTo(List.of("any", 0));
        assertThat(over(tab, "unknown", "'wifi'")).isEqualTo(List.of("wifi", 1));
        assertThat(over(tab, "cellular", "'any'")).isEqualTo(List.of("any", 0));
    }

    /** What counts in a network, and how many photos wait then. */
    private static Object over(Page tab, String network, String chosen) {
        return PhoneApp.run(tab, OVER.formatted(chosen), network);
    }

    @Test
    void oneThatDoesNotArriveWholeStandsInNobodysWay() {
        Page tab = phone.signedIn();
        AtomicReference<String> first = new AtomicReference<>();
        tab.route("**/blobs/*", route -> {
            first.compareAndSet(null, route.request().url());
            boolean isPiece = route.request().method().equals("PATCH");
            if (isPiece && route.request().url().equals(first.get())) {
                route.fulfill(HASH_DIFFERS);
            } else {
                route.resume();
            }
        });
        Map<?, ?> broken = (Map<?, ?>) PhoneApp.run(tab, CAPTURE);
        Map<?, ?> behind = (Map<?, ?>) PhoneApp.run(tab, CAPTURE);

        BrowserPhone.sync(tab);

        assertThat(PhoneApp.count(tab, "photosPending")).isZero();
        assertThat(mtl.as(phone.username).download("/api/v1/files/" + behind.get("id")))
                .hasSize((Integer) behind.get("len"));
        assertThat(PhoneApp.run(tab, "return (await field.attention()).map(({ op, type }) => [op, type]);"))
                .isEqualTo(List.of(List.of(broken.get("id"), "photo.upload")));
        tab.unrouteAll();
        PhoneApp.run(tab, "await field.resolve(given, 'resend'); await field.sync();", broken.get("id"));
        assertThat(PhoneApp.count(tab, "attention")).isZero();
        assertThat(mtl.as(phone.username).download("/api/v1/files/" + broken.get("id")))
                .hasSize((Integer) broken.get("len"));
    }
}
