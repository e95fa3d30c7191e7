package com.enroldesk.engine.remote;

import com.enroldesk.engine.remote.ScriptedServer.Script;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives tokens, and answers a call only to one that it has given and not taken back. */
final class TokenServer implements Script {
    static final String TOKEN = "/v3/oauth/token/generate";

    private final AtomicInteger given = new AtomicInteger();
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private final int seconds;
    private volatile Script refusal = Answers.answer(
            401, "{\"response\":{\"status\":{\"success\":\"true\",\"code\":\"401\",\"message\":\"x\"}}}");

    TokenServer(int seconds) {
        this.seconds = seconds;
    }

    int given() {
        return given.get();
    }

    /** Whoever has one must fetch another. */
    void takesAllBack() {
        good.clear();
    }

    void refusesBy(Script script) {
        refusal = script;
    }

    @Override
    public void play(Talk talk) throws IOException {
        Request head = talk.head();
        if (head.path().equals(TOKEN)) {
            talk.rest(head);
            String token = "TOKEN-" + given.incrementAndGet();
            good.add(token);
            talk.send(Answers.http(
                    200,
                    "{\"data\":{\"accessToken\":\"" + token + "\",\"ttlSeconds\":" + seconds + "},\"errors\":null}",
                    Answers.JSON));
        } else if (good.contains(head.header("x-cap-api-oauth-token"))) {
            talk.send(Answers.http(200, Answers.enrolled(talk.rest(head)), Answers.JSON));
        } else {
            talk.push(head);
            refusal.play(talk);
        }
    }
}
