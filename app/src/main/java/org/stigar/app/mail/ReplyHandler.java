package org.stigar.app.mail;

/**
 * Takes replies to the invitations of one feature. A feature hands in beans of this; each looks whether the event is one of its own, and
 * does nothing for others. Safe for use by many threads.
 */
public interface ReplyHandler {

    /** Takes one, in a transaction of its own. Taking it twice changes nothing. What it throws lets the mail be read again. */
    void take(CalendarReply reply);
}
