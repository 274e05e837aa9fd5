#include "kadita_line.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

#define KERNEL_BODY "kadita_line_body.h"
#include "kadita_each_level.h"

void kadita_sort(int32_t level, double *numbers, intptr_t count) { DISPATCH(level, sort_padded, numbers, count); }

void kadita_line_distances(int32_t level, const double *sorted, intptr_t count, intptr_t k, double *distances) {
  DISPATCH(level, line_distances, sorted, count, k, distances);
}
