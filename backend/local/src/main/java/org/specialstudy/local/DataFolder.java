package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** The folder with everything that must not be lost. One launcher at a time; what an earlier one left running is stopped on the way in. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path) {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            var lock = FileChannel.open(lockFile(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                var holder = Files.readString(lockFile(path)).strip();
                lock.close();
                throw new LocalProblem(
                    "系统已在运行（进程 %s 正在使用数据目录 %s）：请先停止它，或用 DATA_DIR=<目录> 另选数据目录。".formatted(holder, path),
                    "The system is running already (process %s uses the data folder %s): stop it first, or choose another folder with DATA_DIR=<folder>."
                        .formatted(holder, path));
            }
            lock.truncate(0);
            lock.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lockFile(Path path) {
        return path.resolve("launcher.lock");
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path zeebe() {
        return path.resolve("zeebe");
    }

    Path app() {
        return path.resolve("app");
    }

    boolean restoreWasInterrupted() {
        return Files.exists(path.resolve(Backup.PARTIAL));
    }

    boolean holdsNothing() {
        return LocalPostgres.isEmpty(postgres()) && LocalZeebe.isEmpty(zeebe());
    }

    /** In the order of a normal stop, so that the application's last work reaches the engine and the engine's last rows the database. */
    void stopOrphans() {
        if (Child.stopOrphan(app(), LocalApp.NAME, Duration.ofSeconds(30))) {
            Say.step("上次未正常结束，已停止遗留的应用进程", "the last run did not end properly: stopped the application it left behind");
        }
        if (LocalZeebe.stopOrphan(zeebe())) {
            Say.step("已停止遗留的 Zeebe 进程", "stopped the Zeebe it left behind");
        }
        if (LocalPostgres.stopOrphan(postgres())) {
            Say.step("已停止遗留的 PostgreSQL 进程", "stopped the PostgreSQL it left behind");
        }
    }

    /** All that is in it; the lock stays, because we still hold it. */
    void empty() {
        try (var content = Files.list(path)) {
            for (var entry : content.filter(file -> !file.equals(lockFile(path))).toList()) {
                Archive.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
