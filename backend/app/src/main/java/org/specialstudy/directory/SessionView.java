package org.specialstudy.directory;

import java.util.Collection;
import java.util.List;

/** Who is signed in, and what the screens need to know about them from the first moment. */
record SessionView(PersonRef person, List<String> posts, Collection<String> authorities, boolean mustChangePassword, boolean demo,
    boolean unclassifiedNotice, long idleMinutes, List<OrgRef> canCommission) {}
