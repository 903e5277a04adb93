package org.openmtl.launcher.server;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.openmtl.launcher.StartFailure;

/**
 * Loads Payara Micro from its already unpacked modules. Its own loader would write all 100 MB of them again at each start; otherwise this does
 * the same.
 */
final class PayaraLoader {

    private static final String BOOT_PROPERTIES = "/MICRO-INF/payara-boot.properties";
    private static final String BOOT_CLASS = "fish.payara.micro.impl.PayaraMicroImpl";

    private PayaraLoader() {}

    static PayaraMicroBoot load(Path installation) {
        try {
            setBootProperties();
            System.setProperty("fish.payara.micro.tmpdir", installation.toString());
            System.setProperty("fish.payara.micro.UnpackDir", installation.toString());
            ClassLoader loader =
                    new OpenURLClassLoader(jars(installation.resolve("runtime")), PayaraMicro.class.getClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            return (PayaraMicroBoot)
                    loader.loadClass(BOOT_CLASS).getMethod("getInstance").invoke(null);
        } catch (IOException | ReflectiveOperationException incomplete) {
            throw new StartFailure("cannot load the server from " + installation, incomplete);
        }
    }

    private static void setBootProperties() throws IOException {
        try (InputStream resource = PayaraMicro.class.getResourceAsStream(BOOT_PROPERTIES)) {
            Properties properties = new Properties();
            properties.load(resource);
            properties.stringPropertyNames().stream()
                    .filter(name -> System.getProperty(name) == null)
                    .forEach(name -> System.setProperty(name, properties.getProperty(name)));
        }
    }

    /** The directory itself stands last: the server looks its JDBC resource adapters (.rar) up as resources. */
    private static URL[] jars(Path modules) throws IOException {
        try (Stream<Path> files = Files.list(modules)) {
            return Stream.concat(files.sorted(), Stream.of(modules))
                    .map(PayaraLoader::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
