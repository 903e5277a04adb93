package org.openmtl.mobile.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.AcceptEncoding;

/**
 * The field app at {@code /field/}. It is small enough to be held in memory, read and compressed once at the start, where a broken page shows
 * at once. Each file is asked for again each time and answered with 304 when it is the same, so that no two versions are ever mixed.
 */
@WebServlet(value = "/field/*", loadOnStartup = 1)
public class FieldAppServlet extends HttpServlet {
    private static final String ROOT = "/field/";
    private static final String PERMISSIONS = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

    private transient @Nullable AppFiles files;
    private transient String policy = "";

    @Override
    public void init() throws ServletException {
        try {
            AppFiles read = AppFiles.in(getServletContext(), ROOT);
            policy = ContentPolicy.of(Objects.requireNonNull(read.at(AppFiles.PAGE)));
            files = read;
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            answer.sendRedirect(ROOT);
            return;
        }
        AppFile file = Objects.requireNonNull(files).at(path.substring(1));
        if (file == null) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        headers(answer, file);
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(file, answer, AcceptEncoding.takesGzip(request.getHeader("Accept-Encoding")));
    }

    private void headers(HttpServletResponse answer, AppFile file) {
        answer.setHeader("Content-Security-Policy", policy);
        answer.setHeader("Permissions-Policy", PERMISSIONS);
        answer.setHeader("Cache-Control", "no-cache");
        answer.setHeader("ETag", file.tag());
        answer.setHeader("Vary", "Accept-Encoding");
    }

    private static void write(AppFile file, HttpServletResponse answer, boolean compressed) throws IOException {
        answer.setContentType(file.type());
        byte[] content = file.plain();
        if (compressed && file.isCompressible()) {
            answer.setHeader("Content-Encoding", "gzip");
            content = file.compressed();
        }
        answer.setContentLength(content.length);
        answer.getOutputStream().write(content);
    }
}
