package org.specialstudy.kernel;

import org.specialstudy.engine.Waiting;

/** Violates: the left never knows the right. */
public record KnowsTheEngine(Waiting waiting) {}
