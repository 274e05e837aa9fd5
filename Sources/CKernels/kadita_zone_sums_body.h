// The loop of kadita_zone_sums; see kadita_each_level.h.

typedef double LEVEL(f64) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef float LEVEL(f32) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef int64_t LEVEL(i64) __attribute__((ext_vector_type(LEVEL_LANES)));

KADITA_INLINE LEVEL(f64) LEVEL(load)(const double *p) {
  LEVEL(f64) v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

/// 1/√d within an ulp or two: in single precision, then one step of third order.
///
/// The units for square root and division in double precision would take as long as all the rest.
KADITA_INLINE LEVEL(f64) LEVEL(inverse_root)(LEVEL(f64) d) {
  LEVEL(f32) root = __builtin_elementwise_sqrt(__builtin_convertvector(d, LEVEL(f32)));
  LEVEL(f64) y = __builtin_convertvector(1.0f / root, LEVEL(f64));
  LEVEL(f64) e = 1 - (d * y) * y;
  return y + (y * e) * (0.5 + 0.375 * e);
}

/// The nearest of the images one box edge apart, where the edge is 1.
KADITA_INLINE LEVEL(f64) LEVEL(minimum_image)(LEVEL(f64) delta) {
  // Adding 1.5 · 2^52 rounds to the nearest integer, ties to even.
  return delta - ((delta + 0x1.8p52) - 0x1.8p52);
}

/// Sums of fish i in the lanes from `lane` on: over repelling neighbours to `repulsion`, over others to `guidance`
/// (x, y, z, eight numbers each). Returns whether anything repels.
KADITA_INLINE int LEVEL(lane_sums)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t i, int lane,
    double repulsion[3][8], double guidance[3][8], int periodic, int repels_unseen) {
  const LEVEL(f64) repulsion2 = rule->repulsion2, orientation2 = rule->orientation2;
  const LEVEL(f64) attraction2 = rule->attraction2, least2 = rule->least2, cosine = rule->cosine;
  const LEVEL(f64) xi = fish->x[i], yi = fish->y[i], zi = fish->z[i];
  const LEVEL(f64) uxi = fish->ux[i], uyi = fish->uy[i], uzi = fish->uz[i];
  LEVEL(f64) rx = 0, ry = 0, rz = 0, gx = 0, gy = 0, gz = 0;
  LEVEL(i64) repelled = 0;
  for (int64_t j = lane; j < 8 * fish->blocks; j += 8) {
    LEVEL(f64) ex = LEVEL(load)(fish->x + j) - xi;
    LEVEL(f64) ey = LEVEL(load)(fish->y + j) - yi;
    LEVEL(f64) ez = LEVEL(load)(fish->z + j) - zi;
    if (periodic) {
      ex = LEVEL(minimum_image)(ex);
      ey = LEVEL(minimum_image)(ey);
      ez = LEVEL(minimum_image)(ez);
    }
    LEVEL(f64) d2 = (ex * ex + ey * ey) + ez * ez;
    LEVEL(f64) inverse = LEVEL(inverse_root)(d2);
    ex *= inverse;
    ey *= inverse;
    ez *= inverse;
    // Comparisons with NaN are false: the padding is no neighbour. Nor is the fish itself, closer than any.
    LEVEL(i64) near = (d2 < attraction2) & (d2 >= least2);
    LEVEL(i64) seen = near & (((ex * uxi + ey * uyi) + ez * uzi) > cosine);
    LEVEL(i64) close = d2 < repulsion2;
    LEVEL(i64) repels = (repels_unseen ? near : seen) & close;
    LEVEL(i64) guides = seen & ~close;
    LEVEL(i64) aligns = d2 < orientation2;
    repelled |= repels;
    rx = repels ? rx - ex : rx;
    ry = repels ? ry - ey : ry;
    rz = repels ? rz - ez : rz;
    ex = aligns ? LEVEL(load)(fish->wx + j) : ex;
    ey = aligns ? LEVEL(load)(fish->wy + j) : ey;
    ez = aligns ? LEVEL(load)(fish->wz + j) : ez;
    gx = guides ? gx + ex : gx;
    gy = guides ? gy + ey : gy;
    gz = guides ? gz + ez : gz;
  }
  __builtin_memcpy(&repulsion[0][lane], &rx, sizeof rx);
  __builtin_memcpy(&repulsion[1][lane], &ry, sizeof ry);
  __builtin_memcpy(&repulsion[2][lane], &rz, sizeof rz);
  __builtin_memcpy(&guidance[0][lane], &gx, sizeof gx);
  __builtin_memcpy(&guidance[1][lane], &gy, sizeof gy);
  __builtin_memcpy(&guidance[2][lane], &gz, sizeof gz);
  return __builtin_reduce_or(repelled) != 0;
}

KADITA_INLINE void LEVEL(sums_of_kind)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first, int64_t count,
    double *dx, double *dy, double *dz, int periodic, int repels_unseen) {
  for (int64_t i = first; i < first + count; i++) {
    double repulsion[3][8], guidance[3][8];
    int repelled = 0;
    for (int lane = 0; lane < 8; lane += LEVEL_LANES)
      repelled |= LEVEL(lane_sums)(rule, fish, i, lane, repulsion, guidance, periodic, repels_unseen);
    dx[i] = sum_of_lanes(repelled ? repulsion[0] : guidance[0]);
    dy[i] = sum_of_lanes(repelled ? repulsion[1] : guidance[1]);
    dz[i] = sum_of_lanes(repelled ? repulsion[2] : guidance[2]);
  }
}

static void LEVEL(sums)(
    const struct kadita_zone_rule *rule, const struct kadita_zone_fish *fish, int64_t first, int64_t count,
    double *dx, double *dy, double *dz) {
  if (rule->periodic && rule->repels_unseen) LEVEL(sums_of_kind)(rule, fish, first, count, dx, dy, dz, 1, 1);
  else if (rule->periodic) LEVEL(sums_of_kind)(rule, fish, first, count, dx, dy, dz, 1, 0);
  else if (rule->repels_unseen) LEVEL(sums_of_kind)(rule, fish, first, count, dx, dy, dz, 0, 1);
  else LEVEL(sums_of_kind)(rule, fish, first, count, dx, dy, dz, 0, 0);
}
