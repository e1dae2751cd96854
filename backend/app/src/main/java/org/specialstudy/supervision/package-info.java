/**
 * Sees that things get done: the supervision board (督办台账) over every deadline that somebody oversees or owes, and the numbered slips
 * (催办单, 督办单) that are sent, signed for and answered. Source of the rules: domain.md §6.
 */
package org.specialstudy.supervision;
