#!/bin/sh
# Rewrites docs/pictures/report.png and the measurements in docs/report.md.
set -eu
cd "$(dirname "$0")/.."
Scripts/test-report.sh --collect-only -q >/dev/null
PATH="$PWD/.build/release:$PATH" .venv-report/bin/python Tests/Python/measure_report.py "$@"
