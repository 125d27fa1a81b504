package org.stigar.app.people.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.people.Town.ASA;
import static org.stigar.app.people.Town.BO;
import static org.stigar.app.people.Town.HOUSE;
import static org.stigar.app.people.Town.JUNE;
import static org.stigar.app.people.Town.MARCH;
import static org.stigar.app.people.Town.SALES;
import static org.stigar.app.people.Town.SPRING;
import static org.stigar.app.people.Town.membership;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.core.people.Validity;

class PeopleRecordsTest {

    private final PeopleStore store = new PeopleStore();
    private final JdbcPeople people = store.node(() -> {});
    private final PeopleRecords records = new PeopleRecords(people, people);

    @BeforeEach
    void put() {
        people.put(
                List.of(ASA, BO),
                List.of(HOUSE, SALES, SPRING),
                List.of(
                        membership(ASA, SPRING, new Validity(MARCH, JUNE)),
                        membership(ASA, SALES, Validity.ALWAYS),
                        membership(BO, SALES, Validity.ALWAYS)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void exportsAllThatIsHeldAboutThePersonAndNothingOfOthers() {
        people.pause(ASA.id(), LocalDate.of(2026, 7, 1));

        assertThat(records.export(ASA.id()))
                .extracting(PersonalTable::rows)
                .containsExactly(
                        List.of(List.of(
                                "p1",
                                "Åsa Öberg-Lind",
                                "asa@example.org|asao",
                                "sv|en-GB",
                                "SE",
                                "Umeå",
                                "Europe/Stockholm",
                                "07:30-16:00",
                                "sales",
                                "agent",
                                "lead")),
                        List.of(
                                List.of("sales", "The sales", "", ""),
                                List.of("spring", "The spring", MARCH.toString(), JUNE.toString())),
                        List.of(List.of("paused", "2026-07-01")));
    }

    @Test
    void saysThatSomebodyOptedOut() {
        people.optOut(BO.id());

        assertThat(records.export(BO.id()).get(2).rows()).containsExactly(List.of("opted-out", ""));
    }

    @Test
    void forgetsAPersonWhollyAndTwice() {
        people.optOut(ASA.id());
        records.erase(ASA.id());
        records.erase(ASA.id());

        assertThat(records.export(ASA.id())).allMatch(table -> table.rows().isEmpty());
        assertThat(records.export(BO.id()).get(0).rows()).hasSize(1);
    }
}
