package org.stigar.core.backtest;

/**
 * How well one model foretold the trails of one universe over one horizon, all test cuts pooled.
 *
 * @param model {@code trace} is ours; all others are baselines
 * @param n trails foretold, over all cuts
 * @param auc area under the ROC curve of being walked, 0 to 1
 * @param apClosing average precision of closing, 0 to 1
 * @param brier mean squared error, 0 to 1, lower is better
 * @param logLoss mean negative log-likelihood in nats, lower is better
 * @param ece expected calibration error over ten bins of equal count, lower is better
 * @param precisionWorstTenth share that closed among the tenth most endangered, 0 to 1
 */
public record Row(
        Universe universe,
        int horizonDays,
        String model,
        int n,
        double auc,
        double apClosing,
        double brier,
        double logLoss,
        double ece,
        double precisionWorstTenth) {

    static Row of(Universe universe, int horizonDays, String model, double[] probability, boolean[] walked) {
        return new Row(
                universe,
                horizonDays,
                model,
                walked.length,
                Scores.auc(probability, walked),
                Scores.averagePrecisionOfClosing(probability, walked),
                Scores.brier(probability, walked),
                Scores.logLoss(probability, walked),
                Scores.expectedCalibrationError(probability, walked),
                Scores.precisionInWorstTenth(probability, walked));
    }
}
