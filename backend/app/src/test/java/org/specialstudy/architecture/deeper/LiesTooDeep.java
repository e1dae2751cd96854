package org.specialstudy.architecture.deeper;

/** Violates: a module is one flat package. */
public class LiesTooDeep {}
