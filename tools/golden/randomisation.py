#!/usr/bin/env python3
"""Makes core/src/test/resources/golden/randomisation.csv: p-values and intervals of randomisation tests, by definition.

Every assignment is listed; the ends of an interval are found by bisection on the one-sided p-value of shifted values, in
exact fractions. So nothing of the way the core does it is used. Plain Python, no package; run from the root of the
repository: python3 tools/golden/randomisation.py

Published data: Darwin's maize, cross- less self-fertilised in eighths of an inch, from R. A. Fisher, "The Design of
Experiments" (1935), sections 15 and 21; Student's hours of sleep, from "The probable error of a mean", Biometrika 6
(1908) 1-25, doi:10.1093/biomet/6.1.1.
"""
import itertools
import pathlib
import random
from fractions import Fraction as F

OUT = pathlib.Path("core/src/test/resources/golden/randomisation.csv")
TAIL = F(25, 1000)


def paired(values, shift):
    """The statistic of every assignment, the true one first."""
    moved = [v - shift for v in values]
    return [sum(s * v for s, v in zip(signs, moved)) for signs in itertools.product((1, -1), repeat=len(moved))]


def independent(before, after, shift):
    pooled = before + [v - shift for v in after]
    places = range(len(pooled))
    true = tuple(range(len(before), len(pooled)))
    ways = [true] + [c for c in itertools.combinations(places, len(after)) if c != true]
    total = sum(pooled)
    found = []
    for way in ways:
        late = sum(pooled[i] for i in way)
        found.append(late / len(after) - (total - late) / len(before))
    return found


def p_value(found):
    return F(sum(1 for s in found if abs(s) >= abs(found[0])), len(found))


def end(statistics, low, high, upper):
    """Where the one-sided p-value comes above the tail, to 2^-40 of the range."""
    for _ in range(44):
        middle = (low + high) / 2
        found = statistics(middle)
        if upper:
            kept = F(sum(1 for s in found if s <= found[0]), len(found)) > TAIL
        else:
            kept = F(sum(1 for s in found if s >= found[0]), len(found)) > TAIL
        if kept == upper:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def row(name, kind, before, after, with_interval=True):
    if kind == "paired":
        values = [a - b for b, a in zip(before, after)]
        statistics = lambda shift: paired(values, shift)
        difference = sum(values) / len(values)
        spread = max(values) - min(values)
    else:
        statistics = lambda shift: independent(before, after, shift)
        difference = sum(after) / len(after) - sum(before) / len(before)
        spread = max(before + after) - min(before + after)
    ends = ["", ""]
    if with_interval:
        far = 2 * spread + 1
        ends = [
            repr(float(end(statistics, difference - far, difference, False))),
            repr(float(end(statistics, difference, difference + far, True))),
        ]
    words = [" ".join(str(float(v)) for v in side) for side in (before, after)]
    return ",".join([name, kind, *words, repr(float(difference)), *ends, repr(float(p_value(statistics(F(0)))))])


def main():
    rng = random.Random(20261126)
    maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]
    one = "0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0".split()
    two = "1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4".split()
    lines = [
        "# Randomisation tests by listing; Python 3.11, fractions only; tools/golden/randomisation.py; 2026-11-26",
        "name,kind,before,after,difference,low,high,pValue",
        row("darwin", "paired", [F(0)] * 15, [F(v) for v in maize], False),
        row("sleep", "paired", [F(v) for v in one], [F(v) for v in two]),
    ]
    for number in range(8):
        size = rng.randint(6, 9)
        sides = [[F(rng.randint(0, 20)) for _ in range(size)] for _ in range(2)]
        lines.append(row("pairs%d" % number, "paired", *sides))
    for number in range(8):
        sides = [[F(rng.randint(0, 9 + 4 * side)) for _ in range(rng.randint(4, 6))] for side in range(2)]
        lines.append(row("groups%d" % number, "independent", *sides))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
