package com.enroldesk.intake;

import com.enroldesk.domain.IdentifierKind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people call the columns of a list, in the languages that lists come in. */
final class ColumnWords {
    private static final Set<String> MOBILE = words("""
            mobile phone msisdn whatsapp cellular contactno contactnumber handy telefon teléfono telefono móvil movil celular
            cellulare téléphone portable telefoon mobiel telepon nomorhp nohp điệnthoại ceptel мобильн телефон मोबाइल फोन
            फ़ोन মোবাইল ফোন மொபைல் موبايل جوال هاتف 手机 手機 电话 電話 携帯 휴대폰 휴대전화 전화 มือถือ โทรศัพท์
            """);
    private static final Set<String> MOBILE_WHOLE =
            words("mob mobno cell cellno cellnumber tel telno contact hp number numbers gsm");
    private static final Set<String> EMAIL = words("""
            email mailid correo courriel mailadresse epost eposta электроннаяпочта ईमेल البريد 邮箱 电子邮件 電子郵件 メール 이메일
            อีเมล
            """);
    private static final Set<String> EMAIL_WHOLE = words("mail mails почта");
    private static final Set<String> ID_WHOLE = words("""
            id ids customer customers customerid customerids custid customerno customernumber memberid memberno membernumber
            userid clientid loyaltyid identifier identifiervalue entityid kundennummer kundenid idcliente clienteid idclient
            numéroclient numeroclient ग्राहकआईडी 客户id 会员id 会員id 顧客id
            """);
    private static final Set<String> VAGUE =
            words("customer customers customerno customernumber memberno membernumber identifier identifiervalue");
    private static final Set<String> SOURCE = words("source customersource quelle fuente origen स्रोत 来源");
    private static final Set<String> OTHER = words("""
            name surname nombre prénom prenom nachname vorname city ciudad ville stadt store branch shop amount total price
            points tier segment date dob birth gender address street pincode postcode postal zip country region remark comment
            note status bill invoice order qty quantity serial srno slno नाम शहर 姓名 名前 الاسم имя город
            """);
    private static final Set<String> OTHER_WHOLE = words("age sex state sno row no");

    private ColumnWords() {}

    /** The kind of identifier that a column of this name holds; empty when the name says nothing of it. */
    static Optional<IdentifierKind> kind(String name) {
        String word = word(name);
        if (EMAIL_WHOLE.contains(word) || EMAIL.stream().anyMatch(word::contains)) {
            return Optional.of(IdentifierKind.EMAIL);
        }
        if (MOBILE_WHOLE.contains(word) || MOBILE.stream().anyMatch(word::contains)) {
            return Optional.of(IdentifierKind.MOBILE);
        }
        return ID_WHOLE.contains(word) ? Optional.of(IdentifierKind.ID) : Optional.empty();
    }

    /** Whether a name for ids says no more than that customers are named, in whatever way. */
    static boolean isVague(String name) {
        return VAGUE.contains(word(name));
    }

    static boolean isSource(String name) {
        return SOURCE.contains(word(name));
    }

    /** Whether the name speaks of something that is no identifier, so that its digits are none either. */
    static boolean isOther(String name) {
        String word = word(name);
        return kind(name).isEmpty()
                && (isSource(name)
                        || OTHER_WHOLE.contains(word)
                        || OTHER.stream().anyMatch(word::contains));
    }

    /** Whether a cell is a usual name of a column. */
    static boolean isKnown(String cell) {
        return cell.length() <= 64 && (kind(cell).isPresent() || isOther(cell));
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+", -1))
                .map(ColumnWords::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String word(String name) {
        StringBuilder word = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .forEach(word::appendCodePoint);
        return word.toString();
    }
}
