// The kernel for processors that pick any bytes of two registers at once (AVX-512 with VBMI and VBMI2): the digits of
// eight fields are brought from a window of text straight into place, side by side and without their points.
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("arch=x86-64-v4,avx512vbmi,avx512vbmi2"))), apply_to = function)

enum {
  // Bytes looked through at a time, and bytes in which eight fields are looked for.
  bytes_chunk = 2048,
  bytes_window = 128,
};

// Where the fields of a chunk end and where its points are, in order, with room for what is written in vain.
struct bytes_fields {
  intptr_t ends, points;
  // The line ends with the last field.
  bool last;
  // The first is the place of the separator before the first field.
  uint16_t end[1 + bytes_chunk + 64], point[bytes_chunk + 64];
};

static const uint8_t bytes_ramp[64] = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};
// 10^0 … 10^15, and one over each.
static const double bytes_tens[16] = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
};
static const double bytes_tenths[16] = {
    1e0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15,
};

// Writes the places of the bits, counted from `base`; returns how many there are.
KADITA_INLINE intptr_t bytes_places(uint64_t bits, int base, uint16_t *places) {
  __m512i packed = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(bytes_ramp));
  __m512i bases = _mm512_set1_epi16((int16_t)base);
  intptr_t count = __builtin_popcountll(bits);
  __m512i first = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(packed));
  _mm512_storeu_si512(places, _mm512_add_epi16(first, bases));
  if (count > 32) {
    __m512i second = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(packed, 1));
    _mm512_storeu_si512(places + 32, _mm512_add_epi16(second, bases));
  }
  return count;
}

// Notes where the fields of a chunk end and where their points are, up to the end of the line.
KADITA_INLINE void bytes_find(const uint8_t *text, uint8_t separator, uint8_t point, struct bytes_fields *found) {
  intptr_t ends = 0, points = 0;
  bool last = false;
  for (int base = 0; base < bytes_chunk && !last; base += 64) {
    __m512i block = _mm512_loadu_si512(text + base);
    uint64_t end_bits = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)separator));
    uint64_t point_bits = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)point));
    uint64_t control_bits = _mm512_cmple_epu8_mask(block, _mm512_set1_epi8('\n')) & ~end_bits;
    if (control_bits != 0) {
      // Nothing is read beyond the first; the field before it is read if it is a line end.
      unsigned place = (unsigned)__builtin_ctzll(control_bits);
      uint64_t is_line_end = text[base + place] == '\n';
      end_bits = _bzhi_u64(end_bits, place) | is_line_end << place;
      point_bits = _bzhi_u64(point_bits, place);
      last = true;
    }
    ends += bytes_places(end_bits, base, found->end + 1 + ends);
    points += bytes_places(point_bits, base, found->point + points);
  }
  found->end[0] = UINT16_MAX;
  found->ends = ends;
  found->points = points;
  found->last = last;
}

// Each of eight places in all bytes of its lane.
KADITA_INLINE __m512i bytes_spread(__m128i places) {
  const __m512i low_byte = _mm512_set_epi64(
      0x0E0E0E0E0E0E0E0E, 0x0C0C0C0C0C0C0C0C, 0x0A0A0A0A0A0A0A0A, 0x0808080808080808, 0x0606060606060606,
      0x0404040404040404, 0x0202020202020202, 0);
  return _mm512_permutexvar_epi8(low_byte, _mm512_castsi128_si512(places));
}

// Eight digits a lane: those at `place`, counted as if there were no point, or 0 where that is before `first`.
KADITA_INLINE __m512i bytes_digits(__m512i lower, __m512i upper, __m512i place, __m512i first, __m512i point) {
  __mmask64 is_whole = _mm512_cmple_epi8_mask(place, point);
  place = _mm512_mask_sub_epi8(place, is_whole, place, _mm512_set1_epi8(1));
  return _mm512_maskz_permutex2var_epi8(_mm512_cmpge_epi8_mask(place, first), lower, place, upper);
}

// The values of four digits, two a lane.
KADITA_INLINE __m512i bytes_fours(__m512i digits) {
  __m512i pairs = _mm512_maddubs_epi16(digits, _mm512_set1_epi16(0x010A));
  return _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x00010064));
}

// The values of sixteen digits a lane.
KADITA_INLINE __m512i bytes_value(__m512i high, __m512i low) {
  __m512i fours = _mm512_packus_epi32(bytes_fours(high), bytes_fours(low));
  __m512i eights = _mm512_madd_epi16(fours, _mm512_set1_epi32(0x00012710));
  __m512i higher = _mm512_unpacklo_epi32(eights, eights), lower = _mm512_unpackhi_epi32(eights, _mm512_setzero_si512());
  return _mm512_add_epi64(_mm512_mul_epu32(higher, _mm512_set1_epi64(100000000)), lower);
}

// integer / scale for integers of at most 15 digits, correctly rounded as by a division, which takes longer.
//
// The first product is off by at most two units of the last place, hence the rest is exact. What the last operation
// rounds is off by less than 2^-51 of a unit; the quotient, being no nearer than 1/5^16 of one to half-way between two
// doubles, rounds alike.
KADITA_INLINE __m512d bytes_quotient(__m512i integer, __m512d scale, __m512d inverse) {
  __m512d number = _mm512_cvtepi64_pd(integer);
  __m512d near = _mm512_mul_pd(number, inverse);
  return _mm512_fmadd_pd(_mm512_fnmadd_pd(near, scale, number), inverse, near);
}

// The same for all integers, except the lanes noted as `in_doubt`.
//
// The correction, from the exact rest and what the integer lost as a double, is off by less than 2^-50 of itself.
// Where more or less of it by 2^-20 rounds alike, so does the exact quotient in between.
KADITA_INLINE __m512d bytes_long_quotient(
    __m512i integer, __m512d scale, __m512d inverse, __mmask8 *in_doubt) {
  __m512d number = _mm512_cvtepu64_pd(integer);
  __m512d lost = _mm512_cvtepi64_pd(_mm512_sub_epi64(integer, _mm512_cvtpd_epu64(number)));
  __m512d near = _mm512_mul_pd(number, inverse);
  __m512d rest = _mm512_add_pd(_mm512_fnmadd_pd(near, scale, number), lost);
  __m512d correction = _mm512_mul_pd(rest, inverse);
  __m512d more = _mm512_fmadd_pd(correction, _mm512_set1_pd(1 + 0x1p-20), near);
  __m512d less = _mm512_fmadd_pd(correction, _mm512_set1_pd(1 - 0x1p-20), near);
  *in_doubt = _mm512_cmp_pd_mask(more, less, _CMP_NEQ_UQ);
  return more;
}

// Eight fields of a window, of which `wanted` are written; returns how many of those, from the first, are plain
// numbers. All places count from the beginning of the window.
KADITA_INLINE intptr_t bytes_read(
    const uint8_t *text, __m128i starts, __m128i points, __m128i ends, intptr_t wanted, double *values) {
  const __m512i zero = _mm512_set1_epi8('0'), eight = _mm512_set1_epi8(8);
  const __m512i last_eight = _mm512_set1_epi64((int64_t)0xFFFEFDFCFBFAF9F8);
  __m512i lower = _mm512_sub_epi8(_mm512_loadu_si512(text), zero);
  __m512i upper = _mm512_sub_epi8(_mm512_loadu_si512(text + 64), zero);
  __m512i start = bytes_spread(starts), point = bytes_spread(points), end = bytes_spread(ends);

  __m512i initial = _mm512_permutex2var_epi8(lower, start, upper);
  __mmask8 minus = _mm512_cmpeq_epi64_mask(initial, _mm512_set1_epi8('-' - '0'));
  __m512i first = _mm512_mask_add_epi64(start, minus, start, _mm512_set1_epi8(1));
  __m512i place = _mm512_add_epi8(end, last_eight);
  __m512i low = bytes_digits(lower, upper, place, first, point);
  place = _mm512_sub_epi8(place, eight);
  __m512i high = bytes_digits(lower, upper, place, first, point);
  __m512i largest = _mm512_max_epu8(low, high);

  const __m128i one = _mm_set1_epi16(1);
  __m128i width = _mm_sub_epi16(points, starts), fraction = _mm_sub_epi16(_mm_sub_epi16(ends, points), one);
  __m128i digits = _mm_add_epi16(width, fraction);
  digits = _mm_mask_sub_epi16(digits, minus, digits, one);
  unsigned asked = (1u << wanted) - 1;
  unsigned good = asked & _mm_cmple_epu16_mask(width, _mm_set1_epi16(8)) &
                  _mm_cmple_epu16_mask(fraction, _mm_set1_epi16(16)) &
                  _mm_cmple_epu16_mask(_mm_sub_epi16(digits, one), _mm_set1_epi16(18));

  __m512i integer = bytes_value(high, low);
  __m512i power = _mm512_cvtepu16_epi64(fraction);
  __m512d scale = _mm512_permutex2var_pd(_mm512_loadu_pd(bytes_tens), power, _mm512_loadu_pd(bytes_tens + 8));
  __m512d inverse = _mm512_permutex2var_pd(_mm512_loadu_pd(bytes_tenths), power, _mm512_loadu_pd(bytes_tenths + 8));
  __mmask8 in_doubt = 0;
  __m512d result;
  if ((_mm_cmpgt_epu16_mask(digits, _mm_set1_epi16(15)) & asked) == 0) {
    result = bytes_quotient(integer, scale, inverse);
  } else {
    __m512i top = bytes_digits(lower, upper, _mm512_sub_epi8(place, eight), first, point);
    largest = _mm512_max_epu8(largest, top);
    __m512i above = _mm512_mullo_epi64(
        bytes_value(_mm512_setzero_si512(), top), _mm512_set1_epi64(10000000000000000));
    __mmask8 is_longest = _mm512_cmpeq_epi64_mask(power, _mm512_set1_epi64(16));
    scale = _mm512_mask_mov_pd(scale, is_longest, _mm512_set1_pd(1e16));
    inverse = _mm512_mask_mov_pd(inverse, is_longest, _mm512_set1_pd(1e-16));
    integer = _mm512_add_epi64(integer, above);
    result = bytes_long_quotient(integer, scale, inverse, &in_doubt);
  }
  result = _mm512_mask_xor_pd(result, minus, result, _mm512_set1_pd(-0.0));
  _mm512_mask_storeu_pd(values, (__mmask8)asked, result);

  // A byte above 9 gets its top bit.
  __m512i marked = _mm512_adds_epu8(largest, _mm512_set1_epi8(0x76));
  good &= _mm512_testn_epi64_mask(marked, _mm512_set1_epi8((char)0x80));
  for (unsigned rest = in_doubt & good; rest != 0; rest &= rest - 1) {
    int lane = __builtin_ctz(rest);
    double magnitude = divided(((u64x8)integer)[lane], (int)((u64x8)power)[lane]);
    values[lane] = minus >> lane & 1 ? -magnitude : magnitude;
  }
  return __builtin_ctz(~good);
}

// As many of the fields of a chunk as are plain numbers, at most `available`.
KADITA_INLINE intptr_t bytes_read_chunk(
    const uint8_t *text, const struct bytes_fields *found, intptr_t available, double *values) {
  intptr_t read = 0;
  while (read < available) {
    // The window begins behind the separator before the first field.
    __m128i before = _mm_loadu_si128((const __m128i *)(found->end + read));
    __m128i ends = _mm_loadu_si128((const __m128i *)(found->end + read + 1));
    __m128i points = _mm_loadu_si128((const __m128i *)(found->point + read));
    uint16_t first = (uint16_t)(found->end[read] + 1);
    __m128i offset = _mm_set1_epi16((int16_t)first), one = _mm_set1_epi16(1);
    ends = _mm_sub_epi16(ends, offset);
    intptr_t wanted = __builtin_ctz(_mm_cmpge_epu16_mask(ends, _mm_set1_epi16(bytes_window)) | 1u << lanes);
    if (wanted > available - read) wanted = available - read;
    if (wanted == 0) break;
    intptr_t good = bytes_read(
        text + first, _mm_add_epi16(_mm_sub_epi16(before, offset), one), _mm_sub_epi16(points, offset), ends, wanted,
        values + read);
    // A branch, so that the next fields, whose place is known early, do not wait for the digits of these.
    if (__builtin_expect(good < wanted, 0)) return read + good;
    read += wanted;
  }
  return read;
}

static intptr_t decimal_fields_bytes(
    const uint8_t *text, uint8_t separator, uint8_t point, intptr_t count, double *values, const uint8_t **end) {
  struct bytes_fields found;
  intptr_t done = 0;
  *end = text;
  while (done < count) {
    bytes_find(text, separator, point, &found);
    // No field without a point is read.
    intptr_t available = found.ends < found.points ? found.ends : found.points;
    if (available > count - done) available = count - done;
    intptr_t read = bytes_read_chunk(text, &found, available, values + done);
    if (read == 0) break;
    done += read;
    *end = text + found.end[read];
    if (read < found.ends || found.last) break;
    text = *end + 1;
  }
  return done;
}

#pragma clang attribute pop
