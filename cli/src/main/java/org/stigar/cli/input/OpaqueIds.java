package org.stigar.cli.input;

import java.util.Collection;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;

/**
 * Keeps single people and fine figures from files that name people, so that nobody maps their colleagues from a mail
 * export: ids must hold no {@code @} and no blank, and a people file must hold no name and no address.
 */
public final class OpaqueIds {

    private OpaqueIds() {}

    /** Returns whether nobody can be recognised. */
    public static boolean hold(Collection<PersonId> ids, Directory directory) {
        return ids.stream().allMatch(PersonId::isOpaque)
                && directory.people().stream()
                        .allMatch(person -> person.id().isOpaque()
                                && person.name().isEmpty()
                                && person.addresses().isEmpty());
    }

    /**
     * Lets pass only where nobody can be recognised.
     *
     * @param what the option or command that asks for it
     * @throws Refusal which says to pseudonymise first
     */
    public static void require(Collection<PersonId> ids, Directory directory, String what, Words words) {
        if (!hold(ids, directory)) {
            throw new Refusal(words.text("opaque.required", what));
        }
    }
}
