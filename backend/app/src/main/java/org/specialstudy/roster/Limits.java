package org.specialstudy.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.specialstudy.kernel.Refusal;

/** How much one import may hold, so that a file made to exhaust the server is refused before it is opened. */
final class Limits {

    static final int BYTES = 10 << 20;
    static final int ROWS = 20_000;
    static final int COLUMNS = 50;
    static final int FILES = 8;

    private static final long INFLATED = 200L << 20;
    private static final int ENTRIES = 2_000;

    private Limits() {}

    /** Unpacks the file once into nothing and counts: what it says about its own sizes proves nothing. */
    static void refuseBomb(byte[] zip) {
        var buffer = new byte[1 << 16];
        long inflated = 0;
        var entries = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                Refusal.unless(++entries <= ENTRIES, () -> Refusal.invalid("file", "import-file-bomb"));
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflated += read;
                    var sum = inflated;
                    Refusal.unless(sum <= INFLATED, () -> Refusal.invalid("file", "import-file-bomb"));
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw Refusal.invalid("file", "import-file-unreadable");
        }
        Refusal.unless(inflated > 0, () -> Refusal.invalid("file", "import-file-unreadable"));
    }

    static void refuseTooMany(int rows) {
        Refusal.unless(rows <= ROWS, () -> Refusal.invalid("file", "import-too-many-rows", ROWS));
    }
}
