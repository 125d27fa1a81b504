package org.stigar.core.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.samples.Samples;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "sv, ÖRTER, örter",
        "sv, Idé, ide",
        "sv, Müller, muller",
        "sv, smørrebrød, smorrebrod",
        "en, Örter, orter",
        "en, naïve café, naive cafe",
        "en, Æther, aether",
        "da, SMØRREBRØD, smørrebrød",
        "de, Straße Öl, strasse öl",
        "fr, élève, eleve",
        "tr, IŞIK, isik",
        "en, '  two   words ', two words",
        "en, co‑operation – now, co-operation - now",
        "en, Ｆｕｌｌ ﬁle, full file",
        "ja, 日本語, 日本語"
    })
    void readsAsTheLanguageDoes(String language, String text, String folded) {
        assertThat(Folding.fold(text, new Locale(language))).isEqualTo(folded);
    }

    @Test
    void readsALetterWithAMarkOfItsOwnAsTheLetter() {
        Locale swedish = new Locale("sv");

        assertThat(Folding.fold("o\u0308rter", swedish)).isEqualTo(Folding.fold("örter", swedish));
    }

    @Test
    void foldsOnceAndForAll() {
        Samples.forAll(2_000, random -> {
            Locale language = new Locale(new String[] {"sv", "en", "da", "de", "tr", "fi"}[random.nextInt(6)]);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.appendCodePoint(random.nextBoolean() ? random.nextInt(32, 0x250) : random.nextInt(32, 0x3000));
            }
            String folded = Folding.fold(text.toString(), language);
            assertThat(Folding.fold(folded, language)).isEqualTo(folded);
        });
    }
}
