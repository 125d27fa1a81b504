package org.stigar.core.competence.evidence;

/** In which way somebody helped. Attendance at a meeting or workshop is none of them. */
public enum HelpKind {
    /** A real problem was solved, such as an ask that was closed. */
    SOLVED,
    /** The two worked together on something that takes the competence. */
    TOGETHER
}
