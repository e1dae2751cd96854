/**
 * Lets the offices of organisations see and change by which rules people are reminded, urged and supervised: each profile as a table with its
 * history, and a trial of what a change would have sent.
 */
package org.specialstudy.escalation;
