#pragma once
#include <stdint.h>

/// Zones and blind cone of one school, in the unit of the positions.
struct kadita_zone_rule {
  /// Outer radii of repulsion, orientation and attraction, squared, and the least distance, squared.
  double repulsion2, orientation2, attraction2, least2;
  /// A neighbour is seen where the cosine of its bearing is greater.
  double cosine;
  /// Whether positions are those in a periodic cube of edge 1.
  int32_t periodic;
  /// Whether most fish are expected out of reach of each other; open space only. Makes no difference to the result.
  int32_t sparse;
  /// Whether an unseen neighbour repels all the same.
  int32_t repels_unseen;
};

/// Columns of positions, headings and weighted headings, in whole blocks of eight; the padding has NaN positions, and so
/// has one more block behind them.
struct kadita_zone_fish {
  const double *x, *y, *z, *ux, *uy, *uz, *wx, *wy, *wz;
  /// Number of blocks of eight.
  int64_t blocks;
  /// Room for columns in single precision, in whole vectors of sixteen; used where fish are sparse only.
  float *rx, *ry, *rz;
};

/// Desired directions (not normalised) of `count` fish from `first` on, from all `fish`.
///
/// Minus the directions to the neighbours in the zone of repulsion if there are any, else the weighted headings of
/// those in the zone of orientation plus the directions to those in the zone of attraction. The sums run in eight
/// lanes (neighbour j in lane j mod 8, ascending), which are added as ((0+4)+(2+6))+((1+5)+(3+7)); no contraction.
/// So the result is the same on every processor level.
void kadita_zone_sums(
    int32_t level, const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first,
    int64_t count, double *dx, double *dy, double *dz);
