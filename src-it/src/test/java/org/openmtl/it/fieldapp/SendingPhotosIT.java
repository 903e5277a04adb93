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

    private final MtlSystem mtl;
    private final FieldPhone phone;

    SendingPhotosIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.mtl = mtl;
        this.phone = new FieldPhone(server, mtl, directory);
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
            FieldPhone.sync(tab);
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

        FieldPhone.sync(tab);

        assertThat(phone.arrived()).isEqualTo(List.of("With a photo"));
        assertThat(PhoneApp.count(tab, "unsent")).isZero();
        assertThat(PhoneApp.count(tab, "photosPending")).isEqualTo(1);
        assertThat(PhoneApp.run(tab, IS_HERE, photo.get("id"))).isEqualTo(true);
        assertThat((String) PhoneApp.run(tab, "return field.photoUrl(given, { thumbnail: true });", photo.get("id")))
                .startsWith("blob:");
    }
}
