package org.stigar.core.backtest;

/**
 * One point of a calibration plot: trails with like probabilities, and how many of them were in fact walked.
 *
 * @param count trails in the bin, 1 or more
 * @param meanProbability foretold, 0 to 1
 * @param shareWalked observed, 0 to 1
 */
public record CalibrationBin(int count, double meanProbability, double shareWalked) {}
