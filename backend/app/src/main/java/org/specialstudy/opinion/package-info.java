/**
 * A text goes to several organisations with a day until which they may answer; each says what it thinks, that it has nothing to say, or
 * stays silent; the office answers every opinion that was given.
 */
package org.specialstudy.opinion;
