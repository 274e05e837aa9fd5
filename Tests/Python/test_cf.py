"""The metrics file and the CF checker of IOOS."""
import subprocess
import sys
import pathlib


def report(path):
    checker = pathlib.Path(sys.executable).with_name("compliance-checker")
    return subprocess.run([checker, "--test", "cf:1.11", path], capture_output=True, text=True)


def test_metrics_with_known_units_pass(kadita, tmp_path):
    kadita("analyze", "fixtures/reference/frames/case1_swarm.nc", "--fps", "10", "-o", tmp_path, "-q")
    done = report(tmp_path / "case1_swarm.metrics.nc")
    assert "All tests passed!" in done.stdout, done.stdout


def test_an_unknown_time_unit_is_all_that_is_reported(kadita, tmp_path):
    kadita("analyze", "fixtures/reference/frames/case1_swarm.nc", "-o", tmp_path, "-q")
    findings = {line for line in report(tmp_path / "case1_swarm.metrics.nc").stdout.split("\n") if line.startswith("*")}
    assert findings == {
        "* Coordinate variable 'time' should have standard_name='time', found: 'None'",
    }
