#include "kadita_decimal_fields.h"

#include <stdbool.h>
#include <string.h>

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

typedef uint8_t u8x64_anywhere __attribute__((ext_vector_type(64), aligned(1), may_alias));
typedef uint16_t u16x32 __attribute__((ext_vector_type(32)));
typedef bool bits64 __attribute__((ext_vector_type(64)));
typedef bool bits8 __attribute__((ext_vector_type(8)));
typedef uint64_t u64x8_anywhere __attribute__((ext_vector_type(8), aligned(8), may_alias));

// Eight words from an address that need not be a multiple of 64.
#define WORDS(type, p) ((type) * (const u64x8_anywhere *)(p))

enum {
  lanes = 8,
  // Bytes looked through at a time, and numbers that they can hold with what unrolled loops write beyond.
  chunk = 512,
  room = chunk + 2 * lanes,
};

// 5^0 … 5^19, shifted left until the top bit is set, and by how much.
static const uint64_t fives[20] = {
    0x8000000000000000, 0xA000000000000000, 0xC800000000000000, 0xFA00000000000000, 0x9C40000000000000,
    0xC350000000000000, 0xF424000000000000, 0x9896800000000000, 0xBEBC200000000000, 0xEE6B280000000000,
    0x9502F90000000000, 0xBA43B74000000000, 0xE8D4A51000000000, 0x9184E72A00000000, 0xB5E620F480000000,
    0xE35FA931A0000000, 0x8E1BC9BF04000000, 0xB1A2BC2EC5000000, 0xDE0B6B3A76400000, 0x8AC7230489E80000,
};
static const int shifts[20] = {63, 61, 59, 57, 54, 52, 50, 47, 45, 43, 40, 38, 36, 33, 31, 29, 26, 24, 22, 19};

// What a chunk holds: for each field where it ends, and for each point where it is, with the text around it.
struct fields {
  intptr_t ends, points;
  // The line ends with the last field.
  bool last;
  // The first is the place of the separator before the first field.
  int64_t end[room];
  int64_t point[room];
  uint64_t before[room], after[room], later[room];
};

// integer / 10^power for an integer above 2^53: a quotient of at least 61 bits, rounded once.
static double divided(uint64_t integer, int power) {
  int shift = __builtin_clzll(integer);
  uint64_t dividend = integer << shift, divisor = fives[power], quotient, remainder;
#if defined(__x86_64__)
  __asm__("divq %4" : "=a"(quotient), "=d"(remainder) : "a"(dividend << 63), "d"(dividend >> 1), "r"(divisor) : "cc");
#else
  unsigned __int128 whole = (unsigned __int128)dividend << 63;
  quotient = (uint64_t)(whole / divisor);
  remainder = (uint64_t)(whole % divisor);
#endif
  // The last bit says whether anything follows, so that a half-way case is told from a near miss.
  double rounded = (double)(int64_t)(quotient >> 1 | (quotient & 1) | (remainder != 0));
  uint64_t bits = (uint64_t)(1023 + shifts[power] - shift - 62 - power) << 52;
  double scale;
  memcpy(&scale, &bits, sizeof scale);
  return rounded * scale;
}

#define KERNEL_BODY "kadita_decimal_fields_body.h"
#include "kadita_each_level.h"

#if defined(__x86_64__) && defined(__linux__)
#include "kadita_decimal_fields_bytes.h"

int32_t kadita_decimal_fields_level(void) {
  int32_t level = kadita_processor_level();
  bool picks_bytes = __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2");
  return level == kadita_level_v4 && picks_bytes ? kadita_decimal_fields_bytes : level;
}
#else
int32_t kadita_decimal_fields_level(void) { return kadita_processor_level(); }
#endif

intptr_t kadita_decimal_fields(
    int32_t level, const uint8_t *text, uint8_t separator, uint8_t point, intptr_t count, double *values,
    const uint8_t **end) {
#if defined(__x86_64__) && defined(__linux__)
  if (level >= kadita_decimal_fields_bytes) {
    return decimal_fields_bytes(text, separator, point, count, values, end);
  }
#endif
  return DISPATCH(level, decimal_fields, text, separator, point, count, values, end);
}
