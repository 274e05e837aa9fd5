"""The files of `kadita analyze` as users' tools see them."""
import json
import subprocess

import jsonschema
import numpy as np
import pandas as pd
import pytest
import xarray as xr

from conftest import ROOT

SCHEMA = json.loads((ROOT / "docs/summary.schema.json").read_text())


def test_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_summary_fits_its_schema(summary):
    jsonschema.Draft202012Validator(SCHEMA).validate(summary)


def test_schema_refuses_what_is_wrong(summary):
    """A schema that accepted everything would prove nothing."""
    broken = json.loads(json.dumps(summary))
    broken["metrics"]["polarization"]["mean"] = "high"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(broken)


def test_table_and_netcdf_hold_the_same_doubles(analysis):
    table = pd.read_csv(analysis / "case1_swarm.metrics.csv")
    with xr.open_dataset(analysis / "case1_swarm.metrics.nc", decode_times=False) as data:
        assert set(table.columns) == set(data.variables)
        for column in table:
            if data[column].attrs.get("flag_meanings"):
                names = data[column].attrs["flag_meanings"].split()
                assert [names[i] for i in data[column].values] == list(table[column])
            else:
                np.testing.assert_array_equal(data[column].values, table[column].values)


def test_summary_is_that_of_the_table(analysis, summary):
    table = pd.read_csv(analysis / "case1_swarm.metrics.csv")
    for name, numbers in summary["metrics"].items():
        values = table[name][table["individuals"] >= 2].dropna().values
        assert numbers["frames"] == len(values)
        if len(values) == 0:
            continue
        # Sums in another order: a few units in the last place of the mean.
        assert numbers["mean"] == pytest.approx(values.mean(), rel=1e-13)
        assert numbers["sd"] == pytest.approx(values.std(), rel=1e-12, abs=1e-15)
        half = values[len(values) // 2:]
        assert numbers["mean_second_half"] == pytest.approx(half.mean(), rel=1e-13)
        assert numbers["final"] == values[-1]
        assert (numbers["min"], numbers["max"]) == (values.min(), values.max())


def test_codebook_covers_every_column(analysis):
    codebook = pd.read_csv(analysis / "case1_swarm.codebook.csv")
    table = pd.read_csv(analysis / "case1_swarm.metrics.csv")
    assert list(codebook["column"]) == list(table.columns)
    assert codebook[["unit", "range", "definition", "source"]].notna().all().all()


def test_ncdump_reads_the_netcdf(analysis):
    dump = subprocess.run(
        ["ncdump", "-h", analysis / "case1_swarm.metrics.nc"], capture_output=True, text=True, check=True)
    assert 'Conventions = "CF-1.11"' in dump.stdout
