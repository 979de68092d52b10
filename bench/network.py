# The same training in numpy. Reads what network-workload.mjs packs; prints examples a second and the mean loss after.
#   python3 network.py workload.bin float32
import json
import sys
import time

import numpy as np

with open(sys.argv[1], "rb") as file:
    data = file.read()
real = np.dtype(sys.argv[2]).type
inputs, hidden, outputs, pictures, batch, epochs, rounds, millionths = np.frombuffer(data, np.int32, 8)
at = 32


def take(dtype, *shape):
    global at
    array = np.frombuffer(data, dtype, int(np.prod(shape)), at).reshape(shape)
    at += array.nbytes
    return array


first1, first2 = take(np.float64, hidden, inputs), take(np.float64, outputs, hidden)
order = take(np.int32, epochs, pictures)
x_all, y_all = take(np.uint8, pictures, inputs).astype(real), take(np.uint8, pictures, outputs).astype(real)
rate = real(millionths * 1e-6)


def sigmoid(f):
    return 1 / (1 + np.exp(-f))


rates = []
for _ in range(rounds):
    w1, w2 = first1.T.astype(real).copy(), first2.T.astype(real).copy()
    b1, b2 = np.zeros(hidden, real), np.zeros(outputs, real)
    start = time.process_time()
    for epoch in range(epochs):
        for begin in range(0, pictures, batch):
            which = order[epoch, begin : begin + batch]
            x, y = x_all[which], y_all[which]
            h = sigmoid(x @ w1 + b1)
            g = sigmoid(h @ w2 + b2)
            d2 = (g - y) * g * (1 - g) / real(len(which))
            d1 = (d2 @ w2.T) * h * (1 - h)
            w2 -= rate * (h.T @ d2)
            b2 -= rate * d2.sum(0)
            w1 -= rate * (x.T @ d1)
            b1 -= rate * d1.sum(0)
    rates.append(epochs * pictures / (time.process_time() - start))
off = sigmoid(sigmoid(x_all @ w1 + b1) @ w2 + b2) - y_all
print(json.dumps({"rate": float(np.median(rates)), "loss": float((0.5 * off * off).sum() / pictures)}))
