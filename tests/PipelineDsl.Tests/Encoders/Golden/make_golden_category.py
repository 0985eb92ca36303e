"""Writes what scikit-learn makes of categories, texts, vectors and targets, for CategoryGoldenTests: categories.json beside this file.

Run with scikit-learn at hand (made with Debian 12's 1.2.1): /usr/bin/python3 make_golden_category.py [file]
"""
import json
import pathlib
import sys

import numpy as np
from sklearn.feature_extraction import FeatureHasher
from sklearn.feature_extraction.text import HashingVectorizer, TfidfVectorizer
from sklearn.preprocessing import Normalizer, OneHotEncoder, OrdinalEncoder

rng = np.random.default_rng(20240918)
WORDS = ["de", "fr", "es", "", "DE", "münchen", "北京", "😀 smile", "a much longer category name than sixteen units", "x", "it", "nl", "zz top", "0", "12"]


def column(count, kinds):
    shares = 1 / np.arange(1, kinds + 1) ** 1.3
    return [WORDS[i] for i in rng.choice(kinds, count, p=shares / shares.sum())]


def tall(values):
    rows = np.empty((len(values), 1), dtype=object)
    rows[:, 0] = [np.nan if v is None else v for v in values]
    return rows


def cut_is_clear(counts, kept):
    ordered = sorted(counts, reverse=True)
    return kept >= len(ordered) or ordered[kept - 1] != ordered[kept]


def one_hot():
    cases = []
    for count, kinds in ((1, 1), (9, 4), (80, 9), (400, 15)):
        values = column(count, kinds)
        probes = WORDS + ["never seen"]
        distinct = len(set(values))
        options = [{}] + [{"min_frequency": f} for f in (2, 5, 0.1, 0.02)]
        options += [{"max_categories": m} for m in range(2, distinct) if cut_is_clear([values.count(v) for v in set(values)], m - 1)]
        for option in options:
            try:
                encoder = OneHotEncoder(handle_unknown="infrequent_if_exist", sparse_output=False, **option).fit(tall(values))
            except ValueError:
                continue
            names = list(encoder.get_feature_names_out(["c"]))
            slots = []
            for row in encoder.transform(tall(probes)):
                name = names[int(row.argmax())] if row.any() else "c_infrequent_sklearn"
                slots.append(None if name == "c_infrequent_sklearn" else name[2:])
            cases.append({"values": values, "probes": probes, **option, "slots": slots})
    return cases


def ordinal():
    cases = []
    texts = column(120, 12) + [None, None]
    numbers = [int(v) for v in rng.integers(-5, 12, 60)]
    for values, probes, given in (
        (texts, WORDS + [None, "never seen"], None),
        (texts[:-2], WORDS, ["it", "de", "fr"]),
        (numbers, [int(v) for v in range(-8, 15)], None),
        (numbers, [int(v) for v in range(-8, 15)], [-2, 3, 7]),
    ):
        if given is not None:
            values = [v for v in values if v in given]
        encoder = OrdinalEncoder(
            categories="auto" if given is None else [given], handle_unknown="use_encoded_value", unknown_value=-1, encoded_missing_value=-2)
        if isinstance(values[0], int):
            codes = encoder.fit(np.array(values).reshape(-1, 1)).transform(np.array(probes).reshape(-1, 1))
        else:
            codes = encoder.fit(tall(values)).transform(tall(probes))
        cases.append({"values": values, "probes": probes, "given": given, "codes": [float(code) for code in codes.ravel()]})
    return cases


def sparse(matrix):
    matrix = matrix.tocsr()
    matrix.sum_duplicates()
    return [[[int(i), float(v)] for i, v in zip(row.indices, row.data) if v != 0] for row in matrix]


def hashed():
    texts = WORDS + [f"merchant-{i}" for i in range(40)] + ["ü" * 300, "a\u0000b"]
    return [
        {"slots": slots, "alternate_sign": signed, "texts": texts,
         "rows": sparse(FeatureHasher(slots, input_type="string", alternate_sign=signed).transform([[t] for t in texts]))}
        for slots in (1, 2, 7, 64, 1000, 1 << 20) for signed in (False, True)]


TEXTS = [
    "", " ", "a", "The quick brown fox jumps over the lazy dog. The dog sleeps!", "Straße  ÜBER\tÄpfel\n\nnaïve café_2 x1 1x 42 4.2",
    "北京 欢迎 你 I.B.M. don't stop", "😀😀 emoji 😀test 𝒳𝒴 𝒳", "e\u0301te\u0301 combining", "aa aa aa bb bb cc", "tab\u001cfile\u00a0space",
    "one two three four five six seven eight nine ten", "SHOUT Shout shout", "² ½ ① Ⅷ x²", "-- ++ ..",
    "the cat sat on the mat and the dog sat on the log " * 12,
]
ANALYZERS = (("word", 1, 1), ("word", 1, 2), ("word", 2, 3), ("char", 1, 1), ("char", 2, 4), ("char_wb", 1, 3), ("char_wb", 3, 5))


def hashed_texts():
    cases = []
    for analyzer, low, high in ANALYZERS:
        for slots, norm, signed, lowercase in ((32, "l2", True, True), (1000, "l1", True, False), (64, None, False, True)):
            options = {"n_features": slots, "norm": norm, "alternate_sign": signed, "lowercase": lowercase, "analyzer": analyzer, "ngram_range": [low, high]}
            vectorizer = HashingVectorizer(**{**options, "ngram_range": (low, high)})
            cases.append({**options, "texts": TEXTS, "rows": sparse(vectorizer.transform(TEXTS))})
    return cases


def tf_idf():
    cases = []
    for analyzer, low, high in ANALYZERS:
        for option in ({}, {"smooth_idf": False, "norm": None}, {"sublinear_tf": True, "norm": "l1"}, {"min_df": 2}, {"max_df": 0.3},
                       {"max_features": 9}, {"max_features": 4}, {"max_features": 25, "lowercase": False}):
            vectorizer = TfidfVectorizer(analyzer=analyzer, ngram_range=(low, high), **option)
            try:
                rows = vectorizer.fit_transform(TEXTS).tocsr()
            except ValueError:
                continue
            if "max_features" in option:
                every = TfidfVectorizer(analyzer=analyzer, ngram_range=(low, high), use_idf=False, norm=None, lowercase=option.get("lowercase", True))
                counts = np.asarray(every.fit_transform(TEXTS).sum(axis=0)).ravel()
                if not cut_is_clear(counts, option["max_features"]):
                    continue
            names = vectorizer.get_feature_names_out()
            cases.append({
                "analyzer": analyzer, "ngram_range": [low, high], **option, "texts": TEXTS,
                "idf": {name: float(weight) for name, weight in zip(names, vectorizer.idf_)},
                "rows": [{names[i]: float(v) for i, v in zip(row.indices, row.data)} for row in rows]})
    return cases


def normalized():
    rows = np.concatenate([rng.normal(0, 1, (5, 13)), rng.normal(0, 1e-12, (1, 13)), rng.normal(0, 1e18, (1, 13)), np.zeros((1, 13))]).astype(np.float32)
    return [{"rows": rows.astype(float).tolist(), "normalized": Normalizer().fit_transform(rows.astype(float)).tolist()}]


def encode_target(codes, labels, smooth):
    """What TargetEncoder of scikit-learn 1.3 learns of a column; checked against it where it is installed."""
    mean, variance = labels.mean(), labels.var()
    learned = {}
    for code in sorted(set(codes)):
        own = labels[codes == code]
        if smooth == "auto":
            with np.errstate(invalid="ignore"):
                weight = variance * len(own) / (variance * len(own) + ((own - own.mean()) ** 2).sum() / len(own))
            learned[code] = float(mean if np.isnan(weight) else weight * own.mean() + (1 - weight) * mean)
        else:
            learned[code] = float((own.sum() + smooth * mean) / (len(own) + smooth))
    try:
        from sklearn.preprocessing import TargetEncoder
    except ImportError:
        return learned
    known = TargetEncoder(target_type="continuous", smooth=smooth).fit(codes.reshape(-1, 1), labels)
    assert np.allclose([learned[code] for code in known.categories_[0]], known.encodings_[0], rtol=1e-12)
    return learned


def targets():
    cases = []
    codes = rng.integers(0, 12, 150)
    for kind, labels in {
        "binary": (rng.random(150) < 0.2 + codes / 30).astype(float),
        "regression": rng.normal(codes * 3.0 - 7, 2.0),
        "far from zero": 1e6 + rng.normal(codes, 0.5),
        "constant": np.full(150, 2.5),
        "one positive": (np.arange(150) == 17).astype(float),
    }.items():
        for smooth in ("auto", 0.0, 1.0, 20.0):
            learned = encode_target(codes, labels, smooth)
            cases.append({"kind": kind, "smooth": smooth, "codes": codes.tolist(), "labels": labels.tolist(), "prior": float(labels.mean()),
                          "learned": {str(code): value for code, value in learned.items()}})
    classes = rng.integers(0, 3, 150)
    for smooth in ("auto", 5.0):
        learned = [encode_target(codes, (classes == k).astype(float), smooth) for k in range(3)]
        cases.append({"kind": "classes", "smooth": smooth, "codes": codes.tolist(), "labels": classes.astype(float).tolist(),
                      "learned": {str(code): [of_class[code] for of_class in learned] for code in learned[0]}})
    return cases


golden = {
    "oneHot": one_hot(), "ordinal": ordinal(), "hash": hashed(), "hashText": hashed_texts(), "tfIdf": tf_idf(), "normalize": normalized(),
    "target": targets(),
}
path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).with_name("categories.json")
lines = ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(case, ensure_ascii=True) for case in cases) + "\n]" for name, cases in golden.items())
path.write_text("{\n" + lines + "\n}\n", encoding="utf-8")
