/** Which instances run on which version of their model, and the move of running ones to the newest. Shows no business content. */
package org.specialstudy.version;
