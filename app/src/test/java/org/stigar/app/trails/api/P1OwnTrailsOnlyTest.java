package org.stigar.app.trails.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.app.access.Role;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;

/** Privacy P1: a trail belongs to its two ends. Somebody with every role there is looks for others' trails. */
class P1OwnTrailsOnlyTest extends Street {

    private static final String SECRET = "something nobody else reads";

    @Test
    void whatIsOthersReadsLikeWhatIsNotThere() throws Exception {
        PersonId ann = person("p1-ann");
        PersonId bob = person("p1-bob");
        PersonId cy = person("p1-cy");
        PersonId eve = person("p1-eve");
        trail(ann, bob, SECRET);
        clock.advance(Duration.ofDays(1));
        trails.logWalk(ann, bob, clock.instant());
        long walk = trails.find(bob, ann, clock.instant())
                .orElseThrow()
                .unconfirmed()
                .get(0)
                .id();
        long line = line(ann, cy, SECRET);
        OwnTrail before = trails.find(ann, bob, clock.instant()).orElseThrow();
        Caller asEve = new Caller(browser, eve, Set.of(Role.values()));

        List<String[]> calls = List.of(
                call("GET", "/api/v1/trails/PERSON", ""),
                call("GET", "/api/v1/trails/PERSON/outlook", ""),
                call("POST", "/api/v1/trails/PERSON/walks", ""),
                call("POST", "/api/v1/trails/PERSON/walks/WALK/answer", "{\"answer\":\"NO\"}"),
                call("PUT", "/api/v1/trails/PERSON/rhythm", "{\"rhythm\":\"WEEKLY\"}"),
                call("PUT", "/api/v1/trails/PERSON/rest", "{\"rest\":\"YES\"}"),
                call("PUT", "/api/v1/trails/PERSON/introduce", "{\"introduce\":\"YES\"}"),
                call("PUT", "/api/v1/trails/PERSON/carries", "{\"carries\":\"x\"}"),
                call("GET", "/api/v1/lines/LINE", ""),
                call("POST", "/api/v1/lines/LINE/answer", "{\"answer\":\"YES\"}"),
                call("DELETE", "/api/v1/lines/LINE", ""));
        for (String[] call : calls) {
            for (PersonId person : List.of(ann, bob, eve)) {
                String others = address(call[1], person.value(), walk, line);
                String nothing = address(call[1], "p1-no-such-one", 123, 456);
                Caller.Answer answer = asEve.call(call[0], others, call[2]);
                assertThat(answer.status()).as(others).isEqualTo(404);
                // The problem quotes the address that the caller gave, and nothing else differs.
                assertThat(answer.body().replace(others, ""))
                        .isEqualTo(asEve.call(call[0], nothing, call[2]).body().replace(nothing, ""));
            }
        }
        for (String list : List.of("/api/v1/trails", "/api/v1/lines", "/api/v1/lines/waiting")) {
            assertThat(asEve.call("GET", list, "").body())
                    .contains("\"total\":0")
                    .doesNotContain(SECRET);
        }

        assertThat(trails.find(ann, bob, clock.instant())).contains(before);
        assertThat(drawing.waitingFor(cy)).extracting(waiting -> waiting.id()).contains(line);
    }

    @Test
    void aWalkIsAnsweredOnItsOwnTrailOnly() throws Exception {
        PersonId ann = person("p1-ann2");
        PersonId bob = person("p1-bob2");
        PersonId cy = person("p1-cy2");
        trail(ann, bob, "");
        trail(bob, cy, "");
        clock.advance(Duration.ofDays(1));
        trails.logWalk(ann, bob, clock.instant());
        long walk = trails.find(bob, ann, clock.instant())
                .orElseThrow()
                .unconfirmed()
                .get(0)
                .id();

        String wrong = "/api/v1/trails/" + cy.value() + "/walks/" + walk + "/answer";
        assertThat(member(bob).call("POST", wrong, "{\"answer\":\"NO\"}").status())
                .isEqualTo(404);
        assertThat(member(cy)
                        .call("POST", wrong.replace(cy.value(), bob.value()), "{\"answer\":\"NO\"}")
                        .status())
                .isEqualTo(404);
        trails.answerWalk(bob, walk, Answer.YES);
    }

    private static String[] call(String method, String address, String body) {
        return new String[] {method, address, body};
    }

    private static String address(String pattern, String person, long walk, long line) {
        return pattern.replace("PERSON", person)
                .replace("WALK", Long.toString(walk))
                .replace("LINE", Long.toString(line));
    }
}
