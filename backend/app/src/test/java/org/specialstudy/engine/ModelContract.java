package org.specialstudy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What models, code and screens must agree on, as sentences about where they do not. */
record ModelContract(ModelFacts models, CodeFacts code, Map<String, Set<String>> words, Set<String> forms) {

    /** Roles of the directory and the id that their scope is named by in the models. */
    private static final Map<String, Set<String>> SCOPES = Map.of(
        "leaders", Set.of("studyId"),
        "incharge", Set.of("studyId", "groupId", "inChargeOf"),        // inChargeOf: the group's id where it has its own leader, otherwise the study's
        "office", Set.of("studyId", "writerId"),                       // writerId: the general group's id, or the study's where its office writes
        "lead", Set.of("groupId", "writerId"),
        "member", Set.of("groupId", "writerId"),
        "contact", Set.of("orgId"));

    List<String> jobTypes() {
        var wrong = new ArrayList<String>();
        models.jobTypes().stream().filter(type -> !code.workers().contains(type)).forEach(type -> wrong.add("no worker for job type " + type));
        new TreeSet<>(code.workers()).stream().filter(type -> !models.jobTypes().contains(type))
            .forEach(type -> wrong.add("no model asks for job type " + type));
        code.workers().stream().filter(type -> code.workers().stream().filter(type::equals).count() > 1).distinct()
            .forEach(type -> wrong.add("two workers for job type " + type));
        models.jobTypes().stream().filter(type -> !type.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")).forEach(type -> wrong.add("job type is no module.verb: " + type));
        return wrong;
    }

    /** A group is a role of the directory in a scope, or a variable that our code computes and names. */
    List<String> groups() {
        return models.groups().stream().filter(group -> !known(group) && !code.words().contains(group.replaceFirst("^=", ""))).map(
            group -> "no role of the directory: " + group).toList();
    }

    List<String> messages() {
        return Stream.concat(
            models.messages().stream().filter(name -> !code.messages().contains(name)).map(name -> "nobody sends message " + name),
            code.messages().stream().filter(name -> !models.messages().contains(name)).map(name -> "no model waits for message " + name)).toList();
    }

    List<String> errors() {
        return models.errors().stream().filter(error -> !code.words().contains(error)).map(error -> "nobody throws error " + error).toList();
    }

    List<String> elements() {
        return code.elements().stream().filter(id -> !models.userTasks().contains(id)).map(id -> "no model has user task " + id).toList();
    }

    List<String> screens() {
        var wrong = new ArrayList<String>();
        models.userTasks().forEach(task -> {
            if (!forms.contains(task)) wrong.add("no form for " + task);
            words.forEach((language, known) -> {
                if (!known.contains(task)) wrong.add("no words in " + language + " for " + task);
            });
        });
        return wrong;
    }

    private static boolean known(String group) {
        var matcher = ModelFacts.GROUP.matcher(group);
        return matcher.matches() && SCOPES.getOrDefault(matcher.group(1), Set.of()).contains(matcher.group(2));
    }
}
