package org.stigar.app.imports.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * What the made-up company's people can, in both languages: three things for each function along the customer's journey. Two of
 * five say that they can help with two of them, two with what most of their function can, and the others want to learn what the next function does.
 */
final class DemoCompetences {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final int SHARES = 5;
    private static final int OFFER = 2;

    /** English and Swedish names by function, in the order of the journey. */
    private static final List<Map.Entry<String, List<String>>> NAMES = List.of(
            Map.entry(
                    "marketing", List.of("segmentation/segmentering", "events/evenemang", "web analytics/webbanalys")),
            Map.entry(
                    "sales",
                    List.of("negotiation/förhandling", "pricing/prissättning", "public tenders/offentlig upphandling")),
            Map.entry("onboarding", List.of("data migration/dataflytt", "training/utbildning", "set-up/uppsättning")),
            Map.entry("delivery", List.of("planning/planering", "integration/integration", "site visits/platsbesök")),
            Map.entry(
                    "support",
                    List.of("diagnosis/felsökning", "complaints/reklamationer", "knowledge base/kunskapsbank")),
            Map.entry("billing", List.of("invoicing/fakturering", "contracts/avtal", "VAT abroad/moms i utlandet")),
            Map.entry(
                    "product",
                    List.of("user research/användarstudier", "road maps/färdplaner", "accessibility/tillgänglighet")),
            Map.entry("engineering", List.of("databases/databaser", "security/säkerhet", "interfaces/gränssnitt")),
            Map.entry("finance", List.of("budgets/budget", "audit/revision", "transfer pricing/internprissättning")),
            Map.entry(
                    "people",
                    List.of("labour law/arbetsrätt", "recruiting/rekrytering", "work environment/arbetsmiljö")),
            Map.entry("it", List.of("networks/nätverk", "identity/identitet", "workplace tools/arbetsverktyg")));

    private final CatalogueEditing editing;
    private final Competences competences;
    private final TransactionTemplate transaction;

    DemoCompetences(CatalogueEditing editing, Competences competences, TransactionTemplate transaction) {
        this.editing = editing;
        this.competences = competences;
        this.transaction = transaction;
    }

    /** Puts the names in and lets people say what they can; twice changes nothing. */
    void load(List<Person> people) {
        List<Competence> all = new ArrayList<>();
        NAMES.forEach(entry -> entry.getValue().forEach(names -> all.add(competence(names))));
        editing.put(all);
        transaction.executeWithoutResult(status -> {
            for (Person person : people) {
                int function = function(person);
                if (function >= 0) {
                    say(person.id(), function);
                }
            }
        });
    }

    private void say(PersonId person, int function) {
        int lot = Math.floorMod(person.value().hashCode(), SHARES * 3);
        int which = lot / SHARES;
        if (lot % SHARES < OFFER) {
            claim(person, function, which, Stance.CAN_HELP);
            claim(person, function, (which + 1) % 3, Stance.CAN_HELP);
        } else if (lot % SHARES == OFFER) {
            claim(person, (function + 1) % NAMES.size(), which, Stance.WANTS_TO_LEARN);
        } else {
            claim(person, function, 0, Stance.CAN_HELP);
        }
    }

    private void claim(PersonId person, int function, int which, Stance stance) {
        competences.claim(new Claim(person, id(NAMES.get(function).getValue().get(which)), stance));
    }

    private static int function(Person person) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (person.function().filter(NAMES.get(i).getKey()::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static Competence competence(String names) {
        String[] both = names.split("/", -1);
        return new Competence(
                id(names),
                CompetenceKind.TAG,
                List.of(
                        new Label(Locale.ENGLISH, Label.Use.PREFERRED, both[0]),
                        new Label(SWEDISH, Label.Use.PREFERRED, both[1])),
                List.of());
    }

    private static CompetenceId id(String names) {
        return new CompetenceId(
                "tag:demo-" + names.split("/", -1)[0].toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
}
