package org.stigar.app.reach.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.reach.OwnReach;
import org.stigar.app.reach.OwnReach.Diversity;
import org.stigar.app.reach.OwnReach.Formality;
import org.stigar.app.reach.OwnReach.Mark;
import org.stigar.app.reach.OwnReach.Ways;
import org.stigar.app.reach.OwnYear;
import org.stigar.app.reach.Reaches;
import org.stigar.core.people.PersonId;

/** {@code /api/v1/reach} and {@code /api/v1/year}: the caller's own. */
@RestController
@RequestMapping("/api/v1")
class ReachApi {

    private final Reaches reaches;
    private final Clock clock;

    ReachApi(Reaches reaches, Clock clock) {
        this.reaches = reaches;
        this.clock = clock;
    }

    /** What somebody reaches. */
    record ReachJson(List<DirectJson> direct, List<BeyondJson> beyond, Diversity helpers, Formality formality) {}

    /** A competence one trail away. */
    record DirectJson(String competence, String name, List<String> through, List<Mark> marks) {}

    /** A competence two trails away. */
    record BeyondJson(String competence, String name, Ways ways) {}

    /** A year. */
    record YearJson(int year, List<EnabledJson> enabled, List<HelpedJson> helped, List<OutlivedJson> outlived) {}

    /** Something that help let the person do; no helper where they did not agree to be named. */
    record EnabledJson(LocalDate day, String line, List<String> helper) {}

    /** Help that was given. */
    record HelpedJson(LocalDate day, List<String> whom, String competence) {}

    /** A trail that outlived a change. */
    record OutlivedJson(LocalDate change, String other) {}

    @GetMapping("/reach")
    @PreAuthorize("hasRole('MEMBER')")
    ReachJson reach(@AuthenticationPrincipal Member me, Locale language) {
        OwnReach reach = reaches.of(me.person(), clock.instant());
        return new ReachJson(
                reach.direct().stream()
                        .map(one -> new DirectJson(
                                one.competence().id().value(),
                                one.competence().label(language),
                                one.through().stream().map(PersonId::value).toList(),
                                one.marks().stream().sorted().toList()))
                        .toList(),
                reach.beyond().stream()
                        .map(one -> new BeyondJson(
                                one.competence().id().value(), one.competence().label(language), one.ways()))
                        .toList(),
                reach.helpers(),
                reach.formality());
    }

    /** This year unless another is asked for. */
    @GetMapping("/year")
    @PreAuthorize("hasRole('MEMBER')")
    YearJson year(@AuthenticationPrincipal Member me, @RequestParam(defaultValue = "") String year) {
        int wanted = year.matches("2\\d{3}")
                ? Integer.parseInt(year)
                : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        OwnYear own = reaches.year(me.person(), wanted);
        return new YearJson(
                wanted,
                own.enabled().stream()
                        .map(one -> new EnabledJson(
                                one.day(),
                                one.line(),
                                one.helper().stream().map(PersonId::value).toList()))
                        .toList(),
                own.helped().stream()
                        .map(one -> new HelpedJson(
                                one.day(),
                                one.whom().stream().map(PersonId::value).toList(),
                                one.competence().id().value()))
                        .toList(),
                own.outlived().stream()
                        .map(one -> new OutlivedJson(one.change(), one.other().value()))
                        .toList());
    }
}
