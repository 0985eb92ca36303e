"""Writes EncoderGolden.cs, what scikit-learn makes of a few columns, for EncoderGoldenTests.

Run from this folder with scikit-learn at hand (made with 1.2.1, NumPy 1.24.2): python3 golden.py
"""
import json
import math
import warnings

import numpy as np
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import KBinsDiscretizer, MinMaxScaler, StandardScaler

warnings.simplefilter("ignore")
rng = np.random.default_rng(20240917)


def holes(values, share):
    values = np.asarray(values, dtype=float).copy()
    values[rng.random(len(values)) < share] = np.nan
    return values


COLUMNS = {
    "normal": holes(rng.normal(50, 12, 157), 0.1),
    "lognormal": holes(np.round(np.exp(rng.normal(3, 1.5, 200)), 2), 0.05),
    "counts": holes(rng.poisson(2.5, 120), 0.1),
    "offset": 1.7e9 + rng.random(99),
    "tiny": rng.normal(0, 1, 64) * 1e-4,
    "negative": -np.abs(rng.normal(0, 3, 80)),
    "two values": holes(rng.integers(0, 2, 50), 0.2),
    "constant": np.array([0.1] * 7 + [np.nan]),
    "constant zero": np.zeros(5),
    "one row": np.array([3.25]),
    "two rows": np.array([1.0, 4.0]),
}


def plain(values):
    return [None if math.isnan(v) else float(v) for v in np.asarray(values, dtype=float).ravel()]


def describe(name, values):
    column = values.reshape(-1, 1)
    known = values[~np.isnan(values)]
    span = known.max() - known.min()
    probes = np.concatenate([values[:20], [known.min() - span - 1, known.max() + span + 1, known.mean() + 0.37 * span, np.nan]])
    probe_column = probes.reshape(-1, 1)
    standard = StandardScaler().fit(column)
    minmax = MinMaxScaler().fit(column)
    result = {
        "name": name,
        "values": plain(values),
        "probes": plain(probes),
        "mean": float(standard.mean_[0]),
        "scale": float(standard.scale_[0]),
        "standardized": plain(standard.transform(probe_column)),
        "minmax": plain(minmax.transform(probe_column)),
        "imputed": {
            by: float(SimpleImputer(strategy=strategy).fit(column).statistics_[0])
            for by, strategy in {"Mean": "mean", "Median": "median", "MostFrequent": "most_frequent"}.items()
        },
        "binned": [],
    }
    for bins in (2, 4, 5, 16):
        if len(known) < bins and len(np.unique(known)) > 1:
            continue
        model = KBinsDiscretizer(bins, encode="ordinal", strategy="quantile").fit(known.reshape(-1, 1))
        edges = model.bin_edges_[0][1:-1] if len(model.bin_edges_[0]) > 2 else np.array([])
        codes = model.transform(probe_column[~np.isnan(probes)]).ravel()
        result["binned"].append({"bins": bins, "edges": plain(edges), "codes": plain(codes)})
    return result


lines = ",\n".join("        " + json.dumps(describe(name, values)) for name, values in COLUMNS.items())
with open("EncoderGolden.cs", "w", encoding="utf-8", newline="\n") as out:
    out.write('namespace PipelineDsl.Tests.Encoders;\n\n')
    out.write('/// <summary>Written by golden.py; not edited by hand.</summary>\ninternal static class EncoderGolden\n{\n')
    out.write('    public const string Json = """\n        [\n' + lines + '\n        ]\n        """;\n}\n')
