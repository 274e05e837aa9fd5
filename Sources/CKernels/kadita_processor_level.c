#include "kadita_processor_level.h"

int32_t kadita_processor_level(void) {
#if defined(__x86_64__) && defined(__linux__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return kadita_level_v4;
  if (__builtin_cpu_supports("x86-64-v3")) return kadita_level_v3;
#endif
  return kadita_level_baseline;
}
