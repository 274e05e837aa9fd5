#!/bin/sh
# Opens the pages of kadita report and kadita compare in a real browser; screenshots go to artefacts/report.
set -eu
cd "$(dirname "$0")/.."
Scripts/need.sh 'chromium:opens the pages' 'libjs-dygraphs:zoom in the time series of a page' \
  'libjs-three:playback in three dimensions' 'python3-venv:runs the packages from PyPI' \
  'fonts-dejavu-core:letters for the screenshots'
environment=.venv-report
stamp=$environment/.installed
if ! cmp -s Tests/Python/requirements-report.txt "$stamp"; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r Tests/Python/requirements-report.txt
  cp Tests/Python/requirements-report.txt "$stamp"
fi
"$environment/bin/pytest" -q -p no:cacheprovider -rs Tests/Python/test_report.py "$@"
