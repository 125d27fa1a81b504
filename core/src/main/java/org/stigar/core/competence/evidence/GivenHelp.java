package org.stigar.core.competence.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;

/**
 * One help: who helped whom with what, and on whose word. An entry of its own, since a power law cannot be added up in
 * advance; kept until either end erases it or {@link #keptUntil} has come.
 *
 * @param helper another than the receiver
 * @param word {@code CLAIMED} by the helper alone shows nothing
 * @param gathering how many were there, helper included, 2 or more: help to many is spread thin
 */
public record GivenHelp(
        Instant at,
        PersonId helper,
        PersonId receiver,
        CompetenceId competence,
        HelpKind kind,
        Help.Word word,
        int gathering) {

    /** How long an entry is kept, in years. */
    public static final int YEARS_KEPT = 5;

    /** By time, then by everything else, so that sums run in one order whatever order entries come in. */
    static final Comparator<GivenHelp> ORDER = Comparator.comparing(GivenHelp::at)
            .thenComparing(GivenHelp::helper)
            .thenComparing(GivenHelp::receiver)
            .thenComparing(GivenHelp::competence)
            .thenComparing(GivenHelp::kind)
            .thenComparing(GivenHelp::word)
            .thenComparing(GivenHelp::gathering);

    private static final double SECONDS_A_DAY = 86_400;

    public GivenHelp {
        if (helper.equals(receiver)) {
            throw new IllegalArgumentException("nobody helps themselves");
        }
        if (gathering < 2) {
            throw new IllegalArgumentException("a gathering has 2 or more people, was " + gathering);
        }
    }

    /** Returns the help of a walk: an entry for each receiver and competence; none for a walk that was no help. */
    public static List<GivenHelp> of(Walk walk, HelpKind kind) {
        List<GivenHelp> entries = new ArrayList<>();
        walk.help().ifPresent(help -> {
            for (PersonId receiver : walk.participants()) {
                if (!receiver.equals(help.helper())) {
                    help.competences().stream()
                            .distinct()
                            .map(CompetenceId::new)
                            .forEach(competence -> entries.add(new GivenHelp(
                                    walk.at(),
                                    help.helper(),
                                    receiver,
                                    competence,
                                    kind,
                                    help.word(),
                                    walk.gathering())));
                }
            }
        });
        return entries;
    }

    /** Returns when the entry is to be deleted: five years after the help, by the calendar of UTC. */
    public Instant keptUntil() {
        return at.atOffset(ZoneOffset.UTC).plusYears(YEARS_KEPT).toInstant();
    }

    /**
     * Returns what the help still shows at an instant, 0 to 1: {@code v·q·g·(days + 1)^−exponent}, and 0 before it happened,
     * once it is no longer kept, and on the helper's word alone.
     */
    public double shownAt(Instant now, EvidenceTerms terms) {
        if (word == Help.Word.CLAIMED || now.isBefore(at) || !now.isBefore(keptUntil())) {
            return 0;
        }
        Duration age = Duration.between(at, now);
        double days = (age.getSeconds() + age.getNano() / 1e9) / SECONDS_A_DAY;
        return terms.worth(kind) / (gathering - 1) * Math.pow(days + 1, -terms.exponent());
    }
}
