package org.stigar.app.access.web;

/** By what somebody logged in. */
enum Means {
    PASSWORD,
    LINK,
    PASSKEY
}
