// The same training in C: 2,000 pictures, plain gradient descent, squared error, sigmoids, one hidden layer, lists of the lit
// cells. Reads what network-workload.mjs packs; prints examples a second (the median of the rounds) and the mean loss after.
//
//   gcc -O3 -march=native -DREAL=double -o network-loop network-loop.c -lm && ./network-loop workload.bin
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef REAL
#define REAL double
#endif
enum { INPUTS = 400, HIDDEN = 64, OUTPUTS = 8, MOST = 64, MOST_ROUNDS = 99 };

static struct {
  int32_t inputs, hidden, outputs, pictures, batch, epochs, rounds, rate_millionths;
} size;

static uint8_t *pictures, *wanted;
static int32_t *order;
static double *first;

// Weights from one input to all units, which the compiler then adds at once.
typedef REAL Hidden __attribute__((vector_size(HIDDEN * sizeof(REAL))));
typedef REAL Outputs __attribute__((vector_size(OUTPUTS * sizeof(REAL))));
static Hidden w1[INPUTS], g1[INPUTS], b1;
static Outputs w2[HIDDEN], b2;
static Hidden h[MOST], d1[MOST];
static Outputs g[MOST], d2[MOST];
static int16_t *lit;
static int32_t *from;

static void *need(void *memory) {
  if (memory == NULL) {
    fprintf(stderr, "network-loop: out of memory.\n");
    exit(2);
  }
  return memory;
}

static void *take(FILE *file, size_t bytes) {
  void *memory = need(malloc(bytes));
  if (fread(memory, 1, bytes, file) != bytes) {
    fprintf(stderr, "network-loop: the workload must be longer.\n");
    exit(2);
  }
  return memory;
}

static void read_workload(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fread(&size, sizeof size, 1, file) != 1 || size.inputs != INPUTS || size.hidden != HIDDEN ||
      size.outputs != OUTPUTS || size.batch > MOST || size.rounds > MOST_ROUNDS) {
    fprintf(stderr, "network-loop: %s must be a workload of 400 inputs, 64 and 8 units.\n", path);
    exit(2);
  }
  first = take(file, sizeof *first * (HIDDEN * INPUTS + OUTPUTS * HIDDEN));
  order = take(file, sizeof *order * size.epochs * size.pictures);
  pictures = take(file, (size_t)size.pictures * INPUTS);
  wanted = take(file, (size_t)size.pictures * OUTPUTS);
  fclose(file);
  lit = need(malloc(sizeof *lit * size.pictures * INPUTS));
  from = need(malloc(sizeof *from * (size.pictures + 1)));
  int32_t used = 0;
  for (int which = 0; which < size.pictures; which++) {
    from[which] = used;
    for (int cell = 0; cell < INPUTS; cell++)
      if (pictures[(size_t)which * INPUTS + cell]) lit[used++] = cell;
  }
  from[size.pictures] = used;
}

static void begin(void) {
  for (int u = 0; u < HIDDEN; u++)
    for (int i = 0; i < INPUTS; i++) w1[i][u] = first[u * INPUTS + i];
  for (int u = 0; u < OUTPUTS; u++)
    for (int i = 0; i < HIDDEN; i++) w2[i][u] = first[HIDDEN * INPUTS + u * HIDDEN + i];
  memset(&b1, 0, sizeof b1);
  memset(&b2, 0, sizeof b2);
}

static REAL sigmoid(REAL f) { return 1 / (1 + (sizeof(REAL) == 4 ? expf(-f) : exp(-f))); }

static void forward(int which, int e) {
  Hidden sums = b1;
  for (int k = from[which]; k < from[which + 1]; k++) sums += w1[lit[k]];
  for (int u = 0; u < HIDDEN; u++) h[e][u] = sigmoid(sums[u]);
  Outputs last = b2;
  for (int i = 0; i < HIDDEN; i++) last += w2[i] * h[e][i];
  for (int u = 0; u < OUTPUTS; u++) g[e][u] = sigmoid(last[u]);
}

static void backward(int which, int e, int batch) {
  for (int u = 0; u < OUTPUTS; u++)
    d2[e][u] = (g[e][u] - wanted[(size_t)which * OUTPUTS + u]) * g[e][u] * (1 - g[e][u]) / batch;
  for (int i = 0; i < HIDDEN; i++) {
    Outputs shares = w2[i] * d2[e];
    REAL sum = 0;
    for (int u = 0; u < OUTPUTS; u++) sum += shares[u];
    d1[e][i] = sum * h[e][i] * (1 - h[e][i]);
  }
}

static void step(const int32_t *which, int batch, REAL rate) {
  for (int e = 0; e < batch; e++) {
    forward(which[e], e);
    backward(which[e], e, batch);
  }
  for (int e = 0; e < batch; e++) {
    Outputs last = rate * d2[e];
    for (int i = 0; i < HIDDEN; i++) w2[i] -= last * h[e][i];
    b2 -= last;
    b1 -= rate * d1[e];
    Hidden *into = batch == 1 ? w1 : g1;
    Hidden move = (batch == 1 ? -rate : 1) * d1[e];
    for (int k = from[which[e]]; k < from[which[e] + 1]; k++) into[lit[k]] += move;
  }
  if (batch == 1) return;
  for (int i = 0; i < INPUTS; i++) w1[i] -= rate * g1[i];
  memset(g1, 0, sizeof g1);
}

static double loss(void) {
  double sum = 0;
  for (int which = 0; which < size.pictures; which++) {
    forward(which, 0);
    for (int u = 0; u < OUTPUTS; u++) {
      double off = g[0][u] - wanted[(size_t)which * OUTPUTS + u];
      sum += 0.5 * off * off;
    }
  }
  return sum / size.pictures;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static int compare(const void *one, const void *other) {
  double difference = *(const double *)one - *(const double *)other;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "network-loop: must be given one workload.\n");
    return 2;
  }
  read_workload(arguments[1]);
  double rates[MOST_ROUNDS];
  for (int round = 0; round < size.rounds; round++) {
    begin();
    double start = seconds();
    for (int epoch = 0; epoch < size.epochs; epoch++)
      for (int at = 0; at < size.pictures; at += size.batch) {
        int batch = size.pictures - at < size.batch ? size.pictures - at : size.batch;
        step(order + (size_t)epoch * size.pictures + at, batch, size.rate_millionths * 1e-6);
      }
    rates[round] = (double)size.epochs * size.pictures / (seconds() - start);
  }
  qsort(rates, size.rounds, sizeof *rates, compare);
  printf("{\"rate\": %.0f, \"loss\": %.9f}\n", rates[size.rounds / 2], loss());
  return 0;
}
