package org.openmtl.mobile;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.openmtl.http.AcceptEncoding;

/**
 * Compresses what the sync resources answer, which alone hand out bytes, when it is worth it. Answers with tokens are never compressed:
 * their length would tell of their content.
 */
@Priority(Priorities.ENTITY_CODER)
public class CompressedAnswers implements WriterInterceptor {
    private static final int WORTH_IT = 512;
    private static final int BUFFER = 16 * 1024;

    @Context
    private HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getEntity() instanceof byte[] bytes) || bytes.length <= WORTH_IT) {
            answer.proceed();
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!AcceptEncoding.takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            answer.proceed();
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        GZIPOutputStream out = new GZIPOutputStream(answer.getOutputStream(), BUFFER);
        answer.setOutputStream(out);
        answer.proceed();
        out.finish();
    }
}
