package org.stigar.benchmarks.misspellings;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Finding;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.text.CompetenceMatcher;
import org.stigar.core.people.PersonId;
import org.stigar.intake.skills.EscoSkills;
import org.stigar.intake.skills.JobTechSkills;
import org.stigar.intake.source.SourceFile;

/**
 * Names of public catalogues with one slip in them: how often the right competence comes among the first five, how often a word
 * that is spelled right is read as another, and how long that takes, within the server's JVM.
 */
public final class Misspellings {

    private static final int OF_EACH_KIND = 100;
    private static final int MADE_UP_NAMES = 100_000;
    private static final long SEED = 170;
    private static final Locale SWEDISH = new Locale("sv");
    private static final int FIVE = 5;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final LargeCompany company;
    private final Competences competences;
    private final PersonId reader;

    private Misspellings(LargeCompany company) {
        this.company = company;
        competences = company.part(Competences.class);
        reader = company.ids().get(0);
    }

    /** Takes the catalogue of ESCO, beside which the others are. */
    public static void main(String[] files) throws IOException {
        Path esco = Path.of(files[0]);
        try (LargeCompany company = new LargeCompany(Files.createTempDirectory("stigar-misspellings"), 2)) {
            company.part(CatalogueEditing.class).put(read(esco));
            new Misspellings(company).measure();
        }
    }

    private static Collection<Competence> read(Path esco) throws IOException {
        CatalogueBuilder builder = new CatalogueBuilder();
        new EscoSkills().read(SourceFile.of(esco), Locale.ENGLISH, builder);
        new EscoSkills()
                .read(
                        SourceFile.of(esco.resolveSibling("skills_en.crosssector-transversal.with-altLabels.csv.gz")),
                        Locale.ENGLISH,
                        builder);
        new JobTechSkills().read(SourceFile.of(esco.resolveSibling("jobtech-skills-sv.json.gz")), SWEDISH, builder);
        return builder.build().catalogue().competences();
    }

    private void measure() {
        count();
        Catalogue catalogue = competences.catalogue();
        CompetenceMatcher matcher = new CompetenceMatcher(catalogue);
        for (Locale language : List.of(SWEDISH, Locale.ENGLISH)) {
            List<Typing> typings = Typing.of(catalogue, matcher, language, OF_EACH_KIND, SEED);
            out.printf(Locale.ROOT, "%n%s, %d names with a slip%n", language, typings.size());
            new Thresholds(company.part(JdbcClient.class), matcher, language).print(typings, out);
            hits("suggestions, before", typings, this::begun);
            hits("suggestions", typings, this::suggested);
            List<Typing> half =
                    typings.stream().filter(one -> !one.begun().isEmpty()).toList();
            words(
                    "two thirds of the word, before",
                    half,
                    one -> competences.listBegun(reader, one.begun(), language, FIVE));
            words("two thirds of the word", half, one -> competences.suggest(reader, one.begun(), language, FIVE));
            hits("asks, before", typings, one -> firstFive(matcher, one));
            hits("asks", typings, this::understood);
            wrong(Thresholds.ownTexts(language));
        }
        times();
        company.part(CatalogueEditing.class).put(madeUp(catalogue));
        count();
        times();
    }

    private void count() {
        Collection<Competence> all = competences.catalogue().competences();
        out.printf(
                Locale.ROOT,
                "%n%,d competences, %,d names, %,d words%n",
                all.size(),
                all.stream().mapToInt(one -> one.labels().size()).sum(),
                company.part(JdbcClient.class)
                        .sql("select count(*) from competence_word")
                        .query(Integer.class)
                        .single());
    }

    /** Sentences of our own pages, spelled right: where a word is read as another, and something comes of it. */
    private void wrong(List<String> texts) {
        List<String> sentences =
                texts.stream().filter(text -> text.split(" ").length >= 4).toList();
        List<String> read = sentences.stream()
                .map(text -> company.part(Finding.class)
                        .understand(reader, text, Instant.now())
                        .readings())
                .filter(readings -> !readings.isEmpty())
                .map(Object::toString)
                .toList();
        out.printf(
                Locale.ROOT,
                "sentences spelled right: %d, of which read as others: %d%n",
                sentences.size(),
                read.size());
        out.println(read);
    }

    private List<CompetenceId> begun(Typing one) {
        return ids(competences.listBegun(reader, one.text(), one.label().language(), FIVE));
    }

    private List<CompetenceId> suggested(Typing one) {
        return ids(competences.suggest(reader, one.text(), one.label().language(), FIVE));
    }

    private List<CompetenceId> understood(Typing one) {
        return ids(company.part(Finding.class)
                .understand(reader, one.sentence(), Instant.now())
                .about());
    }

    private static List<CompetenceId> firstFive(CompetenceMatcher matcher, Typing one) {
        return matcher.need(one.sentence()).relevance().entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static List<CompetenceId> ids(List<Competence> all) {
        return all.stream().map(Competence::id).toList();
    }

    private void hits(String what, List<Typing> typings, Function<Typing, List<CompetenceId>> ask) {
        long right = typings.stream()
                .filter(one -> ask.apply(one).stream().limit(FIVE).toList().contains(one.meant()))
                .count();
        out.printf(Locale.ROOT, "%s: right one among five %.1f %%%n", what, 100.0 * right / typings.size());
    }

    /** Any competence that has the word that was meant: of so little nobody can tell which. */
    private void words(String what, List<Typing> typings, Function<Typing, List<Competence>> ask) {
        long right = typings.stream()
                .filter(one -> ask.apply(one).stream()
                        .anyMatch(found -> found.labels().stream()
                                .anyMatch(label -> label.text().contains(one.word()))))
                .count();
        out.printf(
                Locale.ROOT,
                "%s (%d): a name with the right word among five %.1f %%%n",
                what,
                typings.size(),
                100.0 * right / typings.size());
    }

    private void times() {
        Catalogue catalogue = competences.catalogue();
        CompetenceMatcher matcher = new CompetenceMatcher(catalogue);
        List<Typing> typings = new ArrayList<>();
        for (Locale language : List.of(SWEDISH, Locale.ENGLISH)) {
            typings.addAll(Typing.of(catalogue, matcher, language, OF_EACH_KIND, SEED + 1));
        }
        String unknown =
                String.join(" ", typings.stream().limit(150).map(Typing::typed).toList());
        String longest = unknown.substring(0, Math.min(unknown.length(), 2_000));
        for (int round = 0; round < 2; round++) {
            boolean warm = round > 0;
            time(warm, "a name with a slip, typed", typings, this::suggested);
            time(
                    warm,
                    "its first word, begun",
                    typings,
                    one -> ids(
                            competences.suggest(reader, one.begun(), one.label().language(), 8)));
            time(warm, "an ask with a slip", typings, this::understood);
            time(
                    warm,
                    "an ask of 2,000 characters of slips",
                    typings.subList(0, 30),
                    one -> ids(company.part(Finding.class)
                            .understand(reader, longest, Instant.now())
                            .about()));
        }
        out.println(String.join(
                "\n",
                company.part(JdbcClient.class).sql("""
                                explain (analyze, buffers) select w.word, similarity('projektledninng', w.letters) as similarity
                                from competence_word w where w.letters % 'projektledninng' and w.language = any ('{sv,en}')
                                order by similarity desc limit 30
                                """).query(String.class).list()));
    }

    private void time(boolean warm, String what, List<Typing> typings, Function<Typing, List<CompetenceId>> ask) {
        long[] nanos = new long[typings.size()];
        int found = 0;
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            found += ask.apply(typings.get(i)).isEmpty() ? 0 : 1;
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        if (warm) {
            out.printf(
                    Locale.ROOT,
                    "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %d of %d found something%n",
                    what,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 95 / 100] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    found,
                    nanos.length);
        }
    }

    /** Competences of names that are two real words and one that none has, as if other languages and employers had come too. */
    private static List<Competence> madeUp(Catalogue catalogue) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Label> real = catalogue.competences().stream()
                .flatMap(one -> one.labels().stream())
                .toList();
        List<Competence> madeUp = new ArrayList<>();
        int each = 7;
        for (int i = 0; i < MADE_UP_NAMES / each; i++) {
            Locale language = i % 2 == 0 ? SWEDISH : Locale.ENGLISH;
            int number = i;
            madeUp.add(new Competence(
                    new CompetenceId("made-up:" + i),
                    CompetenceKind.ESCO,
                    IntStream.range(0, each)
                            .mapToObj(n -> new Label(
                                    language,
                                    n == 0 ? Label.Use.PREFERRED : Label.Use.ALTERNATIVE,
                                    name(real, random) + " " + Slip.SWAPPED.in(name(real, random), random) + " "
                                            + number + "." + n))
                            .toList(),
                    List.of()));
        }
        return madeUp;
    }

    private static String name(List<Label> real, SplittableRandom random) {
        String text = real.get(random.nextInt(real.size())).text();
        String[] words = text.split(" ", 3);
        String word = words[random.nextInt(Math.min(2, words.length))];
        return word.length() < 2 ? "xy" : word;
    }
}
