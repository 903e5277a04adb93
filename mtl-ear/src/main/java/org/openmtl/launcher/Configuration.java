package org.openmtl.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The checked values of all settings, wherever they came from. */
public final class Configuration {

    private final Path home;
    private final Map<String, String> values;

    Configuration(Path home, Map<String, String> values) {
        this.home = home;
        this.values = new TreeMap<>(values);
        for (Setting setting : Setting.values()) {
            optional(setting).ifPresent(setting::check);
        }
        checkTogether();
    }

    private void checkTogether() {
        if (hasExternalDatabase() && optional(Setting.DB_USER).isEmpty()) {
            throw new BadConfiguration("mtl.db.url needs mtl.db.user, the owner of the database");
        }
        if (!hasExternalDatabase() && optional(Setting.DB_USER).isPresent()) {
            throw new BadConfiguration("mtl.db.user needs mtl.db.url; the embedded database makes its own users");
        }
        if (optional(Setting.DEMO_PASSWORD).isPresent() && !isDemo()) {
            throw new BadConfiguration("mtl.demo.password needs mtl.demo=true (or --demo)");
        }
    }

    /** The directory of all local data. */
    public Path home() {
        return home;
    }

    /** The value of a setting that always has one. */
    public String text(Setting setting) {
        return optional(setting)
                .orElseThrow(() -> new BadConfiguration(setting.key() + " is missing: " + setting.description()));
    }

    /** The value of a setting that may have none; blank counts as none. */
    public Optional<String> optional(Setting setting) {
        String value = values.getOrDefault(setting.key(), setting.defaultValue());
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    /** The value of a setting that is checked to be a whole number. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Whether to fill a believable company. */
    public boolean isDemo() {
        return Boolean.parseBoolean(text(Setting.DEMO));
    }

    /** Whether the operator named a database, so that none has to be started. */
    public boolean hasExternalDatabase() {
        return optional(Setting.DB_URL).isPresent();
    }

    /** Every value that was given, for the application; never the owner's password, which is none of its business. */
    void forEachForApplication(BiConsumer<String, String> consumer) {
        Map<String, String> visible = new TreeMap<>(values);
        visible.remove(Setting.DB_USER.key());
        visible.remove(Setting.DB_PASSWORD.key());
        visible.put(Setting.HOME.key(), home.toString());
        visible.put(Setting.DEMO.key(), text(Setting.DEMO));
        visible.put(Setting.HTTP_PORT.key(), text(Setting.HTTP_PORT));
        visible.forEach(consumer);
    }
}
