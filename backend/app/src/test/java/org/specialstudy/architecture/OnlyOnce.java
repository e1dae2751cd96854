package org.specialstudy.architecture;

/** Violates: no interface has a single implementation. */
interface OnlyOnce {

    final class Alone implements OnlyOnce {}
}
