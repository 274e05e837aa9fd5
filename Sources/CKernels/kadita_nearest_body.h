// Eight points ask at once, one a lane. Candidates come one by one, so that lanes never have to be compared.

/// Eight points that ask, and what they have found so far.
struct LEVEL(query) {
  const struct kadita_points *points;
  const struct kadita_tree *tree;
  /// Which block of eight they are.
  intptr_t block;
  f64x8 x, y, z;
  /// Squares of the smallest distances, ascending.
  f64x8 best[8];
  /// What is farther than this (squared) is of no interest, lane by lane and for all lanes.
  f64x8 bound;
  double widest;
  /// Where the pairs go that are asked for.
  int32_t *pairs;
  intptr_t found, capacity;
};

/// Looks at the candidates from one point to another.
typedef void LEVEL(scanner)(struct LEVEL(query) *, intptr_t from, intptr_t to);

KADITA_INLINE f64x8 LEVEL(lesser)(f64x8 a, f64x8 b) { return a < b ? a : b; }

/// min(|δ|, L − |δ|): for wrapped coordinates the distance along an axis.
KADITA_INLINE f64x8 LEVEL(along)(f64x8 difference, double edge) {
  f64x8 direct = (f64x8)((u64x8)difference & 0x7FFFFFFFFFFFFFFF);
  return LEVEL(lesser)(direct, edge - direct);
}

KADITA_INLINE f64x8 LEVEL(square)(
    f64x8 x, f64x8 y, f64x8 z, const struct kadita_points *points, intptr_t j) {
  f64x8 dx = LEVEL(along)(x - points->x[j], points->edges[0]);
  f64x8 dy = LEVEL(along)(y - points->y[j], points->edges[1]);
  f64x8 dz = LEVEL(along)(z - points->z[j], points->edges[2]);
  return (dx * dx + dy * dy) + dz * dz;
}

/// Puts candidates into the sorted lists, without a branch.
KADITA_INLINE void LEVEL(insert)(f64x8 *best, f64x8 candidate, intptr_t k) {
#pragma clang loop unroll(full)
  for (intptr_t place = 0; place < k; place++) {
    f64x8 smaller = LEVEL(lesser)(best[place], candidate);
    candidate = best[place] < candidate ? candidate : best[place];
    best[place] = smaller;
  }
}

KADITA_INLINE void LEVEL(scan)(struct LEVEL(query) * q, intptr_t from, intptr_t to, intptr_t k) {
  const struct kadita_points points = *q->points;
  const f64x8 x = q->x, y = q->y, z = q->z;
  const i64x8 lane = {0, 1, 2, 3, 4, 5, 6, 7};
  f64x8 best[8];
  for (intptr_t place = 0; place < k; place++) best[place] = q->best[place];
  if (from == 8 * q->block && to <= from + 8) {
    // Nobody is his own neighbour.
    for (intptr_t j = from; j < to; j++) {
      f64x8 square = LEVEL(square)(x, y, z, &points, j);
      LEVEL(insert)(best, lane == j - from ? (f64x8)(__builtin_inf()) : square, k);
    }
  } else {
    for (intptr_t j = from; j < to; j++) LEVEL(insert)(best, LEVEL(square)(x, y, z, &points, j), k);
  }
  for (intptr_t place = 0; place < k; place++) q->best[place] = best[place];
  q->bound = best[k - 1];
  q->widest = q->bound[0];
  for (int i = 1; i < 8; i++) q->widest = q->bound[i] > q->widest ? q->bound[i] : q->widest;
}

// The loops over k have to be unrolled, or the lists would not stay in registers.
static void LEVEL(scan1)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 1); }
static void LEVEL(scan2)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 2); }
static void LEVEL(scan3)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 3); }
static void LEVEL(scan4)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 4); }
static void LEVEL(scan5)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 5); }
static void LEVEL(scan6)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 6); }
static void LEVEL(scan7)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 7); }
static void LEVEL(scan8)(struct LEVEL(query) * q, intptr_t from, intptr_t to) { LEVEL(scan)(q, from, to, 8); }

/// A bit for each lane that is true.
KADITA_INLINE unsigned LEVEL(bits)(i64x8 lanes) {
  bits8 narrow = __builtin_convertvector(lanes, bits8);
  uint8_t bits;
  __builtin_memcpy(&bits, &narrow, 1);
  return bits;
}

/// Notes every candidate within the bound.
static void LEVEL(collect)(struct LEVEL(query) * q, intptr_t from, intptr_t to) {
  for (intptr_t j = from; j < to; j++) {
    unsigned near = LEVEL(bits)(LEVEL(square)(q->x, q->y, q->z, q->points, j) <= q->bound);
    for (; near != 0; near &= near - 1) {
      intptr_t i = 8 * q->block + __builtin_ctz(near);
      if (i == j || i >= q->points->count) continue;
      if (q->found < q->capacity) {
        q->pairs[2 * q->found] = (int32_t)i;
        q->pairs[2 * q->found + 1] = (int32_t)j;
      }
      q->found++;
    }
  }
}

KADITA_INLINE f64x8 LEVEL(gap)(f64x8 difference, double edge, f64x8 half) {
  f64x8 gap = LEVEL(along)(difference, edge) - half;
  return gap > 0 ? gap : (f64x8)(0);
}

/// Whether a box comes within some asking point's bound.
KADITA_INLINE int LEVEL(touches)(const struct LEVEL(query) * q, const double *box) {
  const double *edges = q->points->edges;
  f64x8 dx = LEVEL(gap)(q->x - box[0], edges[0], (f64x8)(box[24]));
  f64x8 dy = LEVEL(gap)(q->y - box[8], edges[1], (f64x8)(box[32]));
  f64x8 dz = LEVEL(gap)(q->z - box[16], edges[2], (f64x8)(box[40]));
  return LEVEL(bits)(((dx * dx + dy * dy) + dz * dz) <= q->bound) != 0;
}

/// Looks at the candidates in eight boxes that lie together.
static void LEVEL(visit)(
    struct LEVEL(query) * q, LEVEL(scanner) * scanner, intptr_t height, intptr_t group, intptr_t done) {
  if (height == 0 && group == done) return;
  const double *boxes = q->tree->boxes[height] + 48 * group;
  const double *own = q->tree->boxes[0] + 48 * (q->block / 8) + q->block % 8;
  const double *edges = q->points->edges;
  f64x8 dx = LEVEL(gap)(LOAD(boxes) - own[0], edges[0], LOAD(boxes + 24) + own[24]);
  f64x8 dy = LEVEL(gap)(LOAD(boxes + 8) - own[8], edges[1], LOAD(boxes + 32) + own[32]);
  f64x8 dz = LEVEL(gap)(LOAD(boxes + 16) - own[16], edges[2], LOAD(boxes + 40) + own[40]);
  f64x8 squares = (dx * dx + dy * dy) + dz * dz;
  for (int lane = 0; lane < 8; lane++) {
    intptr_t node = 8 * group + lane;
    intptr_t first = node << (3 * height + 3);
    if (first >= q->points->count) break;
    if (squares[lane] > q->widest) continue;
    if (height > 0) {
      LEVEL(visit)(q, scanner, height - 1, node, done);
    } else if (node != q->block && LEVEL(touches)(q, boxes + lane)) {
      scanner(q, first, first + 8 < q->points->count ? first + 8 : q->points->count);
    }
  }
}

/// Looks at every candidate that matters, the nearest first where there is a tree.
KADITA_INLINE void LEVEL(search)(struct LEVEL(query) * q, LEVEL(scanner) * scanner, intptr_t block) {
  intptr_t count = q->points->count;
  intptr_t first = 8 * block, last = first + 8 < count ? first + 8 : count;
  q->block = block;
  q->x = LOAD(q->points->x + first);
  q->y = LOAD(q->points->y + first);
  q->z = LOAD(q->points->z + first);
  scanner(q, first, last);
  if (q->tree) {
    LEVEL(visit)(q, scanner, 0, block / 8, -1);
    LEVEL(visit)(q, scanner, q->tree->heights - 1, 0, block / 8);
  } else {
    scanner(q, 0, first);
    scanner(q, last, count);
  }
}

static void LEVEL(nearest)(
    const struct kadita_points *points, const struct kadita_tree *tree, intptr_t k, const int32_t *order,
    double *squares) {
  LEVEL(scanner) *const scanners[] = {LEVEL(scan1), LEVEL(scan2), LEVEL(scan3), LEVEL(scan4),
                                      LEVEL(scan5), LEVEL(scan6), LEVEL(scan7), LEVEL(scan8)};
  struct LEVEL(query) q = {.points = points, .tree = tree};
  for (intptr_t first = 0; first < points->count; first += 8) {
    for (intptr_t place = 0; place < k; place++) q.best[place] = (f64x8)(__builtin_inf());
    LEVEL(search)(&q, scanners[k - 1], first / 8);
    for (intptr_t i = first; i < first + 8 && i < points->count; i++) {
      double *row = squares + k * (order ? order[i] : i);
      for (intptr_t place = 0; place < k; place++) row[place] = ((const double *)&q.best[place])[i - first];
    }
  }
}

static intptr_t LEVEL(within)(
    const struct kadita_points *points, const struct kadita_tree *tree, const double *squares, int32_t *pairs,
    intptr_t capacity) {
  struct LEVEL(query) q = {.points = points, .tree = tree, .pairs = pairs, .capacity = capacity};
  for (intptr_t first = 0; first < points->count; first += 8) {
    // A missing point at the end finds nothing.
    q.bound = (f64x8)(-1);
    q.widest = -1;
    for (intptr_t i = first; i < first + 8 && i < points->count; i++) {
      q.bound[i - first] = squares[i];
      q.widest = squares[i] > q.widest ? squares[i] : q.widest;
    }
    LEVEL(search)(&q, LEVEL(collect), first / 8);
  }
  return q.found;
}

static intptr_t LEVEL(linked)(
    const struct kadita_points *points, const double *squares, int32_t *pairs, intptr_t capacity) {
  intptr_t found = 0;
  for (intptr_t first = 0; first < points->count; first += 8) {
    const f64x8 x = LOAD(points->x + first), y = LOAD(points->y + first), z = LOAD(points->z + first);
    f64x8 bound = -1;
    for (intptr_t i = first; i < first + 8 && i < points->count; i++) bound[i - first] = squares[i];
    for (intptr_t j = first + 1; j < points->count; j++) {
      f64x8 square = LEVEL(square)(x, y, z, points, j);
      unsigned near = LEVEL(bits)((square <= bound) | (square <= squares[j]));
      // Each pair once: when the later one comes by.
      if (j < first + 8) near &= (1u << (j - first)) - 1;
      for (; near != 0; near &= near - 1) {
        if (found < capacity) {
          pairs[2 * found] = (int32_t)(first + __builtin_ctz(near));
          pairs[2 * found + 1] = (int32_t)j;
        }
        found++;
      }
    }
  }
  return found;
}

static intptr_t LEVEL(list_pairs)(const int32_t *neighbors, intptr_t count, intptr_t k, int32_t *pairs) {
  const unsigned in_row = (1u << k) - 1;
  intptr_t found = 0;
  for (intptr_t i = 0; i < count; i++) {
    for (intptr_t place = i * k; place < (i + 1) * k; place++) {
      const int32_t j = neighbors[place];
      // Whether the other has it too, and so which of the two drops the pair, nobody can foresee: no branch on it.
      const i32x8 row = (i32x8) * (const i32x8_anywhere *)(neighbors + (j > 0 ? j : 0) * k);
      const unsigned listed = LEVEL(bits)(__builtin_convertvector(row == (int32_t)i, i64x8)) & in_row;
      pairs[2 * found] = j < i ? j : (int32_t)i;
      pairs[2 * found + 1] = j < i ? (int32_t)i : j;
      found += (j >= 0) & ((j > i) | (listed == 0));
    }
  }
  return found;
}

static void LEVEL(around)(const struct kadita_points *points, intptr_t i, double square, uint64_t *near) {
  const f64x8 x = points->x[i], y = points->y[i], z = points->z[i];
  for (intptr_t first = 0; first < points->count; first += 64) {
    uint64_t word = 0;
    for (intptr_t place = first; place < first + 64 && place < points->count; place += 8) {
      f64x8 dx = LEVEL(along)(x - LOAD(points->x + place), points->edges[0]);
      f64x8 dy = LEVEL(along)(y - LOAD(points->y + place), points->edges[1]);
      f64x8 dz = LEVEL(along)(z - LOAD(points->z + place), points->edges[2]);
      word |= (uint64_t)LEVEL(bits)((dx * dx + dy * dy) + dz * dz < square) << (place - first);
    }
    near[first / 64] = word;
  }
  // Behind the last point there may be more numbers, but no more points.
  if (points->count % 64 != 0) near[points->count / 64] &= ((uint64_t)1 << points->count % 64) - 1;
}

static void LEVEL(roots)(double *squares, intptr_t count) {
  for (intptr_t i = 0; i < count; i += 8) STORE(squares + i, __builtin_elementwise_sqrt(LOAD(squares + i)));
}

#include "kadita_nearest_candidates_body.h"
