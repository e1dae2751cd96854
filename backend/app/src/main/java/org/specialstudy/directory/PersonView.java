package org.specialstudy.directory;

import java.util.List;
import java.util.UUID;

/** A person of the directory; the user name is shown to the system administrator only. */
record PersonView(UUID id, String name, List<PostView> posts, boolean active, boolean demo, long version, String username) {}
