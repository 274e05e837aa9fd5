// A bin is the number of edges that a vector has passed: cones about the axis, and planes through it.

KADITA_INLINE f64x8 LEVEL(nearer)(f64x8 least, f64x8 signed_distance) {
  f64x8 distance = (f64x8)((u64x8)signed_distance & 0x7FFFFFFFFFFFFFFF);
  return distance < least ? distance : least;
}

static void LEVEL(sphere_bins)(
    const double *x, const double *y, const double *z, intptr_t count, const struct kadita_sphere_edges *edges,
    int16_t *bins) {
  for (intptr_t i = 0; i < count; i += 8) {
    const f64x8 vx = LOAD(x + i), vy = LOAD(y + i), vz = LOAD(z + i);
    f64x8 least = 1;
    i64x8 polar = 0, azimuthal = 0;
    for (int k = 0; k < 11; k++) {
      f64x8 passed = edges->cosines[k] - vz;
      polar -= passed > 0;
      least = LEVEL(nearer)(least, passed);
    }
    // The half turn from −x over −y to +x has bins 0 to 11; the other one is the same, seen from behind.
    i64x8 upper = vy > 0;
    for (int k = 0; k < 12; k++) {
      f64x8 passed = edges->x[k] * vy - edges->y[k] * vx;
      azimuthal -= (upper ? passed : -passed) > 0;
      least = LEVEL(nearer)(least, passed);
    }
    i64x8 bin = 24 * polar + azimuthal - 1 + (upper ? (i64x8)(12) : (i64x8)(0));
    bin = least > 1e-12 ? bin : (i64x8)(-1);
    i16x8 narrow = __builtin_convertvector(bin, i16x8);
    __builtin_memcpy(bins + i, &narrow, sizeof narrow);
  }
}
