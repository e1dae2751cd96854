/**
 * Meetings of a study or of one of its topic groups: agenda, invitations and replies, what was said and decided, and the minutes until
 * they are approved and can no longer change.
 */
package org.specialstudy.meeting;
