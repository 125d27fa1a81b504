package org.stigar.app.asks.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.Finding;
import org.stigar.app.asks.Finding.Understood;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.competences.Competences;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/** What an ask is about: what its text says, without what the asker took away, and what the asker chose by name. */
final class Topics {

    private static final int MOST_MATCHES = 8;
    private static final int SHORTEST_SEARCH = 2;

    private final Finding finding;
    private final Competences competences;
    private final Clock clock;

    Topics(Finding finding, Competences competences, Clock clock) {
        this.finding = finding;
        this.competences = competences;
        this.clock = clock;
    }

    /**
     * A competence as the form shows it.
     *
     * @param understood whether the text says so
     * @param kept whether the asker lets it stand
     */
    record Topic(String id, String name, boolean understood, boolean kept) {}

    /** Returns the competences of a form: those of its text first, then those chosen by name. */
    List<Topic> of(PersonId writer, AskForm form, Locale language) {
        return of(understood(writer, form.text()), form, language);
    }

    Understood understood(PersonId writer, String text) {
        return finding.understand(writer, text, clock.instant());
    }

    List<Topic> of(Understood text, AskForm form, Locale language) {
        List<Topic> topics = new ArrayList<>();
        Set<CompetenceId> understood = new HashSet<>();
        for (Competence one : text.about()) {
            String id = one.id().value();
            understood.add(one.id());
            boolean kept = form.about().contains(id) || !form.offered().contains(id);
            topics.add(new Topic(id, one.label(language), true, kept));
        }
        for (Competence one : chosenByName(form)) {
            if (!understood.contains(one.id())) {
                topics.add(new Topic(one.id().value(), one.label(language), false, true));
            }
        }
        return topics;
    }

    /** Returns the competences that an ask is about once this form is stored. */
    Set<CompetenceId> kept(PersonId writer, AskForm form) {
        Set<CompetenceId> kept = new LinkedHashSet<>();
        of(writer, form, Locale.ROOT).stream()
                .filter(Topic::kept)
                .forEach(topic -> kept.add(new CompetenceId(topic.id())));
        // One that is not in the catalogue stays in, for the store to refuse.
        form.about().stream()
                .filter(id -> !form.offered().contains(id))
                .map(id -> Given.competence(id).orElseThrow(() -> new AskException(Reason.UNKNOWN_COMPETENCE)))
                .filter(id -> find(id).isEmpty())
                .forEach(kept::add);
        return kept;
    }

    /** Returns what the typed word may mean and is not among the topics already. */
    List<Competence> matches(PersonId reader, AskForm form, List<Topic> topics, Locale language) {
        if (form.word().length() < SHORTEST_SEARCH) {
            return List.of();
        }
        List<String> there = topics.stream().map(Topic::id).toList();
        return competences.suggest(reader, form.word(), language, MOST_MATCHES).stream()
                .filter(one -> !there.contains(one.id().value()))
                .toList();
    }

    /** Returns a draft as the form in which it is written anew. */
    AskForm formOf(PersonId writer, OwnAsk ask) {
        return new AskForm(
                ask.text(),
                ask.about().stream().map(one -> one.id().value()).toList(),
                understood(writer, ask.text()).about().stream()
                        .map(one -> one.id().value())
                        .toList(),
                "",
                ask.stage());
    }

    /** Returns whom to turn to. What the asker took away leads to nobody: then the text is not read again. */
    Finding.Found find(PersonId asker, OwnAsk ask) {
        Set<CompetenceId> kept = new LinkedHashSet<>();
        ask.about().forEach(one -> kept.add(one.id()));
        boolean isWhole = kept.isEmpty()
                || kept.containsAll(ids(understood(asker, ask.text()).about()));
        return finding.find(asker, isWhole ? ask.text() : "", kept, clock.instant());
    }

    private static List<CompetenceId> ids(Collection<Competence> all) {
        return all.stream().map(Competence::id).toList();
    }

    private Collection<Competence> chosenByName(AskForm form) {
        Map<CompetenceId, Competence> chosen = new LinkedHashMap<>();
        form.about().stream()
                .filter(id -> !form.offered().contains(id))
                .flatMap(id -> Given.competence(id).flatMap(this::find).stream())
                .forEach(one -> chosen.put(one.id(), one));
        return chosen.values();
    }

    private Optional<Competence> find(CompetenceId id) {
        Catalogue catalogue = competences.catalogue();
        return catalogue.find(catalogue.resolve(id));
    }
}
