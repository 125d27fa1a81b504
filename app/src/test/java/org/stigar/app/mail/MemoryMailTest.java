package org.stigar.app.mail;

import org.junit.jupiter.api.Nested;
import org.stigar.app.MutableClock;

/** The fakes keep the same promises as what they stand for. */
class MemoryMailTest {

    @Nested
    class OutboxInMemory implements OutboxContract {

        private final Subscriptions subscriptions = new MemorySubscriptions();
        private final Outbox outbox = new MemoryOutbox(subscriptions);

        @Override
        public Outbox outbox() {
            return outbox;
        }

        @Override
        public Subscriptions subscriptions() {
            return subscriptions;
        }
    }

    @Nested
    class ActionLinksInMemory implements ActionLinksContract {

        private final MutableClock clock = new MutableClock(NOON);
        private final ActionLinks links = new MemoryActionLinks(clock);

        @Override
        public ActionLinks links() {
            return links;
        }

        @Override
        public MutableClock clock() {
            return clock;
        }
    }

    @Nested
    class SubscriptionsInMemory implements SubscriptionsContract {

        private final Subscriptions subscriptions = new MemorySubscriptions();

        @Override
        public Subscriptions subscriptions() {
            return subscriptions;
        }
    }

    @Nested
    class AttentionBudgetInMemory implements AttentionBudgetContract {

        private final AttentionBudget budget = new MemoryAttentionBudget();

        @Override
        public AttentionBudget budget() {
            return budget;
        }
    }
}
