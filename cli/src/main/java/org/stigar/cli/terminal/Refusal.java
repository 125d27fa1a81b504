package org.stigar.cli.terminal;

/**
 * What a command will not or cannot do, in words for the person at the keyboard. The message holds no id, name or
 * address of a person.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Refuses with a text in the language of the person, which says what to do instead. */
    public Refusal(String text) {
        super(text);
    }
}
