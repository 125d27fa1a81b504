package org.stigar.app.asks;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.ranking.Suggestion;
import org.stigar.core.people.PersonId;

/**
 * Who can help, and the way there. What is answered rests on the asker's own trails and on what everybody can see: it is
 * the same, to the bit, whether two others share a trail or not (privacy P1). Safe for use by many threads.
 */
public interface Finding {

    /** How many times within seven days a person can look for people. */
    int MOST_A_WEEK = 60;

    /** Returns what a text seems to be about. */
    Understood understand(PersonId writer, String text, Instant now);

    /**
     * Returns whom to turn to. Twice on one day the same question has the same answer.
     *
     * @param chosen competences that the asker picked by name, beside what the text says
     * @throws AskException if this person has looked too often this week
     */
    Found find(PersonId asker, String text, Set<CompetenceId> chosen, Instant now);

    /**
     * What a text seems to be about.
     *
     * @param about the most relevant first, at most eight
     * @param readings misspelled words that led to some of it, as they were written, and the words as which they were read
     */
    record Understood(List<Competence> about, Map<String, String> readings) {

        public Understood {
            about = List.copyOf(about);
            readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        }
    }

    /**
     * Whom to turn to.
     *
     * @param suggestions three to five people, fewer where fewer can help
     */
    record Found(List<Competence> about, List<Suggestion> suggestions) {

        public Found {
            about = List.copyOf(about);
            suggestions = List.copyOf(suggestions);
        }
    }
}
