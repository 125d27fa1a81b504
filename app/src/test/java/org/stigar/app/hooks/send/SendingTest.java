package org.stigar.app.hooks.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.hooks.Hook;
import org.stigar.app.hooks.Hook.Outcome;
import org.stigar.app.hooks.Hooks;
import org.stigar.app.hooks.send.Receiver.Received;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.ask.Deed;
import org.stigar.core.people.PersonId;

/** From a deed to a chat over TLS: PostgreSQL, the job, and a server that answers this or that. */
class SendingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Forum forum = new Forum();
    private final Hooks hooks = forum.get(Hooks.class);
    private final PersonId ann = forum.person("Ann");
    private final PersonId bo = forum.person("Bo");
    private final Receiver chat;
    private final String secret;

    SendingTest() throws IOException, GeneralSecurityException {
        chat = new Receiver();
        secret = hooks.add(bo, chat.address(), forum.now()).secret();
    }

    @BeforeEach
    void meet() {
        forum.trail(ann, bo);
    }

    @AfterEach
    void leave() {
        chat.close();
        forum.close();
    }

    @Test
    void tellsWhatHappenedSignedAndWithoutWordsOrNames() throws Exception {
        long ask = forum.ask(ann, bo);
        run();

        Received told = chat.received().get(0);
        assertThat(chat.received()).hasSize(1);
        assertThat(told.path()).isEqualTo("/in?room=7");
        assertThat(told.body())
                .isEqualTo("{\"type\":\"ask.received\",\"timestamp\":\"2026-03-02T09:00:00Z\",\"data\":{\"ask\":" + ask
                        + ",\"state\":\"OPEN\",\"link\":\"https://stigar.example.org/asks/" + ask + "\"}}");
        assertThat(told.header("Content-Type")).isEqualTo("application/json");
        assertThat(told.header("webhook-timestamp")).isEqualTo("1772442000");
        assertThat(told.header("webhook-signature")).isEqualTo(signature(told));
        assertThat(mine().latest()).contains(new Hook.Try(forum.now(), Outcome.DELIVERED, Optional.of(200)));
        assertThat(mine().waiting()).isZero();
    }

    @Test
    void triesAgainWithTheSameIdAndTheSameBody() throws Exception {
        forum.ask(ann, bo);
        chat.answer(500, 429);
        run();
        assertThat(mine().latest().orElseThrow().status()).contains(500);
        assertThat(mine().waiting()).isEqualTo(1);
        forum.pass(Duration.ofSeconds(59));
        run();
        assertThat(chat.received()).as("not within a minute").hasSize(1);
        forum.pass(Duration.ofSeconds(1));
        run();
        forum.pass(Duration.ofMinutes(2));
        run();
        forum.pass(Duration.ofHours(1));
        run();

        assertThat(chat.received()).hasSize(3);
        assertThat(chat.received())
                .extracting(Received::body)
                .containsOnly(chat.received().get(0).body());
        assertThat(chat.received().stream()
                        .map(told -> told.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(chat.received().stream()
                        .map(told -> told.header("webhook-timestamp"))
                        .distinct())
                .hasSize(3);
        for (Received told : chat.received()) {
            assertThat(told.header("webhook-signature")).isEqualTo(signature(told));
        }
        assertThat(mine().latest().orElseThrow().outcome()).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void keepsTheOrderWhileAnEventFails() {
        long ask = forum.ask(ann, bo);
        chat.answer(503);
        run();
        forum.act(ask, new Deed.Withdraw(ann));
        run();
        assertThat(chat.received()).hasSize(1);
        forum.pass(Duration.ofMinutes(1));
        run();

        assertThat(chat.received().stream().map(told -> JsonPath.<String>read(told.body(), "$.type")))
                .containsExactly("ask.received", "ask.received", "ask.taken_back");
        assertThat(chat.received().stream()
                        .map(told -> told.header("webhook-id"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void givesUpAfterThreeDaysAndTellsTheOwner() {
        forum.ask(ann, bo);
        chat.fail();
        for (int hour = 0; hour < 72; hour++) {
            run();
            forum.pass(Duration.ofHours(1));
        }
        assertThat(mine().waiting()).isEqualTo(1);
        assertThat(mine().givenUpAt()).isEmpty();
        run();
        assertThat(chat.received()).hasSize(73);
        assertThat(mine().waiting()).isZero();
        assertThat(mine().givenUpAt()).contains(forum.now());
    }

    @Test
    void followsNoRedirect() {
        forum.ask(ann, bo);
        chat.answer(307);
        run();

        assertThat(chat.received()).extracting(Received::path).containsExactly("/in?room=7");
        assertThat(mine().latest().orElseThrow().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(mine().latest().orElseThrow().status()).contains(307);
    }

    @Test
    void leavesWhoIsTooSlow() throws Exception {
        forum.ask(ann, bo);
        chat.fallSilent();
        run(targets(Set.of(Receiver.HOST)), Duration.ofSeconds(2));

        assertThat(chat.received()).hasSize(1);
        assertThat(mine().latest().orElseThrow().status()).isEmpty();
        assertThat(mine().waiting()).isEqualTo(1);
    }

    /** Privacy and safety: what the name leads to inside is never spoken to, and reads as where nobody answers. */
    @Test
    void speaksToNoPrivateAddress() throws Exception {
        forum.ask(ann, bo);
        run(targets(Set.of()), LONG);

        assertThat(chat.received()).isEmpty();
        Hook.Try refused = mine().latest().orElseThrow();
        chat.close();
        forum.pass(Duration.ofMinutes(1));
        run();
        assertThat(mine().latest().orElseThrow().outcome()).isEqualTo(refused.outcome());
        assertThat(mine().latest().orElseThrow().status()).isEqualTo(refused.status());
    }

    @Test
    void tellsNothingOfWhatDidNotHappen() {
        new TransactionTemplate(forum.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            forum.ask(ann, bo);
            assertThat(mine().waiting()).isEqualTo(1);
            status.setRollbackOnly();
        });
        run();

        assertThat(chat.received()).isEmpty();
    }

    @Test
    void tellsTheOwnerAlone() {
        PersonId cy = forum.person("Cy");
        forum.trail(ann, cy);
        forum.ask(ann, cy);
        run();

        assertThat(chat.received()).isEmpty();
    }

    /** The asker of an introduction is told of the yes, and of nothing that goes before it (privacy P1). */
    @Test
    void tellsTheAskerOfAnIntroductionWithTheYes() {
        PersonId cy = forum.person("Cy");
        forum.trail(ann, cy);
        long ask = forum.askForIntroduction(bo, ann);
        forum.act(ask, new Deed.Introduce(ann, cy));
        run();
        assertThat(chat.received()).isEmpty();
        forum.act(ask, new Deed.Accept(cy));
        run();

        assertThat(chat.received())
                .singleElement()
                .satisfies(told -> assertThat(told.body())
                        .contains("\"ask.introduced\"", "\"ACCEPTED\"")
                        .doesNotContain(cy.value(), ann.value(), "Cy", "Ann"));
    }

    @Test
    void tellsNothingWhileTheOwnerPausesButWhatTheyTest() {
        forum.ask(ann, bo);
        forum.participation()
                .pause(bo, LocalDate.ofInstant(forum.now(), ZoneOffset.UTC).plusDays(9));
        hooks.test(bo, mine().id(), forum.now());
        hooks.test(bo, mine().id(), forum.now());
        run();

        assertThat(chat.received())
                .singleElement()
                .satisfies(told -> assertThat(told.body())
                        .contains("\"hook.test\"", "\"data\":{\"link\":\"https://stigar.example.org/hooks\"}"));
        assertThat(mine().waiting()).isZero();
    }

    @Test
    void tellsNothingToWhoIsLockedOut() throws Exception {
        forum.ask(ann, bo);
        forum.lockOut(bo);
        hooks.test(bo, mine().id(), forum.now());
        run();

        assertThat(chat.received()).isEmpty();
        assertThat(mine().waiting()).isZero();
    }

    @Test
    void isPickedByOneNode() {
        forum.ask(ann, bo);
        EventQueue queue = forum.get(EventQueue.class);
        assertThat(queue.pick(forum.now(), LONG)).isPresent();
        assertThat(queue.pick(forum.now(), LONG)).isEmpty();
        assertThat(queue.pick(forum.now().plus(LONG), LONG))
                .as("that node died")
                .isPresent();
    }

    @Test
    void isForgottenWithItsOwnerAndItsSecretIsInNoCopy() {
        forum.ask(ann, bo);
        PersonalRecords records = forum.get("hookRecords", PersonalRecords.class);
        assertThat(records.export(bo))
                .hasSize(2)
                .allSatisfy(table -> assertThat(table.rows()).hasSize(1));
        assertThat(records.export(bo).toString()).contains("ask.received").doesNotContain(secret);
        assertThat(records.export(ann))
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
        forum.erase(bo);

        assertThat(records.listPseudonyms()).isEmpty();
        assertThat(forum.jdbc()
                        .sql("select count(*) from hook_event")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void removingAHookEndsWhatWaits() {
        forum.ask(ann, bo);
        UUID hook = mine().id();
        hooks.remove(bo, hook);
        run();

        assertThat(chat.received()).isEmpty();
        assertThat(hooks.of(bo)).isEmpty();
    }

    private Hook mine() {
        return hooks.of(bo).get(0);
    }

    /** By the secret that was shown, and by nothing of the program's own. */
    private String signature(Received told) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed = told.header("webhook-id") + "." + told.header("webhook-timestamp") + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void run() {
        try {
            run(targets(Set.of(Receiver.HOST)), LONG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(Targets targets, Duration limit) throws GeneralSecurityException {
        Post post = new Post(Receiver.trusting(), limit);
        forum.sending(targets, post).run(forum.now());
    }

    private Targets targets(Set<String> allowed) {
        return new Targets(allowed, forum.address(), host -> {
            assertThat(Objects.requireNonNull(host)).isEqualTo(Receiver.HOST);
            return List.of(InetAddress.getLoopbackAddress()).toArray(InetAddress[]::new);
        });
    }
}
