"""Quantiles of the beta distribution at 40 digits, by bisection of mpmath's incomplete beta function."""
import mpmath as mp

mp.mp.dps = 40


def quantile(p, a, b):
    low, high = mp.mpf(0), mp.mpf(1)
    for _ in range(120):
        middle = (low + high) / 2
        if mp.betainc(a, b, 0, middle, regularized=True) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


print("# Beta quantiles. Python mpmath %s at 40 digits; tools/golden/beta_quantile.py; 2026-11-24" % mp.__version__)
print("p,a,b,expected")
for p in ("0.05", "0.5", "0.95"):
    for a, b in (("0.5", "0.5"), ("0.5", "20.5"), ("3", "7"), ("30.5", "70.5"), ("168", "127"), ("35.5", "2060.5")):
        print("%s,%s,%s,%s" % (p, a, b, mp.nstr(quantile(mp.mpf(p), mp.mpf(a), mp.mpf(b)), 17)))
