package org.stigar.app.competences;

/**
 * What new competences change in the catalogue. Names that a competence has from merged tags are no names of its own, and
 * count as no change.
 *
 * @param added how many were not there
 * @param renamed how many have other names in the languages of the new ones
 * @param unchanged how many were there with just these names
 * @param linked how many links were not there
 * @param linksUnchanged how many links were there
 * @param linksLeftOut how many lead to what is not there
 */
public record CatalogueChange(int added, int renamed, int unchanged, int linked, int linksUnchanged, int linksLeftOut) {

    /** No change. */
    public static final CatalogueChange NONE = new CatalogueChange(0, 0, 0, 0, 0, 0);

    /** Returns both changes together. */
    public CatalogueChange and(CatalogueChange other) {
        return new CatalogueChange(
                added + other.added,
                renamed + other.renamed,
                unchanged + other.unchanged,
                linked + other.linked,
                linksUnchanged + other.linksUnchanged,
                linksLeftOut + other.linksLeftOut);
    }
}
