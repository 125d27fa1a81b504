package org.stigar.app.organisation.web;

import java.util.List;
import java.util.stream.Collectors;

/** What a page says between its header and its footer, line by line: tables by rows, pictures by their labels. */
public final class PageText {

    /** Elements that end a line. */
    private static final String BLOCKS =
            "(?i)</?(h[1-6]|p|div|section|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|form|summary"
                    + "|details|figure|figcaption|caption|option|nav|label|button|main)\\b[^>]*>|<br\\s*/?>";

    private PageText() {}

    public static String of(String page) {
        String main = page.replaceFirst("(?s).*<main[^>]*>", "").replaceFirst("(?s)</main>.*", "");
        String said = main.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<text\\b[^>]*>.*?</text>", "")
                .replaceAll("(?s)<textarea\\b[^>]*>.*?</textarea>", "")
                .replaceAll("(?s)\\s+", " ")
                .replaceAll("</t[dh]> ?<t[dh]\\b[^>]*>", " | ")
                .replaceAll("<title>", "\n[")
                .replaceAll("</title>", "]\n")
                .replaceAll(BLOCKS, "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
