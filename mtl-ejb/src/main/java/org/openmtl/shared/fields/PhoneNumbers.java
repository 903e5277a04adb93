package org.openmtl.shared.fields;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers into E.164 (ITU-T), by libphonenumber's metadata. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    static String e164(String text, @Nullable String region) throws BrokenRule {
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            if (NUMBERS.isPossibleNumber(number) && !number.hasExtension()) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            throw new BrokenRule("phone", "must be a phone number with its country code, such as +34600111222");
        }
        throw new BrokenRule("phone", "must be a possible phone number, such as +34600111222");
    }
}
