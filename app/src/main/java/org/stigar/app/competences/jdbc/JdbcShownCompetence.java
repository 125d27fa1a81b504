package org.stigar.app.competences.jdbc;

import static java.util.stream.Collectors.toSet;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.NoHelpException;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.OwnHelp.Part;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.Visibility;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.EvidenceTerms;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.people.PersonId;

/** What help has shown, in PostgreSQL. Safe for use by many threads. */
final class JdbcShownCompetence implements ShownCompetence {

    /** JSON's numbers are exact below it. */
    private static final long IDS = 1L << 53;

    private final CurrentCatalogue current;
    private final CatalogueRows rows;
    private final HelpRows helps;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final Participation participation;
    private final SecureRandom random;

    JdbcShownCompetence(
            CurrentCatalogue current,
            CatalogueRows rows,
            HelpRows helps,
            Pseudonyms pseudonyms,
            People people,
            Participation participation,
            SecureRandom random) {
        this.current = current;
        this.rows = rows;
        this.helps = helps;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.participation = participation;
        this.random = random;
    }

    @Override
    public void note(GivenHelp help) {
        add(help, Optional.empty());
    }

    @Override
    public void note(GivenHelp help, Gain gain) {
        add(help, Optional.of(gain));
    }

    private void add(GivenHelp help, Optional<Gain> gain) {
        current.write(() -> {
            CompetenceId competence = known(help.competence());
            if (takesPart(help.helper()) && takesPart(help.receiver())) {
                helps.add(new HelpRows.Row(
                        random.nextLong(1, IDS),
                        pseudonyms.of(help.helper()),
                        pseudonyms.of(help.receiver()),
                        competence,
                        help.kind(),
                        help.word(),
                        help.gathering(),
                        gain,
                        help.at(),
                        false,
                        false));
            }
        });
    }

    private boolean takesPart(PersonId person) {
        return people.findPerson(person).isPresent() && !participation.isOptedOut(person);
    }

    private CompetenceId known(CompetenceId id) {
        return rows.resolve(id).orElseThrow(() -> new CompetenceException(Reason.UNKNOWN));
    }

    @Override
    public List<OwnHelp> of(PersonId person, Instant now) {
        Catalogue catalogue = current.catalogue();
        Pseudonym me = pseudonyms.of(person);
        return helps.of(me, now).stream()
                .flatMap(row -> catalogue.find(row.competence()).stream()
                        .map(competence -> new OwnHelp(
                                row.id(),
                                row.helper().equals(me) ? Part.HELPED : Part.WAS_HELPED,
                                pseudonyms.findPerson(row.helper().equals(me) ? row.receiver() : row.helper()),
                                competence,
                                row.at(),
                                row.kind(),
                                row.word(),
                                row.gain(),
                                visibility(row, me))))
                .toList();
    }

    private static Visibility visibility(HelpRows.Row row, Pseudonym me) {
        boolean mine = row.helper().equals(me) ? row.hiddenByHelper() : row.hiddenByReceiver();
        if (mine) {
            return Visibility.HIDDEN;
        }
        return row.hiddenByHelper() || row.hiddenByReceiver() ? Visibility.HIDDEN_BY_OTHER : Visibility.SHOWN;
    }

    @Override
    public void hide(PersonId end, long help) {
        current.write(() -> found(helps.hide(pseudonyms.of(end), help)));
    }

    @Override
    public void show(PersonId end, long help) {
        current.write(() -> found(helps.show(pseudonyms.of(end), help)));
    }

    @Override
    public void confirm(PersonId receiver, long help) {
        current.write(() -> found(helps.confirm(pseudonyms.of(receiver), help)));
    }

    @Override
    public void correct(PersonId end, long help, CompetenceId competence) {
        current.write(() -> {
            found(helps.correct(pseudonyms.of(end), help, known(competence)));
            tidy();
        });
    }

    @Override
    public void delete(PersonId end, long help) {
        current.write(() -> {
            found(helps.delete(pseudonyms.of(end), help));
            tidy();
        });
    }

    private void tidy() {
        current.go(rows.dropOrphans());
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NoHelpException();
        }
    }

    /** Whoever received help counts also when they pause: a figure that moves with it would tell of the pause. */
    @Override
    public Evidence evidence(Collection<CompetenceId> competences, Collection<PersonId> helpers, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<Pseudonym> available = helpers.stream()
                .filter(helper -> participation.isAvailable(helper, day))
                .map(pseudonyms::of)
                .toList();
        List<GivenHelp> help = competences.isEmpty() || available.isEmpty()
                ? List.of()
                : helps.shown(resolved(competences), available).stream()
                        .flatMap(row -> given(row).stream())
                        .toList();
        return Evidence.of(help, current.catalogue(), at, EvidenceTerms.DEFAULT);
    }

    @Override
    public Set<PersonId> listKnown(Collection<CompetenceId> competences, int several, int most) {
        return helps.known(resolved(competences), several, most).stream()
                .flatMap(helper -> pseudonyms.findPerson(helper).stream())
                .collect(toSet());
    }

    private List<CompetenceId> resolved(Collection<CompetenceId> competences) {
        Catalogue catalogue = current.catalogue();
        return competences.stream().map(catalogue::resolve).distinct().toList();
    }

    private Optional<GivenHelp> given(HelpRows.Row row) {
        return pseudonyms
                .findPerson(row.helper())
                .flatMap(helper -> pseudonyms
                        .findPerson(row.receiver())
                        .map(receiver -> new GivenHelp(
                                row.at(),
                                helper,
                                receiver,
                                row.competence(),
                                row.kind(),
                                row.word(),
                                row.gathering())));
    }
}
