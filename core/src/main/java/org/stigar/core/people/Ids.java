package org.stigar.core.people;

/** What every id must be. */
final class Ids {

    private static final int LONGEST = 200;

    private Ids() {}

    /** Refuses what cannot be an id, without repeating it: an id may be an address. */
    static void require(String value, String what) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(what + " must have 1 to 200 characters, had " + value.length());
        }
        // Ids are made by the million: the common one is proved well by this one pass, with no further test.
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            plain &= c > ' ' && c < 0x7f;
        }
        if (!plain && (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException(what + " must hold no control character and no blank at either end");
        }
    }
}
