package org.stigar.core.competence;

/**
 * The stable name of a competence, such as {@code esco:…}, {@code jobtech:…} or {@code tag:…}; never shown to people.
 *
 * @param value 1 to 200 characters, none of them a control character, no blank at either end
 */
public record CompetenceId(String value) implements Comparable<CompetenceId> {

    private static final int LONGEST = 200;

    public CompetenceId {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("competence id must have 1 to 200 characters, had " + value.length());
        }
        if (!value.equals(value.strip()) || value.codePoints().anyMatch(CompetenceId::isNoCharacter)) {
            throw new IllegalArgumentException(
                    "competence id must hold no control character and no blank at either end");
        }
    }

    private static boolean isNoCharacter(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** Orders by code unit, the same on every machine. */
    @Override
    public int compareTo(CompetenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
