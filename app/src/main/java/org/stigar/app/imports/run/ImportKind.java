package org.stigar.app.imports.run;

import java.util.List;
import org.stigar.app.imports.upload.Part;

/** What is imported together. */
public enum ImportKind {
    ORGANISATION(Part.PEOPLE, Part.UNITS, Part.MEMBERSHIPS),
    WALKS(Part.WALKS),
    DRAWN(Part.DRAWN),
    ESCO(Part.SKILLS_SV, Part.SKILLS_EN, Part.SKILL_GROUPS_SV, Part.SKILL_GROUPS_EN, Part.BROADER),
    JOBTECH(Part.JOBTECH);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<Part> parts;

    ImportKind(Part... parts) {
        this.parts = List.of(parts);
    }

    /** Returns the files it may have. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns whether it is about the catalogue of competences. */
    public boolean isCatalogue() {
        return this == ESCO || this == JOBTECH;
    }
}
