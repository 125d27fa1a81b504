package org.stigar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;

/** What all {@link Pseudonyms} are. */
public interface PseudonymsContract extends Town {

    @Test
    default void givesPseudonymsThatStayAndLeadBack() {
        Pseudonym before = pseudonyms().of(ASA.id());
        assertThat(pseudonyms().findPerson(before)).isEmpty();
        putEverything();

        assertThat(pseudonyms().of(ASA.id())).isEqualTo(before);
        assertThat(pseudonyms().findPerson(before)).contains(ASA.id());

        people().remove(ASA.id());
        assertThat(pseudonyms().findPerson(before)).isEmpty();
        assertThat(pseudonyms().of(new PersonId("p1"))).isEqualTo(before);
    }

    @Test
    default void givesEachPersonTheirOwn() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> pseudonyms().of(new PersonId("p" + i)))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    default void listsOnceWhatNobodyHas() {
        putEverything();
        Pseudonym asa = pseudonyms().of(ASA.id());
        Pseudonym bo = pseudonyms().of(BO.id());
        Pseudonym nobody = pseudonyms().of(STRANGER);

        assertThat(pseudonyms().listUnknown(List.of())).isEmpty();
        assertThat(pseudonyms().listUnknown(List.of(nobody, asa, nobody, bo))).containsExactly(nobody);

        people().remove(ASA.id());
        assertThat(pseudonyms().listUnknown(List.of(nobody, asa, bo))).containsExactlyInAnyOrder(asa, nobody);
    }
}
