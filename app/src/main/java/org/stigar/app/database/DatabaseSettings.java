package org.stigar.app.database;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is, if it is not the embedded one: {@code stigar.db}.
 *
 * @param url {@code jdbc:postgresql://…}, or empty for the embedded one
 * @param user of that database
 * @param password of that user
 */
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    /** Shows nothing: settings end up in logs. */
    @Override
    public String toString() {
        return "settings of the database";
    }
}
