#pragma once
#include <stdint.h>

/// Counts (a·b + 1) / 2 over all pairs of `count` vectors of at most unit length, up to rounding, in 20 equal bins
/// on [0, 1], the last one closed.
///
/// The columns are padded to a multiple of eight, and eight more numbers behind them can be read. `singles` has room for
/// three numbers a vector.
void kadita_pair_histogram(
    int32_t level, const double *x, const double *y, const double *z, intptr_t count, float *singles,
    intptr_t *counts);
