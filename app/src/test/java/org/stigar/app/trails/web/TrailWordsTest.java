package org.stigar.app.trails.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.Reason;

class TrailWordsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final int TODAY = (int) LocalDate.of(2026, 6, 1).toEpochDay();

    private final TrailWords swedish = words("sv");
    private final TrailWords english = words("en");

    @ParameterizedTest
    @CsvSource({
        "0,idag,today",
        "1,igår,yesterday",
        "2,för 2 dagar sedan,2 days ago",
        "60,för 60 dagar sedan,60 days ago",
        "61,för 2 månader sedan,2 months ago",
        "365,för ett år sedan,a year ago",
        "500,för 17 månader sedan,17 months ago"
    })
    void saysHowLongAgo(int days, String inSwedish, String inEnglish) {
        assertThat(swedish.ago(TODAY - days)).isEqualTo(inSwedish);
        assertThat(english.ago(TODAY - days)).isEqualTo(inEnglish);
    }

    @Test
    void namesTheYearOfAnotherYearOnly() {
        assertThat(swedish.date(LocalDate.of(2026, 3, 12))).isEqualTo("12 mars");
        assertThat(english.date(LocalDate.of(2025, 12, 31))).isEqualTo("31 December 2025");
    }

    @Test
    void saysSilenceInTheTrailsOwnRhythm() {
        assertThat(swedish.reason(new Reason.QuieterThanUsual(1, 1.2)))
                .isEqualTo("Det har varit lite tystare än ni brukar. Oftast går det en dag mellan gångerna.");
        assertThat(english.reason(new Reason.QuieterThanUsual(7, 3.6)))
                .isEqualTo("The silence is about 4 times as long as usual. Mostly there are 7 days between you.");
        assertThat(english.reason(new Reason.QuieterThanUsual(7, 8.1)))
                .startsWith("The silence is more than eight times as long as usual (7 days).");
    }

    @Test
    void hasWordsForEveryReason() {
        List<Reason> reasons = List.of(
                new Reason.LastWalked(TODAY - 3),
                new Reason.FirstWalked(TODAY - 3),
                new Reason.QuieterThanUsual(7, 2),
                new Reason.Agreed(AgreedRhythm.WEEKLY, 9),
                new Reason.Agreed(AgreedRhythm.WHEN_NEEDED, 9),
                new Reason.YouChangedUnit(NOW),
                new Reason.Resting(),
                new Reason.LoggedByHand(),
                new Reason.TimesAreChanging());

        assertThat(swedish.reasons(reasons)).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
        assertThat(english.reasons(reasons)).doesNotContainAnyElementsOf(swedish.reasons(reasons));
    }

    /** That all is as agreed is no reason to walk a trail. */
    @Test
    void givesAReasonThatIsOne() {
        List<Reason> kept = List.of(new Reason.Agreed(AgreedRhythm.MONTHLY, 30), new Reason.LastWalked(TODAY - 30));
        List<Reason> late = List.of(new Reason.Agreed(AgreedRhythm.MONTHLY, 31), new Reason.LastWalked(TODAY - 31));

        assertThat(english.why(kept)).isEqualTo("You were last in touch on 2 May, 30 days ago.");
        assertThat(english.why(late)).isEqualTo("You wanted to be in touch every month. It has been 31 days.");
    }

    private static TrailWords words(String language) {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setDefaultLocale(Locale.ENGLISH);
        bundle.setAlwaysUseMessageFormat(true);
        bundle.setBasenames("messages/trails");
        return TrailWords.of(bundle, Locale.forLanguageTag(language), NOW);
    }
}
