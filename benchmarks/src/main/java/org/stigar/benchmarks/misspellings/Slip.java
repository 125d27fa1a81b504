package org.stigar.benchmarks.misspellings;

import java.util.random.RandomGenerator;

/** What a hand does to a word that it types. */
enum Slip {
    DROPPED {
        @Override
        String in(String word, int at, RandomGenerator random) {
            return word.substring(0, at) + word.substring(at + 1);
        }
    },
    DOUBLED {
        @Override
        String in(String word, int at, RandomGenerator random) {
            return word.substring(0, at) + word.charAt(at) + word.substring(at);
        }
    },
    SWAPPED {
        @Override
        String in(String word, int at, RandomGenerator random) {
            int one = Math.min(at, word.length() - 2);
            return word.substring(0, one) + word.charAt(one + 1) + word.charAt(one) + word.substring(one + 2);
        }
    },
    REPLACED {
        @Override
        String in(String word, int at, RandomGenerator random) {
            return word.substring(0, at) + (char) random.nextInt('a', 'z' + 1) + word.substring(at + 1);
        }
    };

    abstract String in(String word, int at, RandomGenerator random);

    /** Returns the word with this somewhere in it; what comes out may be the word itself. */
    String in(String word, RandomGenerator random) {
        return in(word, random.nextInt(word.length()), random);
    }
}
