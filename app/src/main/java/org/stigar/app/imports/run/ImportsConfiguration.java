package org.stigar.app.imports.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.database.Notices;
import org.stigar.app.database.StigarHome;
import org.stigar.app.imports.skills.CatalogueFiles;
import org.stigar.app.imports.upload.UploadLimits;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.app.people.DirectoryEditing;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.sources.Sources;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.Trails;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.intake.csv.DrawnTrail;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    Uploads uploads(StigarHome home, SecureRandom random) {
        Uploads uploads = new Uploads(home, random, UploadLimits.USUAL);
        uploads.expect();
        return uploads;
    }

    @Bean
    ImportThread importThread() {
        return new ImportThread();
    }

    @Bean
    RunRows importRows(JdbcClient jdbc, JsonMapper json) {
        return new RunRows(jdbc, json);
    }

    @Bean
    WaitingFiles waitingFiles(Uploads uploads, RunRows rows, Notices notices, Clock clock) {
        WaitingFiles files = new WaitingFiles(uploads, rows, notices, clock);
        notices.listen(WaitingFiles.CHANNEL, files);
        return files;
    }

    @Bean
    ImportRecords importRecords(JdbcClient jdbc, RunRows rows, WaitingFiles files) {
        return new ImportRecords(jdbc, rows, files);
    }

    @Bean
    Imports imports(
            Uploads uploads,
            People people,
            Pseudonyms pseudonyms,
            DirectoryEditing editing,
            ObjectProvider<PersonalRecords> records,
            WalkLog log,
            Sources sources,
            ObjectProvider<Trails> trails,
            Competences competences,
            CatalogueEditing catalogue,
            RunRows rows,
            WaitingFiles files,
            PlatformTransactionManager transactions,
            ImportThread thread,
            Clock clock,
            @Value("${stigar.zone:}") String zone) {
        ZoneId own = zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
        return new Imports(
                uploads,
                new DirectoryFiles(uploads, people, editing, otherFeatures(records), own),
                new WalkFiles(uploads, people, pseudonyms, log, agreeing(trails), sources, own),
                new CatalogueFiles(uploads, competences, catalogue),
                rows,
                files,
                transactions,
                thread.executor(),
                clock);
    }

    @Bean
    ImportTidying importTidying(Imports imports) {
        return new ImportTidying(imports);
    }

    /** Without the imports' own: an undo is no erasure, and takes no files away. */
    private static List<PersonalRecords> otherFeatures(ObjectProvider<PersonalRecords> records) {
        return records.orderedStream()
                .filter(one -> !(one instanceof ImportRecords))
                .toList();
    }

    private static Consumer<DrawnTrail> agreeing(ObjectProvider<Trails> trails) {
        Optional<Trails> known = Optional.ofNullable(trails.getIfAvailable());
        return drawn -> known.ifPresent(all -> {
            try {
                all.agree(
                        drawn.by(),
                        drawn.with(),
                        AgreedRhythm.valueOf(drawn.rhythm().name()));
            } catch (NoTrailException e) {
                // One of the two opted out, or it is too long ago: there is no trail to agree on.
            }
        });
    }
}
