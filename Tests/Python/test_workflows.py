"""The Snakemake workflows, in local mode."""
import subprocess
import sys

from conftest import KADITA, ROOT


def test_a_comparison_in_parts_is_that_of_a_single_run(kadita, tmp_path):
    frames = ROOT / "fixtures/reference/frames"
    manifest = tmp_path / "study.csv"
    rows = [("case3_dynamic_parallel.nc", "calm"), ("case4_highly_parallel.nc", "calm"), ("missing.nc", "calm"),
            ("case1_swarm.nc", "wild"), ("case2_torus.nc", "wild")]
    manifest.write_text("path,group\n" + "".join(f"{frames / name},{group}\n" for name, group in rows))
    subprocess.run(
        [sys.executable, "-m", "snakemake", "-q", "-s", ROOT / "workflows/compare/Snakefile", "--cores", "2",
         "-d", tmp_path, "--config", f"manifest={manifest}", f"out={tmp_path / 'parts'}", "parts=3",
         f"kadita={KADITA}", "options=--definitions published"], check=True)
    # Status 1: the missing recording is listed, the others are compared.
    kadita("compare", "--manifest", manifest, "--definitions", "published", "-q", "-o", tmp_path / "one", status=1)
    for name in ["recordings.csv", "comparisons.csv"]:
        assert (tmp_path / "parts" / name).read_bytes() == (tmp_path / "one" / name).read_bytes()
