package org.stigar.app.mail;

import java.time.Instant;

/**
 * What somebody's calendar program answered to an invitation, by mail (RFC 5546, METHOD:REPLY). Of the mail nothing else is kept.
 *
 * @param event the id of the invitation, as in {@link CalendarFile.Event}
 * @param attendee mail address of who answers; the mail came from it, as far as mail says so
 * @param sequence of the invitation that is answered, from 0
 * @param stamp when the answer was given; of two to the same invitation the later one counts
 */
public record CalendarReply(String event, String attendee, Answer answer, int sequence, Instant stamp) {

    /** What calendar programs let their users say. */
    public enum Answer {
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }
}
