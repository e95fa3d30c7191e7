package com.enroldesk.domain;

import java.util.List;
import java.util.Optional;

/** The programs and promotions of one backend, and the sources that its customers may come from. */
public record Catalogue(List<Program> programs, List<Promotion> promotions, List<String> sources) {
    public Catalogue {
        programs = List.copyOf(programs);
        promotions = List.copyOf(promotions);
        sources = List.copyOf(sources);
    }

    public Optional<Program> program(ProgramId id) {
        return programs.stream().filter(program -> program.id().equals(id)).findFirst();
    }

    public Optional<Promotion> promotion(ProgramId program, PromotionId id) {
        return promotions.stream()
                .filter(promotion ->
                        promotion.program().equals(program) && promotion.id().equals(id))
                .findFirst();
    }
}
