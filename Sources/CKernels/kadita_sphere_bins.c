#include "kadita_sphere_bins.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

typedef int16_t i16x8 __attribute__((ext_vector_type(8)));

#define KERNEL_BODY "kadita_sphere_bins_body.h"
#include "kadita_each_level.h"

void kadita_sphere_bins(
    int32_t level, const double *x, const double *y, const double *z, intptr_t count,
    const struct kadita_sphere_edges *edges, int16_t *bins) {
  DISPATCH(level, sphere_bins, x, y, z, count, edges, bins);
}
