#!/bin/sh
# Runs kadita on emulated processors of older kinds: metrics have to be the same to the last bit, spectra to 1e-12,
# since FFTW chooses its code by the processor.
# usage: Scripts/test-levels.sh [KADITA]
set -eu
cd "$(dirname "$0")/.."
[ "$(uname -m)" = x86_64 ] || { echo "levels: emulated on x86-64 only"; exit 0; }
Scripts/need.sh 'qemu-user:runs kadita as on an older processor' 'python3:compares tables'
kadita=${1:-.build/release/kadita}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export SWIFT_BACKTRACE=enable=no

run() { # NAME COMMAND…
  name=$1
  shift
  quietly "$@" analyze fixtures/reference/frames/case1_swarm.nc --frames 0:4 -q -o "$scratch/$name"
  quietly "$@" spectra fixtures/spectra/mill.csv -q -o "$scratch/$name"
  # An odd length.
  quietly "$@" spectra fixtures/spectra/mill.csv --frames 0:143 -q -o "$scratch/$name/odd"
}

# The emulator warns of what it does not emulate.
quietly() { "$@" 2> "$scratch/log" || { cat "$scratch/log"; exit 1; }; }

run native "$kadita"
for model in Nehalem Haswell; do
  run "$model" qemu-x86_64 -cpu "$model" "$kadita"
  cmp "$scratch/native/case1_swarm.metrics.csv" "$scratch/$model/case1_swarm.metrics.csv"
  for table in mill.spectra.csv odd/mill.spectra.csv; do
    python3 - "$scratch/native/$table" "$scratch/$model/$table" "$model" <<'PYTHON'
import csv, math, sys

tables = [list(csv.reader(open(path))) for path in sys.argv[1:3]]
assert len(tables[0]) == len(tables[1]) and tables[0][0] == tables[1][0]
worst = 0
for name, *columns in zip(tables[0][0], zip(*tables[0][1:]), zip(*tables[1][1:])):
    cells = [pair for pair in zip(*columns) if pair != ("", "")]
    try:
        pairs = [(float(a), float(b)) for a, b in cells]
    except ValueError:
        assert columns[0] == columns[1], name
        continue
    assert all(math.isnan(a) == math.isnan(b) for a, b in pairs), name
    pairs = [pair for pair in pairs if not math.isnan(pair[0])]
    scale = max((abs(a) for a, _ in pairs), default=0) or 1
    difference = max((abs(a - b) for a, b in pairs), default=0) / scale
    assert difference <= 1e-12, f"{name}: {difference}"
    worst = max(worst, difference)
print(f"levels: on {sys.argv[3]} metrics are the same, spectra differ by {worst:.0e} at most")
PYTHON
  done
done
