package com.enroldesk.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run whose disk really becomes full in its middle: the ballast saves the answers on their way (failure-modes A-3). */
final class DiskTrial {
    /** Some answers are kept by then, and some customers not sent yet. */
    private static final int SYNC = 4;

    private final Program program;
    private final Server server;
    private final Path work;

    DiskTrial(Program program, Server server, Path work) {
        this.program = program;
        this.server = server;
        this.work = work;
    }

    /** What was broken; empty as a whole where no disk could be mounted. */
    Optional<List<String>> run(Path template, Block block) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(work.resolve("disk"));
        if (mounted.isEmpty()) {
            return Optional.empty();
        }
        try (SmallDisk disk = mounted.get()) {
            return Optional.of(on(disk, template, block));
        }
    }

    private List<String> on(SmallDisk disk, Path template, Block block) throws Exception {
        List<String> broken = new ArrayList<>();
        Path home = disk.folder().resolve("home");
        Folders.copy(template, home);
        Trial trial = new Trial(program, home, block);
        Program.Said said = trial.halted(SYNC, _ -> disk.fill());
        require(broken, said.status() == 7 && said.says("DSK-102"), "the full disk was not said: " + said);
        require(broken, Files.notExists(home.resolve("ballast")), "the ballast was not given up");
        disk.free();
        Point point = new Point(
                "pwrite64", "a small disk", Point.Start.BEFORE_LIST, SYNC, 1, new Point.Effect.While("ENOSPC", 1));
        broken.addAll(new Aftermath(program, server, home, block)
                .check(point, said, true)
                .violations());
        require(broken, Files.exists(home.resolve("ballast")), "the ballast was not made again");
        return broken;
    }

    private static void require(List<String> broken, boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
