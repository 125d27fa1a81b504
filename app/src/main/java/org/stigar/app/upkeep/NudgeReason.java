package org.stigar.app.upkeep;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.context.MessageSource;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.core.competence.Competence;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * Why to walk a trail now: something of the reader's own, or that both can see. It never rests on a trail, an ask or help of others
 * (privacy P1), and never says what somebody did not do.
 */
public sealed interface NudgeReason {

    /** What kinds there are, the most telling first. */
    enum Kind {
        THEIR_ASK,
        MY_ASK,
        CHANGE,
        LEARN_AGAIN,
        LEARN,
        SEAM,
        ARENA,
        NEW_PROJECT,
        CARRIES,
        RHYTHM
    }

    /** Returns of which kind it is. */
    Kind kind();

    /**
     * Says it in a sentence.
     *
     * @param name what the other end is called
     */
    String say(MessageSource words, String name, Locale language);

    /** Returns the ask that it is about, which both ends of the nudge's words may open only where it is theirs. */
    default OptionalLong ask() {
        return OptionalLong.empty();
    }

    private static String word(MessageSource words, String key, Locale language, Object... places) {
        return words.getMessage(key, places, language);
    }

    private static String inFull(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    /** The other end has asked the reader, who can answer. */
    record TheirAsk(long id) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.THEIR_ASK;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.their-ask", language, name);
        }

        @Override
        public OptionalLong ask() {
            return OptionalLong.of(id);
        }
    }

    /** The reader needs what the other end says openly that they can help with: a draft, or an ask that was sent to others. */
    record MyAsk(long id, Competence about) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.MY_ASK;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.my-ask", language, name, about.label(language));
        }

        @Override
        public OptionalLong ask() {
            return OptionalLong.of(id);
        }
    }

    /** Something changes soon, so that what brings the two together today may end. */
    record Change(Whose whose, What what, LocalDate on) implements NudgeReason {

        /** Who said so, of themselves. */
        public enum Whose {
            /** The reader. */
            MINE,
            /** The other end, who lets the reader know. */
            THEIRS
        }

        @Override
        public Kind kind() {
            return Kind.CHANGE;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.change." + whose + "." + what, language, name, inFull(on, language));
        }
    }

    /** An announced change of the organisation takes away what brings the two together; which of them it moves is not said. */
    record Announced(LocalDate on) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.CHANGE;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.announced", language, name, inFull(on, language));
        }
    }

    /** The reader wants to learn what the other end helped them with before. */
    record LearnAgain(Competence what) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.LEARN_AGAIN;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.learn-again", language, name, what.label(language));
        }
    }

    /** The reader wants to learn what the other end says openly that they can help with. */
    record Learn(Competence what) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.LEARN;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.learn", language, name, what.label(language));
        }
    }

    /** An ask between the two named a stage of a customer's journey: they know that hand-over from both sides. */
    record Seam(String stage) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.SEAM;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.seam", language, name, stage);
        }
    }

    /** The two met at an arena lately, and have not walked by themselves since. */
    record Arena(LocalDate day) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.ARENA;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.arena", language, name, inFull(day, language));
        }
    }

    /** Both are in a project, one of them since lately. */
    record NewProject(String project) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.NEW_PROJECT;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.project", language, name, project);
        }
    }

    /** What the other end makes possible, in the reader's words. */
    record Carries(String what) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.CARRIES;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(words, "upkeep.reason.carries", language, name, what);
        }
    }

    /** The two said how often they want to be in touch. */
    record Rhythm(AgreedRhythm agreed) implements NudgeReason {

        @Override
        public Kind kind() {
            return Kind.RHYTHM;
        }

        @Override
        public String say(MessageSource words, String name, Locale language) {
            return word(
                    words,
                    "upkeep.reason.rhythm",
                    language,
                    name,
                    word(words, "upkeep.rhythm." + agreed.name(), language));
        }
    }
}
