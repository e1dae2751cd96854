package org.specialstudy.inbox;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/**
 * A task on a page of its own: its line, the words of its due rule, the reader's draft, and who could take it over. {@code studyReadable}: whoever
 * was asked from outside, as an organisation's contact, does the task without seeing the study.
 * {@code overseen}: by the reader, who may give it another day.
 */
record TaskView(InboxRow row, String term, UUID deadlineId, TaskDraft draft, List<PersonRef> people, State state, boolean studyReadable, boolean overseen) {

    enum State { OPEN, SETTLING, ENDED }
}
