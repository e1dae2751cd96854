/** The reports of a study: one of every topic group, and the one that is put together from them. */
package org.specialstudy.report;
