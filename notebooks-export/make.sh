#!/bin/sh
# Makes the examples of this folder again, executed: one recording, and a comparison of two groups.
set -eu
cd "$(dirname "$0")/.."
notebooks-export/environment.sh
PATH="$PWD/.build/release:$PATH"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd notebooks-export
rm -rf recording comparison
kadita simulate torus-50 --steps 4000 --save-every 50 -q -o "$scratch/mill.nc"
(cd "$scratch" && kadita export mill.nc --max-individuals 20 --notebook -q -o recording)
mv "$scratch/recording" recording
for seed in 1 2 3 4 5 6; do
  for state in swarm torus; do
    kadita simulate "$state" --seed "$seed" --steps 3000 --save-every 100 -q -o "$scratch/$state-$seed.nc"
  done
done
(cd "$scratch" && kadita compare swarm='swarm-*.nc' torus='torus-*.nc' -q -o study)
(cd "$scratch" && kadita export --study study --notebook -q -o comparison)
mv "$scratch/comparison" comparison
../.venv-notebooks/bin/python execute.py --write recording/mill.ipynb comparison/study.ipynb
du -sk .
