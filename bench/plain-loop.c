// The plain loop that the TypeScript is measured against: what one would write in C, left to the compiler to make fast.
// Reads the workload that workload.mjs packs; prints, for each task, presentations a second (the median of the rounds) and
// a checksum of the final values. The values start at 0. A sum of the wrong sign, or of 0, is an error: every active
// unit's value moves by one towards the wanted sign.
//
//   gcc -O3 -march=native -o plain-loop plain-loop.c && ./plain-loop workload.bin
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CELLS = 400, UNITS = 512, RESPONSES = 8, OWN = UNITS / RESPONSES, BLOCK = 64, MOST_ROUNDS = 99 };

static struct {
  int32_t cells, units, responses, excitatory, inhibitory, threshold, pictures, passes, rounds;
} size;

static int32_t *origins;
static uint8_t *pictures;
static int8_t *wanted;

// For each block of A-units and each S-unit, what it adds to the sums of the block when it is lit.
typedef int8_t Block __attribute__((vector_size(BLOCK)));
static Block wires[UNITS / BLOCK][CELLS];

// The active A-units of one picture: as a list, and as 0 or -1 for each.
typedef struct {
  int32_t count;
  int16_t list[UNITS];
  int16_t mask[UNITS];
} Activity;
static Activity *cache;

// The eight values of one A-unit, which the compiler then adds at once.
typedef int32_t Values __attribute__((vector_size(RESPONSES * sizeof(int32_t))));
static Values full[UNITS];
static int32_t own[UNITS];
static int32_t direct[CELLS];

static void *need(void *memory) {
  if (memory == NULL) {
    fprintf(stderr, "plain-loop: out of memory.\n");
    exit(2);
  }
  return memory;
}

static void *take(FILE *file, size_t bytes) {
  void *memory = need(malloc(bytes));
  if (fread(memory, 1, bytes, file) != bytes) {
    fprintf(stderr, "plain-loop: the workload must be longer.\n");
    exit(2);
  }
  return memory;
}

static void read_workload(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fread(&size, sizeof size, 1, file) != 1 || size.cells != CELLS ||
      size.units != UNITS || size.responses != RESPONSES || size.rounds > MOST_ROUNDS) {
    fprintf(stderr, "plain-loop: %s must be a workload of 400 S-units, 512 A-units and 8 R-units.\n", path);
    exit(2);
  }
  int each = size.excitatory + size.inhibitory;
  origins = take(file, sizeof *origins * UNITS * each);
  pictures = take(file, (size_t)size.pictures * CELLS);
  wanted = take(file, (size_t)size.pictures * RESPONSES);
  fclose(file);
  for (int unit = 0; unit < UNITS; unit++)
    for (int wire = 0; wire < each; wire++)
      wires[unit / BLOCK][origins[unit * each + wire]][unit % BLOCK] += wire < size.excitatory ? 1 : -1;
}

static void associate(const uint8_t *picture, Activity *activity) {
  int16_t lit[CELLS];
  int lit_count = 0;
  for (int cell = 0; cell < CELLS; cell++) {
    lit[lit_count] = cell;
    lit_count += picture[cell];
  }
  int8_t sums[UNITS];
  for (int block = 0; block < UNITS / BLOCK; block++) {
    Block sum = {0};
    for (int place = 0; place < lit_count; place++) sum += wires[block][lit[place]];
    memcpy(sums + block * BLOCK, &sum, BLOCK);
  }
  for (int unit = 0; unit < UNITS; unit++) activity->mask[unit] = -(sums[unit] >= size.threshold);
}

static void list_active(Activity *activity) {
  int count = 0;
  for (int unit = 0; unit < UNITS; unit++) {
    activity->list[count] = unit;
    count -= activity->mask[unit];
  }
  activity->count = count;
}

static void present_full(const Activity *activity, const int8_t *signs) {
  Values sums = {0}, steps = {0};
  for (int place = 0; place < activity->count; place++) sums += full[activity->list[place]];
  int errors = 0;
  for (int r = 0; r < RESPONSES; r++) {
    steps[r] = sums[r] * signs[r] <= 0 ? signs[r] : 0;
    errors |= steps[r];
  }
  if (errors == 0) return;
  for (int place = 0; place < activity->count; place++) full[activity->list[place]] += steps;
}

static void present_own(const Activity *activity, const int8_t *signs) {
  for (int r = 0; r < RESPONSES; r++) {
    const int16_t *mask = activity->mask + r * OWN;
    int32_t *values = own + r * OWN;
    int32_t sum = 0;
    for (int unit = 0; unit < OWN; unit++) sum += values[unit] & mask[unit];
    if (sum * signs[r] > 0) continue;
    for (int unit = 0; unit < OWN; unit++) values[unit] += signs[r] & mask[unit];
  }
}

static void present_direct(const uint8_t *picture, int sign) {
  int32_t sum = 0;
  for (int cell = 0; cell < CELLS; cell++) sum += picture[cell] * direct[cell];
  if (sum * sign > 0) return;
  for (int cell = 0; cell < CELLS; cell++) direct[cell] += picture[cell] * sign;
}

static const uint8_t *picture_of(int which) { return pictures + (size_t)which * CELLS; }
static const int8_t *signs_of(int which) { return wanted + (size_t)which * RESPONSES; }

static void full_cached(int which) { present_full(&cache[which], signs_of(which)); }
static void own_cached(int which) { present_own(&cache[which], signs_of(which)); }
static void direct_view(int which) { present_direct(picture_of(which), signs_of(which)[0]); }

static void full_fresh(int which) {
  Activity activity;
  associate(picture_of(which), &activity);
  list_active(&activity);
  present_full(&activity, signs_of(which));
}

static void own_fresh(int which) {
  Activity activity;
  associate(picture_of(which), &activity);
  present_own(&activity, signs_of(which));
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

static uint32_t checksum(const int32_t *values, int count) {
  uint32_t sum = 2166136261u;
  for (int place = 0; place < count; place++) sum = (sum ^ (uint32_t)values[place]) * 16777619u;
  return sum;
}

typedef struct {
  const char *name;
  void (*present)(int which);
  int32_t *values;
  int count;
} Task;

static void measure(const Task *task) {
  double rates[MOST_ROUNDS];
  for (int round = 0; round < size.rounds; round++) {
    memset(task->values, 0, sizeof(int32_t) * task->count);
    double start = seconds();
    for (int pass = 0; pass < size.passes; pass++)
      for (int which = 0; which < size.pictures; which++) task->present(which);
    rates[round] = (double)size.passes * size.pictures / (seconds() - start);
  }
  qsort(rates, size.rounds, sizeof *rates, compare);
  printf("\"%s\": {\"rate\": %.0f, \"checksum\": %u}", task->name, rates[size.rounds / 2],
         checksum(task->values, task->count));
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "plain-loop: must be given one workload.\n");
    return 2;
  }
  read_workload(arguments[1]);
  cache = need(malloc(sizeof *cache * size.pictures));
  for (int which = 0; which < size.pictures; which++) {
    associate(picture_of(which), &cache[which]);
    list_active(&cache[which]);
  }
  const Task tasks[] = {
      {"fullCached", full_cached, (int32_t *)full, UNITS * RESPONSES},
      {"fullFresh", full_fresh, (int32_t *)full, UNITS * RESPONSES},
      {"mark1Cached", own_cached, own, UNITS},
      {"mark1Fresh", own_fresh, own, UNITS},
      {"direct", direct_view, direct, CELLS},
  };
  for (size_t place = 0; place < sizeof tasks / sizeof *tasks; place++) {
    printf(place == 0 ? "{" : ", ");
    measure(&tasks[place]);
  }
  printf("}\n");
  return 0;
}
