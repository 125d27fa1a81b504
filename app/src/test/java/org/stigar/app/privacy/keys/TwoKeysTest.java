package org.stigar.app.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Line;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.privacy.MemoryGuardianLog;
import org.stigar.app.privacy.keys.TwoKeys.Outcome;
import org.stigar.core.people.PersonId;

class TwoKeysTest {

    private static final String CHANGE = "test.change";
    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId GUS = new PersonId("gus");

    private final Map<PersonId, Set<Role>> roles = new HashMap<>();
    private final List<Subject> offered = new ArrayList<>(List.of(Subject.NONE));
    private final List<Subject> done = new ArrayList<>();
    private final MemoryGuardianLog log = new MemoryGuardianLog();
    private final TwoKeys keys = new TwoKeys(
            List.of(new KeyedChange(CHANGE, Optional.empty(), () -> offered, (subject, now) -> done.add(subject))),
            new MemoryProposals(),
            log,
            person -> roles.getOrDefault(person, Set.of()),
            TransactionOperations.withoutTransaction(),
            new SplittableRandom(20_260_601));

    TwoKeysTest() {
        roles.put(ADA, EnumSet.of(Role.MEMBER, Role.ADMIN));
        roles.put(GUS, EnumSet.of(Role.MEMBER, Role.GUARDIAN));
    }

    @Test
    void carriesOutWhatAnAdministratorAndAGuardianWant() {
        UUID id = propose(ADA, Role.ADMIN);
        assertThat(done).isEmpty();

        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.DONE);
        assertThat(done).containsExactly(Subject.NONE);
        assertThat(acts()).containsExactly(Act.CARRIED_OUT, Act.CONFIRMED, Act.PROPOSED);
        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.GONE);
        assertThat(done).hasSize(1);
    }

    @Test
    void takesTheKeysInEitherOrder() {
        UUID id = propose(GUS, Role.GUARDIAN);

        assertThat(keys.confirm(ADA, Role.ADMIN, id, NINE)).isEqualTo(Outcome.DONE);
        assertThat(done).hasSize(1);
    }

    @Test
    void letsNobodyTurnBothKeysWhateverRolesTheyHave() {
        roles.put(ADA, EnumSet.of(Role.ADMIN, Role.GUARDIAN));
        UUID id = propose(ADA, Role.ADMIN);

        assertThat(keys.confirm(ADA, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.SAME_KEY);
        assertThat(keys.decline(ADA, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.SAME_KEY);
        assertThat(keys.propose(ADA, Role.GUARDIAN, CHANGE, Subject.NONE, NINE)).isEqualTo(Outcome.WAITS_ALREADY);
        assertThat(done).isEmpty();
        assertThat(keys.listWaiting(NINE)).hasSize(1);
    }

    @Test
    void needsTheOtherRoleForTheSecondKey() {
        PersonId second = new PersonId("second-administrator");
        roles.put(second, EnumSet.of(Role.ADMIN));
        UUID id = propose(ADA, Role.ADMIN);

        assertThat(keys.confirm(second, Role.ADMIN, id, NINE)).isEqualTo(Outcome.SAME_KEY);
        assertThat(keys.confirm(second, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.NOT_THEIRS);
        assertThat(done).isEmpty();
    }

    @Test
    void readsTheRolesAtTheMomentOfTurning() {
        UUID id = propose(ADA, Role.ADMIN);
        roles.put(GUS, EnumSet.of(Role.MEMBER));
        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.NOT_THEIRS);

        roles.put(GUS, EnumSet.of(Role.GUARDIAN));
        roles.put(ADA, EnumSet.of(Role.MEMBER));
        assertThat(keys.propose(ADA, Role.ADMIN, CHANGE, Subject.NONE, NINE)).isEqualTo(Outcome.NOT_THEIRS);
        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.FIRST_KEY_LOST);
        assertThat(done).isEmpty();
        assertThat(acts()).containsExactly(Act.EXPIRED, Act.PROPOSED);
    }

    @Test
    void changesNothingOnANo() {
        UUID id = propose(ADA, Role.ADMIN);

        assertThat(keys.decline(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.DONE);
        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.GONE);
        assertThat(done).isEmpty();
        assertThat(acts()).containsExactly(Act.DECLINED, Act.PROPOSED);
    }

    @Test
    void letsEachTakeTheirOwnBackAndNobodyElses() {
        UUID id = propose(ADA, Role.ADMIN);
        assertThat(keys.takeBack(GUS, id, NINE)).isEqualTo(Outcome.GONE);

        roles.put(ADA, EnumSet.of(Role.MEMBER));
        assertThat(keys.takeBack(ADA, id, NINE)).isEqualTo(Outcome.DONE);
        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.GONE);
        assertThat(acts()).containsExactly(Act.TAKEN_BACK, Act.PROPOSED);
    }

    @Test
    void fallsAwayAfterFourteenDays() {
        UUID id = propose(ADA, Role.ADMIN);
        Instant late = NINE.plus(Duration.ofDays(14));
        assertThat(keys.listWaiting(late.minusSeconds(1))).hasSize(1);
        assertThat(keys.listWaiting(late)).isEmpty();
        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, late)).isEqualTo(Outcome.GONE);

        assertThat(keys.propose(ADA, Role.ADMIN, CHANGE, Subject.NONE, late)).isEqualTo(Outcome.DONE);
        assertThat(acts()).containsExactly(Act.PROPOSED, Act.EXPIRED, Act.PROPOSED);
        keys.expire(late.plus(Duration.ofDays(14)));
        keys.expire(late.plus(Duration.ofDays(14)));
        assertThat(acts()).containsExactly(Act.EXPIRED, Act.PROPOSED, Act.EXPIRED, Act.PROPOSED);
        assertThat(done).isEmpty();
    }

    @Test
    void carriesOutNothingThatIsNoLongerOnOffer() {
        assertThat(keys.propose(ADA, Role.ADMIN, "test.unknown", Subject.NONE, NINE))
                .isEqualTo(Outcome.GONE);
        UUID id = propose(ADA, Role.ADMIN);
        offered.clear();

        assertThat(keys.confirm(GUS, Role.GUARDIAN, id, NINE)).isEqualTo(Outcome.GONE);
        assertThat(done).isEmpty();
        assertThat(acts()).containsExactly(Act.EXPIRED, Act.PROPOSED);
    }

    /** Law: whatever people with whatever roles do, each change had two of them, each with their role at that moment. */
    @Test
    void neverCarriesOutWithOneKey() {
        int carriedOut = 0;
        for (long seed = 1; seed <= 300; seed++) {
            TwoKeysTest fresh = new TwoKeysTest();
            carriedOut += fresh.act(new SplittableRandom(seed), seed);
        }
        assertThat(carriedOut).as("the law is seen at work").isGreaterThan(300);
    }

    private int act(SplittableRandom random, long seed) {
        List<PersonId> all = List.of(ADA, GUS, new PersonId("both"), new PersonId("none"));
        roles.put(all.get(2), EnumSet.of(Role.ADMIN, Role.GUARDIAN));
        Set<UUID> over = new HashSet<>();
        Instant now = NINE;
        for (int step = 0; step < 60; step++) {
            PersonId me = all.get(random.nextInt(all.size()));
            Role key = random.nextBoolean() ? Role.ADMIN : Role.GUARDIAN;
            List<Proposal> waiting = keys.listWaiting(now);
            int before = done.size();
            int deed = random.nextInt(10);
            if (deed == 0) {
                Set<Role> some = EnumSet.noneOf(Role.class);
                Set.of(Role.ADMIN, Role.GUARDIAN).stream()
                        .sorted()
                        .filter(role -> random.nextBoolean())
                        .forEach(some::add);
                roles.put(me, some);
            } else if (deed == 1) {
                now = now.plus(Duration.ofDays(random.nextInt(8)));
            } else if (deed < 5 || waiting.isEmpty()) {
                keys.propose(me, key, CHANGE, Subject.NONE, now);
            } else {
                Proposal proposal = waiting.get(0);
                Outcome outcome = deed == 5
                        ? keys.takeBack(me, proposal.id(), now)
                        : deed == 6
                                ? keys.decline(me, key, proposal.id(), now)
                                : keys.confirm(me, key, proposal.id(), now);
                if (done.size() > before) {
                    assertThat(outcome).as("seed " + seed).isEqualTo(Outcome.DONE);
                    assertThat(me).as("seed " + seed).isNotEqualTo(proposal.by());
                    assertThat(EnumSet.of(key, proposal.key()))
                            .as("seed " + seed)
                            .containsExactlyInAnyOrder(Role.ADMIN, Role.GUARDIAN);
                    assertThat(roles.get(me)).as("seed " + seed).contains(key);
                    assertThat(roles.get(proposal.by())).as("seed " + seed).contains(proposal.key());
                    assertThat(over.add(proposal.id())).as("seed " + seed).isTrue();
                    assertThat(done).as("seed " + seed).hasSize(before + 1);
                }
            }
            assertThat(done.size() - before).as("seed " + seed).isBetween(0, deed >= 7 ? 1 : 0);
        }
        assertThat(acts().stream().filter(Act.CARRIED_OUT::equals)).hasSize(done.size());
        return done.size();
    }

    private UUID propose(PersonId who, Role key) {
        assertThat(keys.propose(who, key, CHANGE, Subject.NONE, NINE)).isEqualTo(Outcome.DONE);
        return keys.listWaiting(NINE).get(0).id();
    }

    private List<Act> acts() {
        return log.page(Long.MAX_VALUE, 1_000).stream()
                .map(Line::entry)
                .map(entry -> entry.act())
                .toList();
    }
}
