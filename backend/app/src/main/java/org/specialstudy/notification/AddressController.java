package org.specialstudy.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Secret;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own address for letters, and the link that confirms it. Looking at a link changes nothing: mail scanners do. */
@RestController
@RequestMapping("/api/notification-settings/address")
class AddressController {

    record Typed(String email) {}

    record Token(@NotBlank String token) {}

    /** What a link is for. */
    record LinkView(String email) {}

    private final Addresses addresses;

    AddressController(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    AddressView mine(@CurrentPerson Me me) {
        return addresses.of(me);
    }

    @PutMapping
    @PreAuthorize("hasAuthority('business')")
    AddressView ask(@Valid @RequestBody Typed body, @CurrentPerson Me me) {
        return addresses.ask(body.email(), me);
    }

    @DeleteMapping
    @PreAuthorize("hasAuthority('business')")
    AddressView remove(@CurrentPerson Me me) {
        return addresses.remove(me);
    }

    @PostMapping("/letters")
    @PreAuthorize("hasAuthority('business')")
    AddressView again(@CurrentPerson Me me) {
        return addresses.again(me);
    }

    @DeleteMapping("/claim")
    @PreAuthorize("hasAuthority('business')")
    AddressView withdraw(@CurrentPerson Me me) {
        return addresses.withdraw(me);
    }

    @GetMapping("/confirmation")
    @PreAuthorize("hasAuthority('business')")
    LinkView look(@RequestParam String token, @CurrentPerson Me me) {
        return new LinkView(addresses.confirms(new Secret(token), me));
    }

    @PostMapping("/confirmation")
    @PreAuthorize("hasAuthority('business')")
    AddressView confirm(@Valid @RequestBody Token body, @CurrentPerson Me me) {
        return addresses.confirm(new Secret(body.token()), me);
    }
}
