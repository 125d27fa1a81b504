package org.stigar.app.pages.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words of all features: {@code messages/FEATURE_en.properties} and {@code _sv}. Safe for use by many threads, which do not
 * wait for one another: a page of hundreds of rows asks for thousands of words. What is missing in a language is said in
 * English.
 */
final class Words extends AbstractMessageSource {

    private final Map<String, Map<String, Word>> languages = new HashMap<>();

    /** Reads these languages, English among them. */
    Words(List<Locale> languages) throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (Locale language : languages) {
            Map<String, Word> words = new HashMap<>();
            for (Resource file :
                    files.getResources("classpath*:messages/*_" + language.getLanguage() + ".properties")) {
                Properties read = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                read.forEach((key, text) -> words.put((String) key, Word.of((String) text, language)));
            }
            this.languages.put(language.getLanguage(), words);
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale language) {
        Word word = find(code, language);
        return word == null ? null : word.plain();
    }

    /** A copy for each use, as a format serves one thread at a time. */
    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale language) {
        Word word = find(code, language);
        return word == null ? null : (MessageFormat) word.format().clone();
    }

    private @Nullable Word find(String code, Locale language) {
        Map<String, Word> english = languages.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of());
        Word word = languages.getOrDefault(language.getLanguage(), english).get(code);
        return word == null ? english.get(code) : word;
    }

    /**
     * A text with places for what it is said of.
     *
     * @param plain the text itself where it has no such places
     */
    private record Word(MessageFormat format, @Nullable String plain) {

        static Word of(String text, Locale language) {
            MessageFormat format = new MessageFormat(text, language);
            return new Word(format, format.getFormats().length == 0 ? format.format(new Object[0]) : null);
        }
    }
}
