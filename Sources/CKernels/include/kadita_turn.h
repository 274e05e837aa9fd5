#pragma once
#include <stdint.h>

/// How animals turn and swim in a step of the published rule.
struct kadita_turn_rule {
  /// In radians, a component's standard deviation, a length per time, a time.
  double maximum_turn, noise, speed, time_step;
  /// Edge of the periodic cube and its inverse; both 0 in open space.
  double edge, inverse_edge;
};

/// Three columns each. The noise is that of the animals turned alone, the others are those of the whole school. What
/// is read can be read in whole blocks of eight.
struct kadita_turn_school {
  const double *heading[3], *desired[3], *position[3], *noise[3];
  double *next_heading[3], *next_velocity[3], *next_position[3];
};

/// Turns `count` animals from `first` on toward where they want to go and moves them: the very bits of
/// `PublishedSteering.turn` and of what `Simulator` does with them, on every processor level.
void kadita_turn(
    int32_t level, const struct kadita_turn_rule *rule, const struct kadita_turn_school *school, int64_t first,
    int64_t count);
