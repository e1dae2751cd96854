/**
 * Which instances run on which version of their model, and the move of running ones to the newest; with it the engine's lists as files, which
 * the engine's own module cannot make. Shows no business content.
 */
package org.specialstudy.version;
