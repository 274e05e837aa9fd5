#!/bin/sh
# Checks kadita with the packages that its users have, from PyPI, in environments of their own.
# usage: Scripts/test-python.sh ENVIRONMENT REQUIREMENTS TEST…  (names of files in Tests/Python)
set -eu
cd "$(dirname "$0")/.."
Scripts/need.sh 'python3-venv:runs the packages from PyPI' 'netcdf-bin:ncdump reads what kadita writes'
environment=$1
requirements=Tests/Python/$2
shift 2
Scripts/venv.sh "$environment" "$requirements"
cd Tests/Python
"../../$environment/bin/pytest" -q -p no:cacheprovider -rs "$@"
