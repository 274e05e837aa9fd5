#!/bin/sh
# A study with a known answer: 24 simulated recordings in three groups.
#   torus: schools that mill, 100 fish in a box of 60
#   near:  swarms, 100 fish in a box of 60
#   far:   swarms by the same rule, in a box of 120, of which a tracker sees 60 of the 100 fish
# What differs is torus from the other two. usage: Scripts/demo-comparison.sh [FOLDER for the tables]
set -eu
folder=${1:-$(mktemp -d)}
[ -n "${1:-}" ] || trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"
unseen=$(seq 60 99 | sed 's/^/--exclude /' | tr '\n' ' ')
for seed in 1 2 3 4 5 6 7 8; do
  run="--steps 4000 --save-every 40 --fish 100 -q"
  # shellcheck disable=SC2086
  {
    kadita simulate torus --box 60 --seed "$seed" $run -o "$folder/torus$seed.nc"
    kadita simulate swarm --box 60 --seed "1$seed" $run -o "$folder/near$seed.nc"
    kadita simulate swarm --box 120 --seed "3$seed" $run -o "$folder/whole$seed.nc"
    kadita convert "$folder/whole$seed.nc" $unseen -q -o "$folder/far$seed.nc"
  }
done
compare() {
  family=$1
  metrics=$2
  kadita compare "torus=$folder/torus*.nc" "near=$folder/near*.nc" "far=$folder/far*.nc" --frames 50: \
    --no-phases --no-spectra --metrics "$metrics" -o "$folder/$family"
}
compare invariant polarization_entropy_invariant,school_cohesion_entropy_invariant,angular_momentum_entropy_invariant,nearest_neighbor_entropy_invariant,velocity_correlation_entropy_invariant,school_shape_entropy_invariant,oceanic_schooling_index_invariant
echo
compare published polarization_entropy,school_cohesion_entropy,angular_momentum_entropy,nearest_neighbor_entropy,velocity_correlation_entropy,school_shape_entropy,oceanic_schooling_index
