package org.stigar.core.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items of a wave, in the order in which they are asked.
 *
 * @param items 1 to {@value #MOST}, no id twice
 */
public record Questionnaire(List<Item> items) {

    /** The most items of a questionnaire: a pulse is short. */
    public static final int MOST = 12;

    /** How many are asked at a time. */
    public static final int AT_A_TIME = 3;

    public Questionnaire {
        items = List.copyOf(items);
        if (!(items.size() >= 1 && items.size() <= MOST)) {
            throw new IllegalArgumentException("items must be 1 to " + MOST + ", were " + items.size());
        }
        if (items.stream().map(Item::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException("no two items may have one id");
        }
    }

    /** Returns the item of that id, or empty. */
    public Optional<Item> findItem(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Returns the item of that id. */
    public Item item(String id) {
        return findItem(id).orElseThrow(() -> new IllegalArgumentException("there is no such item"));
    }

    /** Returns the items {@value #AT_A_TIME} at a time, in their order. */
    public List<List<Item>> portions() {
        List<List<Item>> portions = new ArrayList<>();
        for (int from = 0; from < items.size(); from += AT_A_TIME) {
            portions.add(items.subList(from, Math.min(from + AT_A_TIME, items.size())));
        }
        return portions;
    }

    /** Returns the items of shared understanding on one scale, whose agreement is measured together; the scale of the first. */
    public List<Item> shared() {
        List<Item> all = items.stream().filter(Item::isShared).toList();
        return all.stream()
                .filter(item -> item.scale().equals(all.get(0).scale()))
                .toList();
    }
}
