package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class BackOffTest {

    /** What a database or a mail server says quotes what it was given. */
    @Test
    void logsKindsOfFaultsAndNoMessage() {
        String said = BackOff.kinds(new IllegalStateException(
                "for ann@example.org", new SQLException("Key (address)=(ann@example.org) already exists")));

        assertThat(said)
                .startsWith("java.lang.IllegalStateException, from java.sql.SQLException at org.stigar.app.jobs.")
                .doesNotContain("ann");
    }
}
