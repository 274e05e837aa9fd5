#pragma once
#include <stdint.h>

#include "kadita_nearest.h"

/// Points sorted into cells, x fastest.
struct kadita_cells {
  /// First point of each cell, and the number of points.
  const int32_t *starts;
  /// Number of cells along each axis.
  intptr_t shape[3];
  /// Corner and edges of the first cell.
  double origin[3], width[3];
  /// More than all rounding of coordinates.
  double slack;
};

/// What `kadita_nearest` does, for points that are spread so evenly that most cells hold a few of them.
///
/// Row `order[i]` of `squares` belongs to point i. `buffer` has room for 6 × (count + 8) numbers.
void kadita_nearest_cells(
    int32_t level, const struct kadita_points *points, const struct kadita_cells *cells, intptr_t k,
    const int32_t *order, double *squares, double *buffer);
