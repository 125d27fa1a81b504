package org.stigar.app.backup.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.intake.pseudonym.PseudonymKey;

/** What is sealed opens as a whole, with its key, or not at all. */
class SealTest {

    private static final int SEALED = Seal.PIECE + Seal.TAG;
    private static final PseudonymKey KEY = PseudonymKey.of(new byte[32]);

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Seal.PIECE - 1, Seal.PIECE, Seal.PIECE + 1, 2 * Seal.PIECE, 3 * Seal.PIECE + 17})
    void opensAsItWas(int length) throws IOException {
        byte[] content = content(length);

        assertThat(open(seal(content))).isEqualTo(content);
    }

    @Test
    void isAnotherEachTime() throws IOException {
        byte[] content = content(1000);

        assertThat(seal(content)).isNotEqualTo(seal(content));
    }

    @Test
    void showsNothingOfWhatIsInIt() throws IOException {
        byte[] content = new byte[Seal.PIECE];
        Arrays.fill(content, (byte) 'a');

        assertThat(new String(seal(content), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("aaaa");
    }

    /** At every border between pieces, one byte before and after it, and in the middle of each. */
    @Test
    void doesNotOpenWhereItIsCutOff() throws IOException {
        byte[] sealed = seal(content(3 * Seal.PIECE + 17));
        for (int border = Seal.HEAD; border < sealed.length; border += SEALED) {
            for (int length : List.of(border - 1, border, border + 1, Math.min(border + 5000, sealed.length - 1))) {
                assertRefused(Arrays.copyOf(sealed, length), length < Seal.HEAD ? Reason.FOREIGN : Reason.CUT_OFF);
            }
        }
        assertRefused(Arrays.copyOf(sealed, sealed.length - 1), Reason.CUT_OFF);
        assertRefused(new byte[0], Reason.FOREIGN);
    }

    /** Each byte of the head, and of each piece one of each kind: the first, one in the middle, the tag, the last. */
    @Test
    void doesNotOpenWhereAByteIsAnother() throws IOException {
        byte[] sealed = seal(content(3 * Seal.PIECE + 1700));
        for (int at = 0; at < Seal.HEAD; at++) {
            assertThat(reason(flipped(sealed, at)))
                    .isIn(Reason.FOREIGN, Reason.NEWER_FORM, Reason.OTHER_KEY)
                    .isNotNull();
        }
        for (int piece = Seal.HEAD; piece < sealed.length; piece += SEALED) {
            int end = Math.min(piece + SEALED, sealed.length);
            for (int at : List.of(piece, piece + 1, (piece + end) / 2, end - Seal.TAG - 1, end - Seal.TAG, end - 1)) {
                assertRefused(flipped(sealed, at), end == sealed.length ? Reason.CUT_OFF : Reason.CHANGED);
            }
        }
    }

    @Test
    void doesNotOpenWherePiecesAreInAnotherOrderMissingOrTwice() throws IOException {
        byte[] sealed = seal(content(4 * Seal.PIECE));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, Seal.HEAD, swapped, Seal.HEAD + SEALED, SEALED);
        System.arraycopy(sealed, Seal.HEAD + SEALED, swapped, Seal.HEAD, SEALED);
        byte[] without = Arrays.copyOf(sealed, sealed.length - SEALED);
        System.arraycopy(sealed, Seal.HEAD + 2 * SEALED, without, Seal.HEAD + SEALED, 2 * SEALED);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + SEALED);
        System.arraycopy(sealed, sealed.length - SEALED, longer, sealed.length, SEALED);

        assertRefused(swapped, Reason.CHANGED);
        assertRefused(without, Reason.CHANGED);
        assertRefused(longer, Reason.CHANGED);
        assertRefused(Arrays.copyOf(sealed, sealed.length + 1), Reason.CHANGED);
    }

    /** A piece of another file under the same key, too: each file has a key of its own. */
    @Test
    void doesNotOpenWithAPieceOfAnotherFile() throws IOException {
        byte[] content = content(3 * Seal.PIECE);
        byte[] sealed = seal(content);
        System.arraycopy(seal(content), Seal.HEAD, sealed, Seal.HEAD, SEALED);

        assertRefused(sealed, Reason.CHANGED);
    }

    @Test
    void saysThatTheKeyIsAnother() throws IOException {
        byte[] sealed = seal(content(100));

        assertThatThrownBy(() -> new SealedInput(new ByteArrayInputStream(sealed), PseudonymKey.random(random), "file"))
                .isInstanceOfSatisfying(
                        BackupTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(Reason.OTHER_KEY));
    }

    /** What is written and not finished, as on a full disk, is no file. */
    @Test
    void doesNotOpenWithoutItsEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SealedOutput output = new SealedOutput(bytes, Seal.fresh(KEY, random));
        output.write(content(5 * Seal.PIECE));
        output.close();

        assertRefused(bytes.toByteArray(), Reason.CUT_OFF);
    }

    private void assertRefused(byte[] sealed, Reason reason) throws IOException {
        assertThat(reason(sealed)).isEqualTo(reason);
    }

    private static Reason reason(byte[] sealed) throws IOException {
        try {
            open(sealed);
        } catch (BackupTrouble trouble) {
            return trouble.reason();
        }
        throw new AssertionError("it opened");
    }

    private byte[] seal(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SealedOutput output = new SealedOutput(bytes, Seal.fresh(KEY, random));
        output.write(content);
        output.finish();
        return bytes.toByteArray();
    }

    private static byte[] open(byte[] sealed) throws IOException {
        return new SealedInput(new ByteArrayInputStream(sealed), KEY, "file").readAllBytes();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new SplittableRandom(7).nextBytes(content);
        return content;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }
}
