package org.stigar.app.arenas.programme;

/** The fake keeps the same promises as what it stands for. */
class MemoryProgrammesTest implements ProgrammesContract {

    private final Programmes programmes = new MemoryProgrammes();
    private long workshops;

    @Override
    public Programmes programmes() {
        return programmes;
    }

    @Override
    public long workshop() {
        return ++workshops;
    }
}
