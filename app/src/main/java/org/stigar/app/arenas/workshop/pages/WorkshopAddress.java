package org.stigar.app.arenas.workshop.pages;

import org.stigar.app.arenas.workshop.NoWorkshopException;

/** Addresses of workshops' pages. */
public final class WorkshopAddress {

    /** Where a workshop is. */
    public static final String PAGE = "/workshops/{id}";

    private WorkshopAddress() {}

    /** Reads an id of a workshop. */
    public static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoWorkshopException();
        }
        return Long.parseLong(id);
    }
}
