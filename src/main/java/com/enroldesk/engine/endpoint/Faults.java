package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which faults are ordered, each with its N. */
public record Faults(Map<Fault, Integer> numbers) {
    public static final Faults NONE = new Faults(Map.of());

    public Faults {
        numbers = Map.copyOf(numbers);
        numbers.forEach((fault, number) -> {
            if (number < 1 || number > fault.most()) {
                throw new IllegalArgumentException(fault.word() + ":" + number);
            }
        });
    }

    /**
     * Reads faults in the form {@code KIND[:N]}; of two of one kind the last counts.
     *
     * @throws Problem FAULT_INVALID, naming what is allowed
     */
    public static Faults parse(List<String> texts) throws Problem {
        Map<Fault, Integer> numbers = new TreeMap<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            Optional<Fault> fault = Fault.ofWord(colon < 0 ? text : text.substring(0, colon));
            OptionalInt number = fault.isEmpty()
                    ? OptionalInt.empty()
                    : colon < 0 ? OptionalInt.of(fault.get().usual()) : number(text.substring(colon + 1));
            if (number.isEmpty()
                    || number.getAsInt() < 1
                    || number.getAsInt() > fault.orElseThrow().most()) {
                throw new Problem(
                        ProblemCode.FAULT_INVALID,
                        text,
                        fault.map(Faults::range)
                                .orElseGet(() -> Arrays.stream(Fault.values())
                                        .map(Faults::range)
                                        .collect(Collectors.joining(", "))));
            }
            numbers.put(fault.orElseThrow(), number.getAsInt());
        }
        return new Faults(numbers);
    }

    /** These with another one, or with another number for it. */
    public Faults with(Fault fault, int number) {
        Map<Fault, Integer> more = new TreeMap<>(numbers);
        more.put(fault, number);
        return new Faults(more);
    }

    /** The number of a fault that is ordered. */
    public OptionalInt of(Fault fault) {
        Integer number = numbers.get(fault);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String range(Fault fault) {
        return fault.word() + ":1–" + fault.most();
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
