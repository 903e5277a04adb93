package org.openmtl.platform.files.internal;

import com.github.davidmoten.aws.lw.client.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.platform.Settings;

/** Finds the store that the operator has chosen: a bucket where one is named, else a directory. */
@ApplicationScoped
class FileStores {
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 15;
    private static final int ATTEMPTS = 2;

    @Inject
    @ConfigProperty(name = Settings.FILES_DIRECTORY)
    private Optional<String> directory;

    @Inject
    @ConfigProperty(name = Settings.HOME)
    private Optional<String> home;

    @Inject
    @ConfigProperty(name = Settings.FILES_S3_BUCKET)
    private Optional<String> bucket;

    @Inject
    @ConfigProperty(name = Settings.FILES_S3_REGION, defaultValue = "us-east-1")
    private String region;

    @Inject
    @ConfigProperty(name = Settings.FILES_S3_ACCESS_KEY)
    private Optional<String> accessKey;

    @Inject
    @ConfigProperty(name = Settings.FILES_S3_SECRET_KEY)
    private Optional<String> secretKey;

    @Produces
    @ApplicationScoped
    FileStore store() {
        return bucket.<FileStore>map(url -> bucket(
                        url,
                        region,
                        needed(accessKey, Settings.FILES_S3_ACCESS_KEY),
                        needed(secretKey, Settings.FILES_S3_SECRET_KEY)))
                .orElseGet(() -> new LocalFileStore(directory.map(Path::of).orElseGet(this::withinHome)));
    }

    /** Does not wait long: a piece is written while its row is locked. */
    static FileStore bucket(String url, String region, String accessKey, String secretKey) {
        Client client = Client.s3()
                .region(region)
                .accessKey(accessKey)
                .secretKey(secretKey)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .retryMaxAttempts(ATTEMPTS)
                .build();
        return new S3FileStore(client, url.replaceAll("/+$", ""));
    }

    private static String needed(Optional<String> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException(Settings.FILES_S3_BUCKET + " needs " + name));
    }

    /** Where the launcher keeps everything else; on another server there is no launcher to say where that is. */
    private Path withinHome() {
        return home.map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".openmtl"))
                .resolve("files");
    }
}
