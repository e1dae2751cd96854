package org.specialstudy.study;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;

/** Papers of something that lies in a study: the people of the study read them. Who adds to them, each kind of thing says itself. */
public abstract class StudyPapers implements AttachmentOwner {

    private final String type;
    private final StudyQuery studies;

    protected StudyPapers(String type, StudyQuery studies) {
        this.type = type;
        this.studies = studies;
    }

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final boolean mayRead(Me me, UUID ownerId) {
        return study(ownerId).filter(study -> studies.mayRead(study, me.id())).isPresent();
    }
}
