package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;

/** Finds the store that the operator has chosen. */
@ApplicationScoped
class FileStores {
    @Inject
    @ConfigProperty(name = Settings.FILES_DIRECTORY)
    private Optional<String> directory;

    @Inject
    @ConfigProperty(name = Settings.HOME)
    private Optional<String> home;

    @Produces
    @ApplicationScoped
    FileStore store() {
        return new LocalFileStore(directory.map(Path::of).orElseGet(this::withinHome));
    }

    /** Where the launcher keeps everything else; on another server there is no launcher to say where that is. */
    private Path withinHome() {
        return home.map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".openmtl"))
                .resolve("files");
    }
}
