package org.specialstudy.replan;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of requests for more time. */
@Component
class ExtensionWorkers {

    private final Extensions extensions;

    ExtensionWorkers(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Safe to repeat: a request remembers the instance that claimed it. */
    @Worker("replan.begin-extension")
    Map<String, Object> begin(Job job) {
        return extensions.begin(job.id(ExtensionProcess.ID), job.processInstance());
    }
}
