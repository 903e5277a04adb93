package org.openmtl.platform.matching;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of a party in which it is compared, and by which others like it are found. Immutable. */
public final class Traits {
    /**
     * By what others like a party are found. All may be null.
     *
     * @param email in lower case
     * @param phone E.164
     * @param company what tells it from others
     * @param domain of the company
     */
    public record Keys(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String domain) {}

    private static final int LONGEST_KEY = 300;

    private final Keys keys;
    private final PersonName name;
    private final boolean emailShared;
    private final boolean phoneShared;

    private Traits(Keys keys, PersonName name, boolean emailShared, boolean phoneShared) {
        this.keys = keys;
        this.name = name;
        this.emailShared = emailShared;
        this.phoneShared = phoneShared;
    }

    /** Those of a party. */
    public static Traits of(Party party) {
        String email = key(party.email(), text -> text.strip().toLowerCase(Locale.ROOT));
        Keys keys =
                new Keys(email, party.phone(), key(party.company(), CompanyKey::of), domain(email, party.website()));
        return new Traits(keys, PersonName.of(Objects.requireNonNullElse(party.name(), "")), false, false);
    }

    /**
     * Those that were kept, which saves making them again.
     *
     * @param spelled as {@link #spelled} gave it
     */
    public static Traits kept(Keys keys, String spelled) {
        return new Traits(keys, PersonName.spelled(spelled), false, false);
    }

    /** The same traits of somebody whose address or number is known to be shared by very many. */
    public Traits shared(boolean anEmail, boolean aPhone) {
        return new Traits(keys, name, anEmail, aPhone);
    }

    /** The name as it is compared, empty for none; {@link #kept} reads it. */
    public String spelled() {
        return name.spelled();
    }

    /** First letters of the name's words in the order of the alphabet, so that their order does not matter; empty for no name. */
    public String initials() {
        return name.initials();
    }

    /** Address in lower case, null when there is none. */
    public @Nullable String email() {
        return keys.email();
    }

    /** Number in E.164, null when there is none. */
    public @Nullable String phone() {
        return keys.phone();
    }

    /** What tells the company from others, null when nothing does. */
    public @Nullable String company() {
        return keys.company();
    }

    /** Domain of the company, null when none is known; that of a mailbox provider is none. */
    public @Nullable String domain() {
        return keys.domain();
    }

    /** All that both have. */
    Set<Likeness> inCommonWith(Traits other) {
        EnumSet<Likeness> common = EnumSet.noneOf(Likeness.class);
        boolean manyHaveTheEmail = emailShared || other.emailShared;
        boolean manyHaveThePhone = phoneShared || other.phoneShared;
        add(common, manyHaveTheEmail ? Likeness.SHARED_EMAIL : Likeness.SAME_EMAIL, isSame(email(), other.email()));
        add(common, manyHaveThePhone ? Likeness.SHARED_PHONE : Likeness.SAME_PHONE, isSame(phone(), other.phone()));
        add(common, Likeness.SAME_COMPANY, isSame(company(), other.company()));
        add(common, Likeness.SAME_DOMAIN, isSame(domain(), other.domain()));
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
        return key.isEmpty() ? null : key.length() <= LONGEST_KEY ? key : start(key);
    }

    /** Some letters become many when they are folded, and an index holds no text of any length. */
    private static String start(String key) {
        return key.substring(
                0, key.offsetByCodePoints(0, Math.min(LONGEST_KEY / 2, key.codePointCount(0, key.length()))));
    }
}
