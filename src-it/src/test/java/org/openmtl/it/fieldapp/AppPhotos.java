package org.openmtl.it.fieldapp;

import com.microsoft.playwright.Page;
import java.util.Base64;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;

/** The app takes photos and sends them; measured, not judged. */
public final class AppPhotos {
    private static final String TAKE = """
            const bytes = Uint8Array.from(atob(given), (each) => each.charCodeAt(0));
            const photo = await field.addPhoto(new Blob([bytes], { type: 'image/jpeg' }));
            const data = { name: 'With a photo', photos: [photo] };
            await field.capture([{ type: 'lead.create', data, photos: [photo.id] }]);
            """;

    private static final String SEND = "while ((await field.pendingPhotos()).pending > 0) { await field.sync(); }";

    private AppPhotos() {}

    /** Bytes over the line, both ways and with everything around them, for so many leads with a photo each. */
    public static long bytes(Line line, String username, int photos) {
        try (PhoneApp app = new PhoneApp(line)) {
            Page tab = app.open();
            tab.setDefaultTimeout(0);
            PhoneApp.signIn(tab, username, RunningServer.DEMO_PASSWORD);
            PhoneApp.run(tab, "await field.choosePhotosOver('any');");
            PhoneApp.awaitShell(tab);
            long before = line.up() + line.down();
            for (int seed = 0; seed < photos; seed++) {
                PhoneApp.run(tab, TAKE, Base64.getEncoder().encodeToString(Pictures.jpeg(seed)));
            }
            PhoneApp.run(tab, SEND);
            return line.up() + line.down() - before;
        }
    }
}
