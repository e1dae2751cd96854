package org.specialstudy.document;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what half an upload has left when the application died under it. Any replica may do it, and twice is harmless. */
@Component
class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    private final ContentStore contents;

    Leftovers(ContentStore contents) {
        this.contents = contents;
    }

    /** The disk's clock, not the business's. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void clear() throws IOException {
        var gone = contents.forgetArrivals(Instant.now().minus(LONGEST_UPLOAD));
        if (gone > 0) log.info("{} unfinished uploads were thrown away.", gone);
    }
}
