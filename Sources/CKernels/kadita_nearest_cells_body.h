// One point asks at a time; eight candidates come at once, and each lane sorts its own. At the end the eight lists
// are merged. The point itself is among the candidates: at distance zero it is the first, and is dropped.

/// Candidates side by side, padded with points too far away to count.
struct LEVEL(candidates) {
  double *x, *y, *z;
  intptr_t count;
  /// Whether some may be nearer through the boundary.
  int wraps;
};

KADITA_INLINE f64x8 LEVEL(lower)(f64x8 a, f64x8 b) { return a < b ? a : b; }
KADITA_INLINE f64x8 LEVEL(higher)(f64x8 a, f64x8 b) { return a < b ? b : a; }

KADITA_INLINE f64x8 LEVEL(separation)(f64x8 difference, double edge, int wraps) {
  // Squared, the sign is of no consequence.
  if (!wraps) return difference;
  f64x8 direct = (f64x8)((u64x8)difference & 0x7FFFFFFFFFFFFFFF);
  return LEVEL(lower)(direct, edge - direct);
}

/// Merges lists of `size` in the lanes, ascending, into one in lane 0, descending.
KADITA_INLINE void LEVEL(merge_lanes)(f64x8 *best, intptr_t size) {
  f64x8 other[9];
#pragma clang loop unroll(full)
  for (int round = 0; round < 3; round++) {
#pragma clang loop unroll(full)
    for (intptr_t i = 0; i < size; i++) {
      f64x8 v = best[i];
      other[i] = round == 0   ? __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3)
                 : round == 1 ? __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5)
                              : __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6);
    }
    // The smallest of both lists, rising and then falling, which a bitonic merge sorts (Batcher 1968,
    // doi:10.1145/1468075.1468121).
#pragma clang loop unroll(full)
    for (intptr_t i = 0; i < size; i++) best[i] = LEVEL(lower)(best[i], other[size - 1 - i]);
#pragma clang loop unroll(full)
    for (intptr_t step = 8; step > 0; step /= 2) {
#pragma clang loop unroll(full)
      for (intptr_t i = 0; i < size; i++) {
        if (i & step || i + step >= size) continue;
        f64x8 a = best[i], b = best[i + step];
        best[i] = LEVEL(higher)(a, b);
        best[i + step] = LEVEL(lower)(a, b);
      }
    }
  }
}

KADITA_INLINE void LEVEL(select)(
    const struct LEVEL(candidates) * among, const struct kadita_points *points, double px, double py, double pz,
    intptr_t k, int wraps, double *row) {
  const f64x8 x = px, y = py, z = pz;
  const double ex = points->edges[0], ey = points->edges[1], ez = points->edges[2];
  f64x8 best[9];
#pragma clang loop unroll(full)
  for (intptr_t i = 0; i <= k; i++) best[i] = (f64x8)(__builtin_inf());
  for (intptr_t j = 0; j < among->count; j += 8) {
    f64x8 dx = LEVEL(separation)(x - LOAD(among->x + j), ex, wraps);
    f64x8 dy = LEVEL(separation)(y - LOAD(among->y + j), ey, wraps);
    f64x8 dz = LEVEL(separation)(z - LOAD(among->z + j), ez, wraps);
    f64x8 candidate = (dx * dx + dy * dy) + dz * dz;
#pragma clang loop unroll(full)
    for (intptr_t i = 0; i <= k; i++) {
      f64x8 smaller = LEVEL(lower)(best[i], candidate);
      candidate = LEVEL(higher)(best[i], candidate);
      best[i] = smaller;
    }
  }
  LEVEL(merge_lanes)(best, k + 1);
#pragma clang loop unroll(full)
  for (intptr_t i = 0; i < k; i++) row[i] = best[k - 1 - i][0];
}

/// Finds the `k` nearest of one point.
typedef void LEVEL(selector)(
    const struct LEVEL(candidates) *, const struct kadita_points *, double x, double y, double z, double *row);

#define SELECTOR(k)                                                                                   \
  static void LEVEL(select##k)(                                                                       \
      const struct LEVEL(candidates) * among, const struct kadita_points *points, double x, double y, \
      double z, double *row) {                                                                        \
    if (among->wraps) {                                                                               \
      LEVEL(select)(among, points, x, y, z, k, 1, row);                                               \
    } else {                                                                                          \
      LEVEL(select)(among, points, x, y, z, k, 0, row);                                               \
    }                                                                                                 \
  }
SELECTOR(1)
SELECTOR(2)
SELECTOR(3)
SELECTOR(4)
SELECTOR(5)
SELECTOR(6)
SELECTOR(7)
SELECTOR(8)
#undef SELECTOR

/// Cells along an axis that are no more than `reach` away, as one or two runs that do not overlap.
struct LEVEL(span) {
  intptr_t from[2], to[2];
  int wraps;
};

KADITA_INLINE struct LEVEL(span) LEVEL(span_of)(intptr_t cell, intptr_t reach, intptr_t shape, int periodic) {
  struct LEVEL(span) span = {{cell - reach, 0}, {cell + reach + 1, 0}, 0};
  if (periodic && 2 * reach + 2 > shape) {
    span = (struct LEVEL(span)){{0, 0}, {shape, 0}, 1};
  } else if (!periodic) {
    if (span.from[0] < 0) span.from[0] = 0;
    if (span.to[0] > shape) span.to[0] = shape;
  } else if (span.from[0] < 0) {
    span = (struct LEVEL(span)){{span.from[0] + shape, 0}, {shape, span.to[0]}, 1};
  } else if (span.to[0] > shape) {
    span = (struct LEVEL(span)){{span.from[0], 0}, {shape, span.to[0] - shape}, 1};
  }
  return span;
}

KADITA_INLINE void LEVEL(copy)(
    const struct kadita_points *points, intptr_t from, intptr_t to, struct LEVEL(candidates) * among) {
  // Whole registers: what is too much is overwritten by what comes next.
  for (intptr_t j = from; j < to; j += 8) {
    intptr_t at = among->count + j - from;
    STORE(among->x + at, LOAD(points->x + j));
    STORE(among->y + at, LOAD(points->y + j));
    STORE(among->z + at, LOAD(points->z + j));
  }
  among->count += to - from;
}

KADITA_INLINE void LEVEL(gather)(
    const struct kadita_points *points, const struct kadita_cells *cells, const intptr_t *cell, intptr_t reach,
    struct LEVEL(candidates) * among) {
  struct LEVEL(span) spans[3];
  among->count = 0;
  among->wraps = 0;
  for (int axis = 0; axis < 3; axis++) {
    int periodic = points->edges[axis] < __builtin_inf();
    spans[axis] = LEVEL(span_of)(cell[axis], reach, cells->shape[axis], periodic);
    among->wraps |= spans[axis].wraps;
  }
  for (int rz = 0; rz < 2; rz++) {
    for (intptr_t z = spans[2].from[rz]; z < spans[2].to[rz]; z++) {
      for (int ry = 0; ry < 2; ry++) {
        for (intptr_t y = spans[1].from[ry]; y < spans[1].to[ry]; y++) {
          const int32_t *row = cells->starts + (z * cells->shape[1] + y) * cells->shape[0];
          for (int rx = 0; rx < 2; rx++) {
            LEVEL(copy)(points, row[spans[0].from[rx]], row[spans[0].to[rx]], among);
          }
        }
      }
    }
  }
  STORE(among->x + among->count, (f64x8)(1e300));
  STORE(among->y + among->count, (f64x8)(0));
  STORE(among->z + among->count, (f64x8)(0));
}

/// The distance from a point to the nearest place that has not been looked at.
KADITA_INLINE double LEVEL(margin)(
    const struct kadita_points *points, const struct kadita_cells *cells, const intptr_t *cell, intptr_t reach,
    intptr_t i) {
  const double position[3] = {points->x[i], points->y[i], points->z[i]};
  double least = __builtin_inf();
  for (int axis = 0; axis < 3; axis++) {
    int periodic = points->edges[axis] < __builtin_inf();
    if (periodic && 2 * reach + 2 > cells->shape[axis]) continue;
    double low = cells->origin[axis] + (double)(cell[axis] - reach) * cells->width[axis];
    double high = cells->origin[axis] + (double)(cell[axis] + reach + 1) * cells->width[axis];
    double below = periodic || cell[axis] > reach ? position[axis] - low : __builtin_inf();
    double above =
        periodic || cell[axis] + reach + 1 < cells->shape[axis] ? high - position[axis] : __builtin_inf();
    least = below < least ? below : least;
    least = above < least ? above : least;
  }
  least -= cells->slack;
  return least > 0 ? least : 0;
}

static void LEVEL(nearest_cells)(
    const struct kadita_points *points, const struct kadita_cells *cells, intptr_t k, const int32_t *order,
    double *squares, double *buffer) {
  LEVEL(selector) *const selectors[] = {LEVEL(select1), LEVEL(select2), LEVEL(select3), LEVEL(select4),
                                        LEVEL(select5), LEVEL(select6), LEVEL(select7), LEVEL(select8)};
  LEVEL(selector) *const selector = selectors[k - 1];
  intptr_t room = points->count + 8;
  struct LEVEL(candidates) near = {buffer, buffer + room, buffer + 2 * room, 0, 0};
  struct LEVEL(candidates) far = {buffer + 3 * room, buffer + 4 * room, buffer + 5 * room, 0, 0};
  intptr_t cell[3], number = 0;
  for (cell[2] = 0; cell[2] < cells->shape[2]; cell[2]++) {
    for (cell[1] = 0; cell[1] < cells->shape[1]; cell[1]++) {
      for (cell[0] = 0; cell[0] < cells->shape[0]; cell[0]++, number++) {
        if (cells->starts[number] == cells->starts[number + 1]) continue;
        LEVEL(gather)(points, cells, cell, 1, &near);
        for (intptr_t i = cells->starts[number]; i < cells->starts[number + 1]; i++) {
          double *row = squares + k * order[i];
          selector(&near, points, points->x[i], points->y[i], points->z[i], row);
          // Farther and farther, for the few that are not sure yet.
          for (intptr_t reach = 1;;) {
            double margin = LEVEL(margin)(points, cells, cell, reach, i);
            if (row[k - 1] <= margin * margin) break;
            reach = reach < 4 ? reach + 1 : points->count;
            LEVEL(gather)(points, cells, cell, reach, &far);
            selector(&far, points, points->x[i], points->y[i], points->z[i], row);
          }
        }
      }
    }
  }
}
