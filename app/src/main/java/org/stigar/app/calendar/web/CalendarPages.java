package org.stigar.app.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Knocking;
import org.stigar.app.access.Member;
import org.stigar.app.calendar.CalendarEntries;
import org.stigar.app.calendar.CalendarFeeds;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.CalendarFile.Event;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * {@code /calendar}: the reader makes an address for their calendar program, which then reads {@code /calendar/SECRET.ics} without
 * log-in. A secret that opens nothing is answered alike, whatever it once was.
 */
@Controller
class CalendarPages {

    private static final String PAGE = "/calendar";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);

    /** How long a program need not look again. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeeds feeds;
    private final List<CalendarEntries> entries;
    private final Knocking knocking;
    private final Accounts accounts;
    private final People people;
    private final ReadersLanguage languages;
    private final MessageSource words;
    private final PublicAddress address;
    private final Clock clock;

    CalendarPages(
            CalendarFeeds feeds,
            ObjectProvider<CalendarEntries> entries,
            Knocking knocking,
            Accounts accounts,
            People people,
            ReadersLanguage languages,
            MessageSource words,
            PublicAddress address,
            Clock clock) {
        this.feeds = feeds;
        this.entries = entries.orderedStream().toList();
        this.knocking = knocking;
        this.accounts = accounts;
        this.people = people;
        this.languages = languages;
        this.words = words;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        return page(member.person(), model);
    }

    /** Shows the address, this once. */
    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String renew(@AuthenticationPrincipal Member member, Model model) {
        String link = address.link(PAGE + "/" + feeds.renew(member.person(), clock.instant()) + ".ics")
                .toString();
        model.addAttribute("link", link);
        model.addAttribute("subscribe", link.replaceFirst("^https?:", "webcal:"));
        return page(member.person(), model);
    }

    @PostMapping(PAGE + "/revoke")
    @PreAuthorize("hasRole('MEMBER')")
    String revoke(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        feeds.revoke(member.person());
        next.addFlashAttribute("said", "calendar.revoked");
        return "redirect:" + PAGE;
    }

    private String page(PersonId me, Model model) {
        model.addAttribute("here", "arenas");
        model.addAttribute("back", PAGE);
        model.addAttribute(
                "since",
                feeds.findSince(me)
                        .map(at -> at.atZone(
                                people.findPerson(me).map(Person::zone).orElse(ZoneOffset.UTC)))
                        .orElse(null));
        return "calendar/calendar";
    }

    @GetMapping(PAGE + "/{secret}.ics")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        Optional<Person> owner = feeds.find(secret).filter(accounts::isUsable).flatMap(people::findPerson);
        if (owner.isEmpty()) {
            knocking.wrong(request.getRemoteAddr());
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        knocking.opened(secret);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("stigar.ics")
                                .build()
                                .toString())
                .header("X-Robots-Tag", "noindex")
                .body(calendar(owner.get()).text().getBytes(StandardCharsets.UTF_8));
    }

    private CalendarFile calendar(Person owner) {
        Instant now = clock.instant();
        Instant from = now.minus(BACK);
        Instant until = now.plus(AHEAD);
        Locale language = languages.of(owner);
        List<Event> events = entries.stream()
                .flatMap(one -> one.of(owner.id(), from, until, language).stream())
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until))
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::id))
                .toList();
        return CalendarFile.feed(words.getMessage("calendar.name", null, language), events, now);
    }
}
