#pragma once
#include <stdint.h>

/// Positions and velocity fluctuations of a frame, in columns padded to a multiple of eight.
struct kadita_fluctuations {
  const double *x, *y, *z, *u, *v, *w;
  intptr_t count;
  /// Edges of the periodic box and one over them; 0 along an axis without a boundary. No position may be 2^51 edges away.
  double edges[3], inverses[3];
};

/// Bins of distance: `count` equal ones on [0, range], the last one closed.
struct kadita_distance_bins {
  double range, bins_per_length;
  intptr_t count;
};

enum {
  /// Numbers that belong to a bin: one a lane.
  kadita_correlation_lanes = 8,
};

/// Adds weight · u_i·u_j by the distance of i and j, and how many pairs there were.
///
/// With stride 1 all pairs i < j, else those of every stride-th individual with all others. `sums` and `pairs` have a row
/// of eight for each bin, one for what lies beyond the range, and one whose contents mean nothing. A pair goes to
/// lane j mod 8, so the sums are the same on every processor level.
void kadita_pair_correlation(
    int32_t level, const struct kadita_fluctuations *frame, const struct kadita_distance_bins *bins,
    intptr_t stride, double weight, double *sums, int64_t *pairs);
