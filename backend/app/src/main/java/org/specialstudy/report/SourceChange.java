package org.specialstudy.report;

/** What became of the passage that a chapter follows: as it was taken, as it is in the newest accepted version, as the chapter says it now. */
record SourceChange(int from, String before, int to, String after, boolean gone, String heading, String mine) {}
