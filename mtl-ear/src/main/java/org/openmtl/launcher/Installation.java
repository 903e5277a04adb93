package org.openmtl.launcher;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;

/**
 * The files that OpenMTL is made of on this machine.
 *
 * @param home {@code mtl.home}
 * @param jar {@code mtl.jar}
 * @param unpacked the files unpacked from it
 */
record Installation(Path home, Path jar, Path unpacked) {

    Path application() {
        return unpacked.resolve("app").resolve("mtl.war");
    }

    Path serverDirectory() {
        return home.resolve("server");
    }

    /** The packed PostgreSQL for one kind of machine; read from the jar, because it is needed once only. */
    InputStream postgres(String name) throws IOException {
        URI entry = URI.create("jar:" + jar.toUri() + "!/MTL-INF/postgres/" + name);
        try {
            return entry.toURL().openStream();
        } catch (FileNotFoundException missing) {
            throw new IOException("mtl.jar holds no " + name, missing);
        }
    }
}
