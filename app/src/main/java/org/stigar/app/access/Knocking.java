package org.stigar.app.access;

/**
 * Limits how often doors without log-in are tried, over all nodes. Safe for use by many threads.
 *
 * <p>Who comes too often gets an exception that every page answers with 429.
 */
public interface Knocking {

    /**
     * Counts a secret that opens nothing.
     *
     * @param client the address from which it came; no more than its hash is kept, for a quarter of an hour
     */
    void wrong(String client);

    /**
     * Counts that a secret opened its door.
     *
     * @param secret no more than its hash is kept, for a quarter of an hour
     */
    void opened(String secret);
}
