package org.stigar.core.trail.openness;

/**
 * Logistic regression with a ridge towards given coefficients, by Newton's method (iteratively reweighted least squares).
 *
 * <p>Maximises Σ log-likelihood − ½ Σ ridge_j (β_j − prior_j)². The objective is concave, so the result does not depend
 * on where the search begins; steps are halved where they overshoot. O(n p²) a step for n rows of p features, usually
 * under ten steps. Source: C. M. Bishop, "Pattern Recognition and Machine Learning", 2006, section 4.3.3.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;

    private final double[] prior;
    private final double[] ridge;

    /**
     * Prepares a fit of p coefficients.
     *
     * @param prior where the coefficients are pulled to
     * @param ridge how strongly, in rows' worth of information: above 0
     */
    LogisticRegression(double[] prior, double[] ridge) {
        this.prior = prior.clone();
        this.ridge = ridge.clone();
    }

    /**
     * Returns the coefficients.
     *
     * @param rows features, row after row, p each
     * @param outcomes true for 1
     */
    double[] fit(double[] rows, boolean[] outcomes) {
        int p = prior.length;
        double[] beta = prior.clone();
        double best = objective(beta, rows, outcomes);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[p];
            double[][] information = new double[p][p];
            accumulate(beta, rows, outcomes, gradient, information);
            double[] move = Cholesky.solve(information, gradient);
            double share = 1;
            double[] next = moved(beta, move, share);
            double value = objective(next, rows, outcomes);
            while (value < best && share > 1e-6) {
                share /= 2;
                next = moved(beta, move, share);
                value = objective(next, rows, outcomes);
            }
            if (!(value > best)) {
                return beta;
            }
            boolean done = value - best < CLOSE_ENOUGH * (1 + Math.abs(best));
            beta = next;
            best = value;
            if (done) {
                return beta;
            }
        }
        return beta;
    }

    /** Returns 1/(1+e^−x), without overflow. */
    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    private void accumulate(double[] beta, double[] rows, boolean[] outcomes, double[] gradient, double[][] h) {
        int p = beta.length;
        for (int i = 0; i < outcomes.length; i++) {
            int at = i * p;
            double chance = sigmoid(dot(beta, rows, at));
            double residual = (outcomes[i] ? 1 : 0) - chance;
            double curvature = chance * (1 - chance);
            for (int j = 0; j < p; j++) {
                gradient[j] += residual * rows[at + j];
                double scaled = curvature * rows[at + j];
                for (int k = 0; k <= j; k++) {
                    h[j][k] += scaled * rows[at + k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            gradient[j] -= ridge[j] * (beta[j] - prior[j]);
            h[j][j] += ridge[j];
        }
    }

    private double objective(double[] beta, double[] rows, boolean[] outcomes) {
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double x = dot(beta, rows, i * beta.length);
            double signed = outcomes[i] ? -x : x;
            // log(1 + e^signed), without overflow
            sum -= Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)));
        }
        for (int j = 0; j < beta.length; j++) {
            sum -= 0.5 * ridge[j] * (beta[j] - prior[j]) * (beta[j] - prior[j]);
        }
        return sum;
    }

    private static double dot(double[] beta, double[] rows, int at) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * rows[at + j];
        }
        return sum;
    }

    private static double[] moved(double[] from, double[] by, double share) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += share * by[j];
        }
        return to;
    }
}
