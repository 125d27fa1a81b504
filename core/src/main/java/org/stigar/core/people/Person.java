package org.stigar.core.people;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person as the organisation's register knows them. Nothing here says whom they know.
 *
 * @param name what colleagues call the person; empty where only the id is known
 * @param addresses mail addresses and account names by which sources know the person, in lower case
 * @param languages languages the person can work in
 * @param country ISO 3166-1 alpha-2 code in upper case
 * @param function what part of the customer's journey the person works with, such as {@code sales}
 * @param role what the person is there, such as {@code engineer}
 * @param level the person's level, such as {@code manager}
 */
public record Person(
        PersonId id,
        Optional<String> name,
        List<String> addresses,
        List<Locale> languages,
        Optional<String> country,
        Optional<String> city,
        ZoneId zone,
        WorkingHours hours,
        Optional<String> function,
        Optional<String> role,
        Optional<String> level) {

    public Person {
        addresses = addresses.stream().map(a -> a.toLowerCase(Locale.ROOT)).toList();
        languages = List.copyOf(languages);
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country must be two capital letters, such as SE");
        }
    }

    /** Starts a person of whom only the id is known: UTC, office hours, nothing else. */
    public static Builder builder(PersonId id) {
        return new Builder(id);
    }

    /** Collects what is known of a person. Not safe for use by several threads. */
    public static final class Builder {
        private final PersonId id;
        private Optional<String> name = Optional.empty();
        private List<String> addresses = List.of();
        private List<Locale> languages = List.of();
        private Optional<String> country = Optional.empty();
        private Optional<String> city = Optional.empty();
        private ZoneId zone = ZoneOffset.UTC;
        private WorkingHours hours = WorkingHours.OFFICE;
        private Optional<String> function = Optional.empty();
        private Optional<String> role = Optional.empty();
        private Optional<String> level = Optional.empty();

        private Builder(PersonId id) {
            this.id = id;
        }

        /** Sets the name; blank means unknown. */
        public Builder name(String value) {
            name = known(value);
            return this;
        }

        /** Sets the addresses and account names. */
        public Builder addresses(List<String> values) {
            addresses = List.copyOf(values);
            return this;
        }

        /** Sets the languages. */
        public Builder languages(List<Locale> values) {
            languages = List.copyOf(values);
            return this;
        }

        /** Sets the country's two-letter code; blank means unknown. */
        public Builder country(String value) {
            country = known(value);
            return this;
        }

        /** Sets the city; blank means unknown. */
        public Builder city(String value) {
            city = known(value);
            return this;
        }

        /** Sets the time zone. */
        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        /** Sets the working hours. */
        public Builder hours(WorkingHours value) {
            hours = value;
            return this;
        }

        /** Sets the function; blank means unknown. */
        public Builder function(String value) {
            function = known(value);
            return this;
        }

        /** Sets the role; blank means unknown. */
        public Builder role(String value) {
            role = known(value);
            return this;
        }

        /** Sets the level; blank means unknown. */
        public Builder level(String value) {
            level = known(value);
            return this;
        }

        /** Returns the person. */
        public Person build() {
            return new Person(id, name, addresses, languages, country, city, zone, hours, function, role, level);
        }

        private static Optional<String> known(String value) {
            return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
        }
    }
}
