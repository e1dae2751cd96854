/** Lists of people, posts, organisations and roles that come in as spreadsheets: compared, shown, written at once, and taken back. */
package org.specialstudy.roster;
