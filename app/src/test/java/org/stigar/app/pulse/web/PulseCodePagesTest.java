package org.stigar.app.pulse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.core.inference.Direction;
import org.stigar.core.people.PersonId;

/** A pulse by a code that each keeps for themselves. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-codes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulseCodePagesTest {

    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    private final List<PersonId> people = new ArrayList<>();
    private PulseHouse house;

    @BeforeAll
    void settle() {
        house = new PulseHouse(app);
        List.of("Sales", "Delivery").forEach(unit -> people.addAll(house.unit(unit, 0, 20)));
    }

    @AfterEach
    void clear() {
        house.clear();
    }

    @Test
    void theSamePeopleAreComparedByTheirCodes() {
        long pulse = house.create(Mode.CODE);
        long first = house.open(pulse);
        List<String> codes = new ArrayList<>();
        for (PersonId person : people) {
            MvcTestResult page = fresh(first, person);
            assertThat(text(page)).contains("Your code. Write it down now", "Nobody sees what you answer");
            codes.add(codeOn(page));
            answer(first, person, codeOn(page), 1 + people.indexOf(person) % 3);
        }
        assertThat(codes).doesNotHaveDuplicates();
        String shown = codes.get(0);
        assertThat(house.everything())
                .as("a code is kept nowhere")
                .noneMatch(row -> row.contains(shown) || row.contains(shown.replace("-", "")));
        house.close(first);
        house.pass(Duration.ofDays(90));
        long second = house.open(pulse);
        for (PersonId person : people) {
            assertThat(text(send(
                            person,
                            post("/pulse/" + second + "/code").param("code", codes.get(people.indexOf(person))))))
                    .contains("Part 1 of 2")
                    .doesNotContain("Write it down now");
            answer(second, person, codes.get(people.indexOf(person)), 3 + people.indexOf(person) % 3);
        }
        house.close(second);

        ChangeFigures change = house.figures(second).change().orElseThrow();
        assertThat(change.kind()).isEqualTo(ChangeFigures.Kind.MATCHED);
        assertThat(change.find("values").orElseThrow().direction()).contains(Direction.MORE);
        assertThat(text(send(people.get(0), get("/pulse/" + second + "/results"))))
                .contains("for those who answered both times by their code", "Higher than last time");
    }

    @Test
    void aWrongOrUnknownCodeIsSaidWhereItIsTyped() {
        long wave = house.open(house.create(Mode.CODE));
        for (String typed : List.of("", "ABC", "222-222-223", "x".repeat(41))) {
            MvcTestResult wrong =
                    send(people.get(0), post("/pulse/" + wave + "/code").param("code", typed));
            assertThat(wrong).as(typed).hasStatus(422);
            assertThat(text(wrong)).as(typed).contains("That is no code, a letter or digit is wrong");
        }
        MvcTestResult unknown =
                send(people.get(0), post("/pulse/" + wave + "/code").param("code", "222-222-222"));
        assertThat(unknown).hasStatus(422);
        assertThat(text(unknown)).contains("Nobody answered with that code last time", "value=\"222-222-222\"");
    }

    @Test
    void nobodyAnswersWithTwoCodes() {
        long wave = house.open(house.create(Mode.CODE));
        PersonId ann = people.get(0);
        String code = codeOn(fresh(wave, ann));
        answer(wave, ann, code, 4);

        MvcTestResult again = fresh(wave, ann);

        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("You have answered this time already, with another code");
        assertThat(answer(wave, ann, "222-222-222", 1)).hasStatus(422);
        assertThat(tokens()).isOne();
        assertThat(answer(wave, ann, code, 2)).hasStatus(200);
        assertThat(tokens()).isOne();
    }

    /** Two who answer by one code are one, and the last of them counts. */
    @Test
    void twoWhoAnswerForOneAreOne() {
        long wave = house.open(house.create(Mode.CODE));
        String code = codeOn(fresh(wave, people.get(0)));
        answer(wave, people.get(0), code, 4);

        assertThat(answer(wave, people.get(1), code, 1)).hasStatus(200);

        assertThat(tokens()).isOne();
        assertThat(app.getBean(JdbcClient.class)
                        .sql("select distinct point from pulse_answer where item = 'values'")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    @Test
    void onceThePulseIsEndedACodeIsWorthNothing() {
        long pulse = house.create(Mode.CODE);
        long wave = house.open(pulse);
        String code = codeOn(fresh(wave, people.get(0)));
        answer(wave, people.get(0), code, 4);
        house.close(wave);
        house.pulses().end(pulse, house.today());

        MvcTestResult late =
                send(people.get(0), post("/pulse/" + wave + "/code").param("code", code));

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("A code holds only as long as the questions are asked");
        assertThat(app.getBean(JdbcClient.class)
                        .sql("select count(*) from pulse where key is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void answersByCodeCanBeTakenBack() {
        long wave = house.open(house.create(Mode.CODE));
        String code = codeOn(fresh(wave, people.get(0)));
        answer(wave, people.get(0), code, 4);

        send(people.get(0), post("/pulse/" + wave + "/take-back").param("code", code));

        assertThat(tokens()).isZero();
        assertThat(fresh(wave, people.get(0))).hasStatus(200);
    }

    private MvcTestResult fresh(long wave, PersonId person) {
        return send(person, post("/pulse/" + wave + "/code").param("fresh", "yes"));
    }

    private MvcTestResult answer(long wave, PersonId person, String code, int point) {
        return send(
                person,
                post("/pulse/" + wave)
                        .param("part", "2")
                        .param("code", code)
                        .param("point.values.", Integer.toString(point))
                        .param("point.direction.", "3"));
    }

    private static String codeOn(MvcTestResult page) {
        Matcher code = CODE.matcher(text(page));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private long tokens() {
        return app.getBean(JdbcClient.class)
                .sql("select count(distinct token) from pulse_answer")
                .query(Long.class)
                .single();
    }

    private MvcTestResult send(PersonId person, MockHttpServletRequestBuilder request) {
        return browser.perform(
                request.with(csrf()).with(Visitors.with(person, Role.MEMBER)).locale(Locale.ENGLISH));
    }
}
