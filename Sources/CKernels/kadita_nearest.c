#include "kadita_nearest.h"

#include <stdbool.h>

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

typedef bool bits8 __attribute__((ext_vector_type(8)));
typedef int32_t i32x8 __attribute__((ext_vector_type(8)));
typedef int32_t i32x8_anywhere __attribute__((ext_vector_type(8), aligned(4), may_alias));

#define KERNEL_BODY "kadita_nearest_body.h"
#include "kadita_each_level.h"

void kadita_nearest(
    int32_t level, const struct kadita_points *points, const struct kadita_tree *tree, intptr_t k,
    const int32_t *order, double *squares) {
  DISPATCH(level, nearest, points, tree, k, order, squares);
}

intptr_t kadita_within(
    int32_t level, const struct kadita_points *points, const struct kadita_tree *tree, const double *squares,
    int32_t *pairs, intptr_t capacity) {
  return DISPATCH(level, within, points, tree, squares, pairs, capacity);
}

intptr_t kadita_linked(
    int32_t level, const struct kadita_points *points, const double *squares, int32_t *pairs, intptr_t capacity) {
  return DISPATCH(level, linked, points, squares, pairs, capacity);
}

intptr_t kadita_candidates(
    int32_t level, const struct kadita_points *points, intptr_t k, float *buffer, double *squares, int32_t *neighbors,
    double *beyond) {
  return DISPATCH(level, candidates, points, k, buffer, squares, neighbors, beyond);
}

intptr_t kadita_list_pairs(
    int32_t level, const int32_t *neighbors, intptr_t count, intptr_t k, int32_t *pairs) {
  return DISPATCH(level, list_pairs, neighbors, count, k, pairs);
}

void kadita_around(
    int32_t level, const struct kadita_points *points, intptr_t i, double square, uint64_t *near) {
  DISPATCH(level, around, points, i, square, near);
}

void kadita_roots(int32_t level, double *squares, intptr_t count) { DISPATCH(level, roots, squares, count); }
