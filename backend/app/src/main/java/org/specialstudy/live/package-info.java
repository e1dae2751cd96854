/** What happens now: content-free signals to open browsers, and the picture of a study's processes. Reads the engine's projection. */
package org.specialstudy.live;
