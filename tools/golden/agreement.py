#!/usr/bin/env python3
"""Makes core/src/test/resources/golden/agreement.csv: r_wg, r_wg(j) and average deviation by their formulas, in fractions.

Plain Python, no package; run from the root of the repository: python3 tools/golden/agreement.py
"""
import pathlib
import random
import statistics
from fractions import Fraction as F

OUT = pathlib.Path("core/src/test/resources/golden/agreement.csv")


def main():
    rng = random.Random(20261126)
    lines = [
        "# Agreement by its formulas; Python 3.11, fractions and statistics; tools/golden/agreement.py; 2026-11-26",
        "points,items,withinGroup,averageDeviation",
    ]
    for _ in range(24):
        points, items, people = rng.randint(2, 7), rng.randint(1, 4), rng.randint(2, 12)
        centre = rng.randint(1, points)
        narrow = rng.random() < 0.6
        answers = [
            [F(max(1, min(points, centre + rng.randint(-1, 1))) if narrow else rng.randint(1, points)) for _ in range(people)]
            for _ in range(items)
        ]
        observed = statistics.mean(statistics.variance(item) for item in answers)
        ratio = min(F(1), observed / F(points * points - 1, 12))
        within = items * (1 - ratio) / (items * (1 - ratio) + ratio)
        deviation = statistics.mean(sum(abs(a - statistics.mean(item)) for a in item) / len(item) for item in answers)
        told = " ".join("".join(str(int(a)) for a in item) for item in answers)
        lines.append("%d,%s,%r,%r" % (points, told, float(within), float(deviation)))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
