package org.openmtl.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body ends with an error when it grows beyond its limit, whatever its headers said. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final long limit;
    private @Nullable ServletInputStream limited;

    LimitedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (limited == null) {
            limited = new LimitedStream(super.getInputStream(), limit);
        }
        return limited;
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        LimitedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            return one < 0 ? one : counted(1, one);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = body.read(buffer, offset, length);
            return counted(Math.max(bytes, 0), bytes);
        }

        private int counted(int bytes, int result) throws IOException {
            read += bytes;
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
