#!/bin/sh
# An environment with the packages from PyPI that a file of requirements names.
# usage: Scripts/venv.sh FOLDER REQUIREMENTS
set -eu
stamp=$1/.installed
if ! cmp -s "$2" "$stamp"; then
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check -r "$2"
  cp "$2" "$stamp"
fi
