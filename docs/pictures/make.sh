#!/bin/sh
# Makes the pictures of the docs again; each page shows the command of its picture beneath it.
set -eu
cd "$(dirname "$0")/../.."
PATH="$PWD/.build/release:$PATH"
pictures=$PWD/docs/pictures
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

kadita figure snapshot fixtures/states/swarm.nc fixtures/states/torus.nc fixtures/states/dynamic-parallel.nc \
  fixtures/states/highly-parallel.nc --dpi 110 --force -o "$pictures/states.png"

kadita figure spectra fixtures/spectra/mill.csv --force -o "$pictures/mill-spectra.svg"
kadita figure correlation fixtures/spectra/mill.csv --width 110 --force -o "$pictures/mill-correlation.svg"

cd "$scratch"
kadita simulate torus --noise .3 --dr-attraction 9 --dr-orientation 3.2 --turning-rate 45 --seed 1 \
  --steps 30000 --save-every 60 -q -o phases.nc
kadita figure series phases.nc --force -o "$pictures/phases.svg"
kadita figure portrait phases.nc --force -o "$pictures/portrait.svg"

kadita sweep torus --steps 6000 --save-every 10 --noise .05 --seed 0 \
  --vary dr_orientation=0,1,2,2.5,3,3.5,4,5,7,10 --vary dr_attraction=4,6,8,10,12,14 --replicates 3 -q -o map.nc
kadita figure sweep map.nc --force -o "$pictures/map.svg"

kadita sweep torus --steps 1500 --save-every 5 --noise .05 --dr-attraction 14 --seed 0 \
  --vary dr_orientation=0:5:.25 --replicates 8 --hysteresis -q -o loop.nc
kadita figure sweep loop.nc --force -o "$pictures/loop.svg"
