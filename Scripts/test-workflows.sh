#!/bin/sh
# Runs the Snakemake workflows in local mode, with Snakemake from PyPI in an environment of its own.
set -eu
cd "$(dirname "$0")/.."
Scripts/need.sh 'python3-venv:runs the packages from PyPI'
Scripts/venv.sh .venv-workflows Tests/Python/requirements-workflows.txt
.venv-workflows/bin/pytest -q -p no:cacheprovider -rs Tests/Python/test_workflows.py
