"""Writes elementary.csv: arguments and true values of the elementary functions, by mpmath with 2000 bits.

    pip install mpmath && python3 elementary.py > elementary.csv

A row: function, bit patterns (hexadecimal) of the argument(s), of the value rounded to double, and of the rest.
"""
import math, random, struct
from mpmath import mp, mpf
import mpmath

mp.prec = 2000
random.seed(3)


def bits(x):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", x))[0]


def any_double(low, high):
    """A number of random magnitude between 2^low and 2^high."""
    return random.choice((-1, 1)) * math.ldexp(random.uniform(1, 2), random.randint(low, high - 1))


def row(name, arguments):
    value = getattr(mpmath, name)(*[mpf(a) for a in arguments])
    high = float(value)
    rest = float(value - mpf(high))
    print(",".join([name, " ".join(bits(a) for a in arguments), bits(high), bits(rest)]))


TINY = [5e-324, 1e-310, 2.2250738585072014e-308, 1e-20, 2.0**-27, 2.0**-26]
print("function,argument,value,rest")
for a in TINY + [0.5, math.sqrt(0.5), 0.99999, 1.0, 1.0000001, 2.0, math.sqrt(2), 10.0, 1.7e308]:
    row("log", [a])
for _ in range(120):
    row("log", [abs(any_double(-1022, 1023))])
    row("log", [random.uniform(0.5, 2)])
for a in [0.0, 1.0, -1.0, 709.7, -708.0, -744.0, -720.5, 1e-300] + [0.34657359, 0.3465736]:
    row("exp", [a])
for _ in range(120):
    row("exp", [random.uniform(-708, 709)])
    row("exp", [any_double(-30, 2)])
HARD = [math.pi, math.pi / 2, 1.5 * math.pi, 2 * math.pi, 6381956970095103.0 * 2.0**797, 1e9, 1e22, 1.7e308, 1e6, 2.0**20]
HARD += [float(mpf(k) * mpmath.pi / 2) for k in (3, 5, 100, 12345, 654321, 10**7, 10**9, 10**15)]
for name in ("sin", "cos", "tan"):
    for a in TINY + HARD:
        row(name, [a])
        row(name, [-a])
    for _ in range(80):
        row(name, [random.uniform(-10, 10)])
        row(name, [any_double(0, 30)])
        row(name, [any_double(30, 1023)])
for name in ("asin", "acos"):
    for a in TINY + [0.5, 0.49999999, 0.50000001, 1 - 2.0**-53, 1 - 2.0**-40, 1.0]:
        row(name, [a])
        row(name, [-a])
    for _ in range(120):
        row(name, [random.uniform(-1, 1)])
        row(name, [random.choice((-1, 1)) * (1 - abs(any_double(-50, -1)))])
for a in TINY + [1.0, 0.4375, 0.0625, 1e300, 1.7e308]:
    row("atan", [a])
for _ in range(120):
    row("atan", [any_double(-60, 60)])
    row("atan", [any_double(-4, 4)])
for _ in range(200):
    row("atan2", [random.uniform(-1, 1), random.uniform(-1, 1)])
for _ in range(60):
    row("atan2", [any_double(-1000, 1000), any_double(-1000, 1000)])
    row("atan2", [any_double(-1070, -1030), any_double(-1070, -1030)])
    row("atan2", [any_double(1000, 1023), any_double(1000, 1023)])
