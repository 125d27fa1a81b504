package org.stigar.app.competences;

import org.stigar.core.competence.Competence;

/**
 * A word of somebody's own, as an administrator sees it: never whose.
 *
 * @param holders how many say it of themselves
 */
public record FreeTag(Competence tag, Holders holders) {

    /** Bands, since few would be told by a number (privacy P2). */
    public enum Holders {
        /** Fewer than eight. */
        FEW,
        /** Eight to 24. */
        SEVERAL,
        /** From 25 on. */
        MANY;

        private static final int SEVERAL_FROM = 8;
        private static final int MANY_FROM = 25;

        /** Returns the band of a count. */
        public static Holders of(int count) {
            if (count < SEVERAL_FROM) {
                return FEW;
            }
            return count < MANY_FROM ? SEVERAL : MANY;
        }
    }
}
