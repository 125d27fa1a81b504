package org.stigar.app.pulse.run;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Codes that people keep for themselves: eight letters and digits by lot and one to check them, in three groups such as
 * {@code 7KD-M2Q-X4B}. Nothing that looks like something else is among them. One wrong letter, or two that changed places, is found out: the sum of
 * all, each times its place, divides by 31, which is a prime number.
 */
final class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 8;
    private static final int GROUP = 3;

    private Codes() {}

    /** Returns a new one. */
    static String next(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        for (int check = 0; check < LETTERS.length(); check++) {
            String whole = code.toString() + LETTERS.charAt(check);
            if (isRight(whole)) {
                return written(whole);
            }
        }
        throw new IllegalStateException("a prime number has an inverse for every place");
    }

    /** Returns a code as it is written, from however somebody typed it, or empty where it is none. */
    static Optional<String> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return isRight(plain) ? Optional.of(written(plain)) : Optional.empty();
    }

    private static boolean isRight(String plain) {
        if (plain.length() != DRAWN + 1) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < plain.length(); place++) {
            int value = LETTERS.indexOf(plain.charAt(place));
            if (value < 0) {
                return false;
            }
            sum += (place + 1) * value;
        }
        return sum % LETTERS.length() == 0;
    }

    private static String written(String plain) {
        return plain.substring(0, GROUP) + "-" + plain.substring(GROUP, 2 * GROUP) + "-" + plain.substring(2 * GROUP);
    }
}
