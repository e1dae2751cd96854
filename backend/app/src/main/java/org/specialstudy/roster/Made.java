package org.specialstudy.roster;

import java.util.Map;
import java.util.UUID;

/**
 * What was written for one line, enough to take it back: the row of the directory, its version afterwards, and what stood there before. For a
 * role the person and the organisation, study or group that it names.
 */
record Made(UUID id, long version, Map<String, String> before, UUID person, UUID org, boolean account) {

    static Made created(UUID id, boolean account) {
        return new Made(id, 0, Map.of(), null, null, account);
    }

    static Made changed(UUID id, long version, Map<String, String> before, boolean account) {
        return new Made(id, version, before, null, null, account);
    }

    static Made post(UUID id, Map<String, String> before, UUID person) {
        return new Made(id, 0, before, person, null, false);
    }

    static Made role(UUID person, UUID org) {
        return new Made(null, 0, Map.of(), person, org, false);
    }
}
