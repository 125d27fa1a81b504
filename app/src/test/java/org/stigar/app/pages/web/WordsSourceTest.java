package org.stigar.app.pages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.stigar.app.pages.Languages;

class WordsSourceTest {

    private final Words words;

    WordsSourceTest() throws IOException {
        words = new Words(Languages.ALL);
    }

    @Test
    void saysItInTheLanguageAndElseInEnglish() {
        assertThat(say(Languages.SWEDISH, "trails.list.title")).isEqualTo("Mina stigar");
        assertThat(say(Locale.ENGLISH, "trails.list.title")).isEqualTo("My trails");
        assertThat(say(Locale.GERMAN, "trails.list.title")).isEqualTo("My trails");
        assertThatThrownBy(() -> say(Locale.ENGLISH, "trails.no-such")).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(say(Languages.SWEDISH, "trails.list.shown", 1200, 1200))
                .isEqualTo("1\u00a0200 av 1\u00a0200 stigar");
        assertThat(say(Locale.ENGLISH, "trails.list.shown", 1200, 1200)).isEqualTo("1,200 of 1,200 trails");
    }

    @Test
    void servesManyThreadsAtOnce() {
        List<String> said = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(i -> say(Locale.ENGLISH, "trails.list.shown", i % 10, i % 10))
                .toList();

        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i)).isEqualTo(i % 10 + " of " + i % 10 + " trails");
        }
    }

    private String say(Locale language, String key, Object... with) {
        return words.getMessage(key, with, language);
    }
}
