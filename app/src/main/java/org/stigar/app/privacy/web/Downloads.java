package org.stigar.app.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.privacy.rights.Takeaway;
import org.stigar.core.people.PersonId;

/** Sends somebody's copy of everything. */
final class Downloads {

    private Downloads() {}

    /** Reads everything before the first byte goes out, so that a fault is an error page and not half a file. */
    static void send(Takeaway takeaway, PersonId person, LocalDate today, HttpServletResponse response)
            throws IOException {
        List<PersonalTable> tables = takeaway.open(person);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("stigar-" + today + ".zip")
                        .build()
                        .toString());
        takeaway.write(tables, response.getOutputStream());
    }
}
