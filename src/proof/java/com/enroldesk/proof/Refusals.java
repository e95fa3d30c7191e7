package com.enroldesk.proof;

import java.util.ArrayList;
import java.util.List;

/** From the kills of a recorded run to the refusals: the same calls fail once, for a while, or from there on. */
final class Refusals {
    private static final String WRITES = "pwrite64,ftruncate,unlink";
    /** Tries that fail before there is room again; each comes after a longer wait. */
    private static final int TRIES = 4;

    private Refusals() {}

    static List<Point> once(List<Point> kills) {
        List<Point> points = new ArrayList<>();
        for (Point kill : kills) {
            switch (kill.calls()) {
                case "pwrite64" -> {
                    points.add(once(kill, "ENOSPC"));
                    points.add(once(kill, "EIO"));
                    points.add(once(kill, "EROFS"));
                }
                case "write" -> points.add(once(kill, "ENOSPC"));
                case "fsync" -> points.add(once(kill, "EIO"));
                case "ftruncate", "unlink" -> {
                    points.add(once(kill, "EIO"));
                    points.add(once(kill, "EROFS"));
                }
                default -> {}
            }
        }
        return points;
    }

    private static Point once(Point kill, String error) {
        return kill.with(kill.calls(), kill.nth(), new Point.Effect.Once(error));
    }

    /** From each sync of the run on. */
    static List<Point> lasting(List<Point> kills) {
        List<Point> points = new ArrayList<>();
        for (int gate : gates(kills)) {
            points.add(after(gate, "pwrite64", new Point.Effect.ForGood("ENOSPC")));
            points.add(after(gate, "fsync", new Point.Effect.ForGood("EIO")));
            points.add(after(gate, WRITES, new Point.Effect.ForGood("EROFS")));
        }
        return points;
    }

    /** The disk is full after each sync of the run, and then no longer. */
    static List<Point> passing(List<Point> kills) {
        return gates(kills).stream()
                .map(gate -> after(gate, "pwrite64", new Point.Effect.While("ENOSPC", TRIES)))
                .toList();
    }

    private static List<Integer> gates(List<Point> kills) {
        return kills.stream()
                .filter(kill -> kill.calls().equals("fsync") && kill.gate() == 0)
                .map(Point::nth)
                .distinct()
                .toList();
    }

    private static Point after(int gate, String calls, Point.Effect effect) {
        return new Point(calls, "journal", Point.Start.BEFORE_LIST, gate, 1, effect);
    }
}
