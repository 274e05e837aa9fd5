"""Helpers of the checks against packages from PyPI."""
import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
KADITA = os.environ.get("KADITA", str(ROOT / ".build/release/kadita"))


@pytest.fixture(scope="session")
def kadita():
    """Runs the command and returns what it printed."""

    def run(*arguments, status=0):
        done = subprocess.run([KADITA, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == status, done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def analysis(kadita, tmp_path_factory):
    """The folder of files that `kadita analyze -o` writes for a recording with known units."""
    folder = tmp_path_factory.mktemp("analysis")
    kadita("analyze", "fixtures/reference/frames/case1_swarm.nc", "--window", "25", "-o", folder, "-q")
    return folder


@pytest.fixture(scope="session")
def summary(analysis):
    """The JSON summary of the analysis."""
    return json.loads((analysis / "case1_swarm.summary.json").read_text())
