#pragma once
#include <stdint.h>

/// Levels of instruction set that kernels are compiled for; each gives the same bits.
enum kadita_level {
  /// Whatever the compiler was told to target.
  kadita_level_baseline = 0,
  /// AVX2.
  kadita_level_v3 = 3,
  /// AVX-512.
  kadita_level_v4 = 4,
};

/// The highest level that this processor runs.
int32_t kadita_processor_level(void);
