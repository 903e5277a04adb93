package org.openmtl.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the launcher, documented beside its name. The same name works on the command line ({@code --mtl.http.port=80}), as a system
 * property, in the environment ({@code MTL_HTTP_PORT}) and in the configuration file; the first of these that has a value wins.
 */
public enum Setting {
    /** The directory of all local data. Not read from the configuration file, which lies in it. */
    HOME("mtl.home", "", Check.ANY, "directory of all local data; default ~/.openmtl"),

    /** The TCP port for everything: APIs, pages, health. */
    HTTP_PORT("mtl.http.port", "8080", Check.PORT, "HTTP port"),

    /** The address to listen at; {@code 127.0.0.1} hides the server behind a proxy on the same machine. */
    HTTP_ADDRESS("mtl.http.address", "0.0.0.0", Check.NOT_BLANK, "address to listen at"),

    /** How many requests run at once; more wait in the queue. Each running request may hold a database connection. */
    HTTP_THREADS("mtl.http.threads", "64", Check.COUNT, "requests that run at once"),

    /** Seconds that a client has to send a whole body. Each slow one holds a thread; raise it for big imports over slow lines. */
    HTTP_UPLOAD_SECONDS("mtl.http.upload.seconds", "30", Check.COUNT, "seconds to receive a whole request body"),

    /** Seconds that running requests get to finish when the process is told to stop. */
    STOP_SECONDS("mtl.stop.seconds", "20", Check.COUNT, "seconds for running requests at stop"),

    /** A PostgreSQL 15 or newer, as a JDBC URL. Without it OpenMTL starts its own. */
    DB_URL("mtl.db.url", "", Check.JDBC_URL, "jdbc:postgresql://host/database; default: an embedded PostgreSQL"),

    /** The owner of the database: runs migrations, never serves requests. */
    DB_USER("mtl.db.user", "", Check.ANY, "owner of the database, for migrations"),

    /** The owner's password. */
    DB_PASSWORD("mtl.db.password", "", Check.ANY, "the owner's password"),

    /** The role that serves requests: owns nothing and is subject to row-level security. Made when missing. */
    DB_APP_USER("mtl.db.app.user", "mtl_app", Check.ROLE, "role that serves requests, made when missing"),

    /** That role's password; derived from the owner's, so that several nodes agree without being told. */
    DB_APP_PASSWORD("mtl.db.app.password", "", Check.ANY, "its password; default: derived from the owner's"),

    /** Seconds to wait for a database that is still starting. */
    DB_WAIT_SECONDS("mtl.db.wait.seconds", "30", Check.COUNT, "seconds to wait for the database at start"),

    /** {@code json} for machines, {@code text} for a person at a console. */
    LOG_FORMAT("mtl.log.format", "json", Check.LOG_FORMAT, "json or text"),

    /** Fills a believable company into an empty database. */
    DEMO("mtl.demo", "false", Check.BOOLEAN, "fill an empty database with a demo company; same as --demo"),

    /** One password for all demo people; printed once when not given. */
    DEMO_PASSWORD("mtl.demo.password", "", Check.ANY, "password of the demo people; same as --demo-password=");

    private final String key;
    private final String defaultValue;
    private final Check check;
    private final String description;

    Setting(String key, String defaultValue, Check check, String description) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.check = check;
        this.description = description;
    }

    /** The name as written everywhere but in the environment. */
    public String key() {
        return key;
    }

    /** The name as written in the environment, by the rules of MicroProfile Config. */
    public String variable() {
        return variable(key);
    }

    /** What holds when nobody says otherwise; empty for none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One line for {@code --help}. */
    public String description() {
        return description;
    }

    /** Refuses a value that cannot work. */
    public void check(String value) {
        if (!check.accepts(value)) {
            throw new BadConfiguration("%s must be %s, not '%s'".formatted(key, check.expectation(), value));
        }
    }

    static Optional<Setting> named(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
