package org.stigar.app.pulse;

import java.util.List;
import java.util.Locale;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Scale;

/**
 * One question with its words.
 *
 * @param swedish the words, one line; empty for those that come along, and where there are only English ones
 * @param english likewise
 */
public record PulseItem(Kind kind, String id, int points, String swedish, String english) {

    /** The longest question, in characters. */
    public static final int LONGEST = 200;

    /** How many points the questions have that come along. */
    public static final int USUAL_POINTS = 5;

    public PulseItem {
        for (String words : List.of(swedish, english)) {
            if (!words.isEmpty() && !Pulse.isLine(words, LONGEST)) {
                throw new IllegalArgumentException("a question is one line of at most " + LONGEST + " characters");
            }
        }
        kind.item(id, new Scale(points));
    }

    /** What sort of question it is. */
    public enum Kind {
        KNOWS_COMPETENCE {
            @Override
            Item item(String id, Scale scale) {
                return new Item.KnowsCompetence(id, scale);
            }
        },
        KNOWS_RESPONSIBILITY {
            @Override
            Item item(String id, Scale scale) {
                return new Item.KnowsResponsibility(id, scale);
            }
        },
        CAN_REACH {
            @Override
            Item item(String id, Scale scale) {
                return new Item.CanReach(id, scale);
            }
        },
        SHARED {
            @Override
            Item item(String id, Scale scale) {
                return new Item.SharedUnderstanding(id, scale);
            }
        },
        OWN {
            @Override
            Item item(String id, Scale scale) {
                return new Item.Own(id, scale);
            }
        };

        abstract Item item(String id, Scale scale);
    }

    /** Returns the questions that come along, in the order in which they are asked. */
    public static List<PulseItem> ready() {
        return List.of(
                ready(Kind.KNOWS_COMPETENCE, "can-do"),
                ready(Kind.KNOWS_RESPONSIBILITY, "responsible"),
                ready(Kind.CAN_REACH, "reach"),
                ready(Kind.SHARED, "values"),
                ready(Kind.SHARED, "direction"),
                ready(Kind.SHARED, "customers"));
    }

    private static PulseItem ready(Kind kind, String id) {
        return new PulseItem(kind, id, USUAL_POINTS, "", "");
    }

    /** Returns it as the core knows it. */
    public Item item() {
        return kind.item(id, new Scale(points));
    }

    /** Returns whether its words come along with the program. */
    public boolean isReady() {
        return swedish.isEmpty() && english.isEmpty();
    }

    /** Returns its own words in a language, or in the other where there are none. */
    public String words(Locale language) {
        boolean isSwedish = language.getLanguage().equals("sv");
        String first = isSwedish ? swedish : english;
        return first.isEmpty() ? (isSwedish ? english : swedish) : first;
    }
}
