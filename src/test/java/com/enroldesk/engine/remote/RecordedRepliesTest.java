package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.wire.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The vendor's printed replies, cut and broken in every way: nobody is called enrolled or failed who was not (C-4, C-23). */
class RecordedRepliesTest {
    private static final int[] STATUSES = {200, 202, 400, 401, 403, 429, 500, 503};
    private static final String ANY = "{}[]\",:0123456789aeE.-tfn \0\u00ff";
    private static final int MUTATIONS = 10_000;

    record Recorded(String file, Sent sent) {
        byte[] bytes() {
            try (InputStream stream =
                    Sent.class.getResourceAsStream("/com/enroldesk/engine/wire/contract/" + file + ".json")) {
                return Objects.requireNonNull(stream, file).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static final List<Recorded> RECORDED = List.of(
            ids("9.1-older", "469", "56799", "98662653", "98662632"),
            ids("9.1-newer", "469", "56799", "98662653", "98662632"),
            giving("9.2", Action.DIRECT_ISSUE, "2607", "", IdentifierKind.MOBILE, "919986000586"),
            ids("9.3", "699", "74116", "170940055", "1", "2", "3"),
            giving("9.4", Action.DIRECT_ISSUE, "", "", IdentifierKind.MOBILE, "1", "2", "3"),
            ids("9.5-8892", "469", "56799", "98662653"),
            ids("9.5-8015", "469", "56799", "999"),
            ids("9.5-1101", "1", "56799", "98662653"),
            ids("9.5-8874", "469", "1", "98662653"),
            ids("9.5-8899", "469", "56799", "98662653"),
            ids("9.5-8881", "469", "56799", "98662653"),
            ids("9.5-8901", "469", "56799", "98662653"),
            ids("9.5-8896", "469", "56799", "98662653"),
            ids("9.5-8902", "469", "56799", "98662653"),
            ids("9.5-11013", "469", "56799", "98662653"),
            ids("mixed", "469", "1007", "7", "1", "8", "9"),
            giving("mixed", Action.DIRECT_ISSUE, "469", "1007", IdentifierKind.MOBILE, "917", "911", "918", "919"),
            giving("9.6-enrol", Action.ENROL, "2714", "202188", IdentifierKind.ID, "423926199"),
            giving("9.6-earn", Action.ISSUE, "2714", "202188", IdentifierKind.ID, "423926199"),
            new Recorded(
                    "9.8",
                    new Sent(
                            Action.TAKE_BACK,
                            "469",
                            "57099",
                            IdentifierKind.ID,
                            List.of("98662653", "98662653"),
                            List.of("66", "67"))));

    @Test
    void uncutTheySayWhatThePageSays() {
        assertThat(RECORDED.stream().map(recorded -> words(ending(recorded, 200, recorded.bytes(), Seen.End.WHOLE))))
                .containsExactly(
                        List.of("OK", "OK"),
                        List.of("OK", "OK"),
                        List.of("OK"),
                        List.of("OK", "REJECTED", "REJECTED", "REJECTED"),
                        List.of("UNKNOWN", "UNKNOWN", "UNKNOWN"),
                        List.of("REFUSED"),
                        List.of("REJECTED"),
                        List.of("REFUSED"),
                        List.of("REFUSED"),
                        List.of("REFUSED"),
                        List.of("REFUSED"),
                        List.of("REFUSED"),
                        List.of("REJECTED"),
                        List.of("REFUSED"),
                        List.of("REJECTED"),
                        List.of("OK", "REJECTED", "REJECTED", "OK"),
                        List.of("OK", "REJECTED", "REJECTED", "OK"),
                        List.of("OK"),
                        List.of("OK"),
                        List.of("OK", "OK"));
    }

    @ParameterizedTest
    @FieldSource("RECORDED")
    void cutAtAnyByteTheySayNothing(Recorded recorded) {
        byte[] whole = recorded.bytes();
        int meant = new String(whole, StandardCharsets.UTF_8).stripTrailing().length();
        for (int length = 0; length < meant; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            for (Seen.End end : Seen.End.values()) {
                assertThat(words(ending(recorded, 200, cut, end))).containsOnly("UNKNOWN");
            }
            for (int status : STATUSES) {
                // A refusal's status over a body in which no list can be told is a refusal; never a yes or a no.
                assertThat(words(ending(recorded, status, cut, Seen.End.WHOLE))).doesNotContain("OK", "REJECTED");
                assertThat(words(ending(recorded, status, cut, Seen.End.CUT))).containsOnly("UNKNOWN");
            }
        }
    }

    @Test
    void cutOnTheWireTheySayNothing() throws Exception {
        Recorded recorded = RECORDED.get(1);
        String whole = new String(recorded.bytes(), StandardCharsets.UTF_8).strip();
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            for (int length = 0; length < whole.length(); length++) {
                String cut = whole.substring(0, length);
                server.plays(talk -> {
                    talk.whole();
                    talk.send(Answers.head(200, whole, Answers.JSON) + cut);
                    talk.close();
                });
                Reply reply = engine.send(Scene.permit(0));
                assertThat(Told.of(reply)).isEqualTo("UNKNOWN REPLY_CUT goOn");
            }
            assertThat(server.played()).isEqualTo(whole.length());
        }
    }

    @Test
    void tenThousandChangesTurnNoYesIntoANoAndNoNoIntoAYes() {
        Random chance = new Random(20260304);
        List<byte[]> printed = RECORDED.stream().map(Recorded::bytes).toList();
        List<List<String>> meant = RECORDED.stream()
                .map(recorded -> words(ending(recorded, 200, recorded.bytes(), Seen.End.WHOLE)))
                .toList();
        for (int i = 0; i < MUTATIONS; i++) {
            int which = i % RECORDED.size();
            byte[] changed = changed(printed.get(which), chance);
            int status = STATUSES[chance.nextInt(STATUSES.length)];
            List<String> after = words(ending(RECORDED.get(which), status, changed, Seen.End.WHOLE));
            for (int row = 0; row < after.size(); row++) {
                String was = meant.get(which).get(row);
                String is = after.get(row);
                boolean doubt = was.equals("UNKNOWN") || is.equals("UNKNOWN");
                if (!doubt && was.equals("OK") != is.equals("OK")) {
                    fail(was + " became " + is + " in change " + i + " of " + RECORDED.get(which));
                }
            }
        }
    }

    /** One to three bytes changed, left out, put in, or a stretch repeated. */
    private static byte[] changed(byte[] whole, Random chance) {
        byte[] bytes = whole;
        int times = 1 + chance.nextInt(3);
        for (int i = 0; i < times; i++) {
            int at = chance.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + chance.nextInt(20));
            byte any = (byte) ANY.charAt(chance.nextInt(ANY.length()));
            byte[] head = Arrays.copyOf(bytes, at);
            byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
            bytes = switch (chance.nextInt(4)) {
                case 0 -> joined(head, new byte[] {any}, Arrays.copyOfRange(rest, 1, rest.length));
                case 1 -> joined(head, Arrays.copyOfRange(bytes, end, bytes.length));
                case 2 -> joined(head, new byte[] {any}, rest);
                default -> joined(head, Arrays.copyOfRange(bytes, at, end), rest);
            };
            if (bytes.length == 0) {
                return whole;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Ending ending(Recorded recorded, int status, byte[] body, Seen.End end) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (_, _) -> true);
        Seen.Answer answer = new Seen.Answer(status, headers, new Seen.Body(body, end), true);
        return Endings.of(answer, recorded.sent(), false, Scene.NOW.atZone(ZoneOffset.UTC));
    }

    private static List<String> words(Ending ending) {
        return ending.verdicts().stream().map(Verdict::word).toList();
    }

    private static Recorded ids(String file, String program, String promotion, String... ids) {
        return giving(file, Action.DIRECT_ISSUE, program, promotion, IdentifierKind.ID, ids);
    }

    private static Recorded giving(
            String file, Action action, String program, String promotion, IdentifierKind kind, String... values) {
        return new Recorded(file, Sent.giving(action, program, promotion, kind, List.of(values)));
    }
}
