package org.stigar.app.walks.forest;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.walks.CurrentOpenness;
import org.stigar.core.trail.openness.Coefficient;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.OpennessModel;
import org.stigar.core.trail.openness.OpennessRefit;

/** The fits of openness in PostgreSQL, the last year's; read at most every ten minutes, so that all nodes come to the same. */
final class OpennessFits implements CurrentOpenness {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int KEPT_MONTHS = 12;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Known known;

    OpennessFits(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Known(Instant at, Openness openness) {}

    @Override
    public Openness now() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || Duration.between(last.at, now).abs().compareTo(FRESH) > 0) {
            last = new Known(now, Openness.of(model(30), model(90)));
            known = last;
        }
        return last.openness;
    }

    /** Returns the day of the last fit, or empty where there was none. */
    Optional<LocalDate> findLast() {
        return jdbc.sql("select max(fitted_on) from openness_fit")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Keeps the fits of a day, all or none and whether they are to be used or not, and forgets those of more than a year ago. */
    void put(LocalDate day, List<OpennessRefit> refits) {
        transaction.executeWithoutResult(status -> {
            refits.forEach(refit -> put(day, refit));
            jdbc.sql("delete from openness_fit where fitted_on < :first")
                    .param("first", day.minusMonths(KEPT_MONTHS))
                    .update();
        });
        known = null;
    }

    private void put(LocalDate day, OpennessRefit refit) {
        jdbc.sql("""
                        insert into openness_fit (fitted_on, horizon_days, coefficients, trails, shipped_loss, own_loss, is_used)
                        values (:day, :horizon, :coefficients, :trails, :shipped, :own, :used)
                        on conflict (fitted_on, horizon_days) do nothing
                        """)
                .param("day", day)
                .param("horizon", refit.model().horizonDays())
                .param(
                        "coefficients",
                        refit.model().coefficients().stream()
                                .map(Coefficient::value)
                                .toArray(Double[]::new))
                .param("trails", refit.learned())
                .param("shipped", number(refit.shippedLoss()), Types.DOUBLE)
                .param("own", number(refit.ownLoss()), Types.DOUBLE)
                .param("used", refit.isBetter())
                .update();
    }

    /** Returns the last fit of a horizon, where it is to be used. */
    private OpennessModel model(int horizonDays) {
        return jdbc.sql("""
                        select coefficients, is_used from openness_fit where horizon_days = :horizon
                        order by fitted_on desc limit 1
                        """)
                .param("horizon", horizonDays)
                .query((row, number) -> model(row, horizonDays))
                .optional()
                .flatMap(fit -> fit)
                .orElseGet(() -> OpennessModel.shipped(horizonDays));
    }

    private static Optional<OpennessModel> model(ResultSet row, int horizonDays) throws SQLException {
        if (!row.getBoolean("is_used")) {
            return Optional.empty();
        }
        Array numbers = row.getArray("coefficients");
        List<Double> coefficients = Arrays.asList((Double[]) numbers.getArray());
        return Optional.of(OpennessModel.of(horizonDays, coefficients));
    }

    private static @Nullable Double number(double loss) {
        return Double.isNaN(loss) ? null : loss;
    }
}
