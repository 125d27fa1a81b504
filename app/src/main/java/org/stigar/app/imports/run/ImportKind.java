package org.stigar.app.imports.run;

import java.util.List;
import org.stigar.app.imports.upload.Part;

/** What is imported together. */
public enum ImportKind {
    ORGANISATION(Part.PEOPLE, Part.UNITS, Part.MEMBERSHIPS),
    WALKS(Part.WALKS),
    DRAWN(Part.DRAWN);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<Part> parts;

    ImportKind(Part... parts) {
        this.parts = List.of(parts);
    }

    /** Returns the files it may have. */
    public List<Part> parts() {
        return parts;
    }
}
