package org.openmtl.mobile.app;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All files of the app, by their path below its root, and the list by which its service worker keeps them. Immutable. */
final class AppFiles {
    /** The page, which is at the root as well. */
    static final String PAGE = "index.html";

    private static final String WORKER = "service-worker.js";
    private static final String SHELL = "shell.js";

    private final Map<String, AppFile> files;

    private AppFiles(Map<String, AppFile> files) {
        this.files = files;
    }

    /** Reads what lies below a folder of the web application, in whichever library. */
    static AppFiles in(ServletContext application, String folder) throws IOException {
        Map<String, AppFile> files = new TreeMap<>();
        read(application, folder, folder.length(), files);
        String list = list(files);
        String version = Hash.of(list.getBytes(StandardCharsets.UTF_8));
        String shell = "export const VERSION = '%s';\nexport const FILES = [\n%s];\n".formatted(version, list);
        files.put(SHELL, AppFile.of(SHELL, shell.getBytes(StandardCharsets.UTF_8)));
        files.computeIfPresent(WORKER, (name, worker) -> marked(worker, version));
        return new AppFiles(files);
    }

    private static void read(ServletContext application, String folder, int root, Map<String, AppFile> files)
            throws IOException {
        Set<String> paths = application.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                read(application, path, root, files);
            } else {
                files.put(path.substring(root), file(application, path));
            }
        }
    }

    private static AppFile file(ServletContext application, String path) throws IOException {
        try (InputStream content = application.getResourceAsStream(path)) {
            return AppFile.of(path, content.readAllBytes());
        }
    }

    /** Browsers look for a newer version in the worker itself: Chromium does not start one of which only an import differs. */
    private static AppFile marked(AppFile worker, String version) {
        String text = new String(worker.plain(), StandardCharsets.UTF_8);
        return AppFile.of(WORKER, "%s// %s\n".formatted(text, version).getBytes(StandardCharsets.UTF_8));
    }

    private static String list(Map<String, AppFile> files) {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals(WORKER))
                .map(file -> "  ['%s', '%s'],\n"
                        .formatted(nameOf(file.getKey()), file.getValue().tag()))
                .collect(Collectors.joining());
    }

    private static String nameOf(String path) {
        return path.equals(PAGE) ? "" : path;
    }

    /** The file at a path, the page for a path without an ending, null for a file that is not there. */
    @Nullable
    AppFile at(String path) {
        AppFile file = files.get(path);
        boolean isPlaceInTheApp = !path.substring(path.lastIndexOf('/') + 1).contains(".");
        return file == null && isPlaceInTheApp ? files.get(PAGE) : file;
    }
}
