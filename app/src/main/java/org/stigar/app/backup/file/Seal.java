package org.stigar.app.backup.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.intake.pseudonym.PseudonymKey;

/**
 * The key of one file, and its head. Each file has a key of its own, derived from the key of pseudonyms and a salt, so that
 * counting the pieces makes nonces that never come twice. Used by one thread.
 *
 * <p>A piece is sealed under its number and whether it is the last: AES-256-GCM in the STREAM construction, by which pieces that
 * were taken away, added or put in another order do not open. Source: V. T. Hoang, R. Reyhanitabar, P. Rogaway, D. Vizár, "Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015, DOI 10.1007/978-3-662-47989-6_24.
 */
final class Seal {

    /** How much of the content is in a piece; the last has less or as much. */
    static final int PIECE = 1 << 16;

    /** How much longer a sealed piece is. */
    static final int TAG = 16;

    private static final byte[] MAGIC = {'S', 'T', 'I', 'G', 'A', 'R', 0};
    private static final byte FORM = 1;
    private static final int SALT = 32;
    private static final int NAME = 16;

    /** The length of a head: magic, form, salt, and the name of the key under this salt. */
    static final int HEAD = MAGIC.length + 1 + SALT + NAME;

    private final byte[] head;
    private final SecretKeySpec key;
    private final Cipher cipher;

    private Seal(byte[] head, byte[] key) {
        this.head = head;
        this.key = new SecretKeySpec(key, "AES");
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Makes the seal of a new file. */
    static Seal fresh(PseudonymKey secret, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .put(FORM)
                .put(salt)
                .put(name(secret, salt))
                .array();
        return new Seal(head, derived(secret, "backup", salt));
    }

    /** Returns the seal of the file that begins so, or says what kind of file it is instead. */
    static Seal of(byte[] head, PseudonymKey secret, String file) {
        if (head.length < HEAD || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BackupTrouble(Reason.FOREIGN, file);
        }
        if (head[MAGIC.length] != FORM) {
            throw new BackupTrouble(Reason.NEWER_FORM, file);
        }
        byte[] salt = Arrays.copyOfRange(head, MAGIC.length + 1, MAGIC.length + 1 + SALT);
        if (!Arrays.equals(head, HEAD - NAME, HEAD, name(secret, salt), 0, NAME)) {
            throw new BackupTrouble(Reason.OTHER_KEY, file);
        }
        return new Seal(head.clone(), derived(secret, "backup", salt));
    }

    private static byte[] name(PseudonymKey secret, byte[] salt) {
        return Arrays.copyOf(derived(secret, "backup-key-name", salt), NAME);
    }

    /** Never what a pseudonym is made of: that begins with another word. */
    private static byte[] derived(PseudonymKey secret, String purpose, byte[] salt) {
        Mac mac = secret.mac();
        mac.update((purpose + "\0").getBytes(StandardCharsets.US_ASCII));
        return mac.doFinal(salt);
    }

    /** Returns what the file begins with. */
    byte[] head() {
        return head.clone();
    }

    /** Seals one piece. */
    byte[] close(long number, boolean last, byte[] content, int length) {
        try {
            return run(Cipher.ENCRYPT_MODE, number, last, content, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece can always be encrypted", e);
        }
    }

    /** Opens one piece, or throws where it is not that piece. */
    byte[] open(long number, boolean last, byte[] sealed) throws AEADBadTagException {
        if (sealed.length < TAG) {
            throw new AEADBadTagException("shorter than a tag");
        }
        try {
            return run(Cipher.DECRYPT_MODE, number, last, sealed, sealed.length);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece can always be decrypted", e);
        }
    }

    private byte[] run(int mode, long number, boolean last, byte[] bytes, int length) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putShort((short) 0)
                .put((byte) 0)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(bytes, 0, length);
    }
}
