#pragma once
#include <stdint.h>

#include "kadita_processor_level.h"

/// A level of this kernel alone, above those of all: AVX-512 with VBMI and VBMI2.
enum { kadita_decimal_fields_bytes = kadita_level_v4 + 1 };

/// The highest level of the kernel that this processor runs.
int32_t kadita_decimal_fields_level(void);

/// Reads plain decimal numbers, sign? digits? (point digits)?, from consecutive fields of a line of text.
///
/// Stops before the first field that is anything else: no number, a number without a point, with an exponent, with
/// more than 8 digits before the point, 16 behind it or 19 in all, or not followed at once by a separator or LF.
/// Every number is the nearest double.
///
/// 8 bytes before `text` and 640 after the end of the line must be readable. `end` becomes the byte after the last
/// number, or `text` if there is none. Up to `count` values are written, some of them in vain.
///
/// Returns how many numbers were read, at most `count`.
intptr_t kadita_decimal_fields(
    int32_t level, const uint8_t *text, uint8_t separator, uint8_t point, intptr_t count, double *values,
    const uint8_t **end);
