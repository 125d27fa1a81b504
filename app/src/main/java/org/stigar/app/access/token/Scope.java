package org.stigar.app.access.token;

import org.springframework.http.HttpMethod;

/** What a token may do, within what its owner may do. */
public enum Scope {
    /** Look, change nothing. */
    READ {
        @Override
        boolean allows(String method) {
            return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
        }
    },
    /** Look and change. */
    WRITE {
        @Override
        boolean allows(String method) {
            return true;
        }
    };

    /** Returns whether a request with this HTTP method is within the scope. */
    abstract boolean allows(String method);
}
