package org.specialstudy.timeline;

import java.util.Map;
import java.util.UUID;

/** Where a fact is read on: the page of the thing it is about, or the tab of its study. */
public final class FactLink {

    private FactLink() {}

    /** The address of a page; that of the study where the fact has no better one. */
    public static String page(UUID study, String kind, Map<String, Object> details) {
        var link = of(kind, details);
        if (link != null && link.startsWith("/")) return link;
        return "/studies/" + study + (link == null ? "" : "/" + (link.equals("documents") ? "files" : link));
    }

    /** The tab of the study's page on which the thing stands, or the page of its own that it has. */
    static String of(String kind, Map<String, Object> details) {
        if (details.get("reportId") != null) return "/reports/" + details.get("reportId");
        if (details.get("consultationId") != null) return "/consultations/" + details.get("consultationId");
        if (kind.startsWith("topic.") && details.get("groupId") != null) return "/groups/" + details.get("groupId");
        if (kind.startsWith("assignment.") && details.get("assignmentId") != null) return "/assignments/" + details.get("assignmentId");
        if (kind.startsWith("meeting.") && details.get("meetingId") != null) return "/meetings/" + details.get("meetingId");
        if (kind.equals("recommendation.closed")) return "/recommendations/" + details.get("recommendationId");
        if (kind.equals("opinion.answered")) return "/opinions/" + details.get("opinionId");
        if (kind.startsWith("mention.") || kind.startsWith("day-mark.")) return (String) details.get("link");
        return switch (kind.substring(0, kind.indexOf('.') < 0 ? kind.length() : kind.indexOf('.'))) {
            case "work-plan", "opinion", "opinion-round" -> "plan";
            case "topic" -> "groups";
            case "visit" -> "/visits/" + details.get("visitId");
            case "meeting" -> "meetings";
            case "consultation" -> "consultations";
            case "document" -> "documents";
            default -> null;
        };
    }
}
