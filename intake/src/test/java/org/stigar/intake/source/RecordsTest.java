package org.stigar.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.RowProblem;

class RecordsTest {

    @Test
    void endsRecordsAtLineBreaksOfEitherKind() throws IOException {
        assertThat(lines("a\nb\r\n\n  \nc".getBytes(StandardCharsets.UTF_8))).containsExactly("1:a", "2:b", "5:c");
    }

    @Test
    void skipsAByteOrderMarkOnly() throws IOException {
        assertThat(lines("\ufeffa\n\ufeffb\n".getBytes(StandardCharsets.UTF_8))).containsExactly("1:a", "2:\ufeffb");
    }

    @Test
    void goesOnBehindALongLine() throws IOException {
        byte[] text = ("a\n" + "x".repeat(1_000_000) + "\nb\n" + "y".repeat(Records.LONGEST) + "\nc\n"
                        + "z".repeat(Records.LONGEST + 1) + "\nd")
                .getBytes(StandardCharsets.UTF_8);

        List<String> lines = lines(text);

        assertThat(lines).hasSize(7);
        assertThat(lines.get(1)).isEqualTo("2!LINE_TOO_LONG");
        assertThat(lines.get(3)).hasSize(Records.LONGEST + 2);
        assertThat(lines.get(5)).isEqualTo("6!LINE_TOO_LONG");
        assertThat(lines.get(6)).isEqualTo("7:d");
    }

    @Test
    void tellsOfBytesThatAreNoText() throws IOException {
        assertThat(lines(new byte[] {'a', '\n', 'b', (byte) 0xff, '\n', 'c', 0, '\n', (byte) 0xc3, (byte) 0xa5}))
                .containsExactly("1:a", "2!BAD_ENCODING", "3!BAD_CHARACTER", "4:å");
    }

    @Test
    void letsQuotedFieldsHoldLineBreaks() throws IOException {
        assertThat(rows("a,\"b\nc\"\nd\n")).containsExactly("1:a,\"b\nc\"", "3:d");
        assertThat(rows("\"a\"\"\n\"\"b\",c\r\nd\n")).containsExactly("1:\"a\"\"\n\"\"b\",c", "3:d");
    }

    @Test
    void losesOneLineToAnOpenQuotationMark() throws IOException {
        assertThat(rows("a\n\"b\nc\nd\n")).containsExactly("1:a", "2!BAD_QUOTES", "3:c", "4:d");
        assertThat(rows("a\n\"b\nc\nd,\"e\n\"f\n")).first().isEqualTo("1:a");
        assertThat(rows("x,\"y\n" + "q\n".repeat(40_000) + "\"")).hasSize(40_002);
    }

    @Test
    void unpacksSeveralMembers() throws IOException {
        byte[] two = Given.concatenated(
                Given.gzip("a\nb".getBytes(StandardCharsets.UTF_8)),
                Given.gzip("c\nd\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(lines(two)).containsExactly("1:a", "2:bc", "3:d");
    }

    /** Cut anywhere, the whole lines before the cut are right, and the break is told of. */
    @Test
    void keepsWholeLinesOfATruncatedFile() throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            all.add(i + ":line " + i * i * 7_919);
        }
        StringBuilder text = new StringBuilder();
        all.forEach(line -> text.append(line.substring(line.indexOf(':') + 1)).append('\n'));
        byte[] packed = Given.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        int longest = 0;
        for (int length = 2; length < packed.length; length++) {
            try (Records records = new Records(Given.bytes(Arrays.copyOf(packed, length)), Records.Layout.LINES)) {
                List<String> read = lines(records);
                assertThat(read).isEqualTo(all.subList(0, read.size()));
                assertThat(records.findBreak()).hasValue(read.size() + 1L);
                longest = Math.max(longest, read.size());
            }
        }
        assertThat(longest).isGreaterThan(30);
    }

    /** Of several members a later one is cut off, or has any of its bytes wrong: the ones before it stand, and it is told of. */
    @Test
    void keepsTheMembersBeforeABrokenOne() throws IOException {
        byte[] sound = Given.gzip("a\nb\n".getBytes(StandardCharsets.UTF_8));
        byte[] later = Given.gzip("c\nd\n".getBytes(StandardCharsets.UTF_8));
        for (int length = 1; length < later.length; length++) {
            requireBreak(Given.concatenated(sound, Arrays.copyOf(later, length)));
        }
        for (int at = 0; at < later.length; at++) {
            byte[] damaged = later.clone();
            damaged[at] ^= 0x55;
            if (at < 4 || at >= 10) { // what lies between, time and system, is not looked at
                requireBreak(Given.concatenated(sound, damaged));
            }
        }
        requireBreak(Given.concatenated(sound, "no gzip".getBytes(StandardCharsets.UTF_8)));
    }

    private static void requireBreak(byte[] packed) throws IOException {
        try (Records records = new Records(Given.bytes(packed), Records.Layout.LINES)) {
            List<String> read = lines(records);
            assertThat(read).startsWith("1:a", "2:b");
            assertThat(records.findBreak().orElse(0)).isGreaterThan(2);
        }
    }

    @Test
    void takesZerosAfterAMemberForPadding() throws IOException {
        byte[] sound = Given.gzip("a\nb\n".getBytes(StandardCharsets.UTF_8));

        try (Records records =
                new Records(Given.bytes(Given.concatenated(sound, new byte[512], sound)), Records.Layout.LINES)) {
            assertThat(lines(records)).containsExactly("1:a", "2:b", "3:a", "4:b");
            assertThat(records.findBreak()).isEmpty();
        }
    }

    /** The header of RFC 1952 with everything that it may hold. */
    @Test
    void skipsWhatAHeaderMayHold() throws IOException {
        byte[] plain = Given.gzip("a\n".getBytes(StandardCharsets.UTF_8));
        byte[] header = {0x1f, (byte) 0x8b, 8, 0x1f, 1, 2, 3, 4, 0, 3, 2, 0, 'e', 'x', 'n', 0, 'c', 0, 9, 9};
        byte[] full = Given.concatenated(header, Arrays.copyOfRange(plain, 10, plain.length));

        assertThat(lines(full)).containsExactly("1:a");
    }

    @Test
    void throwsWhenTheDiskFails() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is broken");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> {
                    try (Records records = new Records(SourceFile.of("x", failing), Records.Layout.LINES)) {
                        records.next();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is broken");
    }

    /** However a stream hands out its bytes, the records are the same. */
    @Test
    void doesNotDependOnHowBytesArrive() {
        Samples.forAll(300, random -> {
            byte[] bytes = new byte[random.nextInt(400)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) "a,\"\n\n\"x\r;\0\ufffd".charAt(random.nextInt(10));
            }
            InputStream slow = new ByteArrayInputStream(bytes) {
                @Override
                public int read(byte[] target, int from, int length) {
                    return super.read(target, from, Math.min(length, 1 + random.nextInt(3)));
                }
            };
            try (Records whole = new Records(Given.bytes(bytes), Records.Layout.CSV);
                    Records parts = new Records(SourceFile.of("slow", slow), Records.Layout.CSV)) {
                assertThat(lines(parts)).isEqualTo(lines(whole));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        try (Records records = new Records(Given.bytes(bytes), Records.Layout.LINES)) {
            return lines(records);
        }
    }

    private static List<String> rows(String text) throws IOException {
        try (Records records = new Records(Given.bytes(text.getBytes(StandardCharsets.UTF_8)), Records.Layout.CSV)) {
            return lines(records);
        }
    }

    private static List<String> lines(Records records) throws IOException {
        List<String> lines = new ArrayList<>();
        while (records.next()) {
            try {
                lines.add(records.line() + ":" + records.text());
            } catch (RowProblem problem) {
                lines.add(records.line() + "!" + problem.reason());
            }
        }
        return lines;
    }
}
