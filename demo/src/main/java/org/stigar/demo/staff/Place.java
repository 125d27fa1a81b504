package org.stigar.demo.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A city with an office, and what is common to the people there.
 *
 * <p>Names are short lists of our own, common in the country; whoever bears one of the combinations is not meant.
 */
public enum Place {
    STOCKHOLM("Stockholm", "SE", "Europe/Stockholm", Season.NORDIC, 24, 1),
    GOETEBORG("Göteborg", "SE", "Europe/Stockholm", Season.NORDIC, 14, 1),
    MALMOE("Malmö", "SE", "Europe/Stockholm", Season.NORDIC, 8, 1),
    OSLO("Oslo", "NO", "Europe/Oslo", Season.NORDIC, 10, 1),
    AARHUS("Aarhus", "DK", "Europe/Copenhagen", Season.NORDIC, 8, 1),
    TAMPERE("Tampere", "FI", "Europe/Helsinki", Season.NORDIC, 9, 1),
    HAMBURG("Hamburg", "DE", "Europe/Berlin", Season.CONTINENTAL, 6, 30),
    LEIPZIG("Leipzig", "DE", "Europe/Berlin", Season.CONTINENTAL, 2, 16),
    GDANSK("Gdańsk", "PL", "Europe/Warsaw", Season.CONTINENTAL, 5, 24),
    VALENCIA("Valencia", "ES", "Europe/Madrid", Season.SOUTHERN, 4, 24),
    PUNE("Pune", "IN", "Asia/Kolkata", Season.OVERSEAS, 6, 1),
    BOSTON("Boston", "US", "America/New_York", Season.OVERSEAS, 4, 1);

    private static final List<Place> ALL = List.of(values());

    private final String city;
    private final String country;
    private final ZoneId zone;
    private final Season season;
    private final int share;
    private final int shareOfSecond;

    Place(String city, String country, String zone, Season season, int share, int shareOfSecond) {
        this.city = city;
        this.country = country;
        this.zone = ZoneId.of(zone);
        this.season = season;
        this.share = share;
        this.shareOfSecond = shareOfSecond;
    }

    /** Returns how many places there are. */
    public static int count() {
        return ALL.size();
    }

    /** Returns the place under a number. */
    static Place of(int number) {
        return ALL.get(number);
    }

    /** Returns the number, from 0. */
    public int number() {
        return ALL.indexOf(this);
    }

    /** Returns the city's name. */
    public String city() {
        return city;
    }

    /** Returns the country's two-letter code. */
    public String country() {
        return country;
    }

    /** Returns the time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns when people there are on holiday. */
    public Season season() {
        return season;
    }

    /** Returns how many of a hundred people of a company work here; company 0 or 1. */
    int share(int company) {
        return company == 0 ? share : shareOfSecond;
    }

    /** Returns the languages of work, the country's own first. */
    List<Locale> languages() {
        String own = switch (country) {
            case "SE" -> "sv";
            case "NO" -> "nb";
            case "DK" -> "da";
            case "FI" -> "fi";
            case "DE" -> "de";
            case "PL" -> "pl";
            case "ES" -> "es";
            case "IN" -> "mr";
            default -> "en";
        };
        return own.equals("en") ? List.of(Locale.ENGLISH) : List.of(Locale.forLanguageTag(own), Locale.ENGLISH);
    }

    /** When most people of a country are away. */
    public enum Season {
        /** All of July, and Christmas until Epiphany. */
        NORDIC,
        /** The first weeks of August, and Christmas until New Year. */
        CONTINENTAL,
        /** August, and Christmas until Epiphany. */
        SOUTHERN,
        /** The days around New Year only. */
        OVERSEAS
    }
}
