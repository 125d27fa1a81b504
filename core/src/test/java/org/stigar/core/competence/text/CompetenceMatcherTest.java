package org.stigar.core.competence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.competence.Catalogues.esco;
import static org.stigar.core.competence.Catalogues.id;
import static org.stigar.core.competence.Catalogues.tag;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.samples.Samples;

class CompetenceMatcherTest {

    private static final CompetenceMatcher MATCHER = new CompetenceMatcher(Catalogue.of(List.of(
            esco("cooling", "sv:kylteknik", "en:refrigeration technology"),
            esco("contracts", "sv:avtal", "en:contract negotiation", "en:negotiating contracts"),
            esco("calibration", "sv:kalibrering", "en:calibrate instruments"),
            esco("safety", "sv:säkerhet", "en:work safety"),
            esco("environment", "sv:arbetsmiljö"),
            esco("welding", "sv:svetsning", "en:welding"),
            esco("herbs", "sv:örter"),
            esco("c", "en:C++"),
            esco("paint", "sv:målning"))));

    @ParameterizedTest
    @CsvSource({
        "Vi behöver hjälp med kylteknik i lagret, cooling",
        "KYLTEKNIKEN har stannat, cooling",
        "Who knows refrigeration technologies?, cooling",
        "How do we negotiate this contract?, contracts",
        "avtalet med kunden, contracts",
        "Instrumenten ska kalibreras, calibration",
        "kalibreringen, calibration",
        "säkerheten på bygget, safety",
        "arbetsmiljöns brister, environment",
        "vem kan svetsa?, welding",
        "örterna, herbs",
        "a crash in C++ code, c",
        "avtalssäkerhet, contracts",
        "avtalssäkerhet, safety"
    })
    void findsWhatATextNames(String text, String competence) {
        assertThat(MATCHER.need(text).relevance()).containsKey(id(competence));
    }

    @ParameterizedTest
    @CsvSource({
        "orterna där vi finns, herbs",
        "what is the technology, cooling",
        "instruments, calibration",
        "I need help with work, safety",
        "a C compiler, c",
        "malning av mjöl, paint"
    })
    void findsNotWhatATextDoesNotName(String text, String competence) {
        assertThat(MATCHER.need(text).relevance()).doesNotContainKey(id(competence));
    }

    @Test
    void knowsNothingOfATextWithoutWords() {
        for (String text : List.of("", "   ", "🙂🙂🙂", "<br/>", "?!", "\ud83d", "\u0000")) {
            assertThat(MATCHER.need(text).relevance()).as(text).isEmpty();
        }
    }

    @Test
    void tellsTheWordsThatItDoesNotKnow() {
        assertThat(MATCHER.unknown(
                        "Kyltekniken är sönder och svetsningen borta; avtalssäkerhet, kyltekinken and kyltekinken"))
                .containsExactly("sönder", "borta", "kyltekinken");
        assertThat(MATCHER.unknown("🙂 ?! \u0000")).isEmpty();
    }

    /** Else a text would tell whether somebody has such a tag. */
    @Test
    void knowsNoWordByAFreeTagAlone() {
        CompetenceMatcher matcher = new CompetenceMatcher(Catalogue.of(
                List.of(esco("cooling", "en:cooling"), tag("sea", "sea shanties"), tag("cool", "cooling"))));

        assertThat(matcher.need("sea shanties").relevance()).containsKey(id("sea"));
        assertThat(matcher.unknown("sea shanties need cooling")).containsExactly("sea", "shanties");
    }

    @Test
    void keepsToTheTwentyMostRelevant() {
        List<CompetenceId> ids = IntStream.range(0, 50)
                .mapToObj(i -> id("c" + (char) ('a' + i / 10) + i % 10))
                .toList();
        Catalogue catalogue = Catalogue.of(ids.stream()
                .map(one -> esco(one.value(), "en:word " + one.value()))
                .toList());
        StringBuilder text = new StringBuilder("word");
        ids.forEach(one -> text.append(' ').append(one.value()));

        assertThat(new CompetenceMatcher(catalogue).need(text.toString()).relevance())
                .hasSize(20);
    }

    @Test
    void readsAHundredThousandCharactersOfAnything() {
        Samples.forAll(20, random -> {
            StringBuilder text = new StringBuilder();
            while (text.length() < 100_000) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(32, 0x17f)));
            }
            MATCHER.need(text.toString())
                    .relevance()
                    .values()
                    .forEach(r -> assertThat(r).isBetween(0.0, 1.0));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SWEDISH, avtalet, avtal",
        "SWEDISH, avtalens, avtal",
        "SWEDISH, svetsningen, svets",
        "SWEDISH, utbildningarna, utbild",
        "SWEDISH, bil, bil",
        "ENGLISH, companies, compan",
        "ENGLISH, company, compan",
        "ENGLISH, planning, plan",
        "ENGLISH, processes, process",
        "ENGLISH, bus, bus",
        "NONE, voitures, voitures"
    })
    void takesEndingsOff(Stemming stemming, String word, String stem) {
        assertThat(stemming.stem(word)).isEqualTo(stem);
    }

    /** Stemming never takes a word away, and leaves three characters where there were so many. */
    @Test
    void leavesSomethingOfEachWord() {
        Samples.forAll(2_000, random -> {
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                word.append("adeginorst".charAt(random.nextInt(10)));
            }
            for (Stemming stemming : Stemming.values()) {
                assertThat(stemming.stem(word.toString())).hasSizeGreaterThanOrEqualTo(Math.min(3, word.length()));
            }
        });
    }
}
