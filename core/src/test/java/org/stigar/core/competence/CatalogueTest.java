package org.stigar.core.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.core.competence.CatalogueProblem.Reason.BAD_MERGE;
import static org.stigar.core.competence.CatalogueProblem.Reason.CYCLE;
import static org.stigar.core.competence.CatalogueProblem.Reason.TWO_KINDS;
import static org.stigar.core.competence.CatalogueProblem.Reason.UNKNOWN_BROADER;
import static org.stigar.core.competence.CatalogueProblem.Reason.UNKNOWN_COMPETENCE;
import static org.stigar.core.competence.Catalogues.SWEDISH;
import static org.stigar.core.competence.Catalogues.esco;
import static org.stigar.core.competence.Catalogues.id;
import static org.stigar.core.competence.Catalogues.partOf;
import static org.stigar.core.competence.Catalogues.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class CatalogueTest {

    private static final Competence COLD = esco("cold", "en:cold chain", "sv:kylkedja");
    private static final Competence COOLING =
            partOf(esco("cool", "en:cooling", "sv:Kylteknik", "en:cold chain"), "cold");
    private static final Competence HERBS = esco("herbs", "sv:örter", "en:herbs");
    private static final Competence PLACES = esco("places", "sv:orter", "en:café");

    private static final Catalogue CATALOGUE = Catalogue.of(List.of(COOLING, HERBS, COLD, PLACES, tag("t", "fridges")));

    @Test
    void findsANameInAnyLanguageWithoutRegardToCase() {
        assertThat(CATALOGUE.lookup("KYLTEKNIK")).containsExactly(COOLING);
        assertThat(CATALOGUE.lookup("Cooling")).containsExactly(COOLING);
        assertThat(CATALOGUE.lookup("cafe")).containsExactly(PLACES);
        assertThat(CATALOGUE.lookup("chilling")).isEmpty();
    }

    @Test
    void tellsSwedishLettersApart() {
        assertThat(CATALOGUE.lookup("örter")).containsExactly(HERBS);
        assertThat(CATALOGUE.lookup("orter")).containsExactly(PLACES);
        assertThat(CATALOGUE.lookup("örter", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void putsThoseThatPreferANameFirst() {
        assertThat(CATALOGUE.lookup("cold chain")).containsExactly(COLD, COOLING);
        assertThat(CATALOGUE.lookup("cold chain", Locale.ENGLISH)).containsExactly(COLD, COOLING);
        assertThat(CATALOGUE.lookup("cold chain", SWEDISH)).isEmpty();
    }

    @Test
    void knowsWhatIsAPartOfWhat() {
        assertThat(CATALOGUE.listNarrower(id("cold"))).containsExactly(COOLING);
        assertThat(CATALOGUE.listBroader(id("cool"))).containsExactly(COLD);
        assertThat(CATALOGUE.listBroader(id("cold"))).isEmpty();
        assertThat(CATALOGUE.listNarrower(id("nothing"))).isEmpty();
        assertThat(CATALOGUE.languages()).containsExactly(Locale.ENGLISH, SWEDISH);
    }

    @Test
    void takesAMergedTagForAnotherName() {
        Catalogue merged = CATALOGUE.merge(id("t"), id("cool"));

        assertThat(merged.resolve(id("t"))).isEqualTo(id("cool"));
        assertThat(merged.lookup("fridges")).extracting(Competence::id).containsExactly(id("cool"));
        assertThat(merged.find(id("t")).orElseThrow().label(Locale.ENGLISH)).isEqualTo("cooling");
        assertThat(merged.competences()).hasSize(4);
    }

    @Test
    void mergesATagThatOthersWereMergedInto() {
        Catalogue tags = Catalogue.of(List.of(tag("a", "first"), tag("b", "second"), COLD));
        Catalogue merged = tags.merge(id("a"), id("b")).merge(id("b"), id("cold"));

        assertThat(merged.resolve(id("a"))).isEqualTo(id("cold"));
        assertThat(merged.lookup("first")).extracting(Competence::id).containsExactly(id("cold"));
        assertThatThrownBy(() -> merged.merge(id("cold"), id("b"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tags.merge(id("a"), id("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tags.merge(id("a"), id("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mergesTheSameWayOneByOneOrAllAtOnce() {
        List<Competence> parts = List.of(tag("a", "first"), tag("b", "second"), COLD);
        CatalogueBuilder builder = new CatalogueBuilder();
        parts.forEach(builder::add);
        Catalogue atOnce = builder.merge(id("a"), id("b"))
                .merge(id("b"), id("cold"))
                .build()
                .catalogue();

        assertThat(atOnce.resolve(id("a"))).isEqualTo(id("cold"));
        assertThat(atOnce.lookup("first")).extracting(Competence::id).containsExactly(id("cold"));
        assertThat(atOnce.lookup("second")).extracting(Competence::id).containsExactly(id("cold"));
    }

    @Test
    void tellsOfMergesThatCannotBe() {
        CheckedCatalogue checked = new CatalogueBuilder()
                .add(tag("a", "first"))
                .add(tag("b", "second"))
                .add(tag("c", "third"))
                .add(COLD)
                .merge(id("a"), id("b"))
                .merge(id("b"), id("a"))
                .merge(id("cold"), id("a"))
                .merge(id("c"), id("cold"))
                .merge(id("gone"), id("a"))
                .build();

        assertThat(checked.problems())
                .extracting(CatalogueProblem::reason)
                .hasSize(5)
                .containsOnly(BAD_MERGE);
        assertThat(checked.catalogue().competences()).hasSize(4);
        assertThat(checked.catalogue().resolve(id("c"))).isEqualTo(id("c"));
    }

    @Test
    void tellsOfWhatDoesNotFitAndKeepsTheRest() {
        CheckedCatalogue checked = new CatalogueBuilder()
                .add(partOf(esco("a", "en:a"), "b"))
                .add(partOf(esco("b", "en:b"), "c", "nowhere"))
                .add(partOf(esco("c", "en:c"), "a"))
                .add(esco("t", "en:one"))
                .add(tag("t", "another"))
                .build();

        assertThat(checked.problems())
                .containsExactly(
                        new CatalogueProblem(TWO_KINDS, id("t"), id("t")),
                        new CatalogueProblem(UNKNOWN_BROADER, id("b"), id("nowhere")),
                        new CatalogueProblem(CYCLE, id("c"), id("a")));
        assertThat(checked.catalogue().listBroader(id("a"))).hasSize(1);
        assertThat(checked.catalogue().listBroader(id("c"))).isEmpty();
        assertThatThrownBy(() -> Catalogue.of(List.of(partOf(COLD, "nowhere"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesLinksThatStandApart() {
        CheckedCatalogue checked = new CatalogueBuilder()
                .link(id("b"), id("a"))
                .add(esco("a", "en:a"))
                .add(esco("b", "en:b"))
                .link(id("a"), id("b"))
                .link(id("gone"), id("a"))
                .build();

        assertThat(checked.problems())
                .containsExactly(
                        new CatalogueProblem(UNKNOWN_COMPETENCE, id("gone"), id("a")),
                        new CatalogueProblem(CYCLE, id("b"), id("a")));
        assertThat(checked.catalogue().listNarrower(id("b"))).hasSize(1);
    }

    /** However competences name one another, nothing that is built is a part of itself. */
    @Test
    void isFreeOfCyclesWhateverItIsMadeOf() {
        Samples.forAll(500, random -> {
            int n = random.nextInt(2, 12);
            CatalogueBuilder builder = new CatalogueBuilder();
            for (int i = 0; i < n; i++) {
                String[] broader = random.ints(random.nextInt(3), 0, n)
                        .distinct()
                        .mapToObj(b -> "c" + b)
                        .toArray(String[]::new);
                int self = i;
                String[] others = IntStream.range(0, broader.length)
                        .mapToObj(b -> broader[b])
                        .filter(b -> !b.equals("c" + self))
                        .toArray(String[]::new);
                builder.add(partOf(esco("c" + i, "en:name" + i), others));
            }
            CheckedCatalogue checked = builder.build();
            for (Competence competence : checked.catalogue().competences()) {
                assertThat(above(checked.catalogue(), competence)).doesNotContain(competence);
            }
            Collection<Competence> again = checked.catalogue().competences();
            assertThat(Catalogue.of(again).competences()).containsExactlyElementsOf(again);
        });
    }

    @Test
    void bearsAChainOfAnyLength() {
        CatalogueBuilder builder = new CatalogueBuilder();
        for (int i = 0; i < 100_000; i++) {
            Competence competence = esco("c" + i, "en:name" + i);
            builder.add(partOf(competence, "c" + (i + 1) % 100_000));
        }
        assertThat(builder.build().problems())
                .extracting(CatalogueProblem::reason)
                .containsExactly(CYCLE);
    }

    private static Set<Competence> above(Catalogue catalogue, Competence competence) {
        Set<Competence> above = new HashSet<>();
        List<Competence> next = new ArrayList<>(catalogue.listBroader(competence.id()));
        while (!next.isEmpty()) {
            Competence one = next.remove(next.size() - 1);
            if (above.add(one)) {
                next.addAll(catalogue.listBroader(one.id()));
            }
        }
        return above;
    }
}
