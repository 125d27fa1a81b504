package org.stigar.app.asks.web;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody filled in to ask for help.
 *
 * @param about ids of the competences that are ticked
 * @param offered ids of those that the form showed because of its text: which of them is not ticked was taken away
 * @param word the beginning of the name of one more
 * @param stage the stage of a customer's journey
 */
record AskForm(String text, List<String> about, List<String> offered, String word, String stage) {

    static final AskForm EMPTY = new AskForm("", List.of(), List.of(), "", "");

    private static final int MOST_TOPICS = 30;
    private static final int LONGEST_TEXT_ECHO = 20_000;
    private static final int LONGEST_ECHO = 1_000;

    AskForm {
        about = List.copyOf(about);
        offered = List.copyOf(offered);
        word = word.strip();
    }

    static AskForm of(String text, String[] about, String[] offered, String word, String stage) {
        return new AskForm(text, ids(about), ids(offered), word, stage);
    }

    private static List<String> ids(String[] given) {
        return Arrays.stream(given)
                .filter(id -> !id.isBlank())
                .distinct()
                .limit(MOST_TOPICS)
                .toList();
    }

    /** Returns the form as it is shown again: what is far too long is cut. */
    AskForm echo() {
        return new AskForm(
                Given.echo(text, LONGEST_TEXT_ECHO),
                about,
                offered,
                Given.echo(word, LONGEST_ECHO),
                Given.echo(stage, LONGEST_ECHO));
    }
}
