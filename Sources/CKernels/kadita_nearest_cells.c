#include "kadita_nearest_cells.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

#define KERNEL_BODY "kadita_nearest_cells_body.h"
#include "kadita_each_level.h"

void kadita_nearest_cells(
    int32_t level, const struct kadita_points *points, const struct kadita_cells *cells, intptr_t k,
    const int32_t *order, double *squares, double *buffer) {
  DISPATCH(level, nearest_cells, points, cells, k, order, squares, buffer);
}
