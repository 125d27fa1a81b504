package org.stigar.app.imports;

import java.util.List;
import org.stigar.app.access.Role;

/** The made-up company that a demo shows. There in a demo only. */
public interface Demo {

    /** Returns how to log in, for the terminal of who started the demo; never for a log. */
    List<LogIn> logIns();

    /**
     * An account.
     *
     * @param name what to log in by
     */
    record LogIn(Role role, String name, String password) {

        /** Shows nothing: a password must not end up in a log. */
        @Override
        public String toString() {
            return "log-in";
        }
    }
}
