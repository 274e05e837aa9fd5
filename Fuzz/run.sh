#!/bin/sh
# Fuzzes the readers for a number of seconds each (default 60), starting from the recordings in fixtures.
# usage: Fuzz/run.sh [SECONDS]. Input that breaks something is kept in Fuzz/found.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
../Scripts/need.sh 'netcdf-bin:nccopy makes classic files of the fixtures to start from'
# The linker that comes with Swift: the system's does not take the sanitizers of every Swift.
build() {
  swift build -c release --product "$1" \
    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address -Xswiftc -use-ld=lld
}
build FuzzTables
build FuzzArrays

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/tables" "$scratch/arrays" "$scratch/tmp"
n=0
# One copy for each set of options: the first byte chooses them.
for table in $(find ../fixtures/tables -type f ! -name '*.py' ! -name '*.json'); do
  for choice in '\000' '\004' '\010' '\015' '\020' '\024' '\030'; do
    n=$((n + 1))
    { printf "$choice"; cat "$table"; } > "$scratch/tables/$n"
  done
done
for array in ../fixtures/arrays/*.nc; do
  # Texts of any length have no place in a classic file: those fixtures stay out.
  nccopy -k classic "$array" "$scratch/classic.nc" 2>/dev/null || continue
  for choice in '\000' '\001' '\004' '\010' '\014' '\030' '\034'; do
    n=$((n + 1))
    { printf "$choice"; cat "$scratch/classic.nc"; } > "$scratch/arrays/$n"
  done
done

mkdir -p found
for target in tables arrays; do
  case $target in
    tables) program=FuzzTables; dictionary= ;;
    arrays) program=FuzzArrays; dictionary=-dict=arrays.dict ;;
  esac
  TMPDIR=$scratch/tmp SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build/release/$program \
    -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -artifact_prefix=found/$target- \
    -print_final_stats=1 $dictionary "$scratch/$target"
done
