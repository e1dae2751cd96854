package org.specialstudy.fieldvisit;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.document.Documents;
import org.specialstudy.fieldvisit.VisitView.FindingView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings for reading, by a caller that has found their visit readable. */
@Repository
class FindingQuery {

    private final JdbcClient jdbc;
    private final FindingStore findings;
    private final Directory directory;
    private final Documents documents;

    FindingQuery(JdbcClient jdbc, FindingStore findings, Directory directory, Documents documents) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.directory = directory;
        this.documents = documents;
    }

    List<FindingView> of(UUID visit, Me me) {
        var found = jdbc.sql("select * from fieldvisit.finding where visit_id = :visit and removed_at is null order by at, id").param("visit", visit)
            .query(findings::finding).list();
        var names = directory.people(found.stream().map(Finding::by).toList());
        return found.stream().map(one -> view(one, names.get(one.by()), me)).toList();
    }

    FindingView view(Finding one, Me me) {
        return view(one, directory.person(one.by()).orElse(null), me);
    }

    private FindingView view(Finding one, org.specialstudy.directory.PersonRef by, Me me) {
        return new FindingView(one.id(), one.content().kind(), one.content().text(), one.content().point(), one.content().site(),
            one.content().figures(), by, one.at(), documents.of(FindingAttachments.TYPE, one.id(), me.id()), one.version());
    }
}
