package org.specialstudy.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one person wants to hear of outside the system. */
@RestController
@RequestMapping("/api/notification-settings")
class SettingsController {

    record Answer(@NotNull Reason reason, boolean email, boolean webhook) {}

    /** {@code mail} and {@code webhook}: whether the house has that way out at all. */
    record SettingsView(Preference.Language language, Preference.Rhythm rhythm, LocalTime quietFrom, LocalTime quietTo, List<Answer> reasons,
        boolean mail, boolean webhook, long version) {}

    record Choice(@NotNull Preference.Language language, @NotNull Preference.Rhythm rhythm, LocalTime quietFrom, LocalTime quietTo,
        @NotNull @Valid List<Answer> reasons, long version) {

        Preference preference() {
            Refusal.unless((quietFrom == null) == (quietTo == null), () -> Refusal.invalid(quietFrom == null ? "quietFrom" : "quietTo",
                "quiet-hours-incomplete"));
            Refusal.unless(quietFrom == null || !quietFrom.equals(quietTo), () -> Refusal.invalid("quietTo", "quiet-hours-empty"));
            var chosen = new Preference(null, language, rhythm, quietFrom, quietTo, Preference.usual().wanted(), version);
            for (var answer : reasons) {
                chosen = chosen.with(answer.reason(), Channel.EMAIL, answer.email()).with(answer.reason(), Channel.WEBHOOK, answer.webhook());
            }
            return chosen;
        }
    }

    private final Preferences preferences;
    private final MailGateway mail;
    private final WebhookGateway webhook;

    SettingsController(Preferences preferences, MailGateway mail, WebhookGateway webhook) {
        this.preferences = preferences;
        this.mail = mail;
        this.webhook = webhook;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    SettingsView mine(@CurrentPerson Me me) {
        return view(preferences.of(me.id()));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('business')")
    SettingsView choose(@Valid @RequestBody Choice body, @CurrentPerson Me me) {
        Refusal.unless(preferences.save(me.id(), body.preference()), () -> Refusal.changedMeanwhile(mine(me)));
        return mine(me);
    }

    private SettingsView view(Preference chosen) {
        var answers = Arrays.stream(Reason.values())
            .map(reason -> new Answer(reason, chosen.wants(reason, Channel.EMAIL), chosen.wants(reason, Channel.WEBHOOK))).toList();
        return new SettingsView(chosen.language(), chosen.rhythm(), chosen.quietFrom(), chosen.quietTo(), answers, mail.open(),
            webhook.open(), chosen.version());
    }
}
