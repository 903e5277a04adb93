package org.openmtl.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.openmtl.platform.files.StoredFile;

/** A file as an answer, streamed. A browser keeps it or shows it as what it is, and asks each time whether it still may. */
public final class FileAnswer {
    private FileAnswer() {}

    /** To be kept, never shown by itself. */
    public static Response attached(StoredFile file, Request request) {
        return answer(file, request, "attachment");
    }

    /** To be shown: made by us. */
    public static Response shown(StoredFile file, Request request) {
        return answer(file, request, "inline");
    }

    private static Response answer(StoredFile file, Request request, String disposition) {
        EntityTag tag = new EntityTag(file.tag());
        return Conditional.answer(request, tag, () -> whole(file, disposition))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Response.ResponseBuilder whole(StoredFile file, String disposition) {
        InputStream bytes = file.bytes().get(); // a store that cannot be read must answer before the status is out
        StreamingOutput body = out -> {
            try (bytes) {
                bytes.transferTo(out);
            }
        };
        return Response.ok(body, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + file.name() + "\"");
    }
}
