package org.specialstudy.kernel;

import java.util.List;

/** One page of a list, and the cursor at which the next one begins (null at the end). */
public record Page<T>(List<T> items, String next) {}
