package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.SampleList;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.intake.Source;
import java.nio.file.Path;

/** The verbs of the demonstration, for those who may not know the engine. Each of them does all or nothing. Any thread. */
public final class Demo {
    private final Desk desk;
    private final Sandbox sandbox;

    private Demo(Desk desk, Sandbox sandbox) {
        this.desk = desk;
        this.sandbox = sandbox;
    }

    /** @throws Problem when the desk's connection is not the demonstration */
    public static Demo of(Desk desk) throws Problem {
        return new Demo(desk, desk.sandbox());
    }

    /** Makes the sample data anew. */
    public void reset() throws Problem {
        sandbox.reset();
    }

    /** Replaces everything by a catalogue file's programs, promotions and customers. */
    public Loaded load(Path catalogueFile) throws Problem {
        return loaded(sandbox.load(catalogueFile));
    }

    /** Adds customers from a CSV with the header {@code id,mobile,email,firstName,lastName}. */
    public Loaded loadCustomers(Path csv) throws Problem {
        return loaded(sandbox.loadCustomers(csv));
    }

    /** A list to try the demonstration with. @throws Problem when its promotion is not there any more */
    public Sample sample() throws Problem {
        SampleList list = sandbox.sample();
        return new Sample(
                new Source.OfText(list.name(), list.text()),
                desk.promotion(list.program(), list.promotion()),
                list.country());
    }

    private static Loaded loaded(Sandbox.Loaded loaded) {
        return new Loaded(loaded.programs(), loaded.promotions(), loaded.customers());
    }

    /** How many of each a load brought. */
    public record Loaded(long programs, long promotions, long customers) {}
}
