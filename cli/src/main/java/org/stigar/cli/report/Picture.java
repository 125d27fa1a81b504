package org.stigar.cli.report;

/** Something to look at. The table beside it tells the same. */
public sealed interface Picture
        permits StatesPicture, MatrixPicture, MeetingsPicture, EgoPicture, CalibrationPicture, SharesPicture {

    /** Draws it. */
    String draw(Width width);

    /** Returns what its signs mean, as markup; empty where the picture says so itself. */
    String legend();
}
