package org.stigar.core.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.stigar.core.people.PersonId;

/** Made-up people of whom it is known what something did to them. */
final class People {

    private static final List<String> FUNCTIONS = List.of("build", "sell", "serve");
    private static final List<String> COUNTRIES = List.of("se", "de");

    final List<Subject> participants = new ArrayList<>();
    final List<Subject> others = new ArrayList<>();

    /** By what people come to take part. */
    enum Drawn {
        /** By what they did before, which is known. */
        BY_WHAT_IS_KNOWN,
        /** By how they are, of which what they did before tells only some. */
        BY_NATURE
    }

    /** Draws people who take part by what is known of them. */
    static People drawn(RandomGenerator random, int participants, int others, double effect) {
        return drawn(random, participants, others, effect, Drawn.BY_WHAT_IS_KNOWN);
    }

    /**
     * Draws people who make more or fewer trails by nature, which shows before and after; the more they make, the likelier they take
     * part.
     *
     * @param effect what taking part adds to the outcome
     */
    static People drawn(RandomGenerator random, int participants, int others, double effect, Drawn drawn) {
        People people = new People();
        int number = 0;
        while (people.participants.size() < participants || people.others.size() < others) {
            double nature = 1 + 3 * random.nextDouble();
            double prior = Math.max(0, Math.round(nature + random.nextGaussian() * 0.5));
            boolean takesPart = random.nextDouble() < (drawn == Drawn.BY_NATURE ? nature : prior) / 8;
            List<Subject> side = takesPart ? people.participants : people.others;
            if (side.size() < (takesPart ? participants : others)) {
                double outcome = nature + random.nextGaussian();
                side.add(new Subject(
                        new PersonId("p" + number),
                        List.of(FUNCTIONS.get(random.nextInt(3)), COUNTRIES.get(random.nextInt(2))),
                        prior,
                        Math.max(0, 4 + outcome + (takesPart ? effect : 0))));
                number++;
            }
        }
        return people;
    }

    Effect effect(RandomGenerator random) {
        return Effect.of(participants, others, MatchTerms.DEFAULT, random);
    }
}
