package org.specialstudy.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.inbox.TaskView.State;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.specialstudy.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One task: read, claimed, released, handed over, and the draft of its form. A task that is none of the reader's business is not found. */
@RestController
@RequestMapping("/api")
class TaskController {

    private static final int MOST = 100;
    private static final List<Role> OVERSEERS = List.of(Role.OFFICE, Role.LEADERS, Role.INCHARGE);

    record Assignee(@NotNull UUID person) {}

    record Claims(@NotEmpty List<String> keys) {}

    record Refused(String key, String code, String message) {}

    record ClaimsAnswer(List<String> claimed, List<Refused> refused) {}

    record DraftToSave(long version, @NotNull Map<String, Object> content) {}

    private final TaskQuery tasks;
    private final TaskHands hands;
    private final Drafts drafts;
    private final Words words;

    TaskController(TaskQuery tasks, TaskHands hands, Drafts drafts, Words words) {
        this.tasks = tasks;
        this.hands = hands;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping("/tasks/{key}")
    @PreAuthorize("hasAuthority('business')")
    TaskView task(@PathVariable long key, @CurrentPerson Me me) {
        var seen = tasks.seen(key, me);
        var row = seen.row();
        var state = row.settling() ? State.SETTLING : seen.over() ? State.ENDED : State.OPEN;
        List<PersonRef> people = state == State.OPEN && seen.mayDo()
            ? tasks.people(key).stream().filter(other -> !other.id().equals(me.id())).toList()
            : List.of();
        return new TaskView(row, seen.term(), seen.deadline(), drafts.of(key, me.id()).orElse(null), people, state, tasks.readsStudy(key, me),
            OVERSEERS.stream().anyMatch(role -> me.has(role.word(), row.studyId())));
    }

    @PutMapping("/tasks/{key}/claim")
    @PreAuthorize("hasAuthority('business')")
    TaskView claim(@PathVariable long key, @CurrentPerson Me me) {
        hands.claim(key, me);
        return task(key, me);
    }

    @DeleteMapping("/tasks/{key}/claim")
    @PreAuthorize("hasAuthority('business')")
    TaskView release(@PathVariable long key, @CurrentPerson Me me) {
        hands.release(key, me);
        return task(key, me);
    }

    @PutMapping("/tasks/{key}/assignee")
    @PreAuthorize("hasAuthority('business')")
    TaskView handOver(@PathVariable long key, @Valid @RequestBody Assignee body, @CurrentPerson Me me) {
        hands.handOver(key, me, body.person());
        return task(key, me);
    }

    /** Each task for itself: what somebody else was faster with does not spoil the rest. */
    @PostMapping("/task-claims")
    @PreAuthorize("hasAuthority('business')")
    ClaimsAnswer claimAll(@Valid @RequestBody Claims body, @CurrentPerson Me me, HttpServletRequest request) {
        Refusal.unless(body.keys().size() <= MOST, () -> Refusal.invalid("keys", "too-many-tasks", "" + MOST));
        var claimed = new ArrayList<String>();
        var refused = new ArrayList<Refused>();
        var locale = request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
        for (var key : body.keys()) {
            try {
                hands.claim(number(key), me);
                claimed.add(key);
            } catch (Refusal no) {
                refused.add(new Refused(key, no.code(), words.say(locale, no.code(), no.args())));
            }
        }
        return new ClaimsAnswer(claimed, refused);
    }

    @PutMapping("/tasks/{key}/draft")
    @PreAuthorize("hasAuthority('business')")
    TaskDraft saveDraft(@PathVariable long key, @Valid @RequestBody DraftToSave body, @CurrentPerson Me me) {
        Refusal.unless(tasks.seen(key, me).mayDo(), () -> Refusal.notAllowed("task-not-for-you"));
        return drafts.save(key, me.id(), body.version(), body.content());
    }

    @DeleteMapping("/tasks/{key}/draft")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetDraft(@PathVariable long key, @CurrentPerson Me me) {
        tasks.seen(key, me);
        drafts.forget(key, me.id());
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }
}
