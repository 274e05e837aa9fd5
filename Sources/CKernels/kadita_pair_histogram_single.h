// The histogram of pairs in single precision, sixteen at a time: for processors with AVX-512 alone, whose tables of 32
// entries make two counters of 10 bins out of a bin. Where single precision is too coarse, double precision decides.

typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef float f32x16_anywhere __attribute__((ext_vector_type(16), aligned(4), may_alias));
typedef uint32_t u32x16 __attribute__((ext_vector_type(16)));

enum {
  // In [32, 64) a number has so many binary places.
  places = 18,
  // Rounding takes less than two of the last places: three sums half of one each, the factors three times 2^-24 of ten.
  // With three places added, a sum this far above the edge of its bin belongs there.
  doubtful = 5,
};

// What a bin adds to the counters of the first ten and of the last ten bins; the number of a bin is six too large.
#define COUNTER(bin) (1u << 3 * (bin))
static const u32x16 first_ten[2] = {
    {0, 0, 0, 0, 0, 0, COUNTER(0), COUNTER(1), COUNTER(2), COUNTER(3), COUNTER(4), COUNTER(5), COUNTER(6), COUNTER(7),
     COUNTER(8), COUNTER(9)},
    {0}};
static const u32x16 last_ten[2] = {
    {0},
    {COUNTER(0), COUNTER(1), COUNTER(2), COUNTER(3), COUNTER(4), COUNTER(5), COUNTER(6), COUNTER(7), COUNTER(8),
     COUNTER(9), 0, 0, 0, 0, 0, 0}};

// Fields of 6 bits, as they alternate with as many zeros in counters of 32 bits.
static const uint32_t even6_of_ten = 0x071C71C7;

struct single_counters {
  // Of the first ten bins and of the last ten: those of even and of odd number.
  u32x16 first_even, first_odd, last_even, last_odd;
  // The least that a value was above the edge of its bin, at the top of the word.
  u32x16 doubt;
};

struct singles {
  const float *x, *y, *z;
};

/// Counts the pairs of sixteen individuals, their coordinates ten times as large, with each from `from` on.
KADITA_INLINE void add_singles(
    const struct singles *of, f32x16 ax, f32x16 ay, f32x16 az, int64_t from, int64_t to,
    struct single_counters *counters) {
  // Rounding is of no consequence here, thanks to the doubt.
#pragma clang fp contract(fast)
  const __m512i first0 = (__m512i)first_ten[0], first1 = (__m512i)first_ten[1];
  const __m512i last0 = (__m512i)last_ten[0], last1 = (__m512i)last_ten[1];
  u32x16 first = 0, last = 0;
  for (int64_t j = from; j < to; j++) {
    // Twenty bins from 38 to 58, where the places of a number are the same.
    f32x16 u = ax * of->x[j] + (ay * of->y[j] + (az * of->z[j] + (48 + 3 * 0x1p-18f)));
    u32x16 bits = (u32x16)u;
    counters->doubt = __builtin_elementwise_min(counters->doubt, bits << (32 - places));
    __m512i bin = (__m512i)(bits >> places);
    first += (u32x16)_mm512_permutex2var_epi32(first0, bin, first1);
    last += (u32x16)_mm512_permutex2var_epi32(last0, bin, last1);
  }
  counters->first_even += first & even6_of_ten;
  counters->first_odd += first >> 3 & even6_of_ten;
  counters->last_even += last & even6_of_ten;
  counters->last_odd += last >> 3 & even6_of_ten;
}

/// Puts the counters of ten and ten bins of half the lanes side by side, as double precision has them.
KADITA_INLINE u64x8 lower_lanes(u32x16 first, u32x16 last) {
  return ((u64x8)first & 0xFFFFFFFF) | ((u64x8)last & 0xFFFFFFFF) << 30;
}

KADITA_INLINE u64x8 upper_lanes(u32x16 first, u32x16 last) { return (u64x8)first >> 32 | (u64x8)last >> 32 << 30; }

/// Counts the pairs of a block of sixteen from `i` on with those behind it, at most a chunk; 0 where that is too coarse.
static int count_chunk_in_single(
    const struct singles *of, int64_t i, int64_t from, int64_t to, struct LEVEL(totals) * totals, int64_t *counts) {
  const f32x16 ax = 10 * *(const f32x16_anywhere *)(of->x + i);
  const f32x16 ay = 10 * *(const f32x16_anywhere *)(of->y + i);
  const f32x16 az = 10 * *(const f32x16_anywhere *)(of->z + i);
  struct single_counters counters = {0, 0, 0, 0, ~(u32x16)(0)};
  int64_t j = from;
  for (; j + narrow <= to; j += narrow) add_singles(of, ax, ay, az, j, j + narrow, &counters);
  add_singles(of, ax, ay, az, j, to, &counters);
  if (__builtin_reduce_min(counters.doubt) < (uint32_t)doubtful << (32 - places)) return 0;
  LEVEL(keep)
  (lower_lanes(counters.first_even, counters.last_even), lower_lanes(counters.first_odd, counters.last_odd), totals,
   counts);
  LEVEL(keep)
  (upper_lanes(counters.first_even, counters.last_even), upper_lanes(counters.first_odd, counters.last_odd), totals,
   counts);
  return 1;
}

static void count_in_single(
    const struct columns *of, float *buffer, struct LEVEL(totals) * totals, int64_t *counts) {
  const int64_t count = of->count;
  float *x = buffer, *y = x + count, *z = y + count;
  for (int64_t i = 0; i < count; i++) {
    x[i] = (float)of->x[i];
    y[i] = (float)of->y[i];
    z[i] = (float)of->z[i];
  }
  const struct singles singles = {x, y, z};
  int64_t tried = 0, coarse = 0;
  for (int64_t i = 0; i < count; i += 16) {
    const int64_t half = i + 8, behind = i + 16;
    LEVEL(count_within)(of, i, totals, counts);
    if (half >= count) break;
    LEVEL(count_chunk)(of, i, half, behind < count ? behind : count, totals, counts);
    LEVEL(count_within)(of, half, totals, counts);
    for (int64_t from = behind; from < count; from += chunk) {
      const int64_t to = from + chunk < count ? from + chunk : count;
      // In a school whose headings nearly agree single precision is too coarse again and again.
      if (coarse <= 8 + tried / 4) {
        tried++;
        if (count_chunk_in_single(&singles, i, from, to, totals, counts)) continue;
        coarse++;
      }
      LEVEL(count_chunk)(of, i, from, to, totals, counts);
      LEVEL(count_chunk)(of, half, from, to, totals, counts);
    }
  }
}
