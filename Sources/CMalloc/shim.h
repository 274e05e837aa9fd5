// What Swift's view of the C library leaves out: how glibc hands out memory.
#pragma once
#ifdef __linux__
#include <malloc.h>
#endif
