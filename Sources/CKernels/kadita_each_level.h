// Compiles the file that KERNEL_BODY names once for every level of instruction set. The body names its functions
// LEVEL(name), which adds a suffix; DISPATCH calls the one of a level. Unlike with target_clones, tests can run
// each level one by one.
//
// LEVEL_LANES doubles fill a register of the level: a body may take its eight lanes in that many at a time, for
// instance where whole vectors of eight would not fit into the registers.
#include "kadita_processor_level.h"

#define LEVEL_PASTE(name, suffix) name##_##suffix
#define LEVEL_NAME(name, suffix) LEVEL_PASTE(name, suffix)
#define LEVEL(name) LEVEL_NAME(name, LEVEL_SUFFIX)

#define LEVEL_SUFFIX baseline
#define LEVEL_LANES 2
#include KERNEL_BODY
#undef LEVEL_LANES
#undef LEVEL_SUFFIX

#if defined(__x86_64__) && defined(__linux__)
#define LEVEL_SUFFIX v3
#define LEVEL_LANES 4
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#include KERNEL_BODY
#pragma clang attribute pop
#undef LEVEL_LANES
#undef LEVEL_SUFFIX

#define LEVEL_SUFFIX v4
#define LEVEL_LANES 8
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
// Without this the compiler prefers two registers of 256 bits to one of 512.
#pragma clang attribute push(__attribute__((min_vector_width(512))), apply_to = function)
#include KERNEL_BODY
#pragma clang attribute pop
#pragma clang attribute pop
#undef LEVEL_LANES
#undef LEVEL_SUFFIX

#define DISPATCH(level, name, ...)                        \
  ((level) >= kadita_level_v4   ? name##_v4(__VA_ARGS__)  \
   : (level) >= kadita_level_v3 ? name##_v3(__VA_ARGS__)  \
                                : name##_baseline(__VA_ARGS__))
#else
#define DISPATCH(level, name, ...) name##_baseline(__VA_ARGS__)
#endif
