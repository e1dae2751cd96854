package org.specialstudy.study;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Fact;

/** Somebody has mentioned people who were not mentioned there before. {@code what} is the kind of the text. */
public record Mentioned(UUID study, String what, List<PersonRef> people, String link, Map<String, Object> about, UUID by, Instant at) implements Fact {

    @Override
    public String kind() {
        return "mention." + what;
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<>(about);
        details.put("people", people.stream().map(PersonRef::id).toList());
        details.put("names", people.stream().map(PersonRef::name).collect(Collectors.joining("、")));
        details.put("link", link);
        return details;
    }
}
