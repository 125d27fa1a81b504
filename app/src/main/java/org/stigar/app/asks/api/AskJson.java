package org.stigar.app.asks.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stigar.app.asks.Meeting;
import org.stigar.app.asks.OwnAsk;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/**
 * An ask as the caller sees it: exactly what {@link OwnAsk} holds.
 *
 * @param until when it changes by itself; null when it is over
 * @param requests those that the caller may know of
 */
record AskJson(
        long id,
        OwnAsk.Part part,
        String asker,
        String text,
        List<AboutJson> about,
        String stage,
        AskState state,
        Instant since,
        @Nullable Instant until,
        List<RequestJson> requests,
        boolean waitsForMe,
        @Nullable String helper,
        @Nullable Gain gain,
        String enabled,
        @Nullable MeetingJson meeting) {

    static AskJson of(OwnAsk ask, Locale language) {
        return new AskJson(
                ask.id(),
                ask.part(),
                ask.asker().value(),
                ask.text(),
                ask.about().stream().map(one -> AboutJson.of(one, language)).toList(),
                ask.stage(),
                ask.state(),
                ask.since(),
                ask.until().orElse(null),
                ask.requests().stream().map(RequestJson::of).toList(),
                ask.isWaitingForMe(),
                ask.helper().map(PersonId::value).orElse(null),
                ask.gain().orElse(null),
                ask.enabled(),
                ask.meeting().map(MeetingJson::of).orElse(null));
    }

    /** An ask as it was put to one person. */
    record RequestJson(
            String to, Request.Purpose purpose, @Nullable String through, Request.Answer answer) {

        static RequestJson of(Request request) {
            return new RequestJson(
                    request.to().value(),
                    request.purpose(),
                    request.through().map(PersonId::value).orElse(null),
                    request.answer());
        }
    }

    /** When asker and helper meet. */
    record MeetingJson(Instant at, long minutes) {

        static MeetingJson of(Meeting meeting) {
            return new MeetingJson(meeting.at(), meeting.length().toMinutes());
        }
    }
}
