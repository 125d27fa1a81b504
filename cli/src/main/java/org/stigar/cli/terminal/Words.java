package org.stigar.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of one package in one language: {@code messages_en.properties} or {@code messages_sv.properties} beside its
 * classes. Immutable.
 */
public final class Words {

    private final Language language;
    private final Bundle bundle;

    private Words(Language language, Bundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Reads the words of the package that {@code owner} is in. */
    public static Words of(Class<?> owner, Language language) {
        // Not ResourceBundle.getBundle: it would look for the machine's language first.
        String name = "messages_" + language.code() + ".properties";
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(owner.getPackageName() + " has no " + name);
            }
            return new Words(language, new Bundle(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes these words fall back to others where they lack a key, and returns them. */
    public Words over(Words others) {
        bundle.fallBackTo(others.bundle);
        return this;
    }

    /** Returns the text under a key, with {@code %s} and the like filled in as {@link String#format} does. */
    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : String.format(language.locale(), pattern, values);
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the words as the parser of the command line wants them. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Opens what the JDK keeps protected: that one bundle stands behind another. */
    private static final class Bundle extends PropertyResourceBundle {
        Bundle(Reader file) throws IOException {
            super(file);
        }

        void fallBackTo(ResourceBundle others) {
            setParent(others);
        }
    }
}
