package org.specialstudy.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The system administrator's desk: people, their accounts, and organisations. */
@RestController
@RequestMapping("/api/admin")
class AdminDirectoryController {

    record PostGiven(@NotNull UUID org, @NotBlank @Size(max = 100) String title, LocalDate from, LocalDate to) {

        AdminDirectory.NewPost post() {
            return new AdminDirectory.NewPost(org, title, from, to);
        }
    }

    record NewPerson(@NotBlank @Size(max = 100) String name, @NotNull List<@Valid PostGiven> posts) {}

    record ChangedPerson(@NotNull Long version, @NotBlank @Size(max = 100) String name, @NotNull List<@Valid PostGiven> posts) {}

    record LetIn(@NotNull Long version, @NotNull Boolean active) {}

    record NewAccount(@NotBlank @Size(min = 3, max = 50) @Pattern(regexp = "[\\p{L}\\p{N}._-]+") String username) {}

    record NewOrganisation(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 50) String type, @Size(max = 50) String level, UUID parent) {}

    record ChangedOrganisation(@NotNull Long version, @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 50) String type,
        @Size(max = 50) String level, UUID parent) {}

    private final AdminDirectory directory;
    private final Accounts accounts;

    AdminDirectoryController(AdminDirectory directory, Accounts accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    @PostMapping("/people")
    @PreAuthorize("hasAuthority('sysadmin')")
    PersonView createPerson(@Valid @RequestBody NewPerson given) {
        return directory.createPerson(given.name(), posts(given.posts()));
    }

    @PutMapping("/people/{id}")
    @PreAuthorize("hasAuthority('sysadmin')")
    PersonView changePerson(@PathVariable UUID id, @Valid @RequestBody ChangedPerson given) {
        return directory.changePerson(id, given.version(), given.name(), posts(given.posts()));
    }

    @PutMapping("/people/{id}/active")
    @PreAuthorize("hasAuthority('sysadmin')")
    PersonView letIn(@PathVariable UUID id, @Valid @RequestBody LetIn given, @CurrentPerson Me me) {
        return directory.letIn(id, given.version(), given.active(), me.id());
    }

    @PostMapping("/people/{id}/account")
    @PreAuthorize("hasAuthority('sysadmin')")
    OneTime createAccount(@PathVariable UUID id, @Valid @RequestBody NewAccount given, @CurrentPerson Me me) {
        return accounts.create(id, given.username(), me.id());
    }

    /** One's own password is changed with the present one, never reset. */
    @PostMapping("/people/{id}/account/reset")
    @PreAuthorize("hasAuthority('sysadmin')")
    OneTime resetAccount(@PathVariable UUID id, @CurrentPerson Me me) {
        Refusal.unless(!id.equals(me.id()), () -> Refusal.conflict("own-account"));
        return accounts.reset(id, me.id());
    }

    @PostMapping("/organisations")
    @PreAuthorize("hasAuthority('sysadmin')")
    OrgView createOrganisation(@Valid @RequestBody NewOrganisation given) {
        return directory.createOrganisation(given.name(), given.type(), given.level(), given.parent());
    }

    @PutMapping("/organisations/{id}")
    @PreAuthorize("hasAuthority('sysadmin')")
    OrgView changeOrganisation(@PathVariable UUID id, @Valid @RequestBody ChangedOrganisation given) {
        return directory.changeOrganisation(id, given.version(), given.name(), given.type(), given.level(), given.parent());
    }

    private static List<AdminDirectory.NewPost> posts(List<PostGiven> given) {
        return given.stream().map(PostGiven::post).toList();
    }
}
