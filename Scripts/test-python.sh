#!/bin/sh
# Checks what kadita writes with the packages that its users open it with, from PyPI, in an environment of their own.
set -eu
cd "$(dirname "$0")/.."
Scripts/need.sh 'python3-venv:runs the packages from PyPI' 'netcdf-bin:ncdump reads what kadita writes'
environment=.venv-test
stamp=$environment/.installed
if ! cmp -s Tests/Python/requirements.txt "$stamp"; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r Tests/Python/requirements.txt
  cp Tests/Python/requirements.txt "$stamp"
fi
"$environment/bin/pytest" -q -p no:cacheprovider -rs Tests/Python/test_outputs.py Tests/Python/test_cf.py
