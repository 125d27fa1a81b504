package org.stigar.core.competence.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the endings off a word, so that its forms are found as one. Light: nouns and adjectives above all, and what is left
 * need be no word. Words are to be folded first.
 *
 * <p>Sources of the approach: D. Harman, "How effective is suffixing?", JASIS 42 (1991) 7-15, for English; J. Savoy,
 * "Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006, 1031-1035,
 * doi:10.1145/1141277.1141523, for endings of number, definite form and case. The lists of endings are our own.
 */
public enum Stemming {
    /** Swedish: number, definite form, genitive, comparison, and the endings of verbs. */
    SWEDISH {
        @Override
        public String stem(String word) {
            String rest = word;
            if (rest.length() > SHORT + 1 && rest.endsWith("s") && !rest.endsWith("ss")) {
                rest = rest.substring(0, rest.length() - 1);
            }
            rest = without(rest, SWEDISH_ENDINGS);
            // -ning, -ning+en, -nings- and the verb itself: kalibrering, kalibreringen, kalibrera
            rest = without(rest, SWEDISH_ACTS);
            return withoutDouble(rest);
        }
    },
    /** English: plural, genitive, -ing, -ed, -er, -ation. */
    ENGLISH {
        @Override
        public String stem(String word) {
            String rest = word;
            if (rest.length() > SHORT && rest.endsWith("ies")) {
                rest = rest.substring(0, rest.length() - 3) + "y";
            } else if (rest.length() > SHORT && hasEnding(rest, List.of("sses", "xes", "ches", "shes", "zes"))) {
                rest = rest.substring(0, rest.length() - 2);
            } else if (rest.length() >= SHORT && rest.endsWith("s") && !hasEnding(rest, List.of("ss", "us", "is"))) {
                rest = rest.substring(0, rest.length() - 1);
            }
            rest = without(rest, ENGLISH_ENDINGS);
            rest = rest.length() > SHORT && hasEnding(rest, List.of("e", "y"))
                    ? rest.substring(0, rest.length() - 1)
                    : rest;
            return withoutDouble(rest);
        }
    },
    /** Any other language: words stay as they are. */
    NONE {
        @Override
        public String stem(String word) {
            return word;
        }
    };

    private static final int SHORT = 4;
    private static final List<String> SWEDISH_ENDINGS = List.of(
            "heterna", "heten", "heter", "arna", "erna", "orna", "ande", "ende", "aste", "ade", "are", "ast", "het",
            "ar", "er", "or", "en", "et", "at", "na", "te", "a", "e", "n", "t");
    private static final List<String> SWEDISH_ACTS = List.of("ning", "ing");
    private static final List<String> ENGLISH_ENDINGS = List.of(
            "isation", "ization", "ations", "ation", "ising", "izing", "ating", "ise", "ize", "ate", "ing", "ed", "er");

    private static final Set<String> SWEDISH_EMPTY = Set.of(
            "och", "i", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "de", "inte",
            "om", "ett", "han", "hon", "men", "var", "jag", "vi", "du", "ni", "sig", "från", "kan", "nu", "när", "hur",
            "vad", "vem", "vilken", "vilket", "så", "eller", "här", "där", "min", "mitt", "vår", "vårt", "din", "ska",
            "skulle", "vill", "behöver", "någon", "något", "hjälp", "hjälpa", "måste", "få", "får", "bli", "man", "mig",
            "oss", "dig", "denna", "detta", "dessa", "varför", "också", "bara", "mycket", "samt", "vid", "ha", "hade");
    private static final Set<String> ENGLISH_EMPTY = Set.of(
            "the", "a", "an", "of", "and", "or", "to", "in", "is", "it", "that", "for", "on", "with", "as", "are", "be",
            "this", "by", "at", "from", "i", "we", "you", "he", "she", "they", "my", "our", "your", "can", "could",
            "how", "what", "who", "which", "when", "where", "why", "do", "does", "did", "not", "no", "if", "so", "but",
            "have", "has", "had", "there", "any", "some", "need", "needs", "help", "want", "would", "should", "me",
            "us", "was", "were", "will", "about", "into", "than", "then", "also", "like", "just", "get", "know", "use",
            "using");

    /** Returns the word without its endings, at least three characters of it where it had so many; never empty. */
    public abstract String stem(String word);

    /** Returns how words of a language are to be stemmed. */
    public static Stemming of(Locale language) {
        return switch (language.getLanguage()) {
            case "sv" -> SWEDISH;
            case "en" -> ENGLISH;
            default -> NONE;
        };
    }

    /** Returns whether a folded word says nothing of what a text is about. */
    public boolean isEmpty(String word) {
        return switch (this) {
            case SWEDISH -> SWEDISH_EMPTY.contains(word);
            case ENGLISH -> ENGLISH_EMPTY.contains(word);
            case NONE -> false;
        };
    }

    private static String without(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORT - 1 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static boolean hasEnding(String word, List<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }

    /** Programming and program, planning and plan: a consonant that an ending doubled. */
    private static String withoutDouble(String word) {
        int last = word.length() - 1;
        boolean doubled = last >= SHORT - 1
                && word.charAt(last) == word.charAt(last - 1)
                && "bdgklmnprt".indexOf(word.charAt(last)) >= 0;
        return doubled ? word.substring(0, last) : word;
    }
}
