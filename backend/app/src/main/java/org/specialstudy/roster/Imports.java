package org.specialstudy.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Register;
import org.specialstudy.kernel.Auditable;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.Checked.Outcome;
import org.specialstudy.roster.ImportStore.Kept;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with lists: has them compared, has them written, takes them back. All of an import or nothing. */
@Service
class Imports {

    /** What is handed to a person, once. */
    record Handed(String name, String username, String oneTimePassword) {

        @Override
        public String toString() {
            return "one-time password of " + username;            // never into a log
        }
    }

    private final ImportStore store;
    private final Register register;
    private final Directory directory;
    private final Accounts accounts;
    private final TakingBack takingBack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(ImportStore store, Register register, Directory directory, Accounts accounts, TakingBack takingBack, ApplicationEventPublisher events,
        Clock clock) {
        this.store = store;
        this.register = register;
        this.directory = directory;
        this.accounts = accounts;
        this.takingBack = takingBack;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what the files would do; the directory stays as it is. */
    @Transactional
    UUID check(List<Reading.File> files, UUID by) {
        var id = UUID.randomUUID();
        var lines = Comparison.of(Reading.of(files), register.contents());
        var names = files.stream().map(Reading.File::name).collect(Collectors.joining("、"));
        store.add(id, names.length() > 300 ? names.substring(0, 300) : names, sha256(files), lines, by, clock.instant());
        return id;
    }

    /** Compares again: somebody may have changed the directory since. */
    @Transactional
    void checkAgain(UUID id) {
        store.lock(id).requireChecked();
        store.replaceLines(id, compared(store.lines(id)));
    }

    /** Writes everything but the roles, which wait for the security administrator. The passwords are answered here and kept nowhere. */
    @Transactional
    List<Handed> apply(UUID id, long version, UUID by) {
        Refusal.unless(store.alone(), () -> Refusal.conflict("import-running"));
        register.lockTree();
        var asked = store.lock(id);
        asked.requireChecked();
        Refusal.unless(asked.version() == version, () -> Refusal.conflict("import-outdated"));
        var kept = store.lines(id);
        var now = register.contents();
        var lines = Comparison.of(kept.stream().map(one -> one.checked().line()).toList(), now);
        Refusal.unless(agree(kept, lines), () -> Refusal.conflict("import-outdated"));
        Refusal.unless(lines.stream().noneMatch(line -> line.outcome() == Outcome.WRONG), () -> Refusal.conflict("import-has-errors"));
        Refusal.unless(lines.stream().anyMatch(line -> line.outcome() != Outcome.SAME), () -> Refusal.conflict("import-nothing-new"));
        var writing = new Writing(directory, register, lines, now);
        writing.write();
        var made = accounts.createAll(writing.accounts(), by);
        var roles = lines.stream().anyMatch(line -> line.is(Kind.MEMBERSHIPS, Outcome.CREATE));
        store.applied(id, writing.made(), roles, by, clock.instant());
        tell("import.applied", asked, Map.of("rows", writing.made().size(), "accounts", made.size()));
        var names = directory.people(writing.accounts().keySet());
        var people = writing.accounts().keySet().iterator();
        return made.stream().map(one -> new Handed(names.get(people.next()).name(), one.username(), one.oneTimePassword())).toList();
    }

    @Transactional
    void undo(UUID id, UUID by) {
        Refusal.unless(store.alone(), () -> Refusal.conflict("import-running"));
        register.lockTree();
        var asked = store.lock(id);
        asked.requireTakeable();
        var lines = store.lines(id);
        takingBack.takeBack(lines);
        store.undone(id, by, clock.instant());
        tell("import.undone", asked, Map.of("rows", lines.stream().filter(line -> line.made() != null).count()));
    }

    /** What was only compared leaves no trace. */
    @Transactional
    void discard(UUID id) {
        store.lock(id).requireChecked();
        store.remove(id);
    }

    private List<Checked> compared(List<Kept> kept) {
        return Comparison.of(kept.stream().map(one -> one.checked().line()).toList(), register.contents());
    }

    private static boolean agree(List<Kept> kept, List<Checked> now) {
        for (var i = 0; i < kept.size(); i++) {
            if (!kept.get(i).checked().agrees(now.get(i))) return false;
        }
        return kept.size() == now.size();
    }

    private void tell(String action, Import asked, Map<String, Object> counts) {
        var details = new java.util.LinkedHashMap<>(counts);
        details.put("sha256", asked.sha256());
        events.publishEvent(new Auditable(action, asked.id().toString(), true, details));
    }

    private static String sha256(List<Reading.File> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update(file.content()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
