package com.enroldesk.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the calls of one recorded run to the points at which the next ones meet their faults. */
final class Points {
    private static final Set<String> FILES =
            Set.of("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename");
    private static final String SYNC = "fsync";

    private final List<Call> calls;
    private final Point.Start start;

    Points(List<Call> calls, Point.Start start) {
        Set<String> counted = Set.copyOf(Point.files(start));
        this.start = start;
        this.calls = calls.stream()
                .filter(call -> call.isSocket() || (counted.contains(call.target()) && FILES.contains(call.name())))
                .toList();
    }

    /** A kill at every call that can be reached, in the order of the run. */
    List<Point> kills() {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < calls.size(); at++) {
            reach(at).ifPresent(points::add);
        }
        return points;
    }

    private Optional<Point> reach(int at) {
        Call call = calls.get(at);
        if (call.isSocket() && start == Point.Start.NEW_FOLDER) {
            return Optional.empty();
        }
        if (!call.isSocket()) {
            int nth = first(0, at);
            if (nth > 0) {
                return Optional.of(kill(call, 0, nth));
            }
        }
        for (int gate = at - 1; gate >= 0 && start == Point.Start.BEFORE_LIST; gate--) {
            if (calls.get(gate).name().equals(SYNC) && first(0, gate) > 0 && first(gate + 1, at) > 0) {
                return Optional.of(kill(call, first(0, gate), first(gate + 1, at)));
            }
        }
        return Optional.empty();
    }

    private Point kill(Call call, int gate, int nth) {
        return new Point(call.name(), call.target(), start, gate, nth, new Point.Effect.Kill());
    }

    /** The call's number in its own thread, counted from a moment; 0 when another thread comes to that number before. */
    private int first(int from, int at) {
        Call wanted = calls.get(at);
        Map<String, Integer> counts = new HashMap<>();
        int most = 0;
        for (int i = from; i < at; i++) {
            Call call = calls.get(i);
            if (counted(call, wanted)) {
                most = Math.max(most, counts.merge(call.thread(), 1, Integer::sum));
            }
        }
        int nth = counts.getOrDefault(wanted.thread(), 0) + 1;
        return nth > most ? nth : 0;
    }

    /** File calls are told apart from socket calls by their paths, and by nothing else among themselves. */
    private static boolean counted(Call call, Call wanted) {
        return call.name().equals(wanted.name()) && call.isSocket() == wanted.isSocket();
    }

    /** At most so many of each kind, spread evenly from first to last. */
    static List<Point> spread(List<Point> points, int most) {
        Map<String, List<Point>> kinds = new LinkedHashMap<>();
        for (Point point : points) {
            kinds.computeIfAbsent(point.kind(), _ -> new ArrayList<>()).add(point);
        }
        List<Point> chosen = new ArrayList<>();
        for (List<Point> kind : kinds.values()) {
            int count = Math.min(most, kind.size());
            for (int i = 0; i < count; i++) {
                chosen.add(kind.get(count == 1 ? 0 : i * (kind.size() - 1) / (count - 1)));
            }
        }
        return chosen;
    }
}
