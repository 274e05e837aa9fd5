// Notes where the fields of a chunk end and where their points are, up to the end of the line.
KADITA_INLINE void LEVEL(find_fields)(
    const uint8_t *text, uint8_t separator, uint8_t point, struct fields *found) {
  intptr_t ends = 0, points = 0;
  bool last = false;
  for (intptr_t base = 0; base < chunk && !last; base += 64) {
    u8x64_anywhere block = *(const u8x64_anywhere *)(text + base);
    bits64 is_end = __builtin_convertvector(block == separator, bits64);
    bits64 is_control = __builtin_convertvector(block <= '\n', bits64);
    bits64 is_point = __builtin_convertvector(block == point, bits64);
    uint64_t end_bits, control_bits, point_bits;
    memcpy(&end_bits, &is_end, 8);
    memcpy(&control_bits, &is_control, 8);
    memcpy(&point_bits, &is_point, 8);
    control_bits &= ~end_bits;
    if (control_bits != 0) {
      // Nothing i64x8 beyond the first; the field before it i64x8 if it is a line end.
      uint64_t first = control_bits & -control_bits;
      bool is_line_end = text[base + __builtin_ctzll(control_bits)] == '\n';
      end_bits = (end_bits & (first - 1)) | (is_line_end ? first : 0);
      point_bits &= first - 1;
      last = true;
    }
    int end_count = __builtin_popcountll(end_bits), point_count = __builtin_popcountll(point_bits);
    // In fours, some of which may be written in vain: loops of unforeseeable length cost more.
    for (int i = 0; i < end_count; i += 4) {
      for (int k = 0; k < 4; k++) {
        found->end[1 + ends + i + k] = base + (end_bits ? __builtin_ctzll(end_bits) : 0);
        end_bits &= end_bits - 1;
      }
    }
    for (int i = 0; i < point_count; i += 4) {
      for (int k = 0; k < 4; k++) {
        int64_t at = base + (point_bits ? __builtin_ctzll(point_bits) : 0);
        point_bits &= point_bits - 1;
        found->point[points + i + k] = at;
        memcpy(&found->before[points + i + k], text + at - 8, 8);
        memcpy(&found->after[points + i + k], text + at + 1, 8);
        memcpy(&found->later[points + i + k], text + at + 9, 8);
      }
    }
    ends += end_count;
    points += point_count;
  }
  found->ends = ends;
  found->points = points;
  found->last = last;
}

// The value of eight digits a lane, the first in the lowest byte.
KADITA_INLINE u64x8 LEVEL(value)(u64x8 digits) {
  u64x8 pairs = ((digits << 3) + (digits << 1) + (digits >> 8)) & 0x00FF00FF00FF00FF;
  u64x8 fours = ((u64x8)((u16x32)pairs * 100) + (pairs >> 16)) & 0x0000FFFF0000FFFF;
  return (fours & 0xFFFFFFFF) * 10000 + (fours >> 32);
}

// 10^power, power 0 … 8, in the lower half of each lane.
KADITA_INLINE u64x8 LEVEL(ten_to)(i64x8 power) {
  u64x8 ones = 1;
  u64x8 result = (power & 1) != 0 ? ones * 10 : ones;
  result = (result & 0xFFFFFFFF) * (((power & 2) != 0 ? ones * 100 : ones) & 0xFFFFFFFF);
  result = (result & 0xFFFFFFFF) * (((power & 4) != 0 ? ones * 10000 : ones) & 0xFFFFFFFF);
  return (power & 8) != 0 ? ones * 100000000 : result;
}

// Lanes with a byte that is no digit, all ones.
KADITA_INLINE i64x8 LEVEL(junk)(u64x8 digits) {
  return (((digits + 0x0606060606060606) | digits) & 0xF0F0F0F0F0F0F0F0) != 0;
}

// Eight fields, of which `wanted` are written; returns how many of those, from the first, are plain numbers.
KADITA_INLINE intptr_t LEVEL(read_lanes)(
    const struct fields *found, intptr_t from, intptr_t wanted, double *values) {
  const uint64_t zeros = 0x3030303030303030;
  i64x8 start = WORDS(i64x8, found->end + from) + 1;
  i64x8 point = WORDS(i64x8, found->point + from);
  i64x8 end = WORDS(i64x8, found->end + from + 1);
  u64x8 before = WORDS(u64x8, found->before + from);
  u64x8 after = WORDS(u64x8, found->after + from) ^ zeros;
  i64x8 width = point - start, fraction = end - point - 1;
  i64x8 good = (width >= 0) & (width <= 8) & (fraction >= 0) & (fraction <= 16);

  u64x8 first = (before >> (u64x8)(((8 - width) & 7) * 8)) & 0xFF;
  i64x8 minus = (first == '-') & (width > 0);
  i64x8 whole = width + minus;
  // Shifting out what is not the field's leaves zeros, which are digits.
  u64x8 cut = (u64x8)(((8 - whole) & 7) * 8);
  u64x8 upper = (((before ^ zeros) >> cut) << cut) & (u64x8)(whole > 0);
  i64x8 near = fraction > 8 ? 8 : fraction;
  u64x8 lower = (after << (u64x8)(((8 - near) & 7) * 8)) & (u64x8)(near > 0);
  good &= ~LEVEL(junk)(upper) & ~LEVEL(junk)(lower) & (whole + fraction > 0);

  u64x8 power = LEVEL(ten_to)(near);
  u64x8 integer = (LEVEL(value)(upper) & 0xFFFFFFFF) * (power & 0xFFFFFFFF) + LEVEL(value)(lower);
  f64x8 scale = __builtin_convertvector((i64x8)power, f64x8);
  i64x8 far = fraction - near;
  if (__builtin_reduce_or(far) != 0) {
    u64x8 later = WORDS(u64x8, found->later + from) ^ zeros;
    u64x8 lowest = (later << (u64x8)(((8 - far) & 7) * 8)) & (u64x8)(far > 0);
    good &= ~LEVEL(junk)(lowest) & (whole + fraction <= 19);
    u64x8 more = LEVEL(ten_to)(far & 15);
    integer = integer * more + LEVEL(value)(lowest);
    scale *= __builtin_convertvector((i64x8)more, f64x8);
  }
  // Both are exact up to 2^53, and one division rounds once.
  f64x8 result = __builtin_convertvector((i64x8)integer, f64x8) / scale;
  bits8 good_lanes = __builtin_convertvector(good, bits8);
  bits8 large_lanes = __builtin_convertvector(integer > (1ull << 53), bits8);
  uint8_t good_bits, large_bits;
  memcpy(&good_bits, &good_lanes, 1);
  memcpy(&large_bits, &large_lanes, 1);
  u64x8 sign = (u64x8)minus & 0x8000000000000000;
  result = (f64x8)((u64x8)result ^ sign);
  if (wanted >= lanes) {
    memcpy(values, &result, sizeof result);
  } else {
    for (intptr_t lane = 0; lane < wanted; lane++) values[lane] = result[lane];
  }
  intptr_t good_count = __builtin_ctz(~(unsigned)good_bits);
  if (good_count > wanted) good_count = wanted;
  for (unsigned rest = large_bits & ((1u << good_count) - 1); rest != 0; rest &= rest - 1) {
    int lane = __builtin_ctz(rest);
    double magnitude = divided(integer[lane], (int)fraction[lane]);
    values[lane] = minus[lane] ? -magnitude : magnitude;
  }
  return good_count;
}

static intptr_t LEVEL(decimal_fields)(
    const uint8_t *text, uint8_t separator, uint8_t point, intptr_t count, double *values, const uint8_t **end) {
  struct fields found;
  intptr_t done = 0;
  *end = text;
  while (done < count) {
    found.end[0] = -1;
    LEVEL(find_fields)(text, separator, point, &found);
    // No field without a point is read.
    intptr_t available = found.ends < found.points ? found.ends : found.points;
    if (available > count - done) available = count - done;
    intptr_t read = 0;
    while (read < available) {
      intptr_t good = LEVEL(read_lanes)(&found, read, available - read, values + done + read);
      read += good;
      if (good < lanes) break;
    }
    done += read;
    if (read > 0) *end = text + found.end[read];
    if (read == 0 || read < found.ends || found.last) break;
    text = *end + 1;
  }
  return done;
}
