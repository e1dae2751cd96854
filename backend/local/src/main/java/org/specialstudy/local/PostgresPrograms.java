package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked once; knows how to run them when the user is root, which PostgreSQL refuses. */
final class PostgresPrograms {

    private final Path folder;
    private final List<String> asOrdinaryUser;

    private PostgresPrograms(Path folder, List<String> asOrdinaryUser) {
        this.folder = folder;
        this.asOrdinaryUser = asOrdinaryUser;
    }

    static PostgresPrograms unpacked() {
        var platform = platform();
        var folder = Archive.unpackOnce(Versions.cache().resolve("postgres-" + Versions.postgres() + "-" + platform), () -> {
            var archive = PostgresPrograms.class.getResourceAsStream("/postgres-" + platform + ".txz");
            if (archive == null) {
                throw new LocalProblem(
                    "没有适用于本机（%s）的内置 PostgreSQL：请用 DATABASE_URL 指定已有的数据库服务器。".formatted(platform),
                    "There is no built-in PostgreSQL for this machine (%s): name an existing server with DATABASE_URL.".formatted(platform));
            }
            return new XZInputStream(archive);
        });
        return new PostgresPrograms(folder, isRoot() ? withoutRoot() : List.of());
    }

    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<>(asOrdinaryUser);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** In a user namespace of its own a process of root is nobody in particular, which is what PostgreSQL asks for. */
    private static List<String> withoutRoot() {
        if (!succeeds(List.of("unshare", "-U", "true"))) {
            throw new LocalProblem(
                "内置 PostgreSQL 不能以 root 身份运行，本机也不允许用户命名空间：请用普通用户启动，或用 DATABASE_URL 指定已有的数据库服务器。",
                "The built-in PostgreSQL cannot run as root and this machine allows no user namespaces: "
                    + "start as an ordinary user, or name an existing server with DATABASE_URL.");
        }
        return List.of("unshare", "-U");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase().contains("mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        return system + (arm ? "-arm_64" : "-x86_64");
    }

    static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs to the end; what it said is the message when it fails. */
    void run(String program, List<String> arguments) {
        try {
            var process = new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new LocalProblem("PostgreSQL 的 " + program + " 失败。", program + " of PostgreSQL failed:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
