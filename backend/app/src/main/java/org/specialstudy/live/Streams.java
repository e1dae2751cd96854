package org.specialstudy.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.specialstudy.directory.Sessions;
import org.specialstudy.live.Stream.Signal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The connections that this replica holds, by person, and who among them hears what. A stream never outlives its session. */
@Component
class Streams {

    /** Tabs share one connection, so this many are several browsers on several machines; one more takes the place of the oldest. */
    static final int MOST = 10;

    /** What concerns a person and where they listen. */
    private static final class Listener {
        volatile Audience audience;
        final List<Stream> streams = new CopyOnWriteArrayList<>();
    }

    private final Map<UUID, Listener> listeners = new ConcurrentHashMap<>();
    private final Audiences audiences;
    private final Sessions sessions;
    private final Duration heartbeat;

    Streams(Audiences audiences, Sessions sessions, @Value("${specialstudy.signals.heartbeat:20s}") Duration heartbeat) {
        this.audiences = audiences;
        this.sessions = sessions;
        this.heartbeat = heartbeat;
    }

    SseEmitter open(UUID person, String session) {
        var stream = new Stream(person, session, heartbeat);
        listeners.compute(person, (id, listener) -> {
            var of = listener == null ? new Listener() : listener;
            // mostly a page that was left, of which no heartbeat has told yet
            while (of.streams.size() >= MOST) of.streams.removeFirst().end(Signal.REPLACED);
            of.streams.add(stream);
            return of;
        });
        try {
            refresh(List.of(person));                      // after it is registered: a change in between is not lost
        } catch (RuntimeException unread) {
            forget(stream);
            throw unread;
        }
        stream.greet();
        // Many, nearly always waiting, and nothing left to load: ADR 12.
        Thread.ofVirtual().name("signals-" + person).start(() -> {
            try {
                stream.write();
            } finally {
                forget(stream);
            }
        });
        stream.emitter().onCompletion(stream::close);
        stream.emitter().onError(gone -> stream.close());
        return stream.emitter();
    }

    void engineChanged(EngineChange change) {
        listeners.values().forEach(listener -> {
            var audience = listener.audience;
            if (audience == null) return;
            if (audience.hears(change)) tell(listener, Signal.INBOX);
            if (audience.reads(change.study())) tell(listener, Signal.study(change.study()));
        });
    }

    void studyChanged(UUID study) {
        listeners.values().forEach(listener -> {
            if (listener.audience != null && listener.audience.reads(study)) tell(listener, Signal.study(study));
        });
    }

    void told(UUID person) {
        var listener = listeners.get(person);
        if (listener != null) tell(listener, Signal.NEWS);
    }

    /** Their rights or names are others now: what they hear from here on follows, and what they see is read again. */
    void directoryChanged(Collection<UUID> people) {
        refresh(people);
        people.forEach(person -> tellAll(listeners.get(person)));
    }

    /** Nobody knows what was missed: everybody looks again. */
    void somethingMissed() {
        refresh(List.copyOf(listeners.keySet()));
        listeners.values().forEach(Streams::tellAll);
    }

    void sessionEnded(UUID person) {
        var listener = listeners.get(person);
        if (listener != null) endClosed(listener.streams);
    }

    /** For ends that nobody announced. Real time; asks the session's row without touching it. */
    @Scheduled(fixedDelayString = "${specialstudy.signals.session-check:5s}")
    void endStreamsOfEndedSessions() {
        listeners.values().forEach(listener -> endClosed(listener.streams));
    }

    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        listeners.values().forEach(listener -> listener.streams.forEach(Stream::close));
    }

    int open(Predicate<UUID> person) {
        return listeners.entrySet().stream().filter(entry -> person.test(entry.getKey())).mapToInt(entry -> entry.getValue().streams.size()).sum();
    }

    private void endClosed(List<Stream> streams) {
        for (var stream : streams) {
            if (!sessions.isOpen(stream.session())) stream.end(Signal.ENDED);
        }
    }

    private void refresh(Collection<UUID> people) {
        people.forEach(person -> {
            var listener = listeners.get(person);
            if (listener != null) listener.audience = audiences.of(person);
        });
    }

    private void forget(Stream stream) {
        listeners.computeIfPresent(stream.person(), (id, listener) -> {
            listener.streams.remove(stream);
            return listener.streams.isEmpty() ? null : listener;
        });
    }

    private static void tellAll(Listener listener) {
        if (listener == null || listener.audience == null) return;
        tell(listener, Signal.INBOX);
        tell(listener, Signal.NEWS);
        listener.audience.studies().forEach(study -> tell(listener, Signal.study(study)));
    }

    private static void tell(Listener listener, Signal signal) {
        listener.streams.forEach(stream -> stream.send(signal));
    }
}
