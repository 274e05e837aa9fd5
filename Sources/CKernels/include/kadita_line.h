#pragma once
#include <stdint.h>

/// Puts numbers in ascending order; none may be NaN.
///
/// There has to be room for `count` rounded up to a power of two, at least eight; what is behind the numbers is
/// overwritten.
void kadita_sort(int32_t level, double *numbers, intptr_t count);

/// The distance of each of some ascending numbers to its `k`-th nearest.
///
/// The neighbours may be up to k places before the first and behind the last number: infinities where there are none.
/// Numbers are read up to k + 7 places behind the last; `distances` has room for a multiple of eight.
void kadita_line_distances(int32_t level, const double *sorted, intptr_t count, intptr_t k, double *distances);
