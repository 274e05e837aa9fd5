#include "kadita_pair_histogram.h"

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#endif

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

enum {
  bins = 20,
  // How often one can be added to a field of 3 bits; such sums to a field of 6 bits, and those to one of 12 bits.
  narrow = 7,
  medium = 9,
  wide = 65,
  // Individuals that a block meets at a time.
  chunk = narrow * medium,
};

struct columns {
  const double *x, *y, *z;
  int64_t count;
};

// Fields of 6 and of 12 bits that alternate with as many zeros.
static const uint64_t even6 = 0x71C71C71C71C71C7, even12 = 0x03F03F03F03F03F;

#define KERNEL_BODY "kadita_pair_histogram_body.h"
#include "kadita_each_level.h"

void kadita_pair_histogram(
    int32_t level, const double *x, const double *y, const double *z, intptr_t count, float *singles,
    intptr_t *counts) {
  const struct columns columns = {x, y, z, count};
  DISPATCH(level, pair_histogram, &columns, singles, counts);
}
