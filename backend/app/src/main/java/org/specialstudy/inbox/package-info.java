/** Who owes what, by when: boxes of open and finished tasks, claims, and the drafts of their forms. Reads the engine's projection. */
package org.specialstudy.inbox;
