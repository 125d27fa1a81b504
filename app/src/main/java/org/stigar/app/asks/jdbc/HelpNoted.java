package org.stigar.app.asks.jdbc;

import java.util.List;
import java.util.Optional;
import org.stigar.app.asks.AskListener;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * What comes of an ask that was closed: a walk of help, so that the trail is open, and the evidence. Last of the listeners,
 * since noting evidence is the last thing in a transaction.
 */
final class HelpNoted implements AskListener {

    private static final WalkSource ASKS = new WalkSource("asks");

    private final WalkLog log;
    private final Competences competences;
    private final ShownCompetence shown;

    HelpNoted(WalkLog log, Competences competences, ShownCompetence shown) {
        this.log = log;
        this.competences = competences;
        this.shown = shown;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void changed(Change change) {
        Ask after = change.after();
        boolean isNew = change.before()
                .filter(before -> before.state() == AskState.CLOSED)
                .isEmpty();
        if (after.state() == AskState.CLOSED && isNew) {
            after.helper().ifPresent(helper -> note(change.id(), after, helper));
        }
    }

    private void note(long id, Ask ask, PersonId helper) {
        Help.Word word = ask.gain().isPresent() ? Help.Word.CONFIRMED : Help.Word.CLAIMED;
        log.append(List.of(new Walk(
                ask.since(),
                List.of(helper, ask.asker()),
                2,
                WalkKind.HELP,
                Occasion.OWN,
                ASKS,
                Optional.of("ask-" + id),
                Optional.of(new Help(helper, List.of(), word)))));
        Catalogue catalogue = competences.catalogue();
        for (GivenHelp help : ask.help()) {
            // A free tag may have gone with the last who held it.
            if (catalogue.find(catalogue.resolve(help.competence())).isPresent()) {
                ask.gain().ifPresentOrElse(gain -> shown.note(help, gain), () -> shown.note(help));
            }
        }
    }
}
