package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Who announces a change, looks, and takes it back, again and again, learns neither what the ends of trails plan nor which trails they walk
 * meanwhile (privacy P11).
 */
@AppTest
@TestPropertySource(properties = "test.app=changes-trials")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P11TrialAnnouncementsTest extends ChangeDesk {

    private static final int TRIALS = 6;
    private static final List<String> CHOICES = List.of("KEEP", "HAND_OVER", "LET_GO");
    private static final List<String> PAGES = List.of("", "/assessment", "/forecast.csv", "/change.csv");

    private final Random random = new Random(11);
    private int planned;

    @Test
    void announcingAndTakingBackTellsNoPlanAndNoTrail() {
        Set<List<String>> heard = new LinkedHashSet<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            String path = announced();
            List<String> said = new ArrayList<>(hear(path));
            clock.advance(OwnChanges.MOVED_FIRST);
            live(path, trial);
            said.addAll(hear(path));
            assertThat(as(leader, post(path + "/withdraw"), "en", Role.LEADER)).hasStatus(302);
            said.addAll(hear(path));
            heard.add(said);
            clock.advance(OwnChanges.MOVED_FIRST.negated());
            database.sql("delete from key_proposal").update();
            database.sql("delete from change").update();
        }

        assertThat(planned).as("plans that nobody heard of").isGreaterThan(TRIALS);
        assertThat(heard).as("the same in every trial").hasSize(1);
        System.out.printf("%d trial announcements, %d plans, one answer%n", TRIALS, planned);
    }

    /** In the first trial nobody does anything; then everybody keeps, then each as they like, and walks with others too. */
    private void live(String path, int trial) {
        for (int one = 0; trial > 0 && one < CLAIMS; one++) {
            PersonId moved = sales.get(one);
            for (int step = 0; step < 4; step++) {
                PersonId stays = sales.get(CLAIMS + (one + step) % CLAIMS);
                String choice = trial == 1 ? "KEEP" : CHOICES.get(random.nextInt(CHOICES.size()));
                plan(path, moved, stays, choice, "Lunch", choice.equals("HAND_OVER") ? "Deliveryer 7" : "");
            }
            if (trial > 2) {
                walk(moved, delivery.get(random.nextInt(delivery.size())));
            }
        }
        planned += database.sql("select count(*) from change_plan")
                .query(Integer.class)
                .single();
    }

    /** All that a leader can read, but for the number of the change. */
    private List<String> hear(String path) {
        List<String> all = new ArrayList<>();
        for (String language : List.of("sv", "en")) {
            PAGES.forEach(page -> all.add(leaderReads(path + page, language)));
            all.add(leaderReads("/changes", language));
            all.add(leaderReads("/organisation", language));
            all.add(text(as(other, get("/changes"), language, Role.LEADER)));
        }
        String number = path.substring("/changes/".length());
        return all.stream()
                .map(page ->
                        page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replace(number, "N"))
                .toList();
    }

    private void walk(PersonId one, PersonId other) {
        app.getBean(WalkLog.class)
                .append(List.of(Walk.of(
                        clock.instant(), List.of(one, other), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED)));
    }
}
