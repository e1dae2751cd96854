package org.specialstudy.exporter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who should hear of a batch: one content-free payload per study, split where PostgreSQL's limit of 8,000 bytes would be passed. */
class Signals {

    private static final int LONGEST = 6_000;

    private record Audience(TreeSet<String> candidates, TreeSet<String> assignees) {}

    private final Map<String, Audience> byStudy = new LinkedHashMap<>();

    void add(String study, String[] candidates, String assignee) {
        var audience = byStudy.computeIfAbsent(study, any -> new Audience(new TreeSet<>(), new TreeSet<>()));
        for (var candidate : candidates) audience.candidates.add(quoted(candidate));
        if (assignee != null) audience.assignees.add(quoted(assignee));
    }

    List<String> payloads() {
        var payloads = new ArrayList<String>();
        byStudy.forEach((study, audience) -> {
            var quotedStudy = study == null ? "null" : quoted(study);
            for (var candidates : portions(audience.candidates)) payloads.add(payload(quotedStudy, candidates, ""));
            for (var assignees : portions(audience.assignees)) payloads.add(payload(quotedStudy, "", assignees));
            if (audience.candidates.isEmpty() && audience.assignees.isEmpty()) payloads.add(payload(quotedStudy, "", ""));
        });
        return payloads;
    }

    private static String payload(String study, String candidates, String assignees) {
        return "{\"s\":" + study + ",\"c\":[" + candidates + "],\"a\":[" + assignees + "]}";
    }

    private static List<String> portions(TreeSet<String> members) {
        var portions = new ArrayList<String>();
        var portion = new StringBuilder();
        for (var member : members) {
            if (member.length() > LONGEST) continue;                 // no principal of ours is that long
            if (portion.length() + member.length() > LONGEST) {
                portions.add(portion.toString());
                portion.setLength(0);
            }
            portion.append(portion.isEmpty() ? "" : ",").append(member);
        }
        if (!portion.isEmpty()) portions.add(portion.toString());
        return portions;
    }

    /** A JSON string in ASCII only, so that its length is its number of bytes. */
    private static String quoted(String value) {
        var json = new StringBuilder("\"");
        for (var c : value.toCharArray()) {
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ' || c > '~') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        return json.append('"').toString();
    }
}
