package org.stigar.app.mail.jdbc;

import static org.stigar.app.mail.jdbc.Columns.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.AttentionBudget;

/** Deletes each night what is no longer needed: see docs/privacy-register.md. */
final class MailTidying implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailTidying.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    MailTidying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "mail-tidy";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 20));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        int old = update("""
                with old as (delete from letter where written_at < :until returning id, kind)
                insert into letter_outcome (id, kind, outcome, ended_at) select id, kind, 'GIVEN_UP', :now from old
                """, now.minus(KEPT), now);
        if (old > 0) {
            LOG.warn("letters given up after {} days: {}", KEPT.toDays(), old);
        }
        update("delete from letter_outcome where ended_at < :until", now.minus(KEPT), now);
        update("delete from action_link where least(used_at, expires_at) < :until", now.minus(KEPT), now);
        update("delete from attention where taken_at < :until", now.minus(AttentionBudget.WEEK), now);
    }

    private int update(String sql, Instant until, Instant now) {
        return jdbc.sql(sql)
                .param("until", timestamp(until))
                .param("now", timestamp(now))
                .update();
    }
}
