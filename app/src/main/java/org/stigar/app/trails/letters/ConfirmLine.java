package org.stigar.app.trails.letters;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.Trails.Answer;

/** The yes or no to a line, from a letter. Its subject is the id of the line. */
final class ConfirmLine implements ActionHandler {

    static final String PURPOSE = "confirm-line";

    private final Drawing drawing;
    private final LetterWords words;
    private final Clock clock;

    ConfirmLine(Drawing drawing, LetterWords words, Clock clock) {
        this.drawing = drawing;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return find(granted).map(line -> offer(line, language)).orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return answer(granted, Answer.YES, language);
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        return answer(granted, Answer.NO, language);
    }

    private Offer offer(DrawnLine line, Locale language) {
        String name = words.nameOf(line.writer());
        String text = line.carries().isEmpty() ? "trails.confirm.line.plain" : "trails.confirm.line.text";
        return new Offer(
                words.say("trails.confirm.line.title", language, name),
                words.say(text, language, name, line.carries()),
                words.say("trails.confirm.line.yes", language),
                Optional.of(words.say("trails.confirm.line.no", language)));
    }

    private Outcome answer(Granted granted, Answer answer, Locale language) {
        Optional<DrawnLine> line = find(granted);
        if (line.isEmpty()) {
            return words.gone(language);
        }
        drawing.answer(granted.person(), line.get().id(), answer, clock.instant());
        return words.said(
                "trails.confirm.line.said." + answer,
                language,
                words.nameOf(line.get().writer()));
    }

    private Optional<DrawnLine> find(Granted granted) {
        return drawing.waitingFor(granted.person()).stream()
                .filter(line -> Long.toString(line.id()).equals(granted.subject()))
                .findFirst();
    }
}
