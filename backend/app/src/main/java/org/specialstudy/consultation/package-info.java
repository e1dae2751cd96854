/** Consultations: organisations are asked for written submissions, the best are chosen, a meeting hears them, and one paper keeps it all. */
package org.specialstudy.consultation;
