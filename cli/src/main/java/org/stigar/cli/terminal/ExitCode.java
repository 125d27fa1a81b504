package org.stigar.cli.terminal;

/** The exit codes of every command; part of the interface, and documented in each command's help. */
public final class ExitCode {

    /** It went well. */
    public static final int OK = 0;
    /** A question was asked, and there is nothing that answers it. */
    public static final int NOTHING_FOUND = 1;
    /** The command line or the input is wrong, or nothing could be read. */
    public static final int WRONG_INPUT = 2;
    /** A fault in stigar itself ({@code EX_SOFTWARE} of BSD's sysexits.h). */
    public static final int FAULT = 70;

    private ExitCode() {}
}
