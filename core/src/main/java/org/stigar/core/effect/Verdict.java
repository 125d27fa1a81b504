package org.stigar.core.effect;

import java.util.Optional;
import org.stigar.core.inference.Direction;
import org.stigar.core.inference.Estimate;

/** Whether something helped, as far as it can be told. The words are the caller's ({@link Teller}). Immutable. */
public sealed interface Verdict {

    /** Has it told in the caller's words. */
    <T> T tell(Teller<T> teller);

    /** Returns the difference and its interval, or empty where there is no number to show. */
    default Optional<Estimate> findEstimate() {
        return Optional.empty();
    }

    /** Words for each verdict. */
    interface Teller<T> {

        /** It made a difference that way, beyond chance. */
        T found(Direction direction, Estimate estimate);

        /** None that can be told from chance; the interval says how large one could be that was not seen. */
        T notToldFromChance(Estimate estimate);

        /** Everybody's outcome is that of their like: nothing to tell apart, and no saying what could have been. */
        T noSpread();

        /** Too few took part, or have somebody to be compared with. */
        T tooFew();

        /** There is nobody who did not take part and is like those who did. */
        T noComparison();

        /** Those who are most alike are still too different. */
        T doesNotMatch(Balance balance);
    }

    /** A difference beyond chance. */
    record Found(Direction direction, Estimate estimate) implements Verdict {

        @Override
        public <T> T tell(Teller<T> teller) {
            return teller.found(direction, estimate);
        }

        @Override
        public Optional<Estimate> findEstimate() {
            return Optional.of(estimate);
        }
    }

    /** A difference that chance gives as well, or none. */
    record NotToldFromChance(Estimate estimate) implements Verdict {

        @Override
        public <T> T tell(Teller<T> teller) {
            return teller.notToldFromChance(estimate);
        }

        @Override
        public Optional<Estimate> findEstimate() {
            return Optional.of(estimate);
        }
    }

    /** All outcomes are the same within every set, as where nothing happened to anybody. */
    record NoSpread() implements Verdict {

        @Override
        public <T> T tell(Teller<T> teller) {
            return teller.noSpread();
        }
    }

    /** Fewer sets than the terms ask, or so few that no interval ends. */
    record TooFew() implements Verdict {

        @Override
        public <T> T tell(Teller<T> teller) {
            return teller.tooFew();
        }
    }

    /** Nobody on the other side, or nobody alike. */
    record NoComparison() implements Verdict {

        @Override
        public <T> T tell(Teller<T> teller) {
            return teller.noComparison();
        }
    }

    /** Matched, and still not alike. */
    record DoesNotMatch(Balance balance) implements Verdict {

        @Override
        public <T> T tell(Teller<T> teller) {
            return teller.doesNotMatch(balance);
        }
    }
}
