#pragma once
// Everything that Swift sees of the kernels. A header added here is noticed by builds that are under way already;
// one that merely lies in this folder is not.
#include "kadita_decimal_fields.h"
#include "kadita_pair_histogram.h"
#include "kadita_processor_level.h"
