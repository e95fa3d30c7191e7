package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.engine.Reply;
import com.enroldesk.engine.remote.Faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One permit is one POST on the wire, whatever becomes of it: at the first, a middle and the last of three calls, on a
 * connection that is used again and on a new one (http-client.md).
 */
class OnePostTest {
    private static final int CALLS = 3;
    private static final ScriptedServer ELSEWHERE = new ScriptedServer(Answers.fine());
    private static final List<Fault> FAULTS = Faults.all(ELSEWHERE.uri().toString());

    static List<Fault> faults() {
        return FAULTS;
    }

    @AfterAll
    static void nobodyCalledTheOtherHost() {
        assertThat(ELSEWHERE.connections()).isZero();
        ELSEWHERE.close();
    }

    @Test
    void thereAreMoreThanSixtyKinds() {
        assertThat(FAULTS.size()).isGreaterThanOrEqualTo(60);
        assertThat(FAULTS.stream().map(Fault::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isPostedOnceAndSaysNothingThatIsNotCertain(Fault fault) throws Exception {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> cases = new ArrayList<>();
            for (int at = 0; at < CALLS; at++) {
                int call = at;
                cases.add(together.submit(() -> tried(fault, call, true)));
            }
            // The first call is on a new connection anyway.
            cases.add(together.submit(() -> tried(fault, 1, false)));
            for (Future<?> one : cases) {
                one.get();
            }
        }
    }

    @Test
    void aCallThatIsInterruptedIsAwaitedAllTheSame() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    Request request = talk.whole();
                    arrived.countDown();
                    talk.rest(200);
                    talk.send(Answers.http(200, Answers.enrolled(request), Answers.JSON));
                });
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            AtomicReference<String> told = new AtomicReference<>("");
            Thread lane = Thread.ofPlatform().start(() -> {
                told.set(Told.of(engine.send(Scene.permit(0)))
                        + (Thread.currentThread().isInterrupted() ? ", interrupted" : ""));
            });
            arrived.await();
            lane.interrupt();
            lane.join();
            assertThat(told.get()).isEqualTo("OK goOn, interrupted");
            assertThat(server.played()).isEqualTo(1);
        }
    }

    @Test
    void closingTheEngineLeavesACallInDoubtAndSendsNoOther() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    talk.whole();
                    arrived.countDown();
                    talk.stall();
                });
                ExecutorService lane = Executors.newVirtualThreadPerTaskExecutor()) {
            RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT);
            Future<Reply> reply = lane.submit(() -> engine.send(Scene.permit(0)));
            arrived.await();
            engine.close();
            assertThat(Told.of(reply.get())).isEqualTo("UNKNOWN CONNECTION_LOST goOn");
            assertThat(Told.of(engine.send(Scene.permit(1)))).startsWith("NOT_SENT ");
            assertThat(server.played()).isEqualTo(1);
        }
    }

    private static boolean tried(Fault fault, int at, boolean kept) throws Exception {
        String where = fault + " at call " + (at + 1) + (kept ? "" : " of a new connection");
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), fault.deadline())) {
            for (int call = 0; call < CALLS; call++) {
                int before = server.played();
                server.plays(call == at ? fault.script() : kept ? Answers.fine() : Answers.fineAndClose());
                Reply reply = engine.send(Scene.permit(call));
                if (call == at) {
                    assertThat(fault.told()).as(where).contains(Told.of(reply));
                } else {
                    assertThat(fault.others())
                            .as("%s, and then call %s", where, call + 1)
                            .contains(Told.of(reply));
                }
                // A connection that breaks while it is made may be made twice, after the kept one broke unused; no
                // request was on them.
                int most = call == at && fault.script().atAccept() ? kept ? 3 : 2 : 1;
                assertThat(server.played() - before).as(where).isBetween(1, most);
                assertThat(server.posts().size()).as(where).isLessThanOrEqualTo(call + 1);
            }
        }
        return true;
    }
}
