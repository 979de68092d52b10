"""Writes perceptron-reference.json: what scikit-learn's Perceptron makes of two small sets of pictures.

Development only, and not part of any test: python3 with scikit-learn (Debian: python3-sklearn), from this folder:
    python3 perceptron-reference.py > perceptron-reference.json
No shuffling, unit rate, whole-number data; the weights after every pass come from a fresh fit with that many passes.
"""

import json
import warnings

import numpy
import sklearn
from sklearn.linear_model import Perceptron

SIDE = 20
PASSES = 6


def pictures(generator, count, lit):
    return (generator.random((count, SIDE * SIDE)) < lit).astype(int)


def lesson(name, data, labels):
    weights = []
    for passes in range(1, PASSES + 1):
        model = Perceptron(shuffle=False, eta0=1.0, max_iter=passes, tol=None)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.fit(data, labels)
        weights.append([int(w) for w in model.coef_[0]] + [int(model.intercept_[0])])
        assert all(float(w).is_integer() for w in model.coef_[0])
    rows = [["".join("#" if cell else "." for cell in row) for row in picture.reshape(SIDE, SIDE)] for picture in data]
    return {"name": name, "pictures": rows, "labels": [int(label) for label in labels], "weights": weights}


def main():
    generator = numpy.random.default_rng(1960)
    separable = pictures(generator, 16, 0.3)
    crowded = pictures(generator, 10, 0.5)
    blank = numpy.zeros((1, SIDE * SIDE), dtype=int)
    labels = numpy.array([1 if i % 3 else -1 for i in range(16)])
    contradictory = numpy.concatenate([crowded, crowded[:2], blank, blank])
    mixed = numpy.array([1, -1] * 5 + [-1, 1, -1, 1])
    print(
        json.dumps(
            {
                "library": f"scikit-learn {sklearn.__version__}",
                "lessons": [lesson("separable", separable, labels), lesson("contradictory, with blanks", contradictory, mixed)],
            }
        )
    )


main()
