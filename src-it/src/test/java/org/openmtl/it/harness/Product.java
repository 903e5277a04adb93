package org.openmtl.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the build under test; the build says by system properties where they are. */
public final class Product {
    private Product() {}

    /** {@code mtl.jar}: server, application, database, launcher. */
    public static Path jar() {
        return existing(path("mtl.product").resolve("mtl.jar"));
    }

    /** {@code mtl.war}: the application for Payara Micro. */
    public static Path war() {
        return existing(path("mtl.product").resolve("mtl.war"));
    }

    /** {@code mtl.ear}: the application for full servers. */
    public static Path ear() {
        return existing(path("mtl.product").resolve("mtl.ear"));
    }

    /** {@code openmtl-field-simulator.jar}: many phones at once. */
    public static Path simulator() {
        return existing(repository().resolve("mtl-mobile-api/target/openmtl-field-simulator.jar"));
    }

    /** A Payara Server, unpacked. */
    public static Path fullServer() {
        return existing(path("mtl.test.payara"));
    }

    /** The root of the repository. */
    public static Path repository() {
        return existing(path("mtl.repository"));
    }

    /** Real data to try the product on; they are not part of the repository. */
    public static Path data() {
        return existing(path("mtl.test.data"));
    }

    /** Whether somebody has put them there. */
    public static boolean hasData() {
        return Files.exists(path("mtl.test.data"));
    }

    /** What the tests' servers are told beside what an operator tells them; none for a bench. */
    public static List<String> javaOptions() {
        String options = System.getProperty("mtl.test.java.options", "");
        return options.isBlank() ? List.of() : List.of(options.split(" "));
    }

    /** Where tests put pictures of what a person would see. */
    public static Path screenshots() {
        return path("mtl.test.work").getParent().resolveSibling("screenshots");
    }

    /** A directory for one server, below the build's own; each process of tests has others. */
    static Path workFor(String name) {
        return path("mtl.test.work").resolve(name);
    }

    /** The first port that servers of this process of tests may have. */
    static int firstPort() {
        return Integer.getInteger("mtl.test.ports", 20_000);
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: run the tests by ./mvnw verify");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException("missing: " + path);
        }
        return path;
    }
}
