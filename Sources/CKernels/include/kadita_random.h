#pragma once
#include <stdint.h>

/// Pairs of independent standard normal numbers for the counters (first + i, c1, c2, c3), i from 0 to `count` - 1:
/// the very bits of `Philox.normals` in Swift, on every processor level.
///
/// `count` is a multiple of eight.
void kadita_normals(
    int32_t level, uint64_t seed, uint32_t first, uint32_t c1, uint32_t c2, uint32_t c3, int64_t count, double *a,
    double *b);

/// Points of the unit circle for the same counters: the very bits of `Philox.circle`.
void kadita_circle(
    int32_t level, uint64_t seed, uint32_t first, uint32_t c1, uint32_t c2, uint32_t c3, int64_t count, double *cosine,
    double *sine);
