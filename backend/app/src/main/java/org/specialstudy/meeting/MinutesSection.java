package org.specialstudy.meeting;

/** A part of the minutes under its own heading; the key stays while the text changes. */
public record MinutesSection(String key, String heading, String text) {}
