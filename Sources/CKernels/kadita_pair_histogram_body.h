// The bin of a pair is found by rounding to an integer, and counted in a field of 3 bits: twenty fields fill a lane.
// A pair within 1e-12 of an edge raises a flag, on which its chunk is counted again by the definition.

KADITA_INLINE void LEVEL(add)(
    f64x8 ax, f64x8 ay, f64x8 az, f64x8 bx, f64x8 by, f64x8 bz, u64x8 one, u64x8 *fields, u64x8 *flag) {
  // Rounding is of no consequence here, thanks to the flag: where there is a fused operation it may be used.
#pragma clang fp contract(fast)
  // Twenty bins over two units of the scalar product: a is given ten times as long. Half a bin less rounds down.
  f64x8 u = ax * bx + (ay * by + (az * bz + (9.5 - 2e-11)));
  // Adding 1.5 · 2^52 leaves the nearest integer in the last bits.
  u64x8 bin = (u64x8)(u + 0x1.8p52);
  u64x8 bin_above = (u64x8)((u + 4e-11) + 0x1.8p52);
  *flag |= bin ^ bin_above;
  *fields += one << (((bin + bin) + bin) & 63);
}

/// The definition, for the lanes in `one`: the bin is the number of edges that the value reaches.
KADITA_INLINE void LEVEL(add_exactly)(
    f64x8 ax, f64x8 ay, f64x8 az, f64x8 bx, f64x8 by, f64x8 bz, u64x8 one, int64_t *counts) {
  f64x8 value = (((ax * bx + ay * by) + az * bz) + 1) / 2;
  i64x8 bin = -(value >= 0);
  for (int k = 1; k < bins; k++) bin -= value >= k * (1.0 / bins);
  bin = ((value <= 1) & (one != 0)) ? bin : 0;
  for (int lane = 0; lane < 8; lane++) counts[bin[lane]]++;
}

struct LEVEL(totals) {
  u64x8 even, odd;
  u64x8 fields[4];
  int64_t chunks;
};

KADITA_INLINE void LEVEL(empty)(struct LEVEL(totals) * totals, int64_t *counts) {
  for (int set = 0; set < 4; set++) {
    for (int field = 0; field < 5; field++) {
      u64x8 sums = totals->fields[set] >> (12 * field) & 0xFFF;
      uint64_t sum = 0;
      for (int lane = 0; lane < 8; lane++) sum += sums[lane];
      counts[1 + 4 * field + set] += (int64_t)sum;
    }
    totals->fields[set] = (u64x8)(0);
  }
  totals->chunks = 0;
}

KADITA_INLINE void LEVEL(gather)(u64x8 fields, u64x8 *even, u64x8 *odd) {
  *even += fields & even6;
  *odd += fields >> 3 & even6;
}

/// Adds the fields of a chunk to the totals.
KADITA_INLINE void LEVEL(keep)(u64x8 even, u64x8 odd, struct LEVEL(totals) * totals, int64_t *counts) {
  totals->fields[0] += even & even12;
  totals->fields[1] += odd & even12;
  totals->fields[2] += even >> 6 & even12;
  totals->fields[3] += odd >> 6 & even12;
  if (++totals->chunks == wide) LEVEL(empty)(totals, counts);
}

KADITA_INLINE int LEVEL(any)(u64x8 bits) {
  uint64_t all = 0;
  for (int lane = 0; lane < 8; lane++) all |= bits[lane];
  return all != 0;
}

/// Counts the pairs within a block of eight from `i` on: each lane with those after it.
KADITA_INLINE void LEVEL(count_within)(
    const struct columns *of, int64_t i, struct LEVEL(totals) * totals, int64_t *counts) {
  const double *x = of->x, *y = of->y, *z = of->z;
  const u64x8 lane = {0, 1, 2, 3, 4, 5, 6, 7};
  const f64x8 ex = LOAD(x + i), ey = LOAD(y + i), ez = LOAD(z + i);
  u64x8 flag = 0, fields = 0, even = 0, odd = 0;
  for (int64_t r = 1; r < 8; r++) {
    u64x8 one = ((lane + r < 8) & (lane + i + r < (uint64_t)of->count)) ? (u64x8)(1) : (u64x8)(0);
    u64x8 doubt = 0;
    LEVEL(add)
    (10 * ex, 10 * ey, 10 * ez, LOAD(x + i + r), LOAD(y + i + r), LOAD(z + i + r), one, &fields, &doubt);
    flag |= one != 0 ? doubt : (u64x8)(0);
  }
  if (LEVEL(any)(flag)) {
    for (int64_t r = 1; r < 8; r++) {
      u64x8 one = ((lane + r < 8) & (lane + i + r < (uint64_t)of->count)) ? (u64x8)(1) : (u64x8)(0);
      LEVEL(add_exactly)(ex, ey, ez, LOAD(x + i + r), LOAD(y + i + r), LOAD(z + i + r), one, counts);
    }
  } else {
    LEVEL(gather)(fields, &even, &odd);
    LEVEL(keep)(even, odd, totals, counts);
  }
}

/// Counts the pairs of a block of eight from `i` on with those behind it, at most a chunk.
static void LEVEL(count_chunk)(
    const struct columns *of, int64_t i, int64_t from, int64_t to, struct LEVEL(totals) * totals, int64_t *counts) {
  const double *x = of->x, *y = of->y, *z = of->z;
  const f64x8 ex = LOAD(x + i), ey = LOAD(y + i), ez = LOAD(z + i);
  const f64x8 ax = 10 * ex, ay = 10 * ey, az = 10 * ez;
  u64x8 flag = 0, fields = 0, even = 0, odd = 0;
  int64_t j = from;
  for (; j + narrow <= to; j += narrow) {
    fields = 0;
    for (int64_t t = 0; t < narrow; t++) LEVEL(add)(ax, ay, az, x[j + t], y[j + t], z[j + t], 1, &fields, &flag);
    LEVEL(gather)(fields, &even, &odd);
  }
  fields = 0;
  for (; j < to; j++) LEVEL(add)(ax, ay, az, x[j], y[j], z[j], 1, &fields, &flag);
  LEVEL(gather)(fields, &even, &odd);
  if (LEVEL(any)(flag)) {
    for (j = from; j < to; j++) LEVEL(add_exactly)(ex, ey, ez, x[j], y[j], z[j], 1, counts);
  } else {
    LEVEL(keep)(even, odd, totals, counts);
  }
}

#if LEVEL_LANES == 8
#include "kadita_pair_histogram_single.h"
#endif

static void LEVEL(pair_histogram)(const struct columns *of, float *singles, intptr_t *result) {
  // The first count is that of the pairs that are in no bin.
  int64_t counts[bins + 1] = {0};
  struct LEVEL(totals) totals = {0};
#if LEVEL_LANES == 8
  count_in_single(of, singles, &totals, counts);
#else
  (void)singles;
  for (int64_t i = 0; i < of->count; i += 8) {
    LEVEL(count_within)(of, i, &totals, counts);
    for (int64_t from = i + 8; from < of->count; from += chunk)
      LEVEL(count_chunk)(of, i, from, from + chunk < of->count ? from + chunk : of->count, &totals, counts);
  }
#endif
  LEVEL(empty)(&totals, counts);
  for (int k = 0; k < bins; k++) result[k] = counts[k + 1];
}
