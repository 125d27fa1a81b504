package org.stigar.app.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.jdbc.MailStore;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.MemoryPeople;

/** How the mail server is set. */
class SmtpConfigurationTest {

    private final MailStore store = new MailStore();

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(SmtpConfiguration.class)
            .withBean("letters", LetterQueue.class, store::queue)
            .withBean(Subscriptions.class, store::subscriptions)
            .withBean(MemoryPeople.class, () -> store.people)
            .withBean("messageSource", MessageSource.class, MailStore::words)
            .withBean(PublicAddress.class, () -> MailStore.ADDRESS)
            .withBean(
                    PlatformTransactionManager.class, () -> store.transactions().getTransactionManager());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sendsNothingWithoutAServer() {
        for (String setting : List.of("stigar.smtp.url=", "spring.mail.host=")) {
            app.withPropertyValues(setting)
                    .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Mailing.class));
        }
    }

    @Test
    void takesTheServerAsOneAddress() {
        app.withPropertyValues("stigar.smtp.url=smtp://stigar:a%2Fb+c'@mail.example.org")
                .run(context -> {
                    assertThat(context).hasSingleBean(Mailing.class);
                    JavaMailSenderImpl server = context.getBean(JavaMailSenderImpl.class);
                    assertThat(server.getHost()).isEqualTo("mail.example.org");
                    assertThat(server.getPort()).isEqualTo(587);
                    assertThat(server.getUsername()).isEqualTo("stigar");
                    assertThat(server.getPassword()).isEqualTo("a/b+c'");
                    assertThat(server.getJavaMailProperties())
                            .containsEntry("mail.smtp.auth", "true")
                            .containsEntry("mail.smtp.starttls.required", "true")
                            .containsEntry("mail.smtp.timeout", "20000");
                });
    }

    @Test
    void takesTheServerAsSpringsSettings() {
        app.withPropertyValues("spring.mail.host=mail.example.org", "spring.mail.port=25")
                .run(context -> {
                    assertThat(context).hasSingleBean(Mailing.class);
                    JavaMailSenderImpl server = context.getBean(JavaMailSenderImpl.class);
                    assertThat(server.getPort()).isEqualTo(25);
                    // Without them a silent server holds a letter for ever.
                    assertThat(server.getJavaMailProperties())
                            .containsEntry("mail.smtp.connectiontimeout", "20000")
                            .containsEntry("mail.smtp.timeout", "20000");
                });
    }

    @Test
    void speaksTlsFromTheFirstByteWhereToldSo() {
        JavaMailSenderImpl server = SmtpAddress.sender("smtps://mail.example.org");

        assertThat(server.getProtocol()).isEqualTo("smtps");
        assertThat(server.getPort()).isEqualTo(465);
        assertThat(server.getUsername()).isNull();
    }

    @Test
    void showsNoPasswordOfABrokenSetting() {
        for (String setting : List.of(
                "smtp://stigar:secret word@mail.example.org",
                "http://stigar:secret@mail.example.org",
                "smtp:stigar:secret",
                "smtp://stigar:secret@mail_server",
                "smtp://stigar:secret%zz@mail.example.org")) {
            assertThatIllegalArgumentException()
                    .as(setting)
                    .isThrownBy(() -> SmtpAddress.sender(setting))
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }

    @Test
    void refusesASenderThatIsNoAddress() {
        app.withPropertyValues("stigar.smtp.url=smtp://mail.example.org", "stigar.mail.from=a@b@c")
                .run(context -> assertThat(context).hasFailed());
    }
}
