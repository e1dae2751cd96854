/**
 * When something is due and who hears about it: the working-day calendar, one row and one process instance per deadline, and the alerts
 * that were given. Knows nobody's content.
 */
package org.specialstudy.deadline;
