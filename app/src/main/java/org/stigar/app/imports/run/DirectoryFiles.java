package org.stigar.app.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.stigar.app.imports.plan.Before;
import org.stigar.app.imports.plan.DirectoryPlan;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.app.people.DirectoryEditing;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.people.PersonId;
import org.stigar.intake.csv.CsvDirectory;
import org.stigar.intake.source.ReadOptions;

/** Reads tables of people, units and memberships into the directory, and puts it back as it was. */
final class DirectoryFiles {

    private final Uploads uploads;
    private final People people;
    private final DirectoryEditing editing;
    private final List<PersonalRecords> records;
    private final ReadOptions options;

    DirectoryFiles(
            Uploads uploads, People people, DirectoryEditing editing, List<PersonalRecords> records, ZoneId zone) {
        this.uploads = uploads;
        this.people = people;
        this.editing = editing;
        this.records = List.copyOf(records);
        options = ReadOptions.DEFAULT.withZone(zone);
    }

    /** Compares with what is there, and stores nothing. */
    DirectoryPlan plan(String upload) {
        try {
            Set<Part> parts = uploads.parts(upload);
            CsvDirectory reader = new CsvDirectory(options).takeIds(DirectoryFiles::fitsAnAddress);
            if (parts.contains(Part.PEOPLE)) {
                reader.people(uploads.open(upload, Part.PEOPLE));
            }
            if (parts.contains(Part.UNITS)) {
                reader.units(uploads.open(upload, Part.UNITS));
            }
            if (parts.contains(Part.MEMBERSHIPS)) {
                reader.memberships(uploads.open(upload, Part.MEMBERSHIPS));
            }
            return new DirectoryPlan(people.directory(), reader.read(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person's page has the id in its address, in which servers and proxies take these for something else. */
    private static boolean fitsAnAddress(PersonId id) {
        String text = id.value();
        return !text.equals(".") && !text.equals("..") && text.chars().noneMatch(c -> "/\\;%".indexOf(c) >= 0);
    }

    /** Stores what a plan changes, in the caller's transaction. */
    void store(DirectoryPlan plan) {
        people.put(plan.people(), plan.units(), List.of());
        editing.replaceMemberships(plan.placed(), plan.memberships());
    }

    /** Puts everything back, in the caller's transaction. Who was new is forgotten by every feature. */
    void restore(Before before) {
        records.forEach(one -> before.newPeople().forEach(one::lock));
        people.put(before.people(), before.units(), List.of());
        editing.replaceMemberships(before.placed(), before.memberships());
        before.newPeople().forEach(person -> records.forEach(one -> one.erase(person)));
        editing.removeUnits(before.newUnits());
    }
}
