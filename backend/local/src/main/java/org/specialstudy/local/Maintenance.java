package org.specialstudy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/** What is done while the system is stopped: throw everything away, copy everything, put everything back. */
final class Maintenance {

    private Maintenance() {}

    static void reset(Settings settings) {
        try (var data = DataFolder.open(settings.dataFolder())) {
            confirm(settings,
                "将删除数据目录 %s 中的全部数据（数据库、流程、文件），无法恢复。".formatted(data.path()),
                "This deletes everything in %s (database, processes, files) for good.".formatted(data.path()));
            data.stopOrphans();
            data.empty();
            Say.step("已清空，下次启动将从头开始", "deleted; the next start begins anew");
        }
    }

    static void backup(Settings settings) {
        refuseUnlessWhole(settings);
        var file = file(settings);
        if (Files.exists(file)) {
            throw new LocalProblem("文件已存在：" + file, "The file exists already: " + file);
        }
        try (var data = DataFolder.open(settings.dataFolder())) {
            if (data.holdsNothing()) {
                throw new LocalProblem("数据目录 %s 为空，没有可备份的数据。".formatted(data.path()), "There is nothing to copy in " + data.path() + ".");
            }
            data.stopOrphans();
            Say.step("正在备份数据库、流程与文件", "copying database, processes and files");
            var size = Backup.write(data, file);
            Say.step("已备份到 %s（%d 个文件，%d MB）".formatted(file, size.files(), size.bytes() >> 20), "the copy is complete and checked");
        }
    }

    static void restore(Settings settings) {
        refuseUnlessWhole(settings);
        var file = file(settings);
        if (Files.notExists(file)) {
            throw new LocalProblem("找不到备份文件：" + file, "There is no such file: " + file);
        }
        try (var data = DataFolder.open(settings.dataFolder())) {
            data.stopOrphans();
            Say.step("正在检查备份 " + file, "reading and checking the copy");
            var content = Backup.unpack(file, data);
            if (!data.holdsNothing()) {
                confirmOrDiscard(settings, data, content);
            }
            Backup.putInPlace(content, data);
            Say.step("已恢复，可以用 make run 启动", "restored; start with make run");
        }
    }

    private static void confirmOrDiscard(Settings settings, DataFolder data, Path content) {
        try {
            confirm(settings,
                "数据目录 %s 中已有数据，恢复将覆盖它。".formatted(data.path()),
                "There is data in %s; restoring replaces it.".formatted(data.path()));
        } catch (LocalProblem refused) {
            Backup.discard(content);
            throw refused;
        }
    }

    /** A copy of some of the stores would be no copy: they are true only together. */
    static void refuseUnlessWhole(Settings settings) {
        for (var elsewhere : List.of("DATABASE_URL", "ZEEBE_GRPC_ADDRESSES", "DOCUMENTS_DIR")) {
            if (settings.optional(elsewhere).isPresent()) {
                throw new LocalProblem(
                    "已设置 %s，有数据不在数据目录中：请在系统停止时把数据库、流程引擎和文件一并用各自的工具备份。".formatted(elsewhere),
                    "%s is set, so some of the data is elsewhere: stop the system and copy database, broker and files together with their own tools.".formatted(
                        elsewhere));
            }
        }
    }

    private static Path file(Settings settings) {
        return Path.of(settings.optional("FILE").orElseThrow(() -> new LocalProblem(
            "请指定备份文件，例如：make backup FILE=backups/今天.tar.gz", "Name the file, for example: make backup FILE=backups/today.tar.gz")))
            .toAbsolutePath().normalize();
    }

    private static void confirm(Settings settings, String chinese, String english) {
        if ("yes".equalsIgnoreCase(settings.optional("FORCE").orElse(""))) {
            return;
        }
        Say.plain(chinese);
        Say.plain(english);
        Say.ask("输入 yes 继续 · Type yes to go on: ");
        var in = new Scanner(System.in);
        if (!in.hasNextLine() || !"yes".equalsIgnoreCase(in.nextLine().strip())) {
            throw new LocalProblem("已取消，未做任何更改。", "Cancelled, nothing was changed.");
        }
    }
}
