package org.openmtl.field;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes names last. */
final class Disk {
    private Disk() {}

    /** A new name is on the disk only when its directory is; systems that cannot open directories need no such thing. */
    static void forceDirectoryOf(Path file) {
        boolean interrupted = Thread.interrupted(); // or it would close the channel before it has done anything
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notHere) {
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
