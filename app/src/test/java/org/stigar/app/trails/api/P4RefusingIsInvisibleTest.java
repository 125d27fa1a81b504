package org.stigar.app.trails.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.app.trails.Trails;
import org.stigar.core.people.PersonId;

/** Privacy P4 and P8: who paused, opted out, said no or has not answered looks the same to who asks, byte for byte. */
class P4RefusingIsInvisibleTest extends Street {

    private static int count;

    @Test
    void aLineLooksTheSameWhateverTheOtherDoes() throws Exception {
        List<String> seen = new ArrayList<>();
        for (Way way : Way.values()) {
            PersonId writer = person("p4-writer-" + ++count);
            PersonId other = person("p4-other-" + count);
            prepare(other, way);
            StringBuilder all = new StringBuilder();
            String draw = """
                    {"other":"%s","carries":"prices","rhythm":"WEEKLY"}
                    """.formatted(other.value());
            String drawn = member(writer).call("POST", "/api/v1/lines", draw).body();
            String line = JsonPath.read(drawn, "$.id").toString();
            if (way == Way.SAYS_NO) {
                drawing.answer(other, Long.parseLong(line), Trails.Answer.NO, clock.instant());
            }
            all.append(drawn);
            for (String address :
                    List.of("/api/v1/lines", "/api/v1/lines/" + line, "/api/v1/trails", "/api/v1/lines/waiting")) {
                all.append(member(writer).call("GET", address, ""));
            }
            all.append(member(writer).call("POST", "/api/v1/lines", draw)); // drawn again
            all.append(member(writer).call("GET", "/api/v1/trails/" + other.value(), ""));
            all.append(member(writer).call("POST", "/api/v1/trails/" + other.value() + "/walks", ""));
            seen.add(plain(all.toString(), writer, other, line));
        }

        assertThat(seen).allMatch(seen.get(0)::equals).isNotEmpty();
    }

    @Test
    void aLoggedWalkLooksTheSameWhateverTheOtherDoes() throws Exception {
        List<String> seen = new ArrayList<>();
        for (Way way : List.of(Way.IS_SILENT, Way.PAUSED, Way.OPTED_OUT)) {
            PersonId writer = person("p4-writer-" + ++count);
            PersonId other = person("p4-other-" + count);
            trail(writer, other, "prices");
            prepare(other, way);
            clock.advance(Duration.ofDays(2));
            String here = "/api/v1/trails/" + other.value();
            String logged = member(writer).call("POST", here + "/walks", "").toString();
            assertThat(logged).as("how long it stays, for sure").contains("surelyUntil");
            String trail = member(writer).call("GET", here, "").body();
            String walk = JsonPath.read(trail, "$.unconfirmed[0].id").toString();
            assertThat(JsonPath.<List<?>>read(trail, "$.days")).hasSize(2);
            String all = logged + trail + member(writer).call("GET", "/api/v1/trails", "");
            putTheClockBack();
            seen.add(plain(all, writer, other, walk));
        }

        assertThat(seen).allMatch(seen.get(0)::equals);
    }

    /** Takes out what differs by itself: who they are, and numbers drawn by lot. */
    private static String plain(String text, PersonId writer, PersonId other, String id) {
        return text.replace(writer.value(), "WRITER")
                .replace(other.value(), "OTHER")
                .replace(id, "ID");
    }

    private void prepare(PersonId other, Way way) {
        switch (way) {
            case PAUSED ->
                participation.pause(
                        other,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30));
            case OPTED_OUT -> participation.optOut(other);
            case IS_SILENT, SAYS_NO -> {
                // nothing that comes before the question
            }
        }
    }

    private enum Way {
        IS_SILENT,
        PAUSED,
        OPTED_OUT,
        SAYS_NO
    }
}
