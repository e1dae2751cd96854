package org.specialstudy.architecture;

/** Violates: names say what a class is; and its module has no place in the order. */
class StudyManager {}
