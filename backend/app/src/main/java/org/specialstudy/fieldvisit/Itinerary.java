package org.specialstudy.fieldvisit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** When a visit goes where, on which route and with whom. */
public record Itinerary(LocalDate from, LocalDate to, String route, List<Site> sites, List<Companion> roster) {

    /** A place that receives the visit: an organisation of the directory or a free name; {@code contact} are the host's own words. */
    public record Site(String key, UUID org, String name, String city, String address, String contact) {

        public Site {
            name = words(name);
            city = words(city);
            address = words(address);
            contact = words(contact);
        }

        /** Another place needs another approval; another contact does not, nor does an organisation's new name. */
        private boolean samePlace(Site other) {
            return Objects.equals(org, other.org) && (org != null || name.equals(other.name)) && city.equals(other.city) && address.equals(other.address);
        }
    }

    /** Who comes along: somebody of the group, or a guest by name. */
    public record Companion(UUID person, String guest, String note) {

        public Companion {
            guest = words(guest);
            note = words(note);
        }
    }

    static final Itinerary EMPTY = new Itinerary(null, null, "", List.of(), List.of());

    public Itinerary {
        route = words(route);
        sites = sites == null ? List.of() : List.copyOf(sites);
        roster = roster == null ? List.of() : List.copyOf(roster);
    }

    /** Same days, same places in the same order, same route: what was approved still holds. */
    boolean sameJourney(Itinerary other) {
        if (!Objects.equals(from, other.from) || !Objects.equals(to, other.to) || !route.equals(other.route)) return false;
        if (sites.size() != other.sites.size()) return false;
        for (var i = 0; i < sites.size(); i++) if (!sites.get(i).samePlace(other.sites.get(i))) return false;
        return true;
    }

    static String words(String text) {
        return text == null ? "" : text.strip();
    }
}
