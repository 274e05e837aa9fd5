#!/bin/sh
# Executes the notebooks of notebooks-export, and fresh ones, in both languages; a wrong number has to be noticed.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
notebooks-export/environment.sh
kadita=$root/.build/release/kadita
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

run_python() { "$root/.venv-notebooks/bin/python" "$root/notebooks-export/execute.py" "$@"; }
run_r() {
  for document in "$@"; do
    { echo 'pdf(NULL)'; awk -f "$root/notebooks-export/purl.awk" "$document"; } >"$scratch/code.R"
    (cd "$(dirname "$document")" && Rscript --vanilla "$scratch/code.R" >"$scratch/said" 2>&1) || {
      cat "$scratch/said"
      echo "$document: failed in R"
      return 1
    }
    grep -q 'numbers are the same' "$scratch/said" || { echo "$document: the numbers were not checked"; return 1; }
    echo "$document: $(grep 'numbers are the same' "$scratch/said")"
  done
}
refuses() {
  if "$@" >"$scratch/refused" 2>&1; then
    echo "a wrong number was not noticed by: $*"
    exit 1
  fi
}

# The examples, in a copy: nothing is written beside them.
cp -r notebooks-export/recording notebooks-export/comparison "$scratch"
# Fresh ones: two dimensions, a name that has to be quoted everywhere, a school without a spectrum.
odd=$(printf 'a "b" <script>\047 $x_1$ é')
cp fixtures/spectra/mill.csv "$scratch/$odd.csv"
(cd "$scratch" && "$kadita" export "$odd.csv" --notebook -q -o odd)
"$kadita" export fixtures/reference/edges/tiny_5.nc --notebook -q -o "$scratch/tiny"
"$kadita" export fixtures/states/torus.nc --notebook -q -o "$scratch/fresh"
set -- "$scratch/recording/mill" "$scratch/comparison/study" "$scratch/odd/$odd" "$scratch/tiny/tiny_5" \
  "$scratch/fresh/torus"
for stem in "$@"; do
  run_python "$stem.ipynb"
  run_r "$stem.Rmd"
done

# A number of the JSON that is not that of the table.
for file in recording/mill.summary comparison/study; do
  sed -i 's/"mean": \([0-9]\)/"mean": 7\1/' "$scratch/$file.json"
done
refuses run_python "$scratch/recording/mill.ipynb"
refuses run_r "$scratch/recording/mill.Rmd"
refuses run_python "$scratch/comparison/study.ipynb"
refuses run_r "$scratch/comparison/study.Rmd"
echo "wrong numbers are noticed"
