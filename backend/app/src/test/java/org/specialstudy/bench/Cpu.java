package org.specialstudy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.specialstudy.TestSystem;

/** Seconds of processor that each part has used so far. On a machine that others use too, these say more than the clock. */
record Cpu(double program, double broker, double database) {

    private static final double TICKS = 100;

    /** This program is the application and whoever loads it in one. */
    static Cpu now() {
        var self = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        return new Cpu(self, used(TestSystem.zeebe().pid()), family(TestSystem.postgres().pid()));
    }

    Cpu since(Cpu before) {
        return new Cpu(program - before.program, broker - before.broker, database - before.database);
    }

    Cpu plus(Cpu other) {
        return new Cpu(program + other.program, broker + other.broker, database + other.database);
    }

    double total() {
        return program + broker + database;
    }

    String per(long tasks) {
        return "%.2f ms (program %.2f, broker %.2f, database %.2f)".formatted(total() * 1000 / tasks, program * 1000 / tasks,
            broker * 1000 / tasks, database * 1000 / tasks);
    }

    /** A process and its children, those that have ended included. */
    private static double family(long pid) {
        return used(pid) + ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).mapToDouble(child -> used(child.pid())).sum();
    }

    private static double used(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum() / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
