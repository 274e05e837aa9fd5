// The loop of kadita_turn; see kadita_each_level.h. Formulas, constants and order of operations are those of
// PublishedSteering, PortableMath.acos and Domain.wrap in Swift.

typedef double LEVEL(f64) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef int64_t LEVEL(i64) __attribute__((ext_vector_type(LEVEL_LANES)));
typedef uint64_t LEVEL(u64) __attribute__((ext_vector_type(LEVEL_LANES)));

/// As many vectors as lanes.
struct LEVEL(vectors) {
  LEVEL(f64) x, y, z;
};

KADITA_INLINE struct LEVEL(vectors) LEVEL(read)(const double *const columns[3], int64_t i) {
  struct LEVEL(vectors) v;
  __builtin_memcpy(&v.x, columns[0] + i, sizeof v.x);
  __builtin_memcpy(&v.y, columns[1] + i, sizeof v.y);
  __builtin_memcpy(&v.z, columns[2] + i, sizeof v.z);
  return v;
}

KADITA_INLINE void LEVEL(write)(double *const columns[3], int64_t i, int64_t count, struct LEVEL(vectors) v) {
  if (count >= LEVEL_LANES) {
    __builtin_memcpy(columns[0] + i, &v.x, sizeof v.x);
    __builtin_memcpy(columns[1] + i, &v.y, sizeof v.y);
    __builtin_memcpy(columns[2] + i, &v.z, sizeof v.z);
    return;
  }
  for (int64_t lane = 0; lane < count; lane++) {
    columns[0][i + lane] = v.x[lane];
    columns[1][i + lane] = v.y[lane];
    columns[2][i + lane] = v.z[lane];
  }
}

KADITA_INLINE LEVEL(f64) LEVEL(dot)(struct LEVEL(vectors) a, struct LEVEL(vectors) b) {
  return (a.x * b.x + a.y * b.y) + a.z * b.z;
}

KADITA_INLINE LEVEL(f64) LEVEL(length)(struct LEVEL(vectors) v) {
  return __builtin_elementwise_sqrt(LEVEL(dot)(v, v));
}

KADITA_INLINE struct LEVEL(vectors) LEVEL(over)(struct LEVEL(vectors) v, LEVEL(f64) length) {
  return (struct LEVEL(vectors)){v.x / length, v.y / length, v.z / length};
}

KADITA_INLINE struct LEVEL(vectors) LEVEL(choice)(
    LEVEL(i64) which, struct LEVEL(vectors) a, struct LEVEL(vectors) b) {
  return (struct LEVEL(vectors)){which ? a.x : b.x, which ? a.y : b.y, which ? a.z : b.z};
}

/// Arc cosine of numbers from -1 to 1.
KADITA_INLINE LEVEL(f64) LEVEL(acos)(LEVEL(f64) x) {
  const double half_pi = 0x1.921fb54442d18p0, half_pi_low = 0x1.1a62633145c07p-54;
  LEVEL(f64) magnitude = __builtin_elementwise_abs(x);
  LEVEL(f64) z = magnitude < 0.5 ? x * x : (1 - magnitude) * 0.5;
  LEVEL(f64) z2 = z * z;
  LEVEL(f64) z4 = z2 * z2;
  LEVEL(f64) p03 = (0x1.5555555555559p-3 + z * 0x1.3333333331adfp-4)
      + z2 * (0x1.6db6db6f98994p-5 + z * 0x1.f1c71b71b82a4p-6);
  LEVEL(f64) p47 = (0x1.6e8bc821f75dbp-6 + z * 0x1.1c4b711bac78dp-6)
      + z2 * (0x1.c9fd70a686a30p-7 + z * 0x1.768ef77e8261dp-7);
  LEVEL(f64) p811 = (0x1.5bb01a9eb0530p-7 + z * 0x1.1b247f30f1906p-8)
      + z2 * (0x1.4c213a753939dp-6 + z * -0x1.37f64175d18a3p-6);
  LEVEL(f64) tail = z * (p03 + z4 * (p47 + z4 * (p811 + z4 * 0x1.019989140b90cp-5)));
  LEVEL(f64) root = __builtin_elementwise_sqrt(z);
  LEVEL(f64) high = (LEVEL(f64))((LEVEL(u64))root & 0xffffffff00000000u);
  LEVEL(f64) low = root > 0 ? (z - high * high) / (root + high) : 0;
  LEVEL(f64) near = 2 * (high + (low + root * tail));
  LEVEL(f64) far = 2 * (half_pi - (high - (half_pi_low - (low + root * tail))));
  LEVEL(f64) middle = half_pi - (x - (half_pi_low - x * tail));
  return magnitude < 0.5 ? middle : x > 0 ? near : far;
}

/// The target where it is within the allowed angle, else the normalised mixture of the two directions.
KADITA_INLINE struct LEVEL(vectors) LEVEL(interpolated)(
    struct LEVEL(vectors) heading, struct LEVEL(vectors) target, double maximum) {
  LEVEL(f64) cosine = LEVEL(dot)(heading, target);
  cosine = cosine >= -1 ? cosine : -1;
  cosine = cosine < 1 ? cosine : 1;
  LEVEL(f64) angle = LEVEL(acos)(cosine);
  LEVEL(f64) share = maximum / angle, rest = 1 - share;
  struct LEVEL(vectors) mixture = {
      heading.x * rest + target.x * share, heading.y * rest + target.y * share, heading.z * rest + target.z * share};
  LEVEL(f64) length = LEVEL(length)(mixture);
  mixture = LEVEL(choice)(length > 1e-10, LEVEL(over)(mixture, length), heading);
  return LEVEL(choice)(angle < 1e-10, heading, LEVEL(choice)(angle <= maximum, target, mixture));
}

/// The equivalent coordinate in [0, edge).
KADITA_INLINE LEVEL(f64) LEVEL(wrap)(LEVEL(f64) place, double edge, double inverse_edge) {
  LEVEL(f64) wrapped = place - edge * __builtin_elementwise_floor(place * inverse_edge);
  if (edge > 0) {
    wrapped = wrapped >= edge ? 0 : wrapped;
    wrapped = wrapped < 0 ? 0 : wrapped;
  }
  return wrapped;
}

static void LEVEL(turn)(
    const struct kadita_turn_rule *rule, const struct kadita_turn_school *school, int64_t first, int64_t count) {
  const double edge = rule->edge, inverse = rule->inverse_edge, step = rule->time_step;
  for (int64_t k = 0; k < count; k += LEVEL_LANES) {
    struct LEVEL(vectors) heading = LEVEL(read)(school->heading, first + k);
    struct LEVEL(vectors) desired = LEVEL(read)(school->desired, first + k);
    struct LEVEL(vectors) position = LEVEL(read)(school->position, first + k);
    LEVEL(f64) length = LEVEL(length)(desired);
    struct LEVEL(vectors) turned = LEVEL(interpolated)(heading, LEVEL(over)(desired, length), rule->maximum_turn);
    heading = LEVEL(choice)(length >= 1e-10, turned, heading);
    if (rule->noise > 0) {
      struct LEVEL(vectors) noise = LEVEL(read)(school->noise, k);
      heading.x += rule->noise * noise.x;
      heading.y += rule->noise * noise.y;
      heading.z += rule->noise * noise.z;
      length = LEVEL(length)(heading);
      heading = LEVEL(choice)(length > 1e-10, LEVEL(over)(heading, length), heading);
    }
    struct LEVEL(vectors) velocity = {heading.x * rule->speed, heading.y * rule->speed, heading.z * rule->speed};
    position.x = LEVEL(wrap)(position.x + velocity.x * step, edge, inverse);
    position.y = LEVEL(wrap)(position.y + velocity.y * step, edge, inverse);
    position.z = LEVEL(wrap)(position.z + velocity.z * step, edge, inverse);
    LEVEL(write)(school->next_velocity, first + k, count - k, velocity);
    LEVEL(write)(school->next_position, first + k, count - k, position);
    length = LEVEL(length)(velocity);
    heading = LEVEL(choice)(length < 1e-10, velocity, LEVEL(over)(velocity, length));
    LEVEL(write)(school->next_heading, first + k, count - k, heading);
  }
}
