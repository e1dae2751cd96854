package org.specialstudy.workplan;

import java.util.List;

/** Somebody whom an amendment concerns, and the titles of what it changes for them. */
record Told(String name, List<String> about) {}
