// The nearest of everybody by way of candidates: every pair in single precision, twice as many lanes, then the few that
// may be nearest in double precision. A row whose candidates may not be the right ones is searched exactly.

// As many lanes as fill a register; rows never meet, so that the result does not depend on how many there are.
#define ROWS (2 * LEVEL_LANES)
// Rows whose keys are found before they are looked at.
#define BLOCK 16
typedef float LEVEL(f32s) __attribute__((ext_vector_type(ROWS)));
typedef int32_t LEVEL(i32s) __attribute__((ext_vector_type(ROWS)));

/// Coordinates in single precision.
struct LEVEL(rounded) {
  const float *x, *y, *z;
  float edges[3];
};

KADITA_INLINE LEVEL(f32s) LEVEL(along32)(LEVEL(f32s) difference, float edge) {
  LEVEL(f32s) direct = (LEVEL(f32s))((LEVEL(i32s))difference & 0x7FFFFFFF);
  LEVEL(f32s) around = edge - direct;
  return direct < around ? direct : around;
}

/// Squared distances to one point, with its number in place of the lowest bits: integers in the order of the distances.
KADITA_INLINE LEVEL(i32s) LEVEL(key)(
    LEVEL(f32s) x, LEVEL(f32s) y, LEVEL(f32s) z, const struct LEVEL(rounded) * points, intptr_t j, int32_t numbers) {
  LEVEL(f32s) dx = LEVEL(along32)(x - points->x[j], points->edges[0]);
  LEVEL(f32s) dy = LEVEL(along32)(y - points->y[j], points->edges[1]);
  LEVEL(f32s) dz = LEVEL(along32)(z - points->z[j], points->edges[2]);
  return ((LEVEL(i32s))((dx * dx + dy * dy) + dz * dz) & ~numbers) | (int32_t)j;
}

KADITA_INLINE void LEVEL(insert_key)(LEVEL(i32s) * best, LEVEL(i32s) candidate, intptr_t k) {
#pragma clang loop unroll(full)
  for (intptr_t place = 0; place < k; place++) {
    LEVEL(i32s) smaller = best[place] < candidate ? best[place] : candidate;
    candidate = best[place] < candidate ? candidate : best[place];
    best[place] = smaller;
  }
}

/// The keys of the `k` nearest of the rows from `first` on, ascending; INT32_MAX where there are fewer.
KADITA_INLINE void LEVEL(keys)(
    const struct LEVEL(rounded) * points, intptr_t count, int32_t numbers, intptr_t first, intptr_t k, int32_t *keys) {
  LEVEL(f32s) x, y, z;
  LEVEL(i32s) best[9], lane;
  __builtin_memcpy(&x, points->x + first, sizeof x);
  __builtin_memcpy(&y, points->y + first, sizeof y);
  __builtin_memcpy(&z, points->z + first, sizeof z);
  for (int i = 0; i < ROWS; i++) lane[i] = i;
#pragma clang loop unroll(full)
  for (intptr_t place = 0; place < k; place++) best[place] = INT32_MAX;
  const intptr_t last = first + ROWS < count ? first + ROWS : count;
  for (intptr_t j = 0; j < first; j++) LEVEL(insert_key)(best, LEVEL(key)(x, y, z, points, j, numbers), k);
  for (intptr_t j = first; j < last; j++) {
    // Nobody is his own neighbour.
    LEVEL(i32s) key = LEVEL(key)(x, y, z, points, j, numbers);
    LEVEL(insert_key)(best, lane == (int32_t)(j - first) ? (LEVEL(i32s))(INT32_MAX) : key, k);
  }
  for (intptr_t j = last; j < count; j++) LEVEL(insert_key)(best, LEVEL(key)(x, y, z, points, j, numbers), k);
#pragma clang loop unroll(full)
  for (intptr_t place = 0; place < k; place++) __builtin_memcpy(keys + place * BLOCK, &best[place], sizeof best[place]);
}

typedef void LEVEL(key_scanner)(
    const struct LEVEL(rounded) *, intptr_t count, int32_t numbers, intptr_t first, int32_t *keys);

#define KEYS(k)                                                                                             \
  static void LEVEL(keys##k)(                                                                               \
      const struct LEVEL(rounded) * points, intptr_t count, int32_t numbers, intptr_t first, int32_t *keys) { \
    LEVEL(keys)(points, count, numbers, first, k, keys);                                                    \
  }
KEYS(2)
KEYS(3)
KEYS(4)
KEYS(5)
KEYS(6)
KEYS(7)
KEYS(8)
KEYS(9)
#undef KEYS

/// Coordinates relative to the first point along axes without a boundary, and the largest error of a distance; negative
/// where squares would not fit single precision.
static double LEVEL(round_points)(const struct kadita_points *points, float *buffer, struct LEVEL(rounded) * rounded) {
  const intptr_t padded = (points->count + BLOCK - 1) / BLOCK * BLOCK;
  const double *columns[] = {points->x, points->y, points->z};
  const float **targets[] = {&rounded->x, &rounded->y, &rounded->z};
  double largest = 0;
  for (int axis = 0; axis < 3; axis++) {
    const double edge = points->edges[axis];
    const int is_open = edge == __builtin_inf();
    const double origin = is_open ? columns[axis][0] : 0;
    float *target = buffer + axis * padded;
    for (intptr_t i = 0; i < points->count; i++) {
      double shifted = columns[axis][i] - origin, size = __builtin_fabs(shifted);
      largest = size > largest ? size : largest;
      target[i] = (float)shifted;
    }
    for (intptr_t i = points->count; i < padded; i++) target[i] = 0;
    if (!is_open && edge > largest) largest = edge;
    *targets[axis] = target;
    rounded->edges[axis] = (float)edge;
  }
  // Two coordinates and the edge, half a unit in the last place each, and the two subtractions, on three axes: less than
  // seven halves of a unit, of which there are 2²³ in the largest number.
  return largest > 1e-15 && largest < 1e15 ? largest * 0x1p-20 : -1;
}

/// What the candidates of eight rows come to.
struct LEVEL(shortlist) {
  /// Their exact squared distances, ascending.
  f64x8 squares[9];
  /// All but the farthest, in no particular order; -1 for none.
  i64x8 numbers[9];
  /// Everybody but the first k is at least so far away (squared).
  f64x8 beyond;
};

/// Computes the exact distances of the `k` + 1 candidates whose keys are given.
KADITA_INLINE void LEVEL(refine)(
    struct LEVEL(shortlist) * list, const struct kadita_points *points, intptr_t first, intptr_t k, const int32_t *keys,
    int32_t numbers, double error) {
  const f64x8 x = LOAD(points->x + first), y = LOAD(points->y + first), z = LOAD(points->z + first);
  f64x8 unsorted[9];
  for (intptr_t place = 0; place <= k; place++) {
    f64x8 cx, cy, cz;
    i64x8 number;
    for (int i = 0; i < 8; i++) {
      const int32_t key = keys[place * BLOCK + i], j = key & numbers;
      const int is_missing = key == INT32_MAX;
      number[i] = is_missing ? -1 : j;
      cx[i] = points->x[is_missing ? 0 : j];
      cy[i] = points->y[is_missing ? 0 : j];
      cz[i] = points->z[is_missing ? 0 : j];
    }
    f64x8 dx = LEVEL(along)(x - cx, points->edges[0]);
    f64x8 dy = LEVEL(along)(y - cy, points->edges[1]);
    f64x8 dz = LEVEL(along)(z - cz, points->edges[2]);
    f64x8 square = number < 0 ? (f64x8)(__builtin_inf()) : (dx * dx + dy * dy) + dz * dz;
    unsorted[place] = square;
    list->numbers[place] = number;
    for (intptr_t at = 0; at < place; at++) {
      f64x8 nearer = LEVEL(lesser)(list->squares[at], square);
      square = list->squares[at] < square ? square : list->squares[at];
      list->squares[at] = nearer;
    }
    list->squares[place] = square;
  }
  // The last candidate takes the place of the farthest; of several that are equally far none is sure to be wanted.
  for (intptr_t place = 0; place < k; place++) {
    list->numbers[place] = unsorted[place] == list->squares[k] ? list->numbers[k] : list->numbers[place];
  }
  // Whoever is no candidate is at least as far away as the last candidate seemed to be.
  f64x8 least;
  for (int i = 0; i < 8; i++) {
    const int32_t key = keys[k * BLOCK + i], bits = key & ~numbers;
    float square;
    __builtin_memcpy(&square, &bits, sizeof square);
    const double distance = __builtin_sqrt((double)square) * (1 - 0x1p-21) - error;
    least[i] = key == INT32_MAX ? __builtin_inf() : distance > 0 ? distance * distance : 0;
  }
  list->beyond = LEVEL(lesser)(list->squares[k], least);
}

static intptr_t LEVEL(candidates)(
    const struct kadita_points *points, intptr_t k, float *buffer, double *squares, int32_t *neighbors, double *beyond) {
  LEVEL(key_scanner) *const scanners[] = {LEVEL(keys2), LEVEL(keys3), LEVEL(keys4), LEVEL(keys5),
                                          LEVEL(keys6), LEVEL(keys7), LEVEL(keys8), LEVEL(keys9)};
  LEVEL(scanner) *const exact[] = {LEVEL(scan1), LEVEL(scan2), LEVEL(scan3), LEVEL(scan4),
                                   LEVEL(scan5), LEVEL(scan6), LEVEL(scan7), LEVEL(scan8)};
  const intptr_t count = points->count;
  struct LEVEL(rounded) rounded;
  const double error = LEVEL(round_points)(points, buffer, &rounded);
  if (error < 0) return -1;
  struct LEVEL(query) q = {.points = points};
  struct LEVEL(shortlist) list;
  int32_t keys[9 * BLOCK];
  int32_t numbers = 1;
  while (numbers < count) numbers *= 2;
  numbers -= 1;
  intptr_t searched = 0;
  for (intptr_t first = 0; first < count; first += 8) {
    const intptr_t place = first % BLOCK;
    for (intptr_t part = 0; place == 0 && part < BLOCK; part += ROWS) {
      scanners[k - 1](&rounded, count, numbers, first + part, keys + part);
    }
    const intptr_t rows = first + 8 < count ? 8 : count - first;
    LEVEL(refine)(&list, points, first, k, keys + place, numbers, error);
    const f64x8 farthest = list.squares[k - 1];
    const unsigned sure = LEVEL(bits)(farthest < list.beyond | farthest == (f64x8)(__builtin_inf()));
    const unsigned all = (1u << rows) - 1;
    const int is_sure = (sure & all) == all;
    if (!is_sure) {
      for (intptr_t n = 0; n < k; n++) q.best[n] = (f64x8)(__builtin_inf());
      LEVEL(search)(&q, exact[k - 1], first / 8);
      searched += rows;
    }
    const f64x8 *found = is_sure ? list.squares : q.best;
    for (intptr_t i = 0; i < rows; i++) {
      for (intptr_t n = 0; n < k; n++) {
        squares[(first + i) * k + n] = ((const double *)&found[n])[i];
        neighbors[(first + i) * k + n] = is_sure ? (int32_t)((const int64_t *)&list.numbers[n])[i] : -1;
      }
      beyond[first + i] = is_sure ? list.beyond[i] : 0;
    }
  }
  return searched;
}
#undef ROWS
#undef BLOCK
