#include "kadita_zone_sums.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

static double sum_of_lanes(const double v[8]) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

#define KERNEL_BODY "kadita_zone_sums_body.h"
#include "kadita_each_level.h"

void kadita_zone_sums(
    int32_t level, const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first,
    int64_t count, double *dx, double *dy, double *dz) {
  DISPATCH(level, sums, rule, fish, first, count, dx, dy, dz);
}
