/** The report's way to the Party committee: signed, numbered, sent, received, and what its readers wrote on it. */
package org.specialstudy.delivery;
