package org.stigar.app.asks.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Finding.Understood;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.asks.web.Given.MeetingForm;
import org.stigar.app.asks.web.Names.Named;
import org.stigar.app.asks.web.Topics.Topic;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.People;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.AskTerms;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The page of one ask. What somebody typed and could not be taken is in the model already, and stays. */
final class AskPage {

    private static final int MOST_MATCHES = 8;
    private static final int SHORTEST_SEARCH = 2;
    private static final int LONGEST_NAME = 120;
    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120);

    private final Asks asks;
    private final Topics topics;
    private final Suggestions suggestions;
    private final Names names;
    private final People people;
    private final Trails trails;
    private final Competences competences;
    private final MessageSource messages;
    private final Clock clock;

    AskPage(
            Asks asks,
            Topics topics,
            Suggestions suggestions,
            Names names,
            People people,
            Trails trails,
            Competences competences,
            MessageSource messages,
            Clock clock) {
        this.asks = asks;
        this.topics = topics;
        this.suggestions = suggestions;
        this.names = names;
        this.people = people;
        this.trails = trails;
        this.competences = competences;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who is at which ask, and where the answer goes. */
    record Visit(PersonId me, long ask, Locale language, Model model, HttpServletResponse response) {

        static Visit of(PersonId me, String ask, Locale language, Model model, HttpServletResponse response) {
            return new Visit(me, Given.ask(ask), language, model, response);
        }
    }

    AskWords words(PersonId me, Locale language) {
        return new AskWords(messages, language, names.zoneOf(me), clock.instant());
    }

    /**
     * Does something, or shows the page with what is wrong with it.
     *
     * @param lineField the field at which a line that cannot be taken is told of
     * @return the name of a view
     */
    String tried(Visit visit, String lineField, Supplier<String> deed) {
        try {
            return deed.get();
        } catch (AskRefusedException e) {
            visit.response().setStatus(HttpStatus.CONFLICT.value());
            visit.model().addAttribute("refusal", AskWords.refusal(e.why()));
        } catch (AskException e) {
            visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            visit.model().addAttribute("faults", Map.of(field(e.reason(), lineField), AskWords.fault(e.reason())));
        }
        return show(visit);
    }

    static String field(AskException.Reason reason, String lineField) {
        return switch (reason) {
            case BAD_LINE -> lineField;
            case UNKNOWN_COMPETENCE -> "about";
            case SEARCHED_ENOUGH -> "find";
            case BAD_TIME -> "meeting";
            case NOBODY -> "name";
            case NO_TEXT, NO_WORDS, TOO_LONG, BAD_TEXT, TOO_MANY -> "text";
        };
    }

    /** Shows the page; who has no part in the ask hears the same whether there is one. */
    String show(Visit visit) {
        Instant now = clock.instant();
        OwnAsk ask = asks.find(visit.me(), visit.ask(), now).orElseThrow(NoAskException::new);
        AskWords words = words(visit.me(), visit.language());
        AskView view = new AskView(ask, words, names);
        Model model = visit.model();
        model.addAttribute("view", view);
        model.addAttribute("back", "/asks/" + visit.ask());
        model.addAttribute("here", "asks");
        keep(model, "faults", Map.of());
        if (ask.part() == Part.ASKER && ask.state() == AskState.DRAFT) {
            showForm(visit, ask);
        }
        if (ask.part() == Part.ASKER && !ask.state().isOver()) {
            keep(model, "ticked", Set.of());
            keep(model, "name", "");
            model.addAttribute("left", AskTerms.DEFAULT.atOnce() - view.count(Answer.WAITING));
            keep(model, "gains", Gain.values());
            keep(model, "enabled", "");
        }
        if (view.isForIntroduction()) {
            showChoices(visit, ask);
        }
        if (ask.part() != Part.ASKED && ask.state() == AskState.ACCEPTED) {
            showMeeting(visit, ask, words);
        }
        return "asks/ask";
    }

    /** Adds whom to turn to. Counts as one look-up, so only where the asker wants it. */
    void find(Visit visit) {
        asks.find(visit.me(), visit.ask(), clock.instant())
                .filter(ask -> ask.part() == Part.ASKER)
                .filter(ask -> ask.state() == AskState.DRAFT || ask.state() == AskState.OPEN)
                .ifPresent(ask -> {
                    Set<PersonId> asked =
                            ask.requests().stream().map(one -> one.to()).collect(toCollection(HashSet::new));
                    visit.model()
                            .addAttribute(
                                    "suggestions",
                                    suggestions
                                            .of(
                                                    visit.me(),
                                                    topics.find(visit.me(), ask).suggestions(),
                                                    words(visit.me(), visit.language()))
                                            .stream()
                                            .filter(one ->
                                                    !asked.contains(one.who().id()))
                                            .toList());
                });
    }

    /** Adds the people of whom a typed name is the beginning. */
    void search(Visit visit, String name) {
        String typed = name.strip();
        visit.model().addAttribute("name", Given.echo(typed, LONGEST_NAME));
        visit.model()
                .addAttribute(
                        "matches",
                        typed.length() < SHORTEST_SEARCH || typed.length() > LONGEST_NAME
                                ? List.of()
                                : people.search(typed, MOST_MATCHES + 1).stream()
                                        .map(Person::id)
                                        .filter(id -> !id.equals(visit.me()))
                                        .limit(MOST_MATCHES)
                                        .map(id -> names.of(id, visit.language()))
                                        .toList());
    }

    /** Adds the form of a draft, as it is stored unless it came with the request. */
    void showForm(Visit visit, OwnAsk ask) {
        keep(visit.model(), "form", topics.formOf(visit.me(), ask));
        if (visit.model().getAttribute("form") instanceof AskForm form) {
            showTopics(visit.me(), form, visit.language(), visit.model());
        }
    }

    void showTopics(PersonId me, AskForm form, Locale language, Model model) {
        Understood understood = topics.understood(me, form.text());
        List<Topic> all = topics.of(understood, form, language);
        model.addAttribute("form", form.echo());
        model.addAttribute("topics", all);
        model.addAttribute("readings", understood.readings());
        model.addAttribute(
                "more",
                topics.matches(me, form, all, language).stream()
                        .map(one -> new Topic(one.id().value(), one.label(language), false, false))
                        .toList());
    }

    /** Adds whom an introducer can name: among their own trails, those first who say openly that they can help. */
    private void showChoices(Visit visit, OwnAsk ask) {
        List<PersonId> introducible = introducible(visit.me(), ask);
        List<CompetenceId> about = ask.about().stream().map(Competence::id).toList();
        Set<PersonId> openly = competences.listClaims(about, introducible, clock.instant()).stream()
                .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP)
                .map(Claim::person)
                .collect(toSet());
        List<Named> own = introducible.stream()
                .map(id -> names.of(id, visit.language()))
                .sorted(Comparator.comparing(Named::name, Collator.getInstance(visit.language())))
                .toList();
        visit.model()
                .addAttribute(
                        "openly",
                        own.stream().filter(one -> openly.contains(one.id())).toList());
        visit.model()
                .addAttribute(
                        "others",
                        own.stream().filter(one -> !openly.contains(one.id())).toList());
    }

    /** Returns to whom the reader has a trail, without the asker. */
    List<PersonId> introducible(PersonId me, OwnAsk ask) {
        return trails.of(me, clock.instant()).stream()
                .map(OwnTrail::other)
                .filter(id -> !id.equals(ask.asker()))
                .toList();
    }

    private void showMeeting(Visit visit, OwnAsk ask, AskWords words) {
        Model model = visit.model();
        keep(
                model,
                "meeting",
                ask.meeting().map(known -> MeetingForm.of(known, words.zone())).orElse(MeetingForm.EMPTY));
        model.addAttribute("lengths", LENGTHS);
        model.addAttribute("today", words.now().atZone(words.zone()).toLocalDate());
        model.addAttribute("zone", words.zoneName());
    }

    private static void keep(Model model, String name, Object otherwise) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, otherwise);
        }
    }
}
