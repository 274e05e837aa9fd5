"""The Snakemake workflows, in local mode."""
import subprocess
import sys

import netCDF4
import numpy
from conftest import KADITA, ROOT


def snakemake(workflow, folder, **config):
    """Runs a workflow with two processors in a folder."""
    settings = [f"{name}={value}" for name, value in {"kadita": KADITA, **config}.items()]
    done = subprocess.run(
        [sys.executable, "-m", "snakemake", "-q", "-s", ROOT / "workflows" / workflow / "Snakefile", "--cores", "2",
         "-d", folder, "--config", *settings], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_comparison_in_parts_is_that_of_a_single_run(kadita, tmp_path):
    frames = ROOT / "fixtures/reference/frames"
    manifest = tmp_path / "study.csv"
    rows = [("case3_dynamic_parallel.nc", "calm"), ("case4_highly_parallel.nc", "calm"), ("missing.nc", "calm"),
            ("case1_swarm.nc", "wild"), ("case2_torus.nc", "wild")]
    manifest.write_text("path,group\n" + "".join(f"{frames / name},{group}\n" for name, group in rows))
    snakemake("compare", tmp_path, manifest=manifest, out=tmp_path / "parts", parts=3,
              options="--definitions published")
    # Status 1: the missing recording is listed, the others are compared.
    kadita("compare", "--manifest", manifest, "--definitions", "published", "-q", "-o", tmp_path / "one", status=1)
    for name in ["recordings.csv", "comparisons.csv"]:
        assert (tmp_path / "parts" / name).read_bytes() == (tmp_path / "one" / name).read_bytes()


def test_a_plane_in_parts_is_that_of_a_single_run(kadita, tmp_path):
    vary = ["dr_orientation=1:5:2", "dr_attraction=8,12"]
    options = ["--steps", "40", "--replicates", "2"]
    snakemake("sweep", tmp_path, vary=" ".join(vary), out="plane.nc", parts=5, options=" ".join(options))
    kadita("sweep", "torus", *[word for item in vary for word in ("--vary", item)], *options, "-q",
           "-o", tmp_path / "one.nc")
    with netCDF4.Dataset(tmp_path / "plane.nc") as parts, netCDF4.Dataset(tmp_path / "one.nc") as one:
        assert set(parts.variables) == set(one.variables)
        for name, variable in one.variables.items():
            numbers = numpy.ma.filled(variable[:], numpy.nan)
            assert numpy.array_equal(numpy.ma.filled(parts[name][:], numpy.nan), numbers)
            assert numpy.isfinite(numbers).all()
        assert one["polarization"].shape == (2, 2, 3)
