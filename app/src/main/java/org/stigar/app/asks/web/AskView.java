package org.stigar.app.asks.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.asks.web.Names.Named;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.ask.Request.Purpose;

/** An ask of the reader's, ready to be shown. */
record AskView(OwnAsk ask, AskWords words, Names names) {

    /** What needs its reader first; where nothing tells two apart, their order stays. */
    static final Comparator<AskView> NEEDED_FIRST = Comparator.comparingInt(AskView::rank);

    private static final int EXCERPT = 160;

    /**
     * Somebody who was asked, as the asker sees it.
     *
     * @param through who introduced the two, or empty
     */
    record AskedView(Named who, String purpose, String answer, String through) {}

    public Named asker() {
        return names.of(ask.asker(), words.language());
    }

    /** Returns the name of who helps, or an empty text. */
    public String helper() {
        return ask.helper().map(id -> names.of(id, words.language()).name()).orElse("");
    }

    /** Returns the name of the other of the two whom it concerns from the yes on. */
    public String other() {
        return ask.part() == Part.ASKER ? helper() : asker().name();
    }

    public String state() {
        return AskWords.code(ask.state());
    }

    public String part() {
        return AskWords.code(ask.part());
    }

    /** Returns the beginning of the text in one line; empty where the reader no longer sees it. */
    public String excerpt() {
        String line = ask.text().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
    }

    public List<String> about() {
        return ask.about().stream().map(one -> one.label(words.language())).toList();
    }

    public List<AskedView> asked() {
        return ask.requests().stream()
                .map(request -> new AskedView(
                        names.of(request.to(), words.language()),
                        AskWords.code(request.purpose()),
                        AskWords.code(request.answer()),
                        request.through()
                                .map(id -> names.of(id, words.language()).name())
                                .orElse("")))
                .toList();
    }

    /** Returns whether the reader is asked for help and has not answered. */
    public boolean isForHelp() {
        return isWaitingFor(Purpose.HELP);
    }

    /** Returns whether the reader is asked for an introduction and has not answered. */
    public boolean isForIntroduction() {
        return isWaitingFor(Purpose.INTRODUCTION);
    }

    private boolean isWaitingFor(Purpose purpose) {
        return ask.isWaitingForMe()
                && ask.requests().stream().anyMatch(one -> one.purpose() == purpose && one.answer() == Answer.WAITING);
    }

    /** Returns whether nobody is left from whom the asker could hear. */
    boolean isStuck() {
        return ask.part() == Part.ASKER
                && ask.state() == AskState.OPEN
                && count(Answer.WAITING) == 0
                && count(Answer.INTRODUCED) == 0;
    }

    /** Returns whether it stands still until its asker says something. */
    boolean needsItsAsker() {
        return ask.part() == Part.ASKER && (ask.state() == AskState.HELPED || isStuck());
    }

    long count(Answer answer) {
        return ask.requests().stream().filter(one -> one.answer() == answer).count();
    }

    /** Returns when it changes by itself, or an empty text. */
    public String until() {
        return ask.until().map(words::day).orElse("");
    }

    /** Returns when the two meet, by the reader's clock, or an empty text. */
    public String meeting() {
        return ask.meeting()
                .map(meeting -> words.say(
                        "asks.page.meets",
                        words.time(meeting.at()),
                        meeting.length().toMinutes(),
                        words.zoneName()))
                .orElse("");
    }

    /** Returns the end of the key of what it gave, or an empty text. */
    public String gain() {
        return ask.gain().map(AskWords::code).orElse("");
    }

    /** Returns in a sentence how far it has come, for this reader. */
    public String note() {
        return switch (ask.part()) {
            case ASKER -> askersNote();
            case HELPER -> helpersNote();
            case ASKED -> askedNote();
        };
    }

    private String askersNote() {
        if (ask.state() == AskState.OPEN) {
            if (isStuck()) {
                return words.say("asks.page.note.stuck");
            }
            return count(Answer.WAITING) == 0
                    ? words.say("asks.page.note.introduced", until())
                    : words.say("asks.page.note.open", count(Answer.WAITING), until());
        }
        if (ask.state() == AskState.CLOSED && ask.gain().isEmpty()) {
            return words.say(ask.helper().isEmpty() ? "asks.page.note.nothing" : "asks.page.note.alone", helper());
        }
        return words.say("asks.page.note." + state(), helper(), until());
    }

    private String helpersNote() {
        if (ask.state() == AskState.CLOSED && ask.gain().isEmpty()) {
            return words.say("asks.page.note.helper.alone", asker().name());
        }
        return words.say("asks.page.note.helper." + state(), asker().name(), until());
    }

    private String askedNote() {
        if (isForHelp()) {
            return words.say("asks.page.note.for-help", asker().name(), until());
        }
        if (isForIntroduction()) {
            return words.say("asks.page.note.for-introduction", asker().name(), until());
        }
        Optional<Request> last = ask.requests().stream().reduce((first, second) -> second);
        String answer = last.map(one -> AskWords.code(one.answer())).orElse("not-needed");
        return words.say("asks.page.note.said." + (answer.equals("waiting") ? "not-needed" : answer));
    }

    private int rank() {
        if (needsItsAsker()) {
            return ask.state() == AskState.HELPED ? 0 : 1;
        }
        return switch (ask.state()) {
            case DRAFT -> 2;
            case ACCEPTED -> 3;
            default -> 4;
        };
    }
}
