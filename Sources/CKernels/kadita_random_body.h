// The loops of kadita_normals and kadita_circle; see kadita_each_level.h. Formulas, constants and order of operations are
// those of Philox, PortableMath.log and PortableMath.sincosTurns in Swift.

typedef double LEVEL(f64) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef uint64_t LEVEL(u64) __attribute__((ext_vector_type(LEVEL_LANES)));

/// Words of Philox4x32-10 for counters (first + lane, c1, c2, c3), one in each lane of 64 bits.
KADITA_INLINE void LEVEL(philox)(uint64_t seed, int64_t first, uint32_t c1, uint32_t c2, uint32_t c3, LEVEL(u64) x[4]) {
  const uint64_t low = 0xffffffff;
  uint64_t k0 = seed & low, k1 = seed >> 32;
  for (int lane = 0; lane < LEVEL_LANES; lane++) x[0][lane] = (uint64_t)(first + lane) & low;
  x[1] = c1;
  x[2] = c2;
  x[3] = c3;
  for (int round = 0; round < 10; round++) {
    LEVEL(u64) p0 = x[0] * 0xd2511f53u, p1 = x[2] * 0xcd9e8d57u;
    x[0] = (p1 >> 32) ^ x[1] ^ k0;
    x[2] = (p0 >> 32) ^ x[3] ^ k1;
    x[1] = p1 & low;
    x[3] = p0 & low;
    k0 = (k0 + 0x9e3779b9u) & low;
    k1 = (k1 + 0xbb67ae85u) & low;
  }
}

/// An integer below 2^32 as a number, by way of the bits of 2^52 + n.
KADITA_INLINE LEVEL(f64) LEVEL(number)(LEVEL(u64) n) { return (LEVEL(f64))(n | 0x4330000000000000u) - 0x1p52; }

/// 53 of the 64 bits of two words, as a multiple of 2^-53.
KADITA_INLINE LEVEL(f64) LEVEL(unit)(LEVEL(u64) low, LEVEL(u64) high) {
  LEVEL(u64) word = (high << 32 | low) >> 11;
  return (LEVEL(number)(word >> 32) * 0x1p32 + LEVEL(number)(word & 0xffffffff)) * 0x1p-53;
}

/// Natural logarithm of numbers in (0, 1] that are not subnormal.
KADITA_INLINE LEVEL(f64) LEVEL(log)(LEVEL(f64) x) {
  LEVEL(u64) bits = (LEVEL(u64))x;
  LEVEL(u64) offset = bits - 0x3fe6a09e667f3bcdu;
  LEVEL(f64) f = (LEVEL(f64))(bits - (offset & 0xfff0000000000000u)) - 1;
  LEVEL(f64) exponent = LEVEL(number)((offset + 0x4000000000000000u) >> 52) - 1024;
  LEVEL(f64) s = f / (2 + f);
  LEVEL(f64) z = s * s;
  LEVEL(f64) z2 = z * z;
  LEVEL(f64) odd = z * (0x1.999999998e228p-2 + z2 * (0x1.c71c5ab707f18p-3 + z2 * 0x1.39ca5d39a3732p-3));
  LEVEL(f64) even = 0x1.5555555555562p-1
      + z2 * (0x1.249249366a097p-2 + z2 * (0x1.74649401c006bp-3 + z2 * 0x1.2d803595cb4dfp-3));
  LEVEL(f64) half = 0.5 * f * f;
  LEVEL(f64) tail = s * (half + z * (odd + even)) + exponent * 0x1.a39ef35793c76p-33;
  return exponent * 0x1.62e42feep-1 - ((half - tail) - f);
}

/// Cosine and sine of 2πu, u in [0, 1).
KADITA_INLINE void LEVEL(sincos_turns)(LEVEL(f64) u, LEVEL(f64) *cosine, LEVEL(f64) *sine) {
  LEVEL(f64) shifted = 4 * u + 0x1.8p52;
  LEVEL(u64) quadrant = (LEVEL(u64))shifted;
  LEVEL(f64) r = (4 * u - (shifted - 0x1.8p52)) * 0x1.921fb54442d18p0;
  LEVEL(f64) z = r * r;
  LEVEL(f64) z2 = z * z;
  LEVEL(f64) ps = (-0x1.5555555555550p-3 + z * 0x1.1111111110106p-7)
      + z2 * ((-0x1.a01a019cf92f3p-13 + z * 0x1.71de3627939a6p-19)
              + z2 * (-0x1.ae5ee186e0141p-26 + z * 0x1.5db386c2e0db4p-33));
  LEVEL(f64) s = r + (r * z) * ps;
  LEVEL(f64) pc = (0x1.5555555555553p-5 + z * -0x1.6c16c16c1601ap-10)
      + z2 * ((0x1.a01a019df8f01p-16 + z * -0x1.27e4f8e0b7a59p-22)
              + z2 * (0x1.1eea720bc3d69p-29 + z * -0x1.8fef004688b5ep-37));
  LEVEL(f64) half = 0.5 * z;
  LEVEL(f64) leading = 1 - half;
  LEVEL(f64) c = leading + (((1 - leading) - half) + z2 * pc);
  LEVEL(u64) swap = 0 - (quadrant & 1);
  LEVEL(u64) sb = (LEVEL(u64))s, cb = (LEVEL(u64))c;
  *sine = (LEVEL(f64))(((sb & ~swap) | (cb & swap)) ^ ((quadrant & 2) << 62));
  *cosine = (LEVEL(f64))(((cb & ~swap) | (sb & swap)) ^ (((quadrant + 1) & 2) << 62));
}

static void LEVEL(normals)(
    uint64_t seed, uint32_t first, uint32_t c1, uint32_t c2, uint32_t c3, int64_t count, double *a, double *b) {
  for (int64_t i = 0; i < count; i += LEVEL_LANES) {
    LEVEL(u64) x[4];
    LEVEL(philox)(seed, first + i, c1, c2, c3, x);
    LEVEL(f64) radius = __builtin_elementwise_sqrt(-2 * LEVEL(log)(1 - LEVEL(unit)(x[0], x[1])));
    LEVEL(f64) cosine, sine;
    LEVEL(sincos_turns)(LEVEL(unit)(x[2], x[3]), &cosine, &sine);
    cosine *= radius;
    sine *= radius;
    __builtin_memcpy(a + i, &cosine, sizeof cosine);
    __builtin_memcpy(b + i, &sine, sizeof sine);
  }
}

static void LEVEL(circle)(
    uint64_t seed, uint32_t first, uint32_t c1, uint32_t c2, uint32_t c3, int64_t count, double *cosines,
    double *sines) {
  for (int64_t i = 0; i < count; i += LEVEL_LANES) {
    LEVEL(u64) x[4];
    LEVEL(philox)(seed, first + i, c1, c2, c3, x);
    LEVEL(f64) cosine, sine;
    LEVEL(sincos_turns)(LEVEL(unit)(x[0], x[1]), &cosine, &sine);
    __builtin_memcpy(cosines + i, &cosine, sizeof cosine);
    __builtin_memcpy(sines + i, &sine, sizeof sine);
  }
}
