/**
 * The demonstration: a whole case, read from {@code demo/scenario.yaml} (facts, tasks and dates, each with where it comes from) and
 * {@code demo/story.yaml} (what the system asks for beside them, made up), played by its people through the interface that everybody uses, on
 * the real processes. Only the business clock is moved. How the case becomes what this system knows:
 *
 * <ul>
 * <li>A task is an assignment. What comes before the plan is given by the office on the task's first day, what a meeting decides by that
 * decision, everything after it by the plan's schedule.</li>
 * <li>A term in working days that begins when the plan is passed is counted from the day that the issued paper bears, which is the day of that
 * meeting; a term before or after another meeting is the day that it comes to.</li>
 * <li>An organisation that owns a task is represented by its contact: of the host's own office that is its deputy director, of the committee its
 * director. Somebody else in the office closes what was reported done.</li>
 * <li>The general group has an outline and ends its research like the others; it writes the overall report instead of one of its own.</li>
 * <li>The preliminary reports are accepted before the leading group's third meeting, and the overall report that brings them together is returned
 * by it with its remarks, so that revising it is the case's own task.</li>
 * <li>The administrators whom the case names are those that every first start makes.</li>
 * <li>The other studies of the case are copies that say so in their label: one at the drafting of its plan, one archived. The source names no day
 * of the latter's meeting, so the copy hears its ten submissions in writing; one recommendation of each is followed to its assessment, which the
 * source does not tell.</li>
 * <li>An outline that is presented at a group's own meeting is agreed on the same day, because a visit of that afternoon needs it.</li>
 * </ul>
 */
package org.specialstudy.demo;
