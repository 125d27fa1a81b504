package org.stigar.core.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Small competences for tests. */
public final class Catalogues {

    public static final Locale SWEDISH = new Locale("sv");

    private Catalogues() {}

    /** Returns an id. */
    public static CompetenceId id(String value) {
        return new CompetenceId(value);
    }

    /** Returns a competence with names such as {@code "sv:kyla"}, {@code "en:cooling"}; the first of a language is preferred. */
    public static Competence esco(String id, String... names) {
        List<Label> labels = new ArrayList<>();
        for (String name : names) {
            Locale language = new Locale(name.substring(0, 2));
            boolean first = labels.stream().noneMatch(label -> label.language().equals(language));
            labels.add(new Label(language, first ? Label.Use.PREFERRED : Label.Use.ALTERNATIVE, name.substring(3)));
        }
        return new Competence(id(id), CompetenceKind.ESCO, labels, List.of());
    }

    /** Returns the competence as a part of others. */
    public static Competence partOf(Competence competence, String... broader) {
        return new Competence(
                competence.id(),
                competence.kind(),
                competence.labels(),
                Arrays.stream(broader).map(Catalogues::id).toList());
    }

    /** Returns a free tag in English. */
    public static Competence tag(String id, String text) {
        return Competence.tag(id(id), Locale.ENGLISH, text);
    }
}
