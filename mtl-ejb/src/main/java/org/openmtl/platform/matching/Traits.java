package org.openmtl.platform.matching;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of a party in which it is compared, and by which others like it are found. Immutable. */
public final class Traits {
    private final @Nullable String email;
    private final @Nullable String phone;
    private final @Nullable String company;
    private final @Nullable String domain;
    private final PersonName name;

    private Traits(Party party) {
        this.email = key(party.email(), text -> text.strip().toLowerCase(Locale.ROOT));
        this.phone = party.phone();
        this.company = key(party.company(), CompanyKey::of);
        this.domain = domain(email, party.website());
        this.name = PersonName.of(Objects.requireNonNullElse(party.name(), ""));
    }

    /** Those of a party. */
    public static Traits of(Party party) {
        return new Traits(party);
    }

    /** Address in lower case, null when there is none. */
    public @Nullable String email() {
        return email;
    }

    /** Number in E.164, null when there is none. */
    public @Nullable String phone() {
        return phone;
    }

    /** What tells the company from others, null when nothing does. */
    public @Nullable String company() {
        return company;
    }

    /** Domain of the company, null when none is known; that of a mailbox provider is none. */
    public @Nullable String domain() {
        return domain;
    }

    /** All that both have. */
    Set<Likeness> inCommonWith(Traits other) {
        EnumSet<Likeness> common = EnumSet.noneOf(Likeness.class);
        add(common, Likeness.SAME_EMAIL, isSame(email, other.email));
        add(common, Likeness.SAME_PHONE, isSame(phone, other.phone));
        add(common, Likeness.SAME_COMPANY, isSame(company, other.company));
        add(common, Likeness.SAME_DOMAIN, isSame(domain, other.domain));
        add(common, Likeness.SIMILAR_NAME, name.isSimilarTo(other.name));
        add(common, Likeness.ABBREVIATED_NAME, name.isAbbreviated(other.name));
        add(common, Likeness.UNKNOWN_NAME, name.isUnknown() || other.name.isUnknown());
        return common;
    }

    private static void add(Set<Likeness> common, Likeness likeness, boolean is) {
        if (is) {
            common.add(likeness);
        }
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static @Nullable String domain(@Nullable String email, @Nullable String website) {
        String ofEmail = key(email, CompanyDomain::ofEmail);
        return ofEmail == null ? key(website, CompanyDomain::ofWebsite) : ofEmail;
    }

    private static @Nullable String key(@Nullable String text, Function<String, String> form) {
        String key = text == null ? "" : form.apply(text);
        return key.isEmpty() ? null : key;
    }
}
