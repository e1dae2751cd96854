package org.specialstudy.live;

import java.util.regex.Pattern;

/** What a model calls its process; its id where it says nothing. */
final class ModelName {

    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\s([^>]*)>");
    private static final Pattern NAME = Pattern.compile("(?:^|\\s)name=\"([^\"]*)\"");

    private ModelName() {}

    static String in(String xml, String id) {
        if (xml == null) return id;
        var process = PROCESS.matcher(xml);
        while (process.find()) {
            var name = NAME.matcher(process.group(1));
            if (process.group(1).contains("id=\"" + id + "\"") && name.find()) return name.group(1);
        }
        return id;
    }
}
