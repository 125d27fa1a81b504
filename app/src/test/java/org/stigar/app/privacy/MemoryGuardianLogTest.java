package org.stigar.app.privacy;

class MemoryGuardianLogTest implements GuardianLogContract {

    @Override
    public GuardianLog emptyLog() {
        return new MemoryGuardianLog();
    }
}
