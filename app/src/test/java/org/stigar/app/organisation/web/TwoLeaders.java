package org.stigar.app.organisation.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;

/**
 * Two leaders who put together all that they hear. What they ask next is drawn from words that they weigh by what they taught: a
 * quarter, unit or person in a question that was answered is asked for more often.
 */
final class TwoLeaders {

    private static final List<String> NAMES = List.of(
            "quarter",
            "unit",
            "units",
            "parent",
            "group",
            "without",
            "exclude",
            "person",
            "people",
            "k",
            "from",
            "until",
            "on",
            "function",
            "zone",
            "country",
            "level",
            "filter",
            "sort",
            "page",
            "size",
            "depth",
            "format",
            "view",
            "as",
            "reader");
    private static final double LEARNING = 1.3;

    private static final String OWN_TRAILS = "/api/v1/trails";
    private static final List<String> PAGING = List.of("page", "size");

    /** What a program may ask for, of themselves; and what it might hope for, of others. */
    private static final List<String> OF_A_PROGRAM = List.of(
            "/api/v1/access/me",
            OWN_TRAILS,
            "/api/v1/reach",
            "/api/v1/year",
            "/api/v1/organisation",
            "/api/v1/organisation/2026-Q3",
            "/api/v1/journeys",
            "/api/v1/changes");

    private final MockMvcTester browser;
    private final List<PersonId> leaders;
    private final SplittableRandom random;
    private final List<String> places;
    private final List<String> values;
    private final Map<String, Double> weights = new HashMap<>();
    private int heard;

    TwoLeaders(MockMvcTester browser, MadeUpOrganisation company, SplittableRandom random) {
        this.browser = browser;
        this.random = random;
        leaders = List.of(company.leader(), company.otherLeader());
        List<String> quarters = List.of("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2025-Q4", "2026-07", "");
        places = new ArrayList<>(List.of(
                "/organisation",
                "/journeys",
                "/journeys/new",
                "/changes",
                "/changes/new",
                "/changes/1",
                "/pulse",
                "/pulse/1",
                "/pulse/1/results",
                "/pulse/questionnaires/new"));
        company.pulses().forEach(wave -> {
            places.add("/pulse/" + wave);
            places.add("/pulse/" + wave + "/results");
        });
        for (String quarter : quarters) {
            places.add("/organisation/" + quarter + "/seams.csv");
            places.add("/organisation/" + quarter + "/seams.graphml");
            places.add("/organisation/" + quarter + "/figures.csv");
            places.add("/organisation/" + quarter);
        }
        values = new ArrayList<>(quarters);
        values.addAll(List.of("1", "2", "5", "8", "0", "-1", "true", "csv", "*", "all", "2026-08-01", "GUARDIAN"));
        company.structure().units().forEach(unit -> values.add(unit.id().value()));
        leaders.forEach(leader -> values.add(leader.value()));
        values.add(company.guardian().value());
    }

    /** What was asked, and what of the answer does not change from one visit to the next. */
    record Answer(String question, String text) {}

    /** Returns all that the two see without asking for anything in particular. */
    Set<String> pages() {
        Set<String> seen = new TreeSet<>();
        for (PersonId leader : leaders) {
            for (String place : places) {
                hear(leader, place).ifPresent(seen::add);
            }
            for (String quarter : values.subList(0, 7)) {
                hear(leader, "/organisation?quarter=" + quarter).ifPresent(seen::add);
            }
        }
        return seen;
    }

    /** Returns what the two see in one place: as many texts as differ. */
    Set<String> pages(String place) {
        Set<String> seen = new TreeSet<>();
        leaders.forEach(leader -> hear(leader, place).ifPresent(seen::add));
        return seen;
    }

    /** Returns what a program hears that asks for each of them, of their own trails. */
    Set<String> programs() {
        Set<String> seen = new TreeSet<>();
        for (PersonId leader : leaders) {
            OF_A_PROGRAM.forEach(place -> hear(leader, place).ifPresent(seen::add));
        }
        return seen;
    }

    /** Asks once more; empty where nothing is told. */
    Optional<Answer> ask() {
        List<String> words = new ArrayList<>();
        PersonId leader = leaders.get(random.nextInt(2));
        String place = random.nextInt(10) == 0 ? choose(OF_A_PROGRAM, words) : choose(places, words);
        StringBuilder question = new StringBuilder(place);
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            String name = choose(NAMES, words);
            // One turns the pages of one's own trails as one likes.
            question.append(i == 0 ? '?' : '&')
                    .append(place.equals(OWN_TRAILS) && PAGING.contains(name) ? "of-" + name : name)
                    .append('=')
                    .append(URLEncoder.encode(choose(values, words), StandardCharsets.UTF_8));
        }
        Optional<String> text = hear(leader, question.toString());
        words.forEach(word -> weights.merge(
                word,
                text.isPresent() ? LEARNING : 1 / LEARNING,
                (known, by) -> Math.min(20, Math.max(0.2, known * by))));
        heard += text.isPresent() ? 1 : 0;
        return text.map(said -> new Answer(question.toString(), said));
    }

    int heard() {
        return heard;
    }

    private String choose(List<String> from, List<String> chosen) {
        double sum = from.stream().mapToDouble(this::weight).sum();
        double at = random.nextDouble() * sum;
        int place = 0;
        while (place < from.size() - 1 && at >= weight(from.get(place))) {
            at -= weight(from.get(place++));
        }
        chosen.add(from.get(place));
        return from.get(place);
    }

    private double weight(String word) {
        return weights.getOrDefault(word, 1.0);
    }

    private Optional<String> hear(PersonId leader, String path) {
        MvcTestResult answer = browser.perform(get(URI.create(path))
                .with(Visitors.with(leader, Role.MEMBER, Role.LEADER))
                .locale(Locale.ENGLISH));
        if (answer.getResponse().getStatus() != 200) {
            return Optional.empty();
        }
        String type = String.valueOf(answer.getResponse().getHeader(HttpHeaders.CONTENT_TYPE));
        return Optional.of(type.startsWith("text/html") ? PageText.of(text(answer)) : text(answer));
    }
}
