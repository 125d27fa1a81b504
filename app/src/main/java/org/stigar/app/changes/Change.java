package org.stigar.app.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.core.people.PersonId;

/**
 * A change as it is drafted now, or as it was announced.
 *
 * @param version counts its changes; who changes an older one is refused
 * @param owner who drafted it; empty once they are erased
 * @param outline what it says
 * @param statement the guardian's, and of which version; empty before it is made
 * @param consulted what was done before anybody is told
 * @param announcedAt when two keys announced it
 * @param withdrawnAt when it was taken back
 */
public record Change(
        long id,
        int version,
        Optional<PersonId> owner,
        Outline outline,
        Optional<Statement> statement,
        Consulted consulted,
        Optional<Instant> announcedAt,
        Optional<Instant> withdrawnAt) {

    /** How far it is. */
    public enum Stage {
        /** It can be changed. */
        DRAFT,
        /** It is decided and told; its day has not come. */
        ANNOUNCED,
        /** Its day has come. */
        IN_FORCE,
        /** It was taken back. */
        WITHDRAWN
    }

    /**
     * What the guardian says.
     *
     * @param version the version that it is about; of a later one it says nothing
     */
    public record Statement(String text, int version) {}

    /**
     * What is recorded before notices go out.
     *
     * @param negotiatedOn when negotiation was closed
     * @param informedOn when those who are moved were told
     */
    public record Consulted(Optional<LocalDate> negotiatedOn, Optional<LocalDate> informedOn) {

        /** Returns whether all of it is done. */
        public boolean isComplete() {
            return negotiatedOn.isPresent() && informedOn.isPresent();
        }
    }

    /** Returns how far it is. */
    public Stage stage(LocalDate today) {
        if (withdrawnAt.isPresent()) {
            return Stage.WITHDRAWN;
        }
        if (announcedAt.isEmpty()) {
            return Stage.DRAFT;
        }
        return outline.from().isAfter(today) ? Stage.ANNOUNCED : Stage.IN_FORCE;
    }

    /** Returns the guardian's statement if it is about what the change says now. */
    public Optional<Statement> findStatement() {
        return statement.filter(said -> said.version() == version);
    }

    /** Returns whether somebody drafted it. */
    public boolean isOf(PersonId person) {
        return owner.filter(person::equals).isPresent();
    }

    /** Returns in which role somebody does something to it: who drafted it is no guardian of it, whatever else they are. */
    public Role roleOf(Member reader) {
        return !isOf(reader.person()) && reader.roles().contains(Role.GUARDIAN) ? Role.GUARDIAN : Role.LEADER;
    }

    /** Returns what is to be done against its risks. */
    public List<Measure> measures() {
        return outline.measures();
    }
}
