#!/bin/sh
# Installs the packages that kadita is measured against into a private environment, .venv-peers.
set -eu
cd "$(dirname "$0")"
test -x .venv-peers/bin/python || python3 -m venv .venv-peers
.venv-peers/bin/pip install --quiet --disable-pip-version-check --requirement peers/requirements.txt
