"""Converted recordings open in the packages that their users have."""
import netCDF4
import numpy as np
import pytest
import subprocess
import xarray as xr

SOURCE = "fixtures/reference/frames/case2_torus.nc"


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
    pytest.importorskip("movement")
    from movement.kinematics import compute_velocity
    from movement.validators.datasets import ValidPosesInputs

    kadita("convert", SOURCE, "-o", tmp_path / "run.nc", "--layout", "movement", "-q")
    with xr.open_dataset(tmp_path / "run.nc") as data:
        ValidPosesInputs.validate(data)
        np.testing.assert_array_equal(
            data["position"].values[:, :, 0, :], np.swapaxes(original["positions"], 1, 2))
        assert compute_velocity(data["position"]).shape == data["position"].shape
