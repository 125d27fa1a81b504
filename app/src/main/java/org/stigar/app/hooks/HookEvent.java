package org.stigar.app.hooks;

/** What a hook is told of. */
public enum HookEvent {
    /** The owner is asked for help or for an introduction, for the first time or again. */
    RECEIVED("ask.received"),
    /** Somebody whom the owner asked will help. */
    ACCEPTED("ask.accepted"),
    /** Somebody will help whom another introduced. */
    INTRODUCED("ask.introduced"),
    /** The helper says that they have helped; the owner's word is wanted. */
    HELPED("ask.helped"),
    /** An ask is over that was helped with. */
    CLOSED("ask.closed"),
    /** All whom the owner asked have answered, and none can right now. */
    NOBODY_CAN("ask.nobody_can"),
    /** The owner, who was asked or helps, is not needed any more. */
    NOT_NEEDED("ask.not_needed"),
    /** The asker took the ask back. */
    TAKEN_BACK("ask.taken_back"),
    /** The helper cannot help after all, and the owner's ask is open again. */
    STEPPED_BACK("ask.stepped_back"),
    /** The owner's ask has waited too long. */
    EXPIRED("ask.expired"),
    /** Asker and helper agreed on a time. */
    MEETING("ask.meeting"),
    /** The owner wants to see whether it works. */
    TEST("hook.test");

    private final String type;

    HookEvent(String type) {
        this.type = type;
    }

    /** Returns its name as programs know it; never changed. */
    public String type() {
        return type;
    }
}
