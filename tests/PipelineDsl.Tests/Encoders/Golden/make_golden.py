"""Writes what scikit-learn's transformers of numbers make of many columns, for NumberGoldenTests: encoders.json beside this file.

Run with scikit-learn at hand (made with Debian 12's: 1.2.1, NumPy 1.24.2, SciPy 1.10.1): /usr/bin/python3 make_golden.py [file]
"""
import json
import pathlib
import sys
import warnings

import numpy as np
from scipy import stats
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import (
    KBinsDiscretizer, MaxAbsScaler, MinMaxScaler, PolynomialFeatures, PowerTransformer, QuantileTransformer, RobustScaler,
    SplineTransformer, StandardScaler)

warnings.simplefilter("ignore")
np.seterr(all="ignore")
rng = np.random.default_rng(20240917)
MANY = 30011


def holes(values, share):
    values = np.asarray(values, dtype=float).copy()
    values[rng.random(len(values)) < share] = np.nan
    return values


def formula():
    """More numbers than a sketch holds, by arithmetic that any language does alike."""
    places = (np.arange(MANY) * 7919 % MANY + 0.5) / MANY
    return places / (1 - places)


COLUMNS = {
    "normal": holes(rng.normal(50, 12, 157), 0.1),
    "lognormal": holes(np.round(np.exp(rng.normal(3, 1.5, 200)), 2), 0.05),
    "counts": holes(rng.poisson(2.5, 120), 0.1),
    "offset": 1.7e9 + rng.random(99),
    "tiny": rng.normal(0, 1, 64) * 1e-4,
    "negative": -np.abs(rng.normal(0, 3, 80)),
    "positive": rng.gamma(2, 3, 90),
    "two values": holes(rng.integers(0, 2, 50), 0.2),
    "constant": np.array([0.1] * 7 + [np.nan]),
    "constant zero": np.zeros(5),
    "all missing": np.full(6, np.nan),
    "one row": np.array([3.25]),
    "two rows": np.array([1.0, 4.0]),
    "heavy tailed": holes(rng.standard_cauchy(150), 0.05),
    "pareto": rng.pareto(0.7, 150) + 1,
    "denormals": rng.integers(-40, 40, 60) * 5e-324,
    "huge": rng.normal(0, 1, 70) * 1e30,
    "small and huge": np.concatenate([rng.normal(0, 1, 60), [1e30, -1e30, 1e-30, -1e-30]]),
    "repeated low": np.concatenate([np.zeros(70), rng.exponential(4, 40)]),
    "repeated high": np.concatenate([rng.random(30) * 9, np.full(60, 10.0)]),
    "repeated middle": np.concatenate([rng.normal(0, 1, 30), np.full(60, 0.5)]),
    "many": formula(),
}


def kbins(**options):
    return lambda: KBinsDiscretizer(encode="ordinal", subsample=None, **options)


def transformers():
    yield "Standardize", {}, StandardScaler
    yield "Standardize", {"WithMean": False}, lambda: StandardScaler(with_mean=False)
    yield "Standardize", {"WithStd": False}, lambda: StandardScaler(with_std=False)
    yield "MinMax", {}, MinMaxScaler
    yield "MinMax", {"Min": -1, "Max": 3, "Clip": True}, lambda: MinMaxScaler((-1, 3), clip=True)
    yield "MaxAbs", {}, MaxAbsScaler
    yield "RobustScale", {}, RobustScaler
    yield "RobustScale", {"Lower": 0.1, "Upper": 0.95, "UnitVariance": True}, lambda: RobustScaler(quantile_range=(10, 95), unit_variance=True)
    yield "RobustScale", {"WithCentering": False}, lambda: RobustScaler(with_centering=False)
    yield "RobustScale", {"WithScaling": False}, lambda: RobustScaler(with_scaling=False)
    for method in ("yeo-johnson", "box-cox"):
        name = {"yeo-johnson": "YeoJohnson", "box-cox": "BoxCox"}[method]
        yield "Power", {"Method": name}, lambda: PowerTransformer(method)
        yield "Power", {"Method": name, "Standardize": False}, lambda: PowerTransformer(method, standardize=False)
    for quantiles in (5, 1000):
        for output in ("uniform", "normal"):
            yield "QuantileTransform", {"Output": output.capitalize(), "Quantiles": quantiles}, lambda: QuantileTransformer(
                n_quantiles=quantiles, output_distribution=output, subsample=10**6)
    for by in ("Mean", "Median", "MostFrequent"):
        strategy = {"Mean": "mean", "Median": "median", "MostFrequent": "most_frequent"}[by]
        yield "Impute", {"By": by}, lambda: SimpleImputer(strategy=strategy, keep_empty_features=True)
    for by in ("Quantile", "Uniform", "KMeans"):
        for bins in (2, 4, 5, 16):
            yield "Discretize", {"By": by, "Bins": bins}, kbins(n_bins=bins, strategy=by.lower())
    for by in ("Uniform", "Quantile"):
        for extrapolation in ("Constant", "Linear", "Continue", "Periodic"):
            for knots, degree in ((2, 1), (5, 3), (8, 2)):
                yield "Spline", {"By": by, "Extrapolation": extrapolation, "Knots": knots, "Degree": degree}, lambda: SplineTransformer(
                    knots, degree, knots=by.lower(), extrapolation=extrapolation.lower())
    yield "Spline", {"Knots": 5, "Degree": 3, "IncludeBias": False}, lambda: SplineTransformer(5, 3, include_bias=False)
    yield "Polynomial", {"Degree": 4}, lambda: PolynomialFeatures(4, include_bias=False)


KNOW_MISSING = {"Standardize", "MinMax", "MaxAbs", "RobustScale", "Power", "QuantileTransform", "Impute"}


def probes_of(values):
    known = values[~np.isnan(values)]
    if len(known) == 0:
        return np.array([-1.0, 0.0, 2.5])
    span = min(known.max() - known.min(), 1e300)
    return np.concatenate([values[:12], [
        known.min(), known.max(), known.min() - 0.3 * span - 1e-3 * abs(known.min()), known.max() + 0.7 * span + 1e-3 * abs(known.max()),
        known.min() + 0.37 * span, known.min() + 0.5 * span, known.min() + 0.99 * span]])


def plain(values, digits=17):
    def number(v):
        return None if np.isnan(v) else "Infinity" if v == np.inf else "-Infinity" if v == -np.inf else float(f"{v:.{digits}g}")
    return [number(v) for v in np.asarray(values, dtype=float).ravel()]


def case(name, options, make, values, probes):
    knows = name in KNOW_MISSING
    fitted = values if knows else values[~np.isnan(values)]
    asked = probes if knows else probes[~np.isnan(probes)]
    result = {"encoder": name, "options": options}
    try:
        model = make().fit(fitted.reshape(-1, 1))
        if name == "Discretize":
            edges = model.bin_edges_[0][1:-1]
            result["edges"] = plain(edges)
        if name == "Power":
            result["lambda"] = float(model.lambdas_[0])
        result["outputs"] = [plain(row, 10) for row in model.transform(asked.reshape(-1, 1))]
    except ValueError as error:
        result["refused"] = str(error).split("\n")[0]
    return result


def main(path):
    columns = []
    for name, values in COLUMNS.items():
        probes = probes_of(values)
        columns.append({
            "name": name,
            "values": None if name == "many" else plain(values),
            "probes": plain(probes),
            "cases": [case(encoder, options, make, values, probes) for encoder, options, make in transformers()],
        })
    places = np.concatenate([np.linspace(0.001, 0.999, 37), 10.0 ** -np.arange(1, 300, 13), 1 - 10.0 ** -np.arange(1, 16)])
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write('{"places": ' + json.dumps(plain(places)) + ',\n"deviates": ' + json.dumps(plain(stats.norm.ppf(places))) + ',\n"columns": [\n')
        for index, column in enumerate(columns):
            cases = column.pop("cases")
            out.write(json.dumps(column)[:-1] + ', "cases": [\n' + ",\n".join(json.dumps(entry) for entry in cases))
            out.write("\n]}" + ("," if index + 1 < len(columns) else "") + "\n")
        out.write("]}\n")


main(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).with_name("encoders.json"))
