// The loops of kadita_zone_sums; see kadita_each_level.h.
//
// Three short loops over a tile, with their intermediate results in the first-level cache: in one long loop every
// block would wait for the root and the division of its own, more than a processor can look ahead. Where fish are sparse,
// a loop in single precision before them leaves out the blocks in which nobody is within reach.

typedef double LEVEL(f64) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef float LEVEL(f32) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef float LEVEL(f32_pair) __attribute__((ext_vector_type(2 * LEVEL_LANES)));
typedef int64_t LEVEL(i64) __attribute__((ext_vector_type(LEVEL_LANES)));

/// What a fish sees of a tile, in groups of as many lanes as fit into a register.
struct LEVEL(view) {
  /// Displacements and their squares. Side by side: columns of their own would compete for places in the cache.
  struct {
    LEVEL(f64) x, y, z, d2;
  } group[TILE];
  /// About 1/√d2; one more than groups, since roots are taken of two at a time.
  LEVEL(f32) inverse[TILE + 1];
  int64_t count;
};

KADITA_INLINE LEVEL(f64) LEVEL(load)(const double *p) {
  LEVEL(f64) v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

KADITA_INLINE int LEVEL(any)(LEVEL(i64) mask) { return __builtin_reduce_or(mask) != 0; }

/// The nearest of the images one box edge apart, where the edge is 1.
KADITA_INLINE LEVEL(f64) LEVEL(minimum_image)(LEVEL(f64) delta) {
#if LEVEL_LANES > 2
  return delta - __builtin_elementwise_roundeven(delta);
#else
  // No instruction of this level rounds, but adding 1.5 · 2^52 does: to the nearest integer, ties to even.
  return delta - ((delta + 0x1.8p52) - 0x1.8p52);
#endif
}

/// Fills the columns in single precision with places relative to fish `first`; returns the square of a distance there
/// within which everybody is who is within reach.
static float LEVEL(roughen)(const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first) {
  const double *exact[3] = {fish->x, fish->y, fish->z};
  float *const rough[3] = {fish->rx, fish->ry, fish->rz};
  f32x8 farthest = 0;
  for (int axis = 0; axis < 3; axis++) {
    const f64x8 origin = exact[axis][first];
    for (int64_t j = 0; j < 8 * fish->blocks; j += 8) {
      f64x8 column;
      __builtin_memcpy(&column, exact[axis] + j, sizeof column);
      f32x8 place = __builtin_convertvector(column - origin, f32x8);
      __builtin_memcpy(rough[axis] + j, &place, sizeof place);
      place = __builtin_elementwise_abs(place);
      farthest = place > farthest ? place : farthest;
    }
    if (fish->blocks & 1)
      for (int64_t j = 8 * fish->blocks; j < 8 * fish->blocks + 8; j++) rough[axis][j] = __builtin_nanf("");
  }
  // Two places that are off by 2^-24 each, along three axes, and a few roundings of the square.
  double margin = 3e-7 * __builtin_reduce_max(farthest);
  double reach = __builtin_sqrt(rule->attraction2) * (1 + 1e-6) + margin;
  return reach * reach;
}

KADITA_INLINE f32x16 LEVEL(rough)(const float *p) {
  f32x16 v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

/// Lists the blocks of eight, from fish `tile` on and before fish `end`, in which somebody may be within reach of fish i.
///
/// Where a register holds less than a block, the first and the second halves apart: as many of both, filled up with places
/// where nobody is.
KADITA_INLINE int64_t LEVEL(list)(
    const struct kadita_zone_fish *fish, float limit, int64_t i, int64_t tile, int64_t end,
    int64_t listed[2][TILE + 1]) {
  const float xi = fish->rx[i], yi = fish->ry[i], zi = fish->rz[i];
  int64_t count[2] = {0, 0};
  for (int64_t j = tile; j < end; j += 16) {
    f32x16 x = LEVEL(rough)(fish->rx + j) - xi;
    f32x16 y = LEVEL(rough)(fish->ry + j) - yi;
    f32x16 z = LEVEL(rough)(fish->rz + j) - zi;
    uint16_t mask = __builtin_bit_cast(uint16_t, __builtin_convertvector((x * x + y * y) + z * z <= limit, bool16));
    // What is not counted is overwritten.
    const int width = LEVEL_LANES == 8 ? 8 : 4;
    for (int lane = 0; lane < 16; lane += width) {
      int half = lane % 8 / 4;
      listed[half][count[half]] = j + lane;
      count[half] += (mask >> lane & ((1 << width) - 1)) != 0;
    }
  }
  if (LEVEL_LANES < 8) {
    while (count[0] < count[1]) listed[0][count[0]++] = 8 * fish->blocks;
    while (count[1] < count[0]) listed[1][count[1]++] = 8 * fish->blocks + 4;
  }
  return count[0];
}

/// The lanes of a group from the n-th block that is looked at: one of those listed where fish are sparse.
///
/// Two halves that are listed need not come from one block. Every lane has its fish in ascending order all the same, and
/// its own sum.
KADITA_INLINE LEVEL(f64) LEVEL(pick)(
    const double *column, int64_t tile, int64_t n, int group, int64_t listed[2][TILE + 1], int sparse) {
  const int lane = group * LEVEL_LANES;
  return LEVEL(load)(column + (sparse ? listed[lane / 4][n] + lane % 4 : tile + 8 * n + lane));
}

/// Looks from fish i at a group of lanes of `count` blocks of eight.
KADITA_INLINE void LEVEL(look)(
    const struct kadita_zone_fish *fish, int64_t i, int group, int64_t tile, int64_t count,
    int64_t listed[2][TILE + 1], int periodic, int sparse, struct LEVEL(view) *view) {
  const LEVEL(f64) xi = fish->x[i], yi = fish->y[i], zi = fish->z[i];
  for (int64_t n = 0; n < count; n++) {
    LEVEL(f64) x = LEVEL(pick)(fish->x, tile, n, group, listed, sparse) - xi;
    LEVEL(f64) y = LEVEL(pick)(fish->y, tile, n, group, listed, sparse) - yi;
    LEVEL(f64) z = LEVEL(pick)(fish->z, tile, n, group, listed, sparse) - zi;
    if (periodic) {
      x = LEVEL(minimum_image)(x);
      y = LEVEL(minimum_image)(y);
      z = LEVEL(minimum_image)(z);
    }
    LEVEL(f64) d2 = (x * x + y * y) + z * z;
    view->group[n].x = x;
    view->group[n].y = y;
    view->group[n].z = z;
    view->group[n].d2 = d2;
    view->inverse[n] = __builtin_convertvector(d2, LEVEL(f32));
  }
  view->inverse[count] = 1;  // the last one's partner if there is an odd number
  view->count = count;
}

/// Inverse roots in single precision, of two groups at a time: the unit for square roots and division takes as long for
/// half a register as for a whole one.
KADITA_INLINE void LEVEL(invert)(struct LEVEL(view) *view) {
  for (int64_t n = 0; n < view->count; n += 2) {
    LEVEL(f32_pair) d;
    __builtin_memcpy(&d, view->inverse + n, sizeof d);
    d = 1 / __builtin_elementwise_sqrt(d);
    __builtin_memcpy(view->inverse + n, &d, sizeof d);
  }
}

/// 1/√d2 within an ulp or two: one step of third order from what single precision gave.
///
/// The units for square root and division in double precision would take as long as all the rest.
KADITA_INLINE LEVEL(f64) LEVEL(refined)(LEVEL(f32) inverse, LEVEL(f64) d2) {
  LEVEL(f64) y = __builtin_convertvector(inverse, LEVEL(f64));
  LEVEL(f64) e = 1 - (d2 * y) * y;
  return y + (y * e) * (0.5 + 0.375 * e);
}

/// Adds up what guides fish i as long as nobody repels it. Lists the groups in which somebody does; returns how many.
KADITA_INLINE int64_t LEVEL(guide)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t i, const struct LEVEL(view) *view,
    LEVEL(f64) sums[3][8 / LEVEL_LANES], int group, int64_t tile, int64_t listed[2][TILE + 1], int64_t *repelling,
    int sparse, int repels_unseen) {
  const LEVEL(f64) repulsion2 = rule->repulsion2, orientation2 = rule->orientation2;
  const LEVEL(f64) attraction2 = rule->attraction2, least2 = rule->least2, cosine = rule->cosine;
  const LEVEL(f64) uxi = fish->ux[i], uyi = fish->uy[i], uzi = fish->uz[i];
  LEVEL(f64) gx = sums[0][group], gy = sums[1][group], gz = sums[2][group];
  int64_t repellers = 0;
  for (int64_t n = 0; n < view->count; n++) {
    LEVEL(f64) d2 = view->group[n].d2;
    LEVEL(f64) inverse = LEVEL(refined)(view->inverse[n], d2);
    LEVEL(f64) x = view->group[n].x * inverse, y = view->group[n].y * inverse, z = view->group[n].z * inverse;
    // Comparisons with NaN are false: the padding is no neighbour. Nor is the fish itself, closer than any.
    LEVEL(i64) near = (d2 < attraction2) & (d2 >= least2);
    LEVEL(i64) seen = near & (((x * uxi + y * uyi) + z * uzi) > cosine);
    repelling[repellers] = n;
    repellers += LEVEL(any)((repels_unseen ? near : seen) & (d2 < repulsion2));
    LEVEL(i64) aligns = d2 < orientation2;
    x = aligns ? LEVEL(pick)(fish->wx, tile, n, group, listed, sparse) : x;
    y = aligns ? LEVEL(pick)(fish->wy, tile, n, group, listed, sparse) : y;
    z = aligns ? LEVEL(pick)(fish->wz, tile, n, group, listed, sparse) : z;
    gx = seen ? gx + x : gx;
    gy = seen ? gy + y : gy;
    gz = seen ? gz + z : gz;
  }
  sums[0][group] = gx;
  sums[1][group] = gy;
  sums[2][group] = gz;
  return repellers;
}

/// Adds up what repels the fish, from the groups listed.
KADITA_INLINE void LEVEL(repel)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t i, const struct LEVEL(view) *view,
    LEVEL(f64) sums[3][8 / LEVEL_LANES], int group, const int64_t *repelling, int64_t repellers, int repels_unseen) {
  for (int64_t k = 0; k < repellers; k++) {
    int64_t n = repelling[k];
    LEVEL(f64) d2 = view->group[n].d2;
    LEVEL(f64) inverse = LEVEL(refined)(view->inverse[n], d2);
    LEVEL(f64) x = view->group[n].x * inverse, y = view->group[n].y * inverse, z = view->group[n].z * inverse;
    LEVEL(i64) repels = (d2 < rule->attraction2) & (d2 >= rule->least2) & (d2 < rule->repulsion2);
    if (!repels_unseen)
      repels &= ((x * fish->ux[i] + y * fish->uy[i]) + z * fish->uz[i]) > rule->cosine;
    sums[0][group] = repels ? sums[0][group] - x : sums[0][group];
    sums[1][group] = repels ? sums[1][group] - y : sums[1][group];
    sums[2][group] = repels ? sums[2][group] - z : sums[2][group];
  }
}

/// The sum of eight lanes: ((0+4)+(2+6)) + ((1+5)+(3+7)).
KADITA_INLINE double LEVEL(total)(const LEVEL(f64) lanes[8 / LEVEL_LANES]) {
  f64x8 eight;
  __builtin_memcpy(&eight, lanes, sizeof eight);
  f64x4 four = eight.lo + eight.hi;
  return (four[0] + four[2]) + (four[1] + four[3]);
}

KADITA_INLINE void LEVEL(sums_of_kind)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first, int64_t count,
    double *dx, double *dy, double *dz, int periodic, int sparse, int repels_unseen) {
  struct LEVEL(view) view;
  int64_t listed[2][TILE + 1], repelling[TILE];
  const float limit = sparse ? LEVEL(roughen)(rule, fish, first) : 0;
  for (int64_t i = first; i < first + count; i++) {
    LEVEL(f64) repulsion[3][8 / LEVEL_LANES] = {0}, guidance[3][8 / LEVEL_LANES] = {0};
    int64_t repelled = 0;
    for (int64_t tile = 0; tile < fish->blocks; tile += TILE) {
      int64_t end = tile + TILE < fish->blocks ? tile + TILE : fish->blocks;
      int64_t blocks = sparse ? LEVEL(list)(fish, limit, i, 8 * tile, 8 * end, listed) : end - tile;
      for (int group = 0; group < 8 / LEVEL_LANES; group++) {
        LEVEL(look)(fish, i, group, 8 * tile, blocks, listed, periodic, sparse, &view);
        LEVEL(invert)(&view);
        int64_t repellers = LEVEL(guide)(
            rule, fish, i, &view, guidance, group, 8 * tile, listed, repelling, sparse, repels_unseen);
        if (repellers > 0)
          LEVEL(repel)(rule, fish, i, &view, repulsion, group, repelling, repellers, repels_unseen);
        repelled += repellers;
      }
    }
    dx[i] = LEVEL(total)(repelled ? repulsion[0] : guidance[0]);
    dy[i] = LEVEL(total)(repelled ? repulsion[1] : guidance[1]);
    dz[i] = LEVEL(total)(repelled ? repulsion[2] : guidance[2]);
  }
}

static void LEVEL(sums)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first, int64_t count,
    double *dx, double *dy, double *dz) {
#define OF_KIND(periodic, sparse, repels_unseen) \
  LEVEL(sums_of_kind)(rule, fish, first, count, dx, dy, dz, periodic, sparse, repels_unseen)
  if (rule->periodic && rule->repels_unseen) OF_KIND(1, 0, 1);
  else if (rule->periodic) OF_KIND(1, 0, 0);
  else if (rule->sparse && rule->repels_unseen) OF_KIND(0, 1, 1);
  else if (rule->sparse) OF_KIND(0, 1, 0);
  else if (rule->repels_unseen) OF_KIND(0, 0, 1);
  else OF_KIND(0, 0, 0);
#undef OF_KIND
}
