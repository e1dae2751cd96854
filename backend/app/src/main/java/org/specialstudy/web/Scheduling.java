package org.specialstudy.web;

import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets beans say what is to be done again and again; each replica does it, so whatever is scheduled must be harmless twice. */
@Configuration
@EnableScheduling
class Scheduling {

    @Bean
    ThreadPoolTaskSchedulerCustomizer failuresInOneLine(Outage outage) {
        return scheduler -> scheduler.setErrorHandler(outage);
    }
}
