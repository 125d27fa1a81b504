package org.stigar.app.asks.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.notes.LearningNote;
import org.stigar.app.asks.notes.LearningNotes;
import org.stigar.app.asks.notes.OwnNote;
import org.stigar.core.people.PersonId;

/**
 * {@code /api/v1/asks/ID/note}: what was learned from an ask, for its asker and its helper alone; {@code /api/v1/learned}: what both
 * agreed to share.
 */
@RestController
@RequestMapping("/api/v1")
class NoteApi {

    private final LearningNotes notes;
    private final Clock clock;

    NoteApi(LearningNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** What everybody may read, of quarters that are over, the latest quarter first. */
    @GetMapping("/learned")
    @PreAuthorize("hasRole('MEMBER')")
    PageView<LearnedJson> learned(
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size,
            Locale language) {
        List<LearnedJson> all = notes.shared(clock.instant()).stream()
                .map(note -> LearnedJson.of(note, language))
                .toList();
        return PageView.of(all, page, size);
    }

    /** Those that the caller wrote, or whose other end the caller is. */
    @GetMapping("/asks/notes")
    @PreAuthorize("hasRole('MEMBER')")
    PageView<NoteJson> list(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        List<NoteJson> all = notes.of(me.person()).stream().map(NoteJson::of).toList();
        return PageView.of(all, page, size);
    }

    @GetMapping("/asks/{ask}/note")
    @PreAuthorize("hasRole('MEMBER')")
    NoteJson show(@AuthenticationPrincipal Member me, @PathVariable String ask) {
        return find(me.person(), Given.ask(ask));
    }

    /** For the other to see word for word; in place of what the caller proposed before. */
    @PutMapping("/asks/{ask}/note")
    @PreAuthorize("hasRole('MEMBER')")
    NoteJson propose(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable NoteForm form) {
        long id = Given.ask(ask);
        AskText text = new AskText(Given.text(form == null ? null : form.text()));
        notes.propose(me.person(), id, text, clock.instant());
        return find(me.person(), id);
    }

    /** Shares what the other wrote. {@code read} is the text that the caller has read; another one by now is refused. */
    @PostMapping("/asks/{ask}/note/agree")
    @PreAuthorize("hasRole('MEMBER')")
    NoteJson agree(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable ReadForm form) {
        long id = Given.ask(ask);
        notes.agree(me.person(), id, Given.text(form == null ? null : form.read()));
        return find(me.person(), id);
    }

    /** Takes it away for good, from everybody; either end may, at any time. */
    @PostMapping("/asks/{ask}/note/refuse")
    @PreAuthorize("hasRole('MEMBER')")
    NoteJson refuse(@AuthenticationPrincipal Member me, @PathVariable String ask) {
        long id = Given.ask(ask);
        notes.refuse(me.person(), id);
        return find(me.person(), id);
    }

    private NoteJson find(PersonId me, long ask) {
        return notes.find(me, ask).map(NoteJson::of).orElseThrow(NoAskException::new);
    }

    record NoteForm(@Nullable String text) {}

    record ReadForm(@Nullable String read) {}

    /**
     * A note as one of its ends sees it.
     *
     * @param other null for somebody who has left
     * @param quarter in which the ask was solved, as {@code 2026:3}
     */
    record NoteJson(
            long ask,
            OwnNote.Part part,
            @Nullable String other,
            String text,
            String quarter,
            OwnNote.State state,
            boolean waitsForMe) {

        static NoteJson of(OwnNote note) {
            return new NoteJson(
                    note.ask(),
                    note.part(),
                    note.other().map(PersonId::value).orElse(null),
                    note.text(),
                    LearningNote.quarterName(note.quarter()),
                    note.state(),
                    note.isWaitingForMe());
        }
    }

    /** A note as everybody sees it: no names, no date. */
    record LearnedJson(String text, List<AboutJson> about, String quarter) {

        static LearnedJson of(LearningNote note, Locale language) {
            return new LearnedJson(
                    note.text(),
                    note.about().stream()
                            .map(one -> AboutJson.of(one, language))
                            .toList(),
                    note.quarterName());
        }
    }
}
