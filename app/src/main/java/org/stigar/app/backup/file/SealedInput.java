package org.stigar.app.backup.file;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.AEADBadTagException;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.intake.pseudonym.PseudonymKey;

/** What {@link SealedOutput} sealed; hands out no byte that it did not prove. Used by one thread. */
final class SealedInput extends InputStream {

    private final InputStream from;
    private final String file;
    private final Seal seal;
    private byte[] next;
    private byte[] open = {};
    private int at;
    private long number;
    private boolean ended;

    SealedInput(InputStream from, PseudonymKey secret, String file) throws IOException {
        this.from = from;
        this.file = file;
        seal = Seal.of(from.readNBytes(Seal.HEAD), secret, file);
        next = from.readNBytes(Seal.PIECE + Seal.TAG);
    }

    @Override
    public int read() throws IOException {
        return fill() ? open[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int to, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int now = Math.min(count, open.length - at);
        System.arraycopy(open, at, bytes, to, now);
        at += now;
        return now;
    }

    /** Returns whether there is something to hand out. */
    private boolean fill() throws IOException {
        while (at == open.length) {
            if (ended) {
                return false;
            }
            byte[] piece = next;
            next = from.readNBytes(Seal.PIECE + Seal.TAG);
            ended = next.length == 0;
            try {
                open = seal.open(number++, ended, piece);
            } catch (AEADBadTagException e) {
                throw new BackupTrouble(ended ? Reason.CUT_OFF : Reason.CHANGED, file);
            }
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
