package org.specialstudy.recommendation;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The classes of assessments: everybody who works here knows them, the system's administrator sets them. */
@RestController
@RequestMapping("/api")
class AssessmentClassController {

    record ClassesBody(long version, List<AssessmentClass> classes) {}

    private final AssessmentClasses classes;
    private final AssessmentClassStore store;

    AssessmentClassController(AssessmentClasses classes, AssessmentClassStore store) {
        this.classes = classes;
        this.store = store;
    }

    @GetMapping("/recommendation-classes")
    @PreAuthorize("hasAuthority('business')")
    List<AssessmentClass> classes() {
        return store.all();
    }

    @GetMapping("/admin/recommendation-classes")
    @PreAuthorize("hasAuthority('sysadmin')")
    AssessmentClasses.ClassList list() {
        return classes.list();
    }

    @PutMapping("/admin/recommendation-classes")
    @PreAuthorize("hasAuthority('sysadmin')")
    AssessmentClasses.ClassList save(@RequestBody ClassesBody body) {
        classes.save(body.version(), body.classes());
        return classes.list();
    }
}
