package org.specialstudy.local;

import java.util.Arrays;

/** What {@code make run}, {@code reset}, {@code backup} and {@code restore} call. Ends with 1 and one clear message when something is in the way. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            var settings = Settings.of(System.getenv());
            switch (arguments.length == 0 ? "run" : arguments[0]) {
                case "run" -> new Launcher(settings).run();
                case "reset" -> Maintenance.reset(settings);
                case "backup" -> Maintenance.backup(settings);
                case "restore" -> Maintenance.restore(settings);
                default -> throw new LocalProblem("未知命令：" + Arrays.toString(arguments), "Unknown command: " + Arrays.toString(arguments));
            }
            return 0;
        } catch (LocalProblem problem) {
            Say.plain("");
            Say.plain(problem.getMessage());
            return 1;
        } catch (InterruptedException e) {
            return 130;
        }
    }
}
