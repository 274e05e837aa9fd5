#!/bin/sh
# Installs what the notebooks need, the packages from PyPI in an environment of their own: .venv-notebooks.
set -eu
cd "$(dirname "$0")/.."
Scripts/need.sh 'python3-venv:runs the packages from PyPI' 'r-base-core:runs the code of R Markdown documents' \
  'r-cran-ncdf4:opens NetCDF in R'
environment=.venv-notebooks
if ! cmp -s notebooks-export/requirements.txt "$environment/.installed"; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r notebooks-export/requirements.txt
  cp notebooks-export/requirements.txt "$environment/.installed"
fi
