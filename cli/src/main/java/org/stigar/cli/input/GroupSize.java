package org.stigar.cli.input;

import java.util.Collection;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.Policy;
import picocli.CommandLine.Option;

/** The option that says how many people a figure is at least about. */
public final class GroupSize {

    @Option(names = "--k", paramLabel = "N", defaultValue = "" + Policy.DEFAULT_K)
    private int k;

    /**
     * Returns how coarse figures are to be.
     *
     * @throws Refusal for less than {@value Policy#FLOOR} where somebody could be recognised
     */
    public Policy policy(Collection<PersonId> ids, Directory directory, Words words) {
        if (k < 1) {
            throw new Refusal(words.text("k.bad"));
        }
        if (k >= Policy.FLOOR) {
            return Policy.leaders(k);
        }
        OpaqueIds.require(ids, directory, "--k " + k, words);
        return Policy.research(k);
    }
}
