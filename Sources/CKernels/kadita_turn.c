#include "kadita_turn.h"

#include "kadita_lanes.h"

#pragma STDC FP_CONTRACT OFF

#define KERNEL_BODY "kadita_turn_body.h"
#include "kadita_each_level.h"

void kadita_turn(
    int32_t level, const struct kadita_turn_rule *rule, const struct kadita_turn_school *school, int64_t first,
    int64_t count) {
  DISPATCH(level, turn, rule, school, first, count);
}
