package org.specialstudy.directory;

/** Where a membership holds. */
public enum ScopeType { STUDY, GROUP, ORGANISATION, SYSTEM }
