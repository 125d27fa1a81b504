package org.stigar.app.database;

class MemoryNoticesTest implements NoticesContract {

    private final MemoryNotices notices = new MemoryNotices();

    @Override
    public Notices notices() {
        return notices;
    }
}
