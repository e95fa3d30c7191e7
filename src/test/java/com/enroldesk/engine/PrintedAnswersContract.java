package com.enroldesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.engine.wire.Printed;
import com.enroldesk.engine.wire.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every engine behind a wire makes of the answers that the vendor prints, byte for byte. */
public abstract class PrintedAnswersContract {
    static final List<Printed> PRINTED = Printed.ALL;

    /** An engine whose backend answers every bulk call with these bytes, as JSON and with 200; the test closes it. */
    protected abstract Engine answering(byte[] body) throws Exception;

    @ParameterizedTest
    @FieldSource("PRINTED")
    void everyAnswerThatTheVendorPrintsIsReadAsTheContractSays(Printed printed) throws Exception {
        try (Engine engine = answering(printed.bytes())) {
            Reply reply = engine.send(printed.permit());
            assertThat(Words.of(reply.verdicts())).isEqualTo(printed.verdicts());
            assertThat(reply.extraFields()).isEqualTo(ExtraFields.NONE);
        }
    }
}
