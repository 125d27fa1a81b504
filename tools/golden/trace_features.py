#!/usr/bin/env python3
"""Makes core/src/test/resources/golden/trace-features.csv: the ten numbers of a trail, from their formulas alone.

Plain Python, no package; run from the root of the repository: python3 tools/golden/trace_features.py
"""
import math
import pathlib
import random

OUT = pathlib.Path("core/src/test/resources/golden/trace-features.csv")


def features(days, now, recorded):
    ages = [max(0.0, now - (d + 1)) for d in days]
    gaps = [a - b for a, b in zip(ages, ages[1:])]
    memory = math.sqrt(1 - 2 ** (-recorded / 180))

    def e(h):
        return sum(2 ** (-a / h) for a in ages)

    silence = ages[-1]
    cover = 14 * 2 ** (-ages[0] / 180) + sum(min(g, 14) * 2 ** (-a / 180) for g, a in zip(gaps, ages[1:]))
    quiet = 0.0
    if gaps:
        usual = sum(math.log(max(g, 0.5)) for g in gaps) / len(gaps)
        quiet = min(math.log(4), max(0.0, math.log(silence + 1) - usual - math.log(4)))
    as_long = sum(1 for g in gaps if g >= silence - 1e-9)
    return [
        1.0,
        math.log(e(4) + 1e-6),
        math.log(e(30) + 1e-6),
        math.log(e(180) / memory + 1e-6),
        math.log(silence + 0.05),
        math.log(cover / memory + 0.05),
        math.log(e(30) + 0.05) * math.log(silence + 1),
        quiet,
        max(0.0, 1 - ages[0] / 30),
        math.log((as_long + 0.5) / (len(gaps) + 1)),
    ]


def main():
    rng = random.Random(20261123)
    cases = [[400], [405], list(range(300, 343, 7)), [100, 101, 102, 250, 251, 380, 390, 395, 400, 404], [396, 398, 399, 403]]
    for _ in range(20):
        cases.append(sorted(rng.sample(range(0, 406), rng.randint(1, 30))))
    lines = [
        "# The ten numbers of a trail by their formulas; Python 3.11, math only; tools/golden/trace_features.py; 2026-11-24",
        "days,now,recorded,features",
    ]
    for days in cases:
        now, recorded = 405.522, rng.choice([405.522, 406.0, 900.0])
        values = features(days, now, recorded)
        lines.append(f"{' '.join(map(str, days))},{now},{recorded},{' '.join(repr(v) for v in values)}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
