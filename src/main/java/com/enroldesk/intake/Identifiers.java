package com.enroldesk.intake;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.WholeNumber;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Text into identifiers. Nothing is guessed that could name another customer; what is changed is said.
 *
 * <p>Where no kind is given, a value is recognised thus:
 *
 * <ol>
 *   <li>with an @ it is an e-mail;
 *   <li>with a plus, two leading zeros or the punctuation of telephone numbers it is a mobile;
 *   <li>11 to 15 plain digits are a mobile, with its country code or of the chosen country; never an id, for a number mistyped
 *       by one digit must not become some customer's id;
 *   <li>up to 10 plain digits are a mobile if they are a valid one of the chosen country, with or without its country code;
 *       otherwise an id. Another country's code is not looked for in so few digits: an id or a number of an unknown country
 *       would be taken for it;
 *   <li>16 to 18 plain digits are an id.
 * </ol>
 *
 * <p>Plain digits of a mobile are read first with the chosen country's own code in front, then as a number within the country,
 * then, from 11 digits on, with any country's code. So {@code normalise("+" + key)} always gives the key again, and
 * {@code normalise(key)} does for the chosen country and for all numbers of 11 digits or more that are none within it.
 *
 * <p>Immutable; any thread.
 */
public final class Identifiers {
    private static final int ID_DIGITS = 18;
    private static final int E164_DIGITS = 15;
    static final int NATIONAL_DIGITS = 10;

    private final PhoneNumbers phones;

    /** @param country ISO 3166 code of mobiles written without a country code, one that {@link #knowsCountry} */
    public Identifiers(Optional<String> country) {
        this.phones = new PhoneNumbers(country);
    }

    /** Every country with telephone numbers, by its ISO 3166 code, and its calling code. */
    public static SortedMap<String, Integer> countries() {
        return PhoneNumbers.countries();
    }

    public static boolean knowsCountry(String country) {
        return PhoneNumbers.countries().containsKey(country);
    }

    /** @param kind what the value must be; empty to recognise it */
    public Normalised normalise(String text, Optional<IdentifierKind> kind) {
        if (WholeNumber.is(text)) {
            return digits(text, text, false, kind.orElse(null));
        }
        if (kind.isEmpty() || kind.get() == IdentifierKind.MOBILE) {
            String usual = PhoneText.usual(text);
            if (usual != null) {
                return mobile(text, usual, text.charAt(0) == '+' || usual.startsWith("00"), false);
            }
        }
        Cleaned cleaned = Cleaned.of(text);
        if (cleaned.control() >= 0) {
            return refused(ReasonCode.CONTROL_CHARACTER, CodePoints.name(cleaned.control()));
        }
        if (cleaned.text().isEmpty()) {
            return refused(ReasonCode.NO_IDENTIFIER, "");
        }
        if (ShortForm.matches(cleaned.text())) {
            return refused(ReasonCode.ROUNDED_BY_SPREADSHEET, "");
        }
        if (Several.in(cleaned.text())) {
            return refused(ReasonCode.TWO_IDENTIFIERS, "");
        }
        if (kind.isEmpty()) {
            return recognised(text, cleaned);
        }
        return switch (kind.get()) {
            case EMAIL -> email(text, cleaned);
            case ID -> id(text, cleaned);
            case MOBILE -> mobile(text, cleaned);
        };
    }

    private Normalised recognised(String text, Cleaned cleaned) {
        String value = cleaned.text();
        if (value.indexOf('@') >= 0) {
            return email(text, cleaned);
        }
        if (WholeNumber.is(value)) {
            return digits(text, value, cleaned.changed(), null);
        }
        PhoneText phone = PhoneText.of(value);
        boolean telephone =
                phone != null && (phone.international() || phone.digits().length() >= 7);
        return telephone ? mobile(text, cleaned) : refused(ReasonCode.UNRECOGNISED, "");
    }

    private Normalised digits(String text, String digits, boolean changed, @Nullable IdentifierKind kind) {
        if (kind == IdentifierKind.EMAIL) {
            return refused(ReasonCode.INVALID_EMAIL, "");
        }
        int length = digits.length();
        boolean mobile = kind == null
                ? length > NATIONAL_DIGITS ? length <= E164_DIGITS || digits.startsWith("00") : phones.isMobile(digits)
                : kind == IdentifierKind.MOBILE;
        if (mobile) {
            return mobile(text, digits, digits.startsWith("00"), changed);
        }
        if (length > ID_DIGITS) {
            return refused(kind == null ? ReasonCode.UNRECOGNISED : ReasonCode.INVALID_ID, "");
        }
        String number = WholeNumber.plain(digits);
        return new Normalised.Accepted(
                new Identifier(IdentifierKind.ID, text, number), changed || number.length() < length);
    }

    private Normalised id(String text, Cleaned cleaned) {
        String digits = cleaned.text().replace(String.valueOf(Cleaned.FOREIGN_SPACE), "");
        return WholeNumber.is(digits)
                ? digits(text, digits, cleaned.changed(), IdentifierKind.ID)
                : refused(ReasonCode.INVALID_ID, "");
    }

    private Normalised mobile(String text, Cleaned cleaned) {
        PhoneText phone = PhoneText.of(cleaned.text());
        if (phone == null) {
            return refused(ReasonCode.INVALID_MOBILE, "");
        }
        if (phones.beforeSlash(cleaned.text())) {
            return refused(ReasonCode.TWO_IDENTIFIERS, "");
        }
        return mobile(text, phone.digits(), phone.international(), cleaned.changed());
    }

    private Normalised mobile(String text, String digits, boolean international, boolean changed) {
        String key = phones.key(digits, international);
        if (key != null) {
            return new Normalised.Accepted(new Identifier(IdentifierKind.MOBILE, text, key), changed);
        }
        boolean lacksCountry = !international
                && phones.country().isEmpty()
                && digits.length() >= 6
                && digits.length() <= (digits.startsWith("0") ? NATIONAL_DIGITS + 2 : NATIONAL_DIGITS + 1);
        return refused(lacksCountry ? ReasonCode.MOBILE_WITHOUT_COUNTRY : ReasonCode.INVALID_MOBILE, "");
    }

    private static Normalised email(String text, Cleaned cleaned) {
        if (cleaned.invisible() >= 0) {
            return refused(ReasonCode.INVISIBLE_CHARACTER, CodePoints.name(cleaned.invisible()));
        }
        // As it was given: digits of other scripts stay, and what a spreadsheet wrapped is held for a look.
        String given = text.strip();
        String bare = Wrapping.off(given);
        String key = EmailAddress.key(bare);
        return key == null
                ? refused(ReasonCode.INVALID_EMAIL, "")
                : bare.equals(given)
                        ? new Normalised.Accepted(new Identifier(IdentifierKind.EMAIL, text, key), false)
                        : new Normalised.Accepted(new Identifier(IdentifierKind.EMAIL, bare, key), true);
    }

    private static Normalised refused(ReasonCode code, String detail) {
        return new Normalised.Refused(Reason.of(code, detail));
    }
}
