package org.stigar.app.arenas.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.NoCoffeeException;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.Mixing;
import org.stigar.core.people.PersonId;

/** {@code /api/v1/arenas/coffee}: how the caller has coffee, and with whom. Of the circle it says nothing. */
@RestController
@RequestMapping("/api/v1/arenas/coffee")
class CoffeeApi {

    private final Coffees coffees;
    private final Clock clock;

    CoffeeApi(Coffees coffees, Clock clock) {
        this.coffees = coffees;
        this.clock = clock;
    }

    /** The choice is null for who is not in the circle. */
    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    CoffeeJson show(@AuthenticationPrincipal Member me) {
        Instant now = clock.instant();
        return new CoffeeJson(
                coffees.findChoice(me.person()).map(ChoiceJson::of).orElse(null),
                coffees.of(me.person(), now).stream().map(OneCoffeeJson::of).toList());
    }

    /** Joins the circle, or changes how. */
    @PutMapping
    @PreAuthorize("hasRole('MEMBER')")
    CoffeeJson choose(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable ChoiceForm given) {
        ChoiceForm form = given == null ? new ChoiceForm(null, null, null) : given;
        Set<Mixing> wishes = Optional.ofNullable(form.wishes()).orElse(List.of()).stream()
                .map(name -> oneOf(Mixing.class, "wishes", name))
                .collect(Collectors.toSet());
        coffees.choose(
                me.person(),
                new CoffeeChoice(
                        oneOf(Size.class, "size", form.size()),
                        oneOf(Cadence.class, "cadence", form.cadence()),
                        wishes));
        return show(me);
    }

    @DeleteMapping
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Member me) {
        coffees.leave(me.person());
    }

    /** The first answer counts. */
    @PostMapping("/{coffee}/answer")
    @PreAuthorize("hasRole('MEMBER')")
    CoffeeJson answer(
            @AuthenticationPrincipal Member me,
            @PathVariable String coffee,
            @RequestBody(required = false) @Nullable AnswerForm form) {
        Answer answer = oneOf(Answer.class, "answer", form == null ? null : form.answer());
        if (!coffee.matches("\\d{1,18}")) {
            throw new NoCoffeeException();
        }
        coffees.answer(me.person(), Long.parseLong(coffee), answer, clock.instant());
        return show(me);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CoffeeFieldException(field));
    }

    record ChoiceForm(
            @Nullable String size,
            @Nullable String cadence,
            @Nullable List<String> wishes) {}

    record AnswerForm(@Nullable String answer) {}

    /** How one has coffee, and the latest of them. */
    record CoffeeJson(@Nullable ChoiceJson choice, List<OneCoffeeJson> coffees) {}

    /** How one has coffee. */
    record ChoiceJson(Size size, Cadence cadence, List<Mixing> wishes) {

        static ChoiceJson of(CoffeeChoice choice) {
            return new ChoiceJson(
                    choice.size(),
                    choice.cadence(),
                    choice.wishes().stream().sorted().toList());
        }
    }

    /** One coffee: with whom, when, and what one said of it oneself. */
    record OneCoffeeJson(
            String id,
            LocalDate week,
            List<String> others,
            @Nullable Instant at,
            @Nullable Answer answer) {

        static OneCoffeeJson of(OwnCoffee coffee) {
            return new OneCoffeeJson(
                    Long.toString(coffee.id()),
                    coffee.week(),
                    coffee.others().stream().map(PersonId::value).toList(),
                    coffee.at().orElse(null),
                    coffee.answer().orElse(null));
        }
    }
}
