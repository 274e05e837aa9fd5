// Bitonic sorting (Batcher 1968, doi:10.1145/1468075.1468121) of 2^n numbers: the same comparisons whatever the numbers
// are. A merge starts by comparing mirrored places, so that both halves may be ascending.

#define MIRROR_8 7, 6, 5, 4, 3, 2, 1, 0
#define MIRROR_4 3, 2, 1, 0, 7, 6, 5, 4
#define APART_4 4, 5, 6, 7, 0, 1, 2, 3
#define APART_2 2, 3, 0, 1, 6, 7, 4, 5
#define APART_1 1, 0, 3, 2, 5, 4, 7, 6

// Every lane meets another; the later ones of each two keep the larger number.
#define COMPARE(v, partners, later)                               \
  do {                                                            \
    const f64x8 other = __builtin_shufflevector(v, v, partners);  \
    const f64x8 smaller = v < other ? v : other;                  \
    const f64x8 larger = other < v ? v : other;                   \
    v = (i64x8)later ? larger : smaller;                          \
  } while (0)

#define LATER_4 {0, 0, 0, 0, -1, -1, -1, -1}
#define LATER_2 {0, 0, -1, -1, 0, 0, -1, -1}
#define LATER_1 {0, -1, 0, -1, 0, -1, 0, -1}

/// Sorts eight numbers of which the first four and the last four are in order, but for what is to be compared.
KADITA_INLINE f64x8 LEVEL(settle)(f64x8 v) {
  COMPARE(v, APART_4, LATER_4);
  COMPARE(v, APART_2, LATER_2);
  COMPARE(v, APART_1, LATER_1);
  return v;
}

KADITA_INLINE f64x8 LEVEL(sort8)(f64x8 v) {
  COMPARE(v, APART_1, LATER_1);
  COMPARE(v, MIRROR_4, LATER_2);
  COMPARE(v, APART_1, LATER_1);
  COMPARE(v, MIRROR_8, LATER_4);
  COMPARE(v, APART_2, LATER_2);
  COMPARE(v, APART_1, LATER_1);
  return v;
}

/// Sorts numbers that rise and fall once: halves apart, then each half.
static void LEVEL(merge)(double *numbers, intptr_t count) {
  for (intptr_t half = count / 2; half >= 8; half /= 2) {
    // Beyond what the nearest cache holds one half is finished before the other is begun.
    const int is_large = count > 2048;
    for (intptr_t start = 0; start < count; start += 2 * half) {
      double *low = numbers + start, *high = low + half;
      for (intptr_t i = 0; i < half; i += 8) {
        const f64x8 a = LOAD(low + i), b = LOAD(high + i);
        STORE(low + i, a < b ? a : b);
        STORE(high + i, a < b ? b : a);
      }
    }
    if (is_large) {
      LEVEL(merge)(numbers, half);
      LEVEL(merge)(numbers + half, half);
      return;
    }
  }
  for (intptr_t i = 0; i < count; i += 8) STORE(numbers + i, LEVEL(settle)(LOAD(numbers + i)));
}

static void LEVEL(sort)(double *numbers, intptr_t count) {
  if (count == 8) {
    STORE(numbers, LEVEL(sort8)(LOAD(numbers)));
    return;
  }
  const intptr_t half = count / 2;
  LEVEL(sort)(numbers, half);
  LEVEL(sort)(numbers + half, half);
  for (intptr_t i = 0; i < half; i += 8) {
    double *low = numbers + i, *high = numbers + count - 8 - i;
    const f64x8 a = LOAD(low), straight = LOAD(high);
    const f64x8 b = __builtin_shufflevector(straight, straight, MIRROR_8);
    const f64x8 larger = a < b ? b : a;
    STORE(low, a < b ? a : b);
    STORE(high, __builtin_shufflevector(larger, larger, MIRROR_8));
  }
  LEVEL(merge)(numbers, half);
  LEVEL(merge)(numbers + half, half);
}

static void LEVEL(sort_padded)(double *numbers, intptr_t count) {
  intptr_t padded = 8;
  while (padded < count) padded *= 2;
  for (intptr_t i = count; i < padded; i++) numbers[i] = __builtin_inf();
  LEVEL(sort)(numbers, padded);
}

#undef COMPARE

static void LEVEL(line_distances)(const double *sorted, intptr_t count, intptr_t k, double *distances) {
  for (intptr_t i = 0; i < count; i += 8) {
    const f64x8 here = LOAD(sorted + i);
    f64x8 nearest = __builtin_inf();
    // The k nearest are consecutive: some of them below, the others above.
    for (intptr_t below = 0; below <= k; below++) {
      const f64x8 down = here - LOAD(sorted + i - below), up = LOAD(sorted + i - below + k) - here;
      const f64x8 farther = down < up ? up : down;
      nearest = farther < nearest ? farther : nearest;
    }
    STORE(distances + i, nearest);
  }
}
