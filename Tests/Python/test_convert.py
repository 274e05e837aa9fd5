"""Converted recordings open in the packages that their users have."""
import json
import subprocess

import netCDF4
import numpy as np
import pytest
import xarray as xr
from movement.io import load_dataset, save_poses
from movement.kinematics import compute_velocity
from movement.validators.datasets import ValidPosesInputs

from conftest import ROOT

SOURCE = ROOT / "fixtures/reference/frames/case2_torus.nc"
TRACKED = ROOT / "fixtures/tables/deeplabcut.csv"


@pytest.fixture(scope="module")
def original():
    with netCDF4.Dataset(SOURCE) as nc:
        return {name: np.asarray(nc.variables[name][:]) for name in ("time", "positions", "velocities")}


def test_xarray_opens_the_canonical_layout(kadita, tmp_path, original):
    kadita("convert", SOURCE, "-o", tmp_path / "run.nc", "-q")
    with xr.open_dataset(tmp_path / "run.nc") as data:
        assert data["position"].dims == ("time", "individual", "space")
        np.testing.assert_array_equal(data["position"].values, original["positions"])
        np.testing.assert_array_equal(data["velocity"].values, original["velocities"])
        assert list(data["space"].values) == ["x", "y", "z"]
        assert data.attrs["Conventions"] == "CF-1.11"
    dump = subprocess.run(["ncdump", "-h", tmp_path / "run.nc"], capture_output=True, text=True, check=True)
    assert "double position(time, individual, space)" in dump.stdout


def test_scripts_of_the_published_package_open_its_layout(kadita, tmp_path, original):
    kadita("convert", SOURCE, "-o", tmp_path / "run.nc", "--layout", "dewi-kadita", "-q")
    with netCDF4.Dataset(tmp_path / "run.nc") as nc:
        for name in ("time", "positions", "velocities"):
            np.testing.assert_array_equal(nc.variables[name][:], original[name])
        np.testing.assert_array_equal(nc.variables["vy"][:], original["velocities"][:, :, 1])
        assert nc.box_size > 0


def test_movement_accepts_its_layout(kadita, tmp_path, original):
    kadita("convert", SOURCE, "-o", tmp_path / "run.nc", "--layout", "movement", "-q")
    with xr.open_dataset(tmp_path / "run.nc") as data:
        ValidPosesInputs.validate(data)
        np.testing.assert_array_equal(
            data["position"].values[:, :, 0, :], np.swapaxes(original["positions"], 1, 2))
        assert compute_velocity(data["position"]).shape == data["position"].shape


@pytest.mark.parametrize("layout", ["kadita", "dewi-kadita", "movement"])
@pytest.mark.parametrize("source, options", [(SOURCE, []), (TRACKED, ["--point", "body", "--fps", "25"])])
def test_a_converted_recording_has_the_same_metrics(kadita, tmp_path, layout, source, options):
    def means(path, *options):
        metrics = json.loads(kadita("analyze", path, "--json", "--open", *options))["metrics"]
        return {name: (numbers["frames"], numbers["mean"], numbers["sd"]) for name, numbers in metrics.items()}

    arguments = ["convert", source, *options, "-o", tmp_path / "run.nc", "--layout", layout, "-q"]
    if layout == "dewi-kadita" and source == TRACKED:
        # The published layout knows three dimensions only, and the command says so.
        kadita(*arguments, status=64)
        return
    kadita(*arguments)
    # A dataset of movement holds no velocities.
    velocity = ["--velocity", "central"] if layout == "movement" else []
    expected = means(source, *options, *velocity)
    assert means(tmp_path / "run.nc", *velocity) == expected
    assert expected["polarization"][0] > 5


def test_the_supplements_script_finds_the_published_polarization(kadita, tmp_path):
    """As the scripts of arXiv 2602.07948 do it: arrays by name, norms, means."""
    kadita("convert", SOURCE, "-o", tmp_path / "run.nc", "--layout", "dewi-kadita", "-q")
    nc = netCDF4.Dataset(tmp_path / "run.nc")
    positions, velocities = nc.variables["positions"][:], nc.variables["velocities"][:]
    nc.close()
    heading = velocities / np.linalg.norm(velocities, axis=2, keepdims=True)
    polarization = np.linalg.norm(heading.mean(axis=1), axis=1)
    metrics = json.loads(kadita("analyze", SOURCE, "--json"))["metrics"]
    assert metrics["polarization"]["mean"] == pytest.approx(polarization.mean(), rel=1e-12)
    assert positions.shape == velocities.shape


def test_movement_io_writes_back_what_it_was_given(kadita, tmp_path):
    """Through movement.io into a file of DeepLabCut's and back: the numbers and names stay."""
    kadita("convert", TRACKED, "--point", "body", "--fps", "25", "-o", tmp_path / "run.nc", "--layout", "movement", "-q")
    with xr.open_dataset(tmp_path / "run.nc") as data:
        assert list(data["individuals"].values) == ["fish1", "fish2", "fish3", "fish4"]
        assert data.attrs["fps"] == 25
        save_poses.to_dlc_file(data, tmp_path / "back.csv", split_individuals=False)
        positions = data["position"].values
    again = load_dataset(tmp_path / "back.csv", source_software="DeepLabCut", fps=25)
    np.testing.assert_array_equal(again["position"].values, positions)
    again.to_netcdf(tmp_path / "again.nc")
    seen = json.loads(kadita("info", tmp_path / "again.nc", "--json"))
    assert (seen["layout"], seen["frames"], seen["dt"]) == ("movement", 12, 0.04)
    assert seen["missing_fraction"] == pytest.approx(1 / 48)
