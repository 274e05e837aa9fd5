#include "kadita_random.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

#define KERNEL_BODY "kadita_random_body.h"
#include "kadita_each_level.h"

void kadita_normals(
    int32_t level, uint64_t seed, uint32_t first, uint32_t c1, uint32_t c2, uint32_t c3, int64_t count, double *a,
    double *b) {
  DISPATCH(level, normals, seed, first, c1, c2, c3, count, a, b);
}

void kadita_circle(
    int32_t level, uint64_t seed, uint32_t first, uint32_t c1, uint32_t c2, uint32_t c3, int64_t count, double *cosine,
    double *sine) {
  DISPATCH(level, circle, seed, first, c1, c2, c3, count, cosine, sine);
}
