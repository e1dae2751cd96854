package org.specialstudy.inbox;

import java.util.List;
import org.specialstudy.directory.PersonRef;

/** A task on a page of its own: its line, the words of its due rule, the reader's draft, and who could take it over. */
record TaskView(InboxRow row, String term, TaskDraft draft, List<PersonRef> people, State state) {

    enum State { OPEN, SETTLING, ENDED }
}
