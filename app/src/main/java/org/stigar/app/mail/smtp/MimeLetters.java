package org.stigar.app.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.smtp.LetterQueue.Queued;
import org.stigar.app.pages.Languages;
import org.stigar.app.pages.PublicAddress;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes mail of letters: text and HTML side by side, no pictures, nothing that tells whether it was read.
 *
 * <p>The Message-ID is made of the letter's id, so that a letter sent twice, as after a crash between sending and noting it,
 * can be told by the mail server or the mail program. Safe for use by many threads.
 */
final class MimeLetters {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final SpringTemplateEngine templates;
    private final PublicAddress address;
    private final InternetAddress from;

    MimeLetters(MessageSource words, PublicAddress address, InternetAddress from) {
        this.address = address;
        this.from = from;
        templates = new SpringTemplateEngine();
        templates.setTemplateEngineMessageSource(words);
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(CHARSET);
        return resolver;
    }

    MimeMessage write(Queued queued, InternetAddress to, Instant now) throws MessagingException {
        Locale language =
                Languages.find(queued.letter().language().toLanguageTag()).orElse(Locale.ENGLISH);
        MimeMessage message = new MimeMessage((Session) null) {
            /** Keeps the one that was set. */
            @Override
            protected void updateMessageID() {}
        };
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(queued.letter().subject(), CHARSET);
        message.setSentDate(Date.from(now));
        message.setHeader(
                "Message-ID", "<" + queued.id() + "@" + address.address().getHost() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContentLanguage(new String[] {language.getLanguage()});
        if (queued.unsubscribe().isPresent()) {
            URI link = queued.unsubscribe().get();
            message.setHeader("List-Unsubscribe", "<" + link + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(queued, language));
        message.saveChanges();
        return message;
    }

    /** The words, and beside them the time where there is one. */
    private MimeMultipart content(Queued queued, Locale language) throws MessagingException {
        MimeMultipart words = body(queued, language);
        if (queued.letter().calendar().isEmpty()) {
            return words;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        CalendarFile calendar = queued.letter().calendar().get();
        MimeBodyPart file = part(calendar.text(), "calendar; method=" + calendar.method());
        file.setFileName("stigar.ics");
        return new MimeMultipart("mixed", first, file);
    }

    private MimeMultipart body(Queued queued, Locale language) throws MessagingException {
        Context context = new Context(language);
        context.setVariable("subject", queued.letter().subject());
        context.setVariable("paragraphs", queued.letter().paragraphs());
        context.setVariable("action", queued.letter().action().orElse(null));
        context.setVariable("more", queued.letter().more());
        context.setVariable("unsubscribe", queued.unsubscribe().orElse(null));
        context.setVariable("stigar", address.link("/"));
        // The last part is the one that a reader prefers.
        return new MimeMultipart(
                "alternative",
                part(templates.process("letter.txt", context), "plain"),
                part(templates.process("letter.html", context), "html"));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, subtype);
        return part;
    }
}
