package org.stigar.app.effect.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.Signals;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Signal.Kind;
import org.stigar.core.journey.SignalChange;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** A journey with a seam between Sales and Delivery that a workshop in June 2026 was begun to mend, and the signals of the worked example. */
public record MendedSeam(ApplicationContext app) {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    /** Draws it, with the workshop of a path, and returns its id. */
    public long draw(String title, String path) {
        List<String> names = List.of("Sale", "Order", "Delivery", "Invoice");
        List<Handover> handovers = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            handovers.add(new Handover(names.get(i - 1), names.get(i)));
        }
        long journey = app.getBean(Journeys.class)
                .create(
                        title,
                        new Journey(
                                names.stream()
                                        .map(name -> new Stage(name, units(name), List.of(), List.of()))
                                        .toList(),
                                handovers));
        long workshop = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        app.getBean(SeamCalls.class)
                .keepWorkshop(new SeamCalls.Begun(journey, new Handover("Order", "Delivery"), workshop));
        return journey;
    }

    private static TreeSet<UnitId> units(String stage) {
        return switch (stage) {
            case "Order" -> new TreeSet<>(List.of(new UnitId("sales")));
            case "Delivery" -> new TreeSet<>(List.of(new UnitId("delivery")));
            default -> new TreeSet<>();
        };
    }

    /** Puts its signals in. */
    public void put(long journey) {
        List<Signal> signals = new ArrayList<>();
        put(signals, "Order", Kind.COMPLAINTS, 6, 7, 5, 9, 8, 7);
        put(signals, "Sale", Kind.COMPLAINTS, 10, 10, 10, 10, 10, 10);
        put(signals, "Delivery", Kind.COMPLAINTS, 12, 14, 13, 8, 9, 7);
        put(signals, "Invoice", Kind.COMPLAINTS, 4, 4, 4, 3, 3, 3);
        put(signals, "Delivery", Kind.NPS, -12, -10, -8, 4, 5, 4.5);
        app.getBean(Signals.class).put(journey, signals);
    }

    /** Puts in what went before the signals of the example: two years in all, in which Delivery stood off from the others by five to seven. */
    public void putHistory(long journey) {
        List<Signal> signals = new ArrayList<>();
        for (int back = 4; back <= SignalChange.HISTORY; back++) {
            YearMonth month = JUNE.minusMonths(back);
            signals.add(new Signal("Sale", month, Kind.COMPLAINTS, 10));
            signals.add(new Signal("Invoice", month, Kind.COMPLAINTS, 4));
            signals.add(new Signal("Delivery", month, Kind.COMPLAINTS, 12 + back % 3));
        }
        app.getBean(Signals.class).put(journey, signals);
    }

    private static void put(List<Signal> signals, String stage, Kind kind, double... values) {
        for (int i = 0; i < values.length; i++) {
            YearMonth month = i < 3 ? JUNE.minusMonths(3 - i) : JUNE.plusMonths(i - 2);
            signals.add(new Signal(stage, month, kind, values[i]));
        }
    }
}
