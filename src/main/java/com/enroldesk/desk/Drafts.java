package com.enroldesk.desk;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.settings.DraftFolder;
import com.enroldesk.settings.DraftNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The window's one draft: a list that was read and what was chosen for it, kept until it is approved or dropped. The one before
 * can be put away and brought back.
 */
public final class Drafts {
    private final DraftFolder folder;
    private final Reading reading;

    Drafts(DraftFolder folder, Reading reading) {
        this.folder = folder;
        this.reading = reading;
    }

    public void keep(Source source, FormatChoice format) throws Problem {
        DraftNote note =
                note(source.name(), format, Optional.empty(), Optional.empty(), Optional.empty(), Edits.NONE, "");
        try (InputStream bytes = open(source)) {
            folder.keep(bytes, note);
        } catch (IOException failure) {
            throw new Problem(ProblemCode.LIST_UNREADABLE, failure, source.name());
        }
    }

    private static InputStream open(Source source) throws IOException {
        return switch (source) {
            case Source.OfFile file -> Files.newInputStream(file.path());
            case Source.OfText pasted -> new ByteArrayInputStream(pasted.text().getBytes(StandardCharsets.UTF_8));
            case Source.OfStream given -> given.stream();
        };
    }

    /** @param madeFor the hash of the list whose rows the edits correct */
    public void keepChoices(
            Optional<Mapping> mapping,
            Optional<ProgramId> program,
            Optional<PromotionId> promotion,
            Edits edits,
            String madeFor)
            throws Problem {
        Optional<DraftNote> now = folder.read();
        if (now.isPresent()) {
            folder.note(note(now.get().name(), format(now.get()), mapping, program, promotion, edits, madeFor));
        }
    }

    /** How a list is read. */
    interface Reading {
        CustomerList read(Source source, FormatChoice format) throws Problem;
    }

    /**
     * The draft of the last time, its list read anew. Where the program was ended by force before another one was kept, that is
     * the one that was put away.
     */
    public Optional<Draft> open() throws Problem {
        folder.startAnew();
        Optional<DraftNote> note = folder.read();
        if (note.isEmpty()) {
            return Optional.empty();
        }
        // The kept copy, under the name of the list that it was.
        Source source = new Source.OfFile(folder.source(note.get().name()));
        return Optional.of(draft(note.get(), source, reading.read(source, format(note.get()))));
    }

    public void drop() throws Problem {
        folder.drop();
    }

    /** Leaves no draft, and the one that was there to be brought back as it is now; one at most. */
    public void putAway() throws Problem {
        folder.putAway();
    }

    /**
     * Puts the draft that was put away in the place of the one that is kept, which is put away then.
     *
     * @param source of the list, and how it is read: kept anew where no draft was put away
     */
    public void bringBack(Source source, FormatChoice format) throws Problem {
        folder.bringBack();
        if (folder.read().isEmpty()) {
            keep(source, format);
        }
    }

    /** Leaves nothing that could be brought back. */
    public void forgetAway() throws Problem {
        folder.forgetAway();
    }

    private static Draft draft(DraftNote note, Source source, CustomerList list) {
        // The file may have been changed between its reading and its keeping: what was chosen might meet another
        // customer.
        boolean same = list.sha256().equals(note.madeFor());
        return new Draft(
                source,
                list,
                format(note),
                same ? mapping(note) : Optional.empty(),
                Optional.ofNullable(note.program()).map(ProgramId::new),
                Optional.ofNullable(note.promotion()).map(PromotionId::new),
                same ? edits(note) : Edits.NONE);
    }

    private static FormatChoice format(DraftNote note) {
        return new FormatChoice(
                Optional.ofNullable(note.charset()).filter(Charset::isSupported).map(Charset::forName),
                Optional.ofNullable(note.delimiter()),
                Optional.ofNullable(note.header()));
    }

    private static Optional<Mapping> mapping(DraftNote note) {
        Integer column = note.identifierColumn();
        String source = note.source();
        if (column == null || source == null) {
            return Optional.empty();
        }
        Integer sourceColumn = note.sourceColumn();
        return Optional.of(new Mapping(
                column,
                Optional.ofNullable(note.kind()).map(IdentifierKind::valueOf),
                Optional.ofNullable(note.country()),
                sourceColumn == null ? OptionalInt.empty() : OptionalInt.of(sourceColumn),
                source));
    }

    private static Edits edits(DraftNote note) {
        Map<Integer, String> texts = note.edits();
        return texts == null ? Edits.NONE : new Edits(texts);
    }

    private static DraftNote note(
            String name,
            FormatChoice format,
            Optional<Mapping> mapping,
            Optional<ProgramId> program,
            Optional<PromotionId> promotion,
            Edits edits,
            String madeFor) {
        return new DraftNote(
                name,
                format.charset().map(Charset::name).orElse(null),
                format.delimiter().orElse(null),
                format.header().orElse(null),
                mapping.map(Mapping::identifierColumn).orElse(null),
                mapping.flatMap(Mapping::kind).map(Enum::name).orElse(null),
                mapping.flatMap(Mapping::country).orElse(null),
                mapping.filter(chosen -> chosen.sourceColumn().isPresent())
                        .map(chosen -> chosen.sourceColumn().getAsInt())
                        .orElse(null),
                mapping.map(Mapping::source).orElse(null),
                program.map(ProgramId::value).orElse(null),
                promotion.map(PromotionId::value).orElse(null),
                edits.texts(),
                madeFor);
    }
}
