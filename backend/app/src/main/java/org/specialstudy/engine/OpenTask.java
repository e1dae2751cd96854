package org.specialstudy.engine;

import java.util.UUID;

/** An open task of the projection that has no completion row. */
record OpenTask(long key, String elementId, long processInstanceKey, UUID studyId) {}
