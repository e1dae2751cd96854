package org.specialstudy.engine;

import java.util.UUID;

/** A user task as the business knows it: the aggregate it waits for, by the id variable in its scope, and its place in the model. */
public record Waiting(String idVariable, UUID id, String elementId) {}
