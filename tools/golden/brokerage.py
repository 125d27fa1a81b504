#!/usr/bin/env python3
"""Makes core/src/test/resources/golden/brokerage.csv: constraint and effective size by NetworkX.

The networks are drawn by chance from a fixed seed, weights 1 to 9. Run from the root of the repository:
python3 tools/golden/brokerage.py
"""
import pathlib
import random
import sys

import networkx as nx

OUT = pathlib.Path("core/src/test/resources/golden/brokerage.csv")


def main():
    chance = random.Random(20261124)
    lines = [
        "# Constraint and effective size; Python %d.%d, NetworkX %s; tools/golden/brokerage.py; 2026-11-24"
        % (*sys.version_info[:2], nx.__version__),
        "trails,person,effectiveSize,constraint",
    ]
    for density in (0.15, 0.3, 0.5, 0.8):
        plain = nx.gnp_random_graph(12, density, seed=chance.randrange(10**6))
        for one, other in plain.edges:
            plain[one][other]["weight"] = chance.randint(1, 9)
        trails = " ".join("%d-%d:%d" % (one, other, plain[one][other]["weight"]) for one, other in plain.edges)
        sizes = nx.effective_size(plain)
        constraints = nx.constraint(plain, weight="weight")
        for person in plain:
            if plain.degree(person) > 0:
                lines.append("%s,%d,%r,%r" % (trails, person, float(sizes[person]), float(constraints[person])))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
