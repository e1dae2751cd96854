/**
 * What is planned when, and how it went: the timeline chart of a study, the calendar of a person, a topic group or a study, and the calendar
 * feed (RFC 5545) of a person. It only reads what the other modules publish; the feeds' secrets are its own.
 */
package org.specialstudy.schedule;
