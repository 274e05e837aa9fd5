#include "kadita_zone_sums.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

// Groups of lanes looked at in one go: what is kept of them fits into the first-level cache.
#define TILE 64

typedef double f64x4 __attribute__((ext_vector_type(4)));
typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef _Bool bool16 __attribute__((ext_vector_type(16)));

#define KERNEL_BODY "kadita_zone_sums_body.h"
#include "kadita_each_level.h"

void kadita_zone_sums(
    int32_t level, const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first,
    int64_t count, double *dx, double *dy, double *dz) {
  DISPATCH(level, sums, rule, fish, first, count, dx, dy, dz);
}
