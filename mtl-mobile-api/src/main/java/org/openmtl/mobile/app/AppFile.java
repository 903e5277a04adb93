package org.openmtl.mobile.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file as it is sent. Nobody changes the bytes.
 *
 * @param type media type
 * @param tag weak entity tag, the same for both forms
 */
record AppFile(String type, String tag, byte[] plain, byte[] compressed) {
    private static final String BINARY = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8");

    static AppFile of(String path, byte[] content) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String tag = "W/\"" + Hash.of(content).substring(0, 22) + '"';
        return new AppFile(TYPES.getOrDefault(ending, BINARY), tag, content, compress(content));
    }

    /** Whether it pays to send it compressed: a picture is so already. */
    boolean isCompressible() {
        return compressed.length < plain.length;
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestCompression(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Once at the start, so it may take its time. */
    private static final class BestCompression extends GZIPOutputStream {
        BestCompression(ByteArrayOutputStream to) throws IOException {
            super(to);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
