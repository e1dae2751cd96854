package org.specialstudy.consultation;

import java.util.UUID;

/** An organisation that was called to write, and whether it has finished. */
record Asked(UUID id, Consultation.Id consultation, UUID study, UUID org, State state) {

    enum State { WAITING, FINISHED, SILENT }
}
