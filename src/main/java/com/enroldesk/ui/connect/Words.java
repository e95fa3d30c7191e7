package com.enroldesk.ui.connect;

import com.enroldesk.text.Texts;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Constants of an enum in words; nobody types them. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> StringConverter<E> of(Texts texts, String prefix) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E constant) {
                return constant == null ? "" : texts.get(prefix + constant.name());
            }

            @Override
            public @Nullable E fromString(String text) {
                return null;
            }
        };
    }
}
