"""Writes FeatureMathGolden.cs, exact values of the elementary functions, for FeatureMathTests.

Each line: function, arguments, the nearest double, and what is missing from it to the exact value (computed with 1,300 bits by mpmath).
Numbers are the bits of a double in hexadecimal. Run from this folder: python3 golden.py
"""
import random
import struct

import mpmath
from mpmath import mp, mpf

random.seed(20240917)
mp.prec = 1300
COUNT = 70


def anything():
    while True:
        value = struct.unpack("<d", struct.pack("<Q", random.getrandbits(64)))[0]
        if value == value and abs(value) != float("inf"):
            return value


def small():
    return random.uniform(-1, 1) * 2.0 ** -random.randint(0, 60)


def around_one():
    return 1 + random.uniform(-1, 1) * 2.0 ** -random.randint(1, 52)


ANGLES = [anything, small, lambda: random.uniform(-10, 10), lambda: random.uniform(-1e6, 1e6), lambda: float(random.randint(1, 10**9) * mpmath.pi / 2)]
POSITIVE = [lambda: abs(anything()), around_one, lambda: random.uniform(0, 1e4)]
UNIT = [lambda: random.uniform(-1, 1), small, lambda: 1 - random.random() * 2.0 ** -random.randint(0, 50)]
ONE = {
    "Log": (mpmath.log, POSITIVE),
    "Log1p": (mpmath.log1p, [lambda: abs(anything()), small, lambda: random.uniform(-0.999, 3), lambda: random.uniform(0, 1e4)]),
    "Log2": (lambda x: mpmath.log(x) / mpmath.log(2), POSITIVE),
    "Log10": (lambda x: mpmath.log(x) / mpmath.log(10), POSITIVE),
    "Exp": (mpmath.exp, [lambda: random.uniform(-745, 709.7), lambda: random.uniform(-2, 2), small]),
    "Expm1": (mpmath.expm1, [lambda: random.uniform(-50, 709.7), lambda: random.uniform(-2, 2), small]),
    "Sin": (mpmath.sin, ANGLES),
    "Cos": (mpmath.cos, ANGLES),
    "Tan": (mpmath.tan, ANGLES),
    "Atan": (mpmath.atan, [anything, small, lambda: random.uniform(-10, 10)]),
    "Asin": (mpmath.asin, UNIT),
    "Acos": (mpmath.acos, UNIT),
}


def bits(value):
    return struct.pack(">d", value).hex()


def line(name, x, y, exact):
    nearest = float(exact)
    return f"        {name} {bits(x)} {bits(y)} {bits(nearest)} {bits(float(exact - mpf(nearest)))}\n"


def power_arguments():
    while True:
        x = random.choice(POSITIVE)()
        if x == 0 or x == 1:
            continue
        size = abs(float(mpmath.log(x)))
        y = random.choice([random.uniform(-744, 709) / size, 2.0, 0.5, 3.0, -1.0, 1.5, 0.1])
        if abs(y) * size < 740:
            return x, y


with open("FeatureMathGolden.cs", "w", encoding="utf-8", newline="\n") as out:
    out.write("namespace PipelineDsl.Tests.Features;\n\n")
    out.write('/// <summary>Written by golden.py; not edited by hand.</summary>\ninternal static class FeatureMathGolden\n{\n    public const string Lines = """\n')
    for name, (function, arguments) in ONE.items():
        for i in range(COUNT):
            x = arguments[i % len(arguments)]()
            out.write(line(name, x, 0.0, function(mpf(x))))
    for i in range(COUNT):
        x, y = power_arguments()
        out.write(line("Pow", x, y, mpf(x) ** mpf(y)))
    for i in range(COUNT):
        y, x = (anything(), anything()) if i % 2 else (random.gauss(0, 1), random.gauss(0, 1))
        out.write(line("Atan2", y, x, mpmath.atan2(mpf(y), mpf(x))))
    out.write('        """;\n}\n')
