package com.enroldesk.engine.remote;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.ProgramList;
import com.enroldesk.engine.wire.PromotionList;
import com.enroldesk.engine.wire.SourceList;
import com.enroldesk.engine.wire.WirePaths;
import java.util.List;

/** Programs, promotions and sources (contract 7.1, 7.2 and call 14). */
final class CatalogueCalls {
    private final Questions questions;

    CatalogueCalls(Questions questions) {
        this.questions = questions;
    }

    Catalogue catalogue() throws Problem {
        List<Program> programs = programs();
        // A list that ends early is still worth choosing from: ids can be typed by hand.
        Pages<Promotion> promotions = Pages.all(this::promotions, row -> row.program() + "/" + row.id());
        return new Catalogue(programs, List.copyOf(promotions.rows().values()), sources());
    }

    List<Program> programs() throws Problem {
        Seen.Answer answer = questions.ask(WirePaths.PROGRAMS);
        try {
            return ProgramList.read(answer.body().bytes());
        } catch (Malformed e) {
            throw questions.unreadable(e);
        }
    }

    private Pages.Page<Promotion> promotions(int offset) throws Problem {
        Seen.Answer answer = questions.ask(WirePaths.PROMOTIONS + "?limit=" + Pages.SIZE + "&offset=" + offset);
        try {
            PromotionList list = PromotionList.read(answer.body().bytes());
            return new Pages.Page<>(list.promotions(), list.page());
        } catch (Malformed e) {
            throw questions.unreadable(e);
        }
    }

    /** Nobody needs them to enrol, so an account that may not read them sees none. */
    private List<String> sources() {
        try {
            return SourceList.read(questions.ask(WirePaths.SOURCES).body().bytes());
        } catch (Problem | Malformed _) {
            return List.of();
        }
    }
}
