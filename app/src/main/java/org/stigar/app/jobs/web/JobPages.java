package org.stigar.app.jobs.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.jobs.RecurringJob.Schedule.Daily;
import org.stigar.app.jobs.RecurringJob.Schedule.Every;
import org.stigar.app.jobs.runs.JobRun;
import org.stigar.app.jobs.runs.JobRuns;

/** {@code /admin/jobs}: what runs by the clock, and how it went. */
@Controller
class JobPages {

    private final List<RecurringJob> jobs;
    private final JobRuns runs;
    private final MessageSource words;
    private final ZoneId zone;

    JobPages(
            ObjectProvider<RecurringJob> jobs,
            JobRuns runs,
            MessageSource words,
            @Value("${stigar.zone:}") String zone) {
        this.jobs = jobs.orderedStream().toList();
        this.runs = runs;
        this.words = words;
        this.zone = zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    @GetMapping("/admin/jobs")
    @PreAuthorize("hasRole('ADMIN')")
    String show(Locale language, Model model) {
        List<JobRun> all = runs.list();
        model.addAttribute("here", "admin");
        model.addAttribute("zone", zone);
        model.addAttribute(
                "jobs",
                jobs.stream()
                        .map(job -> view(job, all, language))
                        .sorted(View.BY_TITLE)
                        .toList());
        return "jobs/jobs";
    }

    private View view(RecurringJob job, List<JobRun> all, Locale language) {
        List<Run> own = all.stream()
                .filter(run -> run.job().equals(job.name()))
                .map(Run::of)
                .toList();
        return new View(
                job.name(),
                Objects.requireNonNullElse(
                        words.getMessage("jobs.name." + job.name(), null, job.name(), language), job.name()),
                when(job.schedule(), language),
                own.stream().findFirst(),
                own.stream().filter(run -> !run.isWell()).findFirst(),
                own);
    }

    private String when(RecurringJob.Schedule schedule, Locale language) {
        if (schedule instanceof Daily daily) {
            return words.getMessage("jobs.daily", new Object[] {daily.at().toString()}, language);
        }
        long seconds = ((Every) schedule).pause().toSeconds();
        return seconds >= 60
                ? words.getMessage("jobs.minutes", new Object[] {seconds / 60}, language)
                : words.getMessage("jobs.seconds", new Object[] {seconds}, language);
    }

    /**
     * A job.
     *
     * @param failed its last run that did not end well, of those that are kept
     */
    record View(String name, String title, String when, Optional<Run> last, Optional<Run> failed, List<Run> runs) {

        static final Comparator<View> BY_TITLE = Comparator.comparing(View::title);
    }

    /**
     * A run.
     *
     * @param fault its class, without the package; empty where it ended well
     */
    record Run(Instant began, double seconds, String fault) {

        static Run of(JobRun run) {
            String fault = run.fault().orElse("");
            return new Run(run.began(), run.took().toMillis() / 1000.0, fault.substring(fault.lastIndexOf('.') + 1));
        }

        public boolean isWell() {
            return fault.isEmpty();
        }
    }
}
