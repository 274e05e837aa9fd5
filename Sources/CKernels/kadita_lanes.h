#pragma once
#include <stdint.h>

// The lanes never cross a function boundary: everything that takes them is inlined.
#pragma GCC diagnostic ignored "-Wpsabi"

// Eight lanes of 64 bits. The compiler splits them into the registers of each processor level; the operations and
// their order stay the same, so the results do.
typedef double f64x8 __attribute__((ext_vector_type(8)));
typedef float f32x8 __attribute__((ext_vector_type(8)));
typedef int64_t i64x8 __attribute__((ext_vector_type(8)));
typedef uint64_t u64x8 __attribute__((ext_vector_type(8)));

// Eight doubles from any address. A macro, since a function that returns lanes belongs to one level.
typedef double f64x8_anywhere __attribute__((ext_vector_type(8), aligned(8), may_alias));
#define LOAD(p) ((f64x8) * (const f64x8_anywhere *)(p))
#define STORE(p, v) (*(f64x8_anywhere *)(p) = (v))

#if defined(__x86_64__) && defined(__linux__)
#define KADITA_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define KADITA_CLONES
#endif
#define KADITA_INLINE static inline __attribute__((always_inline))

KADITA_INLINE f64x8 load(const double *p) {
  f64x8 v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

KADITA_INLINE void store(double *p, f64x8 v) { __builtin_memcpy(p, &v, sizeof v); }
