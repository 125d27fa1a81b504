package org.stigar.intake.report;

/** Why a record, or all of a file, could not be used as it stands. */
public enum Reason {
    /** The file holds no record at all. */
    NO_RECORDS,
    /** The compressed file ends too early or is damaged; what came before counts. */
    BROKEN_GZIP,
    /** The first line names no columns that could be told apart. */
    BAD_HEADER,
    /** A column that must be there is not. */
    MISSING_COLUMN,
    /** A column is not known and was ignored: a note, nothing is lost but the column. */
    UNKNOWN_COLUMN,
    /** A line is longer than any sensible record. */
    LINE_TOO_LONG,
    /** A line is not UTF-8. */
    BAD_ENCODING,
    /** A line holds a NUL byte or another character that no text has. */
    BAD_CHARACTER,
    /** A quotation mark opens and does not close, or stands where none may. */
    BAD_QUOTES,
    /** A file that should be JSON is none from some line on; what came before counts. */
    BAD_JSON,
    /** A row has more fields than the header, or a line not as many as its format. */
    BAD_FIELDS,
    /** A field that must be there is blank. */
    MISSING_FIELD,
    /** A time cannot be read, lacks a zone, or is out of range. */
    BAD_TIME,
    /** What should be an id cannot be one. */
    BAD_ID,
    /** A field holds none of the values it can have. */
    BAD_VALUE,
    /** Somebody meets themselves, or stands twice in one walk. */
    SAME_PERSON,
    /** More people in one row than any gathering that tells of relations. */
    TOO_MANY_PEOPLE,
    /** A competence, or a file, has more names and links than a catalogue holds in memory. */
    TOO_MANY_NAMES,
    /** A row comes before an earlier one in a file that must be in order of time. */
    OUT_OF_ORDER,
    /** A row names a person that the people file does not hold. */
    UNKNOWN_PERSON,
    /** A row names a unit that is not there. */
    UNKNOWN_UNIT,
    /** A row names a stage that the customer's journey does not have. */
    UNKNOWN_STAGE,
    /** An id stands twice where it may stand once. */
    DUPLICATE_ID,
    /** Something ends before, or when, it begins. */
    ENDS_BEFORE_IT_BEGINS,
    /** A unit would be above itself. */
    CYCLE;

    /** Returns whether it is a mere note, for which no record was left out. */
    public boolean isNote() {
        return this == UNKNOWN_COLUMN;
    }
}
