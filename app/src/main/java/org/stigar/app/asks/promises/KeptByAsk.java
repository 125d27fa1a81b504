package org.stigar.app.asks.promises;

import org.stigar.app.asks.AskListener;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;

/** An ask that helped keeps the promise that it came from. */
final class KeptByAsk implements AskListener {

    private final PromiseRows rows;

    KeptByAsk(PromiseRows rows) {
        this.rows = rows;
    }

    @Override
    public void changed(Change change) {
        Ask after = change.after();
        if (after.state() == AskState.CLOSED && after.gain().isPresent()) {
            rows.lockOfAsk(change.id())
                    .filter(row -> row.state() != State.REFUSED)
                    .ifPresent(row -> rows.putState(row.id(), State.KEPT));
        }
    }
}
