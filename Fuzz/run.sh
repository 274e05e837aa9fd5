#!/bin/sh
# Fuzzes the readers for a number of seconds each (default 60), starting from the tables in fixtures.
# Input that breaks something is kept in Fuzz/found.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
swift build -c release --product FuzzTables \
  -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
n=0
# One copy for each set of options: the first byte chooses them.
for table in $(find ../fixtures/tables -type f ! -name '*.py' ! -name '*.json'); do
  for choice in '\000' '\004' '\010' '\015' '\020' '\024'; do
    n=$((n + 1))
    { printf "$choice"; cat "$table"; } > "$corpus/$n"
  done
done
mkdir -p found
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build/release/FuzzTables \
  -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -artifact_prefix=found/ -print_final_stats=1 \
  "$corpus"
