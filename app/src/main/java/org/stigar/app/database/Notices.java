package org.stigar.app.database;

/**
 * Tells all nodes, this one too, what was committed: PostgreSQL's {@code LISTEN} and {@code NOTIFY}. Safe for use by many
 * threads.
 *
 * <p>Notices that were sent while a node was not connected are lost to it. It never misses that they were: after every
 * connection each listener is asked to look at the database itself.
 */
public interface Notices {

    /**
     * Hears a channel from now on, as long as the program runs. The listener is first asked to catch up.
     *
     * @param channel lower-case letters, digits and underscores, beginning with the feature's name
     */
    void listen(String channel, Listener listener);

    /**
     * Sends to all listeners when the caller's transaction commits, and nothing when it rolls back. Equal notices of one
     * transaction may be heard once.
     *
     * @param payload at most 7,000 bytes of UTF-8; ids and numbers, nothing that says anything about a person
     */
    void send(String channel, String payload);

    /**
     * What hears. Called by one thread, one call at a time, in the order of the commits. What it throws is logged and the
     * listener asked to catch up.
     */
    interface Listener {

        /** Hears one notice. */
        void heard(String payload);

        /** Reads anew from the database what it follows: notices may have been missed. */
        void catchUp();
    }
}
