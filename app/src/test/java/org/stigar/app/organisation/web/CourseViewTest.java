package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.stigar.app.organisation.Publications.Overview;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.ShareFigure;
import org.stigar.app.organisation.figures.StateFigures;
import org.stigar.app.organisation.figures.TurnoverFigures;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.publish.PublishedCoverage;
import org.stigar.core.publish.PublishedShare;

/** What is said of quarters side by side: from what each says, and from nothing else. */
class CourseViewTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final CoverageFigure COVERAGE = new CoverageFigure(PublishedCoverage.Level.ENOUGH, 90);

    @Test
    void saysWhatGrewWhatShrankAndWhatCannotBeCompared() {
        CourseView course = course(
                List.of(
                        quarter(0, 8, rounded(100), rounded(100), few()),
                        quarter(1, 8, rounded(115), rounded(105), rounded(20)),
                        quarter(2, 8, rounded(80), leaning(), rounded(20)),
                        quarter(3, 12, rounded(300), rounded(5), rounded(20))),
                List.of());

        assertThat(course.trend())
                .extracting(row -> row.open().arrow()
                        + row.fading().arrow()
                        + row.overgrown().arrow())
                .containsExactly("", "↑→↑", "↓?→", "");
        assertThat(course.hasTrend()).isTrue();
        assertThat(course.trend().get(1).open().said()).isEqualTo("more than the quarter before");
    }

    @Test
    void drawsNoColumnsWhereAQuarterHasNoNumber() {
        assertThat(course(
                                List.of(
                                        quarter(0, 8, rounded(100), rounded(50), few()),
                                        quarter(1, 8, rounded(200), rounded(50), few())),
                                List.of())
                        .columns())
                .hasSize(2)
                .satisfies(columns ->
                        assertThat(columns.get(0).bars().get(0).height()).isEqualTo("40.0"));
        assertThat(course(
                                List.of(
                                        quarter(0, 8, leaning(), rounded(50), few()),
                                        quarter(1, 8, rounded(200), rounded(50), few())),
                                List.of())
                        .columns())
                .isEmpty();
    }

    @Test
    void tellsInWhichQuarterUnitsEndedAndBegan() {
        CourseView course = course(
                List.of(
                        quarter(0, 8, rounded(100), rounded(50), few()),
                        quarter(1, 8, rounded(200), rounded(50), few())),
                List.of());

        assertThat(course.isRedrawn()).isTrue();
        assertThat(course.trend())
                .extracting(CourseView.QuarterRow::redrawn)
                .containsExactly("", "2 units ended and one began, most of them around May 1, 2026");
        assertThat(course.columns())
                .extracting(column -> column.name() + " " + column.year())
                .containsExactly("Q1 2026", "Q2 ");
        assertThat(course(List.of(quarter(0, 8, rounded(100), rounded(50), few())), List.of())
                        .isRedrawn())
                .isFalse();
    }

    @Test
    void comparesWhatStayedWithTheMiddleOfTheStepsBefore() {
        assertThat(usual(40, 45, 35, 60))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("60 % of the trails stayed: more than usual", "3 steps before is 40 %"));
        assertThat(usual(40, 45, 35, 45))
                .hasValueSatisfying(said -> assertThat(said).contains("about as usual"));
        assertThat(usual(40, 45, 20))
                .hasValueSatisfying(said -> assertThat(said).contains("fewer than usual"));
        assertThat(usual(40, 45)).isEmpty();
        assertThat(usual(0, 40, 45)).isEmpty();
        assertThat(usual(40, 45, 0)).isEmpty();
        assertThat(usual()).isEmpty();
    }

    private static Optional<String> usual(int... percent) {
        List<TurnoverFigures> steps = new ArrayList<>();
        for (int i = 0; i < percent.length; i++) {
            ShareFigure share = new ShareFigure(
                    percent[i] == 0 ? PublishedShare.Kind.WITHHELD : PublishedShare.Kind.ROUNDED, percent[i]);
            steps.add(new TurnoverFigures(FIRST.plusMonths(3L * i), FIRST.plusMonths(3L * i + 3), share, share));
        }
        return course(List.of(), steps).usual();
    }

    /** Takes quarters from the oldest on, and hands them in as a reader has them: the latest first. */
    private static CourseView course(List<Overview> quarters, List<TurnoverFigures> steps) {
        List<Overview> latestFirst = new ArrayList<>();
        quarters.forEach(quarter -> latestFirst.add(0, quarter));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/organisation");
        messages.setDefaultEncoding("UTF-8");
        Redrawing spring = new Redrawing(FIRST.plusMonths(3), FIRST.plusMonths(4), 2, 1);
        return new CourseView(steps, latestFirst, List.of(spring), new FigureWords(messages, Locale.ENGLISH));
    }

    private static Overview quarter(int number, int k, CountFigure open, CountFigure fading, CountFigure overgrown) {
        return new Overview(
                FIRST.plusMonths(3L * number), Instant.EPOCH, k, COVERAGE, new StateFigures(open, fading, overgrown));
    }

    private static CountFigure rounded(long value) {
        return new CountFigure(Kind.ROUNDED, value);
    }

    private static CountFigure few() {
        return new CountFigure(Kind.FEWER_THAN, 8);
    }

    private static CountFigure leaning() {
        return new CountFigure(Kind.LEANS_ON_FEW, 0);
    }
}
