package com.enroldesk.engine.remote;

import static com.enroldesk.engine.remote.Answers.HTML;
import static com.enroldesk.engine.remote.Answers.JSON;
import static com.enroldesk.engine.remote.Answers.PAGE;
import static com.enroldesk.engine.remote.Answers.answer;
import static com.enroldesk.engine.remote.Answers.bulk;
import static com.enroldesk.engine.remote.Answers.enrolled;
import static com.enroldesk.engine.remote.Answers.head;
import static com.enroldesk.engine.remote.Answers.http;
import static com.enroldesk.engine.remote.Answers.start;

import com.enroldesk.engine.remote.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Everything that a server, or what stands before it, can do to one POST, and what may be said of it. */
final class Faults {
    private static final String FINE = "OK goOn";
    private static final String LOST = "UNKNOWN CONNECTION_LOST goOn";
    private static final String LATE = "UNKNOWN TIMED_OUT goOn";
    private static final String CUT = "UNKNOWN REPLY_CUT goOn";
    private static final String NOT_JSON = "UNKNOWN REPLY_NOT_JSON goOn";
    private static final String NOT_ALIGNED = "UNKNOWN REPLY_NOT_ALIGNED goOn";
    private static final String CONTRADICTORY = "UNKNOWN REPLY_CONTRADICTORY goOn";
    private static final String EMPTY = "UNKNOWN REPLY_EMPTY goOn";
    private static final String TOO_LARGE = "UNKNOWN REPLY_TOO_LARGE goOn";

    /** Closing a connection may be noticed before the body was handed over, and then it certainly never left. */
    private static final String NEVER_LEFT = "NOT_SENT CONNECTION_REFUSED again:NOT_SENT";

    private final String elsewhere;
    private final List<Fault> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param told what may be said of its customers
     */
    record Fault(String name, Script script, Set<String> told) {
        /** Short where it runs out, and long where nothing may be late on a busy machine. */
        Duration deadline() {
            return told.contains(LATE) ? Scene.DEADLINE : Scene.PATIENT;
        }

        /** What may be said of the calls around it: with a short deadline, a busy machine may be late for these too. */
        Set<String> others() {
            return told.contains(LATE) ? Set.of(FINE, LATE) : Set.of(FINE);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Faults(String elsewhere) {
        this.elsewhere = elsewhere;
        beforeTheAnswer();
        inTheHead();
        inTheBody();
        late();
        contents();
        refusals();
        statuses();
        redirects();
    }

    /** @param elsewhere another host's address, which nobody must ever call */
    static List<Fault> all(String elsewhere) {
        return List.copyOf(new Faults(elsewhere).all);
    }

    private void add(String name, Script script, String... told) {
        all.add(new Fault(name, script, Set.of(told)));
    }

    private void beforeTheAnswer() {
        add("dropped as it connects", atAccept(Talk::close), LOST, NEVER_LEFT);
        add("reset as it connects", atAccept(Talk::reset), LOST, NEVER_LEFT);
        add("dropped before it is read", Talk::close, LOST, NEVER_LEFT);
        add("reset before it is read", Talk::reset, LOST, NEVER_LEFT);
        add("dropped after the head", afterReading(0, Talk::close), LOST, NEVER_LEFT);
        add("reset after the head", afterReading(0, Talk::reset), LOST, NEVER_LEFT);
        add("dropped within the request", afterReading(40, Talk::close), LOST);
        add("reset within the request", afterReading(40, Talk::reset), LOST);
        add("dropped before the request's last byte", beforeTheLastByte(Talk::close), LOST);
        add("dropped after the request", after(Talk::close), LOST);
        add("reset after the request", after(Talk::reset), LOST);
        add(
                "answered before it was read",
                talk -> {
                    talk.read(0);
                    talk.send(http(413, "", "Connection: close"));
                    talk.rest(50);
                    talk.close();
                },
                "REFUSED REQUEST_TOO_LARGE again:TOO_LARGE",
                LOST,
                NEVER_LEFT);
    }

    private void inTheHead() {
        add("cut in the status line", sends("HTTP/1.", Talk::close), LOST);
        add("reset in the status line", sends("HTTP/1.", Talk::reset), LOST);
        add("cut after the status line", sends("HTTP/1.1 200 OK\r\n", Talk::close), LOST);
        add("cut in the headers", sends("HTTP/1.1 200 OK\r\nContent-Ty", Talk::close), LOST);
        add("reset in the headers", sends("HTTP/1.1 200 OK\r\nContent-Ty", Talk::reset), LOST);
        add("no HTTP", sends("SSH-2.0-OpenSSH_9.6\r\n", Talk::close), LOST);
        add("an answer of another age", sends(PAGE, Talk::close), LOST);
        add("a status that is no number", sends(start(200).replace("200", "2x0") + "\r\n", Talk::close), LOST);
        add(
                "headers without end",
                endless("X-Filler: 0123456789012345678901234567890123456789\r\n", start(200)),
                LOST,
                LATE);
        add(
                "a length that is no number",
                sends(start(200, JSON) + "Content-Length: many\r\n\r\n{}", Talk::close),
                LOST,
                CUT);
        add(
                "a length below nothing",
                sends(start(200, JSON) + "Content-Length: -5\r\n\r\n{}", Talk::close),
                LOST,
                CUT,
                EMPTY);
        add(
                "another protocol",
                sends(start(101, "Upgrade: h2c", "Connection: Upgrade") + "\r\n", Talk::stall),
                LOST,
                LATE);
        add("asked to go on for ever", endless("HTTP/1.1 100 Continue\r\n\r\n", ""), LOST, LATE);
        add(
                "asked to go on once",
                talk -> {
                    Request request = talk.whole();
                    talk.send("HTTP/1.1 100 Continue\r\n\r\n");
                    talk.send(http(200, enrolled(request), JSON));
                },
                FINE);
    }

    private void inTheBody() {
        add("dropped after the headers", part(0, Talk::close), CUT);
        add("reset after the headers", part(0, Talk::reset), CUT);
        add("dropped in the body", part(0.5, Talk::close), CUT);
        add("reset in the body", part(0.5, Talk::reset), CUT);
        add("dropped before the last byte", part(0.999, Talk::close), CUT);
        add(
                "shorter than its length says",
                talk -> {
                    String body = enrolled(talk.whole());
                    talk.send(start(200, JSON) + "Content-Length: " + (body.length() + 7) + "\r\n\r\n" + body);
                    talk.close();
                },
                CUT);
        add(
                "longer than its length says",
                talk -> {
                    String body = enrolled(talk.whole());
                    talk.send(start(200, JSON) + "Content-Length: " + (body.length() - 7) + "\r\n\r\n" + body);
                },
                NOT_JSON);
        add(
                "twice on the wire",
                talk -> {
                    String answer = http(200, enrolled(talk.whole()), JSON);
                    talk.send(answer + answer);
                },
                FINE);
        add(
                "followed by another's answer",
                talk -> talk.send(http(200, enrolled(talk.whole()), JSON) + http(200, bulk(List.of("1", "2")), JSON)),
                FINE);
        add("chunks that end early", chunked("1\r\n{\r\n", Talk::close), CUT);
        add("a chunk that ends early", chunked("ff\r\n{\"response\":[", Talk::close), CUT);
        add("chunks without a length", chunked("zz\r\nwhatever\r\n0\r\n\r\n", Talk::close), CUT);
        add("a chunk longer than memory", chunked("fffffffff\r\n{\r\n", Talk::close), CUT);
        add(
                "chunks that are well",
                talk -> {
                    String body = enrolled(talk.whole());
                    talk.send(start(200, JSON) + "Transfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
                },
                FINE);
        add(
                "a body up to the end of the connection",
                talk -> {
                    talk.send(start(200, JSON, "Connection: close") + "\r\n" + enrolled(talk.whole()));
                    talk.close();
                },
                FINE);
        add("a body without end", endless("0123456789".repeat(100), start(200, JSON) + "\r\n"), TOO_LARGE);
        add(
                "chunks without end",
                endless("a\r\n0123456789\r\n", start(200, JSON) + "Transfer-Encoding: chunked\r\n\r\n"),
                TOO_LARGE);
        add(
                "a length beyond every cap",
                sends(
                        start(200, JSON) + "Content-Length: 99999999999\r\n\r\n" + "x".repeat(Scene.CAP + 1),
                        Talk::stall),
                TOO_LARGE);
        add("packed, and larger than it looks", packed("0".repeat(20 << 20)), NOT_JSON);
        add(
                "packed though nobody asked for it",
                talk -> {
                    byte[] body = zip(enrolled(talk.whole()));
                    talk.send(
                            start(200, JSON, "Content-Encoding: gzip") + "Content-Length: " + body.length + "\r\n\r\n");
                    talk.send(body);
                },
                NOT_JSON);
    }

    private void late() {
        add("no answer", after(Talk::stall), LATE);
        add("a stall in the status line", sends("HTTP/1.1 2", Talk::stall), LATE);
        add("a stall in the headers", sends("HTTP/1.1 200 OK\r\nContent-Ty", Talk::stall), LATE);
        add("a stall after the headers", part(0, Talk::stall), LATE);
        add("a stall in the body", part(0.5, Talk::stall), LATE);
        add("a stall before the last byte", part(0.999, Talk::stall), LATE);
        add("a body byte by byte", dribble(""), LATE);
        add("headers byte by byte", dribble(start(200, JSON)), LATE);
        add(
                "an answer after the deadline",
                talk -> {
                    Request request = talk.whole();
                    talk.rest(Scene.DEADLINE.toMillis() + 100);
                    talk.send(http(200, enrolled(request), JSON));
                },
                LATE);
    }

    private void contents() {
        add("empty", answer(200, ""), EMPTY);
        add("no content", sends("HTTP/1.1 204 No Content\r\n\r\n", _ -> {}), EMPTY);
        add("accepted, and nothing", answer(202, ""), EMPTY);
        add("a web page", answer(200, PAGE, HTML), "UNKNOWN REPLY_WEB_PAGE goOn");
        add("a web page that calls itself JSON", answer(200, PAGE, JSON), "UNKNOWN REPLY_WEB_PAGE goOn");
        add(
                "a list that calls itself a page",
                talk -> talk.send(http(200, enrolled(talk.whole()), HTML)),
                "UNKNOWN REPLY_WEB_PAGE goOn");
        add(
                "a list that calls itself text",
                talk -> talk.send(http(200, enrolled(talk.whole()), "Content-Type: text/plain")),
                NOT_JSON);
        add("a list that calls itself nothing", talk -> talk.send(http(200, enrolled(talk.whole()))), FINE);
        add(
                "cut within, and whole outside",
                talk -> {
                    String body = enrolled(talk.whole());
                    talk.send(http(200, body.substring(0, body.length() / 2), JSON));
                },
                NOT_JSON);
        add("a page after the list", talk -> talk.send(http(200, enrolled(talk.whole()) + PAGE, JSON)), NOT_JSON);
        add(
                "two lists",
                talk -> {
                    String body = enrolled(talk.whole());
                    talk.send(http(200, body + body, JSON));
                },
                NOT_JSON);
        add("null", answer(200, "null", JSON), NOT_JSON);
        add("an object of nothing", answer(200, "{}", JSON), NOT_JSON);
        add(
                "a success without a list",
                answer(200, "{\"status\":{\"code\":200,\"message\":\"success\"}}", JSON),
                NOT_JSON);
        add(
                "fewer than were sent",
                talk -> talk.send(http(200, bulk(talk.whole().values().subList(0, 1)), JSON)),
                NOT_ALIGNED);
        add(
                "more than were sent",
                talk -> {
                    List<String> more = new ArrayList<>(talk.whole().values());
                    more.add("7");
                    talk.send(http(200, bulk(more), JSON));
                },
                NOT_ALIGNED);
        add("nobody", answer(200, bulk(List.of()), JSON), NOT_ALIGNED);
        add(
                "one of them twice",
                talk -> {
                    String one = talk.whole().values().getFirst();
                    talk.send(http(200, bulk(List.of(one, one)), JSON));
                },
                CONTRADICTORY);
        add("others than were sent", answer(200, bulk(List.of("1", "2")), JSON), CONTRADICTORY);
        add(
                "another promotion",
                talk -> talk.send(http(200, enrolled(talk.whole()).replace("56799", "56798"), JSON)),
                CONTRADICTORY);
        add("a list with a bad status", talk -> talk.send(http(500, enrolled(talk.whole()), JSON)), FINE);
        add("a list with a refusal's status", talk -> talk.send(http(400, enrolled(talk.whole()), JSON)), FINE);
        add(
                "half a list with a refusal's status",
                talk -> {
                    String body = enrolled(talk.whole());
                    talk.send(http(429, body.substring(0, body.length() / 2), JSON));
                },
                NOT_JSON);
        add(
                "fewer with a refusal's status",
                talk -> talk.send(http(401, bulk(talk.whole().values().subList(0, 1)), JSON)),
                NOT_ALIGNED);
        add(
                "a refusal cut short",
                sends(start(429, "Retry-After: 5") + "Content-Length: 50\r\n\r\n{", Talk::close),
                CUT);
    }

    private void refusals() {
        String old =
                "{\"response\":{\"status\":{\"success\":\"true\",\"code\":\"%s\",\"message\":\"x\"},\"customers\":null}}";
        add("signed out in the body", answer(200, old.replace("%s", "401"), JSON), "REFUSED SIGN_IN_REFUSED pause");
        add("token ended in the body", answer(200, old.replace("%s", "498"), JSON), "REFUSED SIGN_IN_REFUSED pause");
        add("not allowed in the body", answer(200, old.replace("%s", "403"), JSON), "REFUSED NOT_ALLOWED pause");
        add("something else in the body", answer(200, old.replace("%s", "500"), JSON), NOT_JSON);
        add(
                "signed out in newer words",
                answer(200, "{\"errors\":[{\"status\":false,\"code\":401,\"message\":\"x\"}]}", JSON),
                "REFUSED SIGN_IN_REFUSED pause");
        add(
                "rights that cannot be asked for",
                answer(503, "{\"HttpStatusCode\":503,\"errorCode\":4001}", JSON, "Retry-After: 3"),
                "REFUSED AUTHORISATION_UNAVAILABLE again:LIMITED:3");
        add(
                "a store that is not allowed",
                answer(403, "{\"HttpStatusCode\":403,\"errorCode\":4000}", JSON),
                "REFUSED NOT_ALLOWED pause");
        add("limited", answer(429, ""), "REFUSED RATE_LIMITED again:LIMITED");
        add("limited for seconds", answer(429, "{}", JSON, "Retry-After: 7"), "REFUSED RATE_LIMITED again:LIMITED:7");
        add(
                "limited until a time",
                answer(429, "", "Date: Wed, 04 Mar 2026 05:00:00 GMT", "Retry-After: Wed, 04 Mar 2026 05:01:00 GMT"),
                "REFUSED RATE_LIMITED again:LIMITED:60");
        add("limited for nonsense", answer(429, "", "Retry-After: soon"), "REFUSED RATE_LIMITED again:LIMITED");
        add("limited for hours", answer(429, "", "Retry-After: 7200"), "REFUSED RATE_LIMITED pause");
    }

    private void statuses() {
        for (int status : new int[] {400, 405, 411, 414, 415, 421, 422, 425}) {
            add("status " + status, answer(status, PAGE, HTML), "REFUSED REQUEST_REFUSED pause");
        }
        add("status 401", answer(401, ""), "REFUSED SIGN_IN_REFUSED pause");
        add("status 498", answer(498, ""), "REFUSED SIGN_IN_REFUSED pause");
        add("status 403", answer(403, PAGE, HTML), "REFUSED NOT_ALLOWED pause");
        add("status 404", answer(404, PAGE, HTML), "REFUSED ADDRESS_WRONG pause");
        add("status 413", answer(413, ""), "REFUSED REQUEST_TOO_LARGE again:TOO_LARGE");
        for (int status : new int[] {
            402, 406, 407, 408, 409, 410, 412, 418, 426, 428, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 511,
            520, 521, 522, 524, 530, 599, 600, 999
        }) {
            add("status " + status, answer(status, PAGE, HTML), "UNKNOWN SERVER_ERROR goOn");
        }
        add("503 with Retry-After", answer(503, "", "Retry-After: 0"), "UNKNOWN SERVER_ERROR goOn");
        add("408 that closes", sends(http(408, "", "Connection: close"), Talk::close), "UNKNOWN SERVER_ERROR goOn");
        add(
                "401 that asks who we are",
                answer(401, "", "WWW-Authenticate: Basic realm=\"x\""),
                "REFUSED SIGN_IN_REFUSED pause");
    }

    private void redirects() {
        for (int status : new int[] {300, 301, 302, 303, 304, 305}) {
            String told = "UNKNOWN " + (status >= 301 && status <= 303 ? "REDIRECTED_AFTER_SENDING" : "SERVER_ERROR");
            // Of 304 nobody expects a body, and whatever else is redirected was answered by a redirect all the same.
            add("redirected by " + status, answer(status, "", "Location: " + elsewhere + "/v2"), told + " pause");
        }
        add("redirected by 307", answer(307, "", "Location: " + elsewhere + "/v2"), "REFUSED REDIRECTED pause");
        add("redirected by 308", answer(308, PAGE, HTML, "Location: " + elsewhere), "REFUSED REDIRECTED pause");
        add(
                "redirected, and cut",
                sends(start(302, "Location: " + elsewhere) + "Content-Length: 9\r\n\r\n", Talk::close),
                "UNKNOWN REPLY_CUT pause");
    }

    private interface Then {
        void run(Talk talk) throws IOException;
    }

    private static Script atAccept(Then then) {
        return new Script() {
            @Override
            public void play(Talk talk) throws IOException {
                then.run(talk);
            }

            @Override
            public boolean atAccept() {
                return true;
            }
        };
    }

    private static Script afterReading(int bytes, Then then) {
        return talk -> {
            talk.read(bytes);
            then.run(talk);
        };
    }

    private static Script beforeTheLastByte(Then then) {
        return talk -> {
            int length = Integer.parseInt(talk.read(0).header("content-length"));
            talk.skip(length - 1);
            then.run(talk);
        };
    }

    private static Script after(Then then) {
        return talk -> {
            talk.whole();
            then.run(talk);
        };
    }

    private static Script sends(String bytes, Then then) {
        return talk -> {
            talk.whole();
            talk.send(bytes);
            then.run(talk);
        };
    }

    private static Script chunked(String chunks, Then then) {
        return sends(start(200, JSON) + "Transfer-Encoding: chunked\r\n\r\n" + chunks, then);
    }

    /** The right answer up to a part of its body. */
    private static Script part(double share, Then then) {
        return talk -> {
            String body = enrolled(talk.whole());
            talk.send(head(200, body, JSON) + body.substring(0, (int) (body.length() * share)));
            then.run(talk);
        };
    }

    private static Script endless(String again, String first) {
        return talk -> {
            talk.whole();
            talk.send(first);
            for (int i = 1; ; i++) {
                talk.send(again);
                if (i % 50 == 0) {
                    talk.rest(1);
                }
            }
        };
    }

    /** Byte by byte; the head too when there is none given. */
    private static Script dribble(String headGiven) {
        return talk -> {
            String body = enrolled(talk.whole());
            String slow = headGiven.isEmpty() ? body : headGiven;
            talk.send(headGiven.isEmpty() ? head(200, body, JSON) : "");
            for (int i = 0; i < slow.length(); i++) {
                talk.send(slow.substring(i, i + 1));
                talk.rest(20);
            }
        };
    }

    private static Script packed(String body) {
        byte[] zipped = zip(body);
        return talk -> {
            talk.whole();
            talk.send(start(200, JSON, "Content-Encoding: gzip") + "Content-Length: " + zipped.length + "\r\n\r\n");
            talk.send(zipped);
        };
    }

    private static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
