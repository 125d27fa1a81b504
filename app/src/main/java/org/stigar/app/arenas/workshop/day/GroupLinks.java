package org.stigar.app.arenas.workshop.day;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

/** Where groups meet by video. Safe for use by many threads. */
public interface GroupLinks {

    /** The longest link, in characters. */
    int LONGEST = 500;

    /** Returns the links of a workshop: for each round that has some one for each group, empty where there is none. */
    Map<Integer, List<String>> of(long workshop);

    /**
     * Replaces the links of a round.
     *
     * @param links in the order of the groups; empty where there is none
     * @throws IllegalArgumentException if one of them is no link
     */
    void put(long workshop, int round, List<String> links);

    /** Returns whether something is a link that can be opened by a click: https, and nothing that would run. */
    static boolean isLink(String text) {
        try {
            URI link = new URI(text);
            return text.length() <= LONGEST && "https".equals(link.getScheme()) && link.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
