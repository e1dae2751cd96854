/** The append-only list of who did what, for the auditor alone. */
package org.specialstudy.audit;
