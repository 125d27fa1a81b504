package org.stigar.app.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for somebody in every column of every table, in large objects and in every file of {@code stigar.home}: as text, and
 * as the hex that PostgreSQL makes of bytes, unpacked where they are packed. What is temporary is seen by its own connection alone.
 */
final class Remains {

    /** How bytes begin that gzip packed. */
    private static final Pattern PACKED = Pattern.compile("(?<=x)1f8b08(?:[0-9a-f]{2})+");

    private final JdbcClient database;
    private final Path home;

    Remains(JdbcClient database, Path home) {
        this.database = database;
        this.home = home;
    }

    /** Returns where each text or its bytes is found, by the name of a table or file. */
    Map<String, Set<String>> of(List<Needle> needles) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String table : tables()) {
            database.sql("select lower(t::text) from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> look(needles, row + unpacked(row), table, found));
        }
        database.sql("select encode(lo_get(oid), 'hex') from pg_largeobject_metadata")
                .query(String.class)
                .list()
                .forEach(hex -> look(needles, hex, "large object", found));
        files().forEach(file -> look(needles, contents(file), file.toString(), found));
        return found;
    }

    private List<String> tables() {
        return database.sql("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'm') and c.relpersistence <> 't'
                    and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                order by 1
                """).query(String.class).list();
    }

    private List<Path> files() {
        if (!Files.exists(home)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contents(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file + "\n" + new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT) + "\n"
                    + HexFormat.of().formatHex(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the texts that are packed in what a row shows as hex. */
    private static String unpacked(String row) {
        StringBuilder text = new StringBuilder();
        for (Matcher packed = PACKED.matcher(row); packed.find(); ) {
            try (InputStream in =
                    new GZIPInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(packed.group())))) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    private static void look(List<Needle> needles, String hay, String where, Map<String, Set<String>> found) {
        for (Needle needle : needles) {
            if (needle.forms().stream().anyMatch(hay::contains)) {
                found.computeIfAbsent(where, name -> new TreeSet<>()).add(needle.what());
            }
        }
    }

    /**
     * What to look for.
     *
     * @param forms all the ways to write it, in lower case
     */
    record Needle(String what, List<String> forms) {

        /** A text, and its bytes. */
        static Needle text(String what, String text) {
            String small = text.toLowerCase(Locale.ROOT);
            return new Needle(
                    what,
                    List.of(
                            small,
                            HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)),
                            HexFormat.of().formatHex(small.getBytes(StandardCharsets.UTF_8))));
        }

        /** Bytes as hex, as a UUID, in Base64. */
        static Needle bytes(String what, byte[] bytes) {
            String hex = HexFormat.of().formatHex(bytes);
            List<String> forms = new ArrayList<>(List.of(
                    hex,
                    Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT)));
            if (bytes.length == 16) {
                forms.add(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
            }
            return new Needle(what, List.copyOf(forms));
        }
    }
}
