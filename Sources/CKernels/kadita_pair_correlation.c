#include "kadita_pair_correlation.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

typedef int32_t i32x8 __attribute__((ext_vector_type(8)));

#define KERNEL_BODY "kadita_pair_correlation_body.h"
#include "kadita_each_level.h"

void kadita_pair_correlation(
    int32_t level, const struct kadita_fluctuations *frame, const struct kadita_distance_bins *bins,
    intptr_t stride, double weight, double *sums, int64_t *pairs) {
  DISPATCH(level, pair_correlation, frame, bins, stride, weight, sums, pairs);
}
