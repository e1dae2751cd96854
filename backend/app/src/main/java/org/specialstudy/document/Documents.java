package org.specialstudy.document;

import static org.specialstudy.kernel.Refusal.unless;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Auditable;
import org.specialstudy.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Papers that belong to something: brought by those who may add to it, seen by those who may see it, removed by whoever brought them. */
@Service
public class Documents {

    static final int PER_OWNER = 200;

    private final AttachmentStore attachments;
    private final ContentStore contents;
    private final Map<String, AttachmentOwner> owners;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final long limit;

    Documents(AttachmentStore attachments, ContentStore contents, List<AttachmentOwner> owners, TransactionTemplate transaction,
        ApplicationEventPublisher events, Clock clock,
        @Value("${spring.servlet.multipart.max-file-size:200MB}") DataSize limit) {
        this.attachments = attachments;
        this.contents = contents;
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::type, Function.identity()));
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.limit = limit.toBytes();
    }

    /** The bytes are on the disk before the row that speaks of them is written; only the row is a transaction. */
    Attachment add(String ownerType, UUID ownerId, String givenName, InputStream content, Me me) throws IOException {
        try {
            return screened(ownerType, ownerId, givenName, content, me);
        } catch (Refusal no) {
            if (no.code().equals(ClassificationMarks.REFUSED)) events.publishEvent(blocked(ownerType, ownerId));
            throw no;
        }
    }

    /** For the auditor: where somebody tried, and nothing of what it was. */
    private Auditable blocked(String ownerType, UUID ownerId) {
        var study = owners.get(ownerType).study(ownerId).map(UUID::toString).orElse("");
        return new Auditable("document.blocked", ownerId.toString(), false,
            Map.of("refused", ClassificationMarks.REFUSED, "ownerType", ownerType, "study", study));
    }

    private Attachment screened(String ownerType, UUID ownerId, String givenName, InputStream content, Me me) throws IOException {
        var owner = readable(ownerType, ownerId, me);
        unless(owner.mayAdd(me, ownerId), () -> Refusal.notAllowed("document-not-yours-to-add"));
        unless(attachments.count(ownerType, ownerId) < PER_OWNER, () -> Refusal.conflict("document-too-many", PER_OWNER));
        var name = Screening.name(givenName);
        var kind = Screening.kind(name);
        var arrived = receive(content);
        try {
            Screening.check(kind, arrived.file(), arrived.size());
            contents.keep(arrived);
        } finally {
            contents.drop(arrived);
        }
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> attachments.insert(id, ownerType, ownerId, owner.study(ownerId).orElse(null), name,
            kind.mediaType(), arrived.size(), arrived.sha256(), me.id(), clock.instant()));
        return attachments.find(id, me.id()).orElseThrow(Refusal::notFound);
    }

    @Transactional
    void remove(UUID id, Me me) {
        var attachment = visible(id, me);
        unless(attachment.by().id().equals(me.id()), () -> Refusal.notAllowed("document-not-yours"));
        unless(attachments.remove(id, me.id(), clock.instant()), () -> Refusal.conflict("document-submitted"));
    }

    /** Those whoever asks may see; not found where the thing itself must not be known. */
    List<Attachment> list(String ownerType, UUID ownerId, Me me) {
        var sharable = readable(ownerType, ownerId, me).mayShare(me, ownerId);
        var papers = attachments.of(ownerType, ownerId, me.id());
        return sharable ? papers.stream().map(Attachment::toShare).toList() : papers;
    }

    /** Whether the paper goes along with the text that organisations are asked about. */
    @Transactional
    Attachment share(UUID id, boolean shared, Me me) {
        var attachment = attachments.find(id, me.id()).orElseThrow(Refusal::notFound);
        var owner = readable(attachment.ownerType(), attachment.ownerId(), me);
        unless(owner.mayShare(me, attachment.ownerId()), () -> Refusal.notAllowed("document-not-yours-to-share"));
        attachments.share(id, shared);
        return attachments.find(id, me.id()).orElseThrow(Refusal::notFound).toShare();
    }

    /** The papers that were sent along, for a caller that has already found the text readable. */
    public List<Attachment> shared(String ownerType, UUID ownerId, UUID me) {
        return attachments.shared(ownerType, ownerId, me);
    }

    /** Every paper of a study, wherever it is attached, that whoever asks may see. */
    public List<Attachment> ofStudy(UUID study, PaperFilter filter, Me me) {
        readable("STUDY", study, me);
        return attachments.ofStudy(study, filter, me.id()).stream().filter(paper -> mayRead(paper, me)).toList();
    }

    record Content(Attachment attachment, Path file) {}

    Content content(UUID id, Me me) {
        var attachment = visible(id, me);
        var file = contents.place(attachment.sha256());
        unless(Files.isRegularFile(file), () -> Refusal.conflict("document-content-missing"));
        return new Content(attachment, file);
    }

    /** The papers of something that the caller has already found readable. */
    public List<Attachment> of(String ownerType, UUID ownerId, UUID me) {
        return attachments.of(ownerType, ownerId, me);
    }

    public Optional<Attachment> find(UUID id, UUID me) {
        return attachments.find(id, me);
    }

    /** What has been brought so far was submitted: nobody removes it any more. */
    @Transactional
    public void freeze(String ownerType, UUID ownerId) {
        attachments.freeze(ownerType, ownerId);
    }

    /** The paper belongs to something else from now on, which the caller has just made of it. */
    @Transactional
    public void pass(UUID id, String ownerType, UUID ownerId) {
        attachments.pass(id, ownerType, ownerId);
    }

    private ContentStore.Arrived receive(InputStream content) throws IOException {
        try {
            return contents.receive(content, limit);
        } catch (ContentStore.TooLarge tooLarge) {
            throw Refusal.invalid("file", "document-too-large", limit / (1024 * 1024));
        }
    }

    private Attachment visible(UUID id, Me me) {
        return attachments.find(id, me.id()).filter(paper -> mayRead(paper, me)).orElseThrow(Refusal::notFound);
    }

    private boolean mayRead(Attachment paper, Me me) {
        return Optional.ofNullable(owners.get(paper.ownerType()))
            .filter(owner -> owner.mayRead(me, paper.ownerId()) || paper.shared() && owner.wasSent(me, paper.ownerId()))
            .isPresent();
    }

    private AttachmentOwner readable(String ownerType, UUID ownerId, Me me) {
        var owner = Optional.ofNullable(owners.get(ownerType)).orElseThrow(Refusal::notFound);
        unless(owner.study(ownerId).isPresent() && owner.mayRead(me, ownerId), Refusal::notFound);
        return owner;
    }
}
