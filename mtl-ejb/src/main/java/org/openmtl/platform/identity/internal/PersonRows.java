package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.PersonFields;
import org.openmtl.platform.identity.PersonState;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.Values;

/** Writes people. */
@ApplicationScoped
class PersonRows {
    private static final String LOCALE = "en";
    private static final String TIME_ZONE = "UTC";

    private static final String ADD = """
            INSERT INTO platform.person (id, username, display_name, email, locale, time_zone, password_hash, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE platform.person
               SET display_name = ?, email = ?, locale = ?, time_zone = ?, state = ?, version = version + 1
             WHERE id = ? AND version = ?
            """;
    private static final String SET_PASSWORD =
            "UPDATE platform.person SET password_hash = ?, version = version + 1 WHERE id = ?";

    @Inject
    private Sql sql;

    @Inject
    private Passwords passwords;

    @Inject
    private Sessions sessions;

    UUID add(Values values, Actor actor) {
        UUID id = Ids.next();
        String username = Objects.requireNonNull(values.get(PersonFields.USERNAME));
        int added = sql.run(
                ADD,
                id,
                username,
                values.get(PersonFields.DISPLAY_NAME),
                values.get(PersonFields.EMAIL),
                or(values.get(PersonFields.LOCALE), LOCALE),
                or(values.get(PersonFields.TIME_ZONE), TIME_ZONE),
                hash(values.get(PersonFields.PASSWORD), username),
                actor.key());
        if (added == 0) {
            throw MtlProblem.of(IdentityProblem.USERNAME_TAKEN, "Somebody is called " + username + " already");
        }
        return id;
    }

    void change(PersonView person, long version, Values patch) {
        int changed = sql.run(
                CHANGE,
                given(patch, PersonFields.DISPLAY_NAME, person.displayName()),
                given(patch, PersonFields.EMAIL, person.email()),
                or(given(patch, PersonFields.LOCALE, person.locale()), LOCALE),
                or(given(patch, PersonFields.TIME_ZONE, person.timeZone()), TIME_ZONE),
                given(patch, PersonFields.STATE, person.state()),
                person.id(),
                version);
        if (changed == 0) {
            throw Reach.stale(version, person.version());
        }
        if (patch.get(PersonFields.STATE) == PersonState.DISABLED) {
            sessions.endAllOfPerson(person.id(), RevokedReason.DISABLED);
        }
    }

    void setPassword(PersonView person, String password, String field) {
        PasswordRules.checkPassword(field, password, person.username());
        sql.run(SET_PASSWORD, passwords.hash(password), person.id());
        sessions.endAllOfPerson(person.id(), RevokedReason.PASSWORD_CHANGED);
    }

    private @Nullable String hash(@Nullable String password, String username) {
        if (password == null) {
            return null;
        }
        PasswordRules.checkPassword("password", password, username);
        return passwords.hash(password);
    }

    private static String or(@Nullable String value, String usual) {
        return value == null ? usual : value;
    }

    private static <T> @Nullable T given(Values patch, Field<T> field, @Nullable T otherwise) {
        return patch.has(field) ? patch.get(field) : otherwise;
    }
}
