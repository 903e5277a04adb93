package org.openmtl.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.openmtl.platform.exchange.CsvWriter;

/** A CSV file as an answer, written while it is read. */
final class CsvFile {
    static final String MEDIA_TYPE = "text/csv";

    private CsvFile() {}

    /** Writes the rows. */
    interface Content {
        /** Writes them all. */
        void to(CsvWriter csv) throws IOException;
    }

    /** The answer; the browser keeps it as a file and never shows it. */
    static Response named(String name, boolean byteOrderMark, Content content) {
        StreamingOutput body = out -> {
            CsvWriter csv = new CsvWriter(out, byteOrderMark);
            content.to(csv);
            csv.flush();
        };
        return Response.ok(body, MEDIA_TYPE + "; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
