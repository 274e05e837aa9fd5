"""The files of `kadita spectra` and `kadita compare` as users' tools see them."""
import numpy as np
import pandas as pd
import pytest
import xarray as xr
from scipy import signal
from compliance_checker.runner import CheckSuite, ComplianceChecker

from conftest import ROOT

MILL = ROOT / "fixtures/spectra/mill.csv"


@pytest.fixture(scope="module")
def spectra(kadita, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spectra")
    kadita("spectra", MILL, "-o", folder, "-q")
    return folder


@pytest.fixture(scope="module")
def study(kadita, tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    frames = ROOT / "fixtures/reference/frames"
    kadita(
        "compare", f"calm={frames}/case[34]*.nc", f"wild={frames}/case[12]*.nc", "--definitions", "published",
        "-o", folder, "-q")
    return folder


def test_velocity_spectrum_is_numpys(spectra):
    tracks = pd.read_csv(MILL).sort_values(["id", "frame"])
    velocity = tracks[["vx", "vy"]].to_numpy().reshape(tracks["id"].nunique(), -1, 2)
    power = (np.abs(np.fft.rfft(velocity, axis=1)) ** 2).sum(axis=2).mean(axis=0)
    frames = velocity.shape[1]
    expected = 2 * power / (10 * frames)
    expected[[0, -1]] /= 2
    with xr.open_dataset(spectra / "mill.spectra.nc") as data:
        np.testing.assert_allclose(data["velocity_spectrum"].values, expected, rtol=1e-9)
        np.testing.assert_allclose(data["frequency"].values, np.fft.rfftfreq(frames, 0.1), rtol=1e-14)
        assert data["velocity_spectrum"].dims == ("frequency",)
        assert data["delay"].dims == ("individual", "individual_other")


def test_table_and_netcdf_hold_the_same_doubles(spectra):
    table = pd.read_csv(spectra / "mill.spectra.csv")
    with xr.open_dataset(spectra / "mill.spectra.nc") as data:
        upper = np.triu_indices(data.sizes["individual"], 1)
        # The coherence of each pair at each frequency is too much for a table.
        assert data["coherence_pair"].dims == ("individual", "individual_other", "frequency_welch")
        for name in set(data.variables) - {"individual_name", "coherence_pair"}:
            values = data[name].values[upper] if data[name].ndim == 2 else data[name].values
            np.testing.assert_array_equal(table[name].values[:len(values)], values)


@pytest.mark.parametrize("name", ["spectra", "study"])
def test_cf_checker_finds_nothing(name, request, tmp_path):
    path = next(request.getfixturevalue(name).glob("*.nc"))
    CheckSuite.load_all_available_checkers()
    passed, errors = ComplianceChecker.run_checker(
        str(path), ["cf:1.11"], 0, "normal", output_filename=str(tmp_path / "report.txt"))
    assert passed and not errors


def test_tables_of_a_study(study):
    recordings = pd.read_csv(study / "recordings.csv")
    comparisons = pd.read_csv(study / "comparisons.csv")
    assert list(recordings["group"]) == ["calm", "calm", "wild", "wild"]
    for row in comparisons.itertuples():
        groups = recordings.groupby("group")[row.metric].mean()
        if np.isfinite(row.difference):
            assert row.difference == pytest.approx(groups["wild"] - groups["calm"], rel=1e-12, abs=1e-15)
            assert row.ci_low <= row.difference <= row.ci_high
            assert row.p >= row.p_min
            assert row.p <= row.p_bh <= row.p_holm + 1e-15


def test_coherence_of_a_pair_is_scipys(spectra):
    """Of vectors: |sum of cross spectra|^2 over the product of the summed power spectra of the components."""
    tracks = pd.read_csv(MILL).sort_values(["id", "frame"])
    velocity = tracks[["vx", "vy"]].to_numpy().reshape(tracks["id"].nunique(), -1, 2)
    with xr.open_dataset(spectra / "mill.spectra.nc") as data:
        frequency = data["frequency_welch"].values
        length = 2 * (len(frequency) - 1)
        names = list(data["individual_name"].values)
        order = list(tracks["id"].astype(str).unique())
        a, b = (velocity[order.index(names[i])] for i in (0, 5))
        options = {"fs": 10, "nperseg": length, "axis": 0}
        cross = signal.csd(a, b, **options)[1].sum(axis=1)
        power = [signal.welch(x, **options)[1].sum(axis=1) for x in (a, b)]
        expected = np.abs(cross) ** 2 / (power[0] * power[1])
        np.testing.assert_allclose(data["coherence_pair"].values[0, 5], expected, rtol=1e-9)
        mean = np.nanmean(data["coherence_pair"].values, axis=(0, 1))
        np.testing.assert_allclose(data["coherence"].values, mean, rtol=1e-12)


def test_integral_time_is_the_area_up_to_the_first_zero(spectra):
    with xr.open_dataset(spectra / "mill.spectra.nc") as data:
        for name in ["velocity", "polarization", "rotation"]:
            variable = data[f"{name}_autocorrelation"]
            values = variable.values[:] / variable.values[0]
            end = np.flatnonzero(values <= 0)[0]
            last = values[end - 1] ** 2 / (values[end - 1] - values[end]) / 2
            area = 0.1 * ((values[1:end] + values[:end - 1]).sum() / 2 + last)
            assert variable.attrs["integral_time"] == pytest.approx(area, rel=1e-12)
