package org.stigar.core.trail.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class LogisticRegressionTest {

    @Test
    void findsTheLogOddsOfAShare() {
        double[] ones = {1, 1, 1, 1};
        double[] beta = new LogisticRegression(new double[] {0}, new double[] {1e-9})
                .fit(ones, new boolean[] {true, true, true, false});

        assertThat(beta[0]).isCloseTo(Math.log(3), within(1e-6));
    }

    /** At the maximum of a concave function its gradient is zero, and nowhere else. */
    @Test
    void endsWhereTheGradientIsZero() {
        Samples.forAll(200, random -> {
            int n = 30 + random.nextInt(50);
            int p = 3;
            double[] rows = random.doubles((long) n * p, -3, 3).toArray();
            boolean[] outcomes = new boolean[n];
            for (int i = 0; i < n; i++) {
                outcomes[i] = random.nextBoolean();
            }
            double[] prior = random.doubles(p, -1, 1).toArray();
            double[] ridge = {0.5, 1, 2};
            double[] beta = new LogisticRegression(prior, ridge).fit(rows, outcomes);

            for (int j = 0; j < p; j++) {
                double gradient = -ridge[j] * (beta[j] - prior[j]);
                for (int i = 0; i < n; i++) {
                    double x = beta[0] * rows[i * p] + beta[1] * rows[i * p + 1] + beta[2] * rows[i * p + 2];
                    gradient += ((outcomes[i] ? 1 : 0) - 1 / (1 + Math.exp(-x))) * rows[i * p + j];
                }
                assertThat(gradient).isCloseTo(0, within(1e-3));
            }
        });
    }

    @Test
    void staysFiniteWhereOutcomesAreSeparated() {
        double[] rows = {1, -1, 1, -2, 1, 1, 1, 2};
        double[] beta = new LogisticRegression(new double[2], new double[] {1e-6, 0.1})
                .fit(rows, new boolean[] {false, false, true, true});

        assertThat(beta[1]).isFinite().isPositive();
    }

    @Test
    void keepsThePriorWhereThereIsNothingToLearnFrom() {
        double[] prior = {0.3, -2};

        assertThat(new LogisticRegression(prior, new double[] {1, 1}).fit(new double[0], new boolean[0]))
                .containsExactly(prior);
    }

    @Test
    void solvesWhatMultiplicationUndoes() {
        Samples.forAll(200, random -> {
            int p = 1 + random.nextInt(6);
            double[][] half = new double[p][];
            Arrays.setAll(half, i -> random.doubles(p, -1, 1).toArray());
            double[][] a = new double[p][p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k < p; k++) {
                        a[i][j] += half[i][k] * half[j][k];
                    }
                    a[i][j] += i == j ? 0.1 : 0;
                }
            }
            double[] x = random.doubles(p, -5, 5).toArray();
            double[] b = new double[p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    b[i] += a[i][j] * x[j];
                }
            }
            assertThat(Cholesky.solve(a, b)).containsExactly(x, within(1e-6));
        });
    }

    @Test
    void refusesAMatrixThatIsNotPositiveDefinite() {
        assertThatThrownBy(() -> Cholesky.solve(new double[][] {{-1}}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cholesky.solve(new double[][] {{Double.NaN}}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
