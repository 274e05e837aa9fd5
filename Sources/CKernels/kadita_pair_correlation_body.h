// One individual meets eight others at a time, one a lane.

/// δ − L·round(δ / L): adding 1.5 · 2^52 rounds to the nearest integer.
KADITA_INLINE f64x8 LEVEL(nearest_image)(f64x8 difference, double edge, double inverse) {
  return difference - edge * ((difference * inverse + 0x1.8p52) - 0x1.8p52);
}

static void LEVEL(pair_correlation)(
    const struct kadita_fluctuations *frame, const struct kadita_distance_bins *bins, intptr_t stride,
    double weight, double *sums, int64_t *pairs) {
  const struct kadita_fluctuations f = *frame;
  const struct kadita_distance_bins b = *bins;
  const i64x8 lane = {0, 1, 2, 3, 4, 5, 6, 7};
  for (intptr_t i = 0; i < f.count; i += stride) {
    const double mine_u = weight * f.u[i], mine_v = weight * f.v[i], mine_w = weight * f.w[i];
    intptr_t first = stride == 1 ? i + 1 : 0;
    for (intptr_t j = first & ~(intptr_t)7; j < f.count; j += 8) {
      f64x8 x = LEVEL(nearest_image)(LOAD(f.x + j) - f.x[i], f.edges[0], f.inverses[0]);
      f64x8 y = LEVEL(nearest_image)(LOAD(f.y + j) - f.y[i], f.edges[1], f.inverses[1]);
      f64x8 z = LEVEL(nearest_image)(LOAD(f.z + j) - f.z[i], f.edges[2], f.inverses[2]);
      f64x8 distance = __builtin_elementwise_sqrt((x * x + y * y) + z * z);
      f64x8 product = (mine_u * LOAD(f.u + j) + mine_v * LOAD(f.v + j)) + mine_w * LOAD(f.w + j);
      f64x8 place = distance * b.bins_per_length;
      place = place > b.count - 1 ? (f64x8)(b.count - 1) : place;
      place = distance <= b.range ? place : (f64x8)(b.count);
      // Nobody meets himself, nor those whom he has met, nor the padding.
      i64x8 other = lane + j;
      place = ((other >= first) & (other < f.count) & (other != i)) ? place : (f64x8)(b.count + 1);
      i32x8 bin = __builtin_convertvector(place, i32x8);
      for (int k = 0; k < kadita_correlation_lanes; k++) {
        intptr_t at = (intptr_t)bin[k] * kadita_correlation_lanes + k;
        sums[at] += product[k];
        pairs[at]++;
      }
    }
  }
}
