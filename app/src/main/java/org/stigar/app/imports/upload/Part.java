package org.stigar.app.imports.upload;

import java.util.List;

/** What a file of an upload is. Its name is ours: what a browser calls it is never used. */
public enum Part {
    PEOPLE("people.csv", "id", "name", "addresses", "country", "city", "function", "role", "level"),
    UNITS("units.csv", "id", "name", "kind", "parent", "from", "until"),
    MEMBERSHIPS("memberships.csv", "person", "unit", "from", "until"),
    WALKS("walks.csv", "at", "participants", "from", "to", "kind", "occasion"),
    DRAWN("drawn.csv", "by", "with", "rhythm", "at", "confirmed"),
    SKILLS_SV("skills_sv.csv", "preferredlabel", "preferred_label", "altlabels", "alt_labels"),
    SKILLS_EN("skills_en.csv", "preferredlabel", "preferred_label", "altlabels", "alt_labels"),
    SKILL_GROUPS_SV("skillGroups_sv.csv", "preferredlabel", "preferred_label", "altlabels", "alt_labels"),
    SKILL_GROUPS_EN("skillGroups_en.csv", "preferredlabel", "preferred_label", "altlabels", "alt_labels"),
    BROADER("broaderRelationsSkillPillar.csv", "concepturi", "broaderuri"),
    JOBTECH("jobtech.json", "preferred_label", "alternative_labels");

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> columns;

    Part(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    /** Returns the columns that a preview shows, those that are there. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the name that reports give the file. */
    public String fileName() {
        return fileName;
    }

    /** Returns whether it is a table with a row a line, and not JSON. */
    public boolean isTable() {
        return this != JOBTECH;
    }
}
