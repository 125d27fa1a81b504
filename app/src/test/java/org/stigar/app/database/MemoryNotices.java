package org.stigar.app.database;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notices within one program: heard in the sender's thread, after the commit where there is a transaction. */
public final class MemoryNotices implements Notices {

    private record Subscriber(String channel, Listener listener) {}

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public void listen(String channel, Listener listener) {
        subscribers.add(new Subscriber(named(channel), listener));
        listener.catchUp();
    }

    @Override
    public void send(String channel, String payload) {
        named(channel);
        if (payload.getBytes(StandardCharsets.UTF_8).length > 7_000) {
            throw new IllegalArgumentException("a notice has at most 7000 bytes");
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver(channel, payload);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver(channel, payload);
            }
        });
    }

    /** Does to all listeners what a new connection does. */
    public void reconnect() {
        subscribers.forEach(subscriber -> subscriber.listener.catchUp());
    }

    private void deliver(String channel, String payload) {
        for (Subscriber subscriber : subscribers) {
            if (subscriber.channel.equals(channel)) {
                try {
                    subscriber.listener.heard(payload);
                } catch (RuntimeException e) {
                    subscriber.listener.catchUp();
                }
            }
        }
    }

    private static String named(String channel) {
        if (!channel.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a channel has lower-case letters, digits and underscores");
        }
        return channel;
    }
}
