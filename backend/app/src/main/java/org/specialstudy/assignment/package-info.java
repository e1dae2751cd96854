/**
 * Something that somebody was given to do until a day: an item of the plan's schedule, a decision, an instruction, or a direct word of the
 * office or of a leader. It is signed for or sent back, worked on with notes and evidence, reported done, reviewed, and closed or returned.
 */
package org.specialstudy.assignment;
