#!/bin/sh
# Tries the binary of `make dist` in a clean Debian 12 that has nothing but libnetcdf and libfftw3.
set -eu
cd "$(dirname "$0")/.."
Scripts/need.sh 'debootstrap:makes the clean Debian in which the binary is tried'
root=$PWD/.build-debian/root
if [ ! -f "$root/.complete" ]; then
  rm -rf "$root"
  mkdir -p "$root"
  debootstrap --variant=minbase --include=libnetcdf19,libfftw3-double3 bookworm "$root" >"$root.log" 2>&1 || {
    tail -n 20 "$root.log"
    exit 1
  }
  touch "$root/.complete"
fi
tar -C "$root/usr/local/bin" --strip-components=1 -xzf dist/kadita-*-linux-"$(uname -m)".tar.gz \
  --wildcards '*/kadita'
cp fixtures/reference/frames/case1_swarm.nc "$root/tmp/"
# A program learns its arguments from /proc; mounted in a namespace of its own, it goes away with the command.
unshare --mount sh -c 'mount -t proc proc "$1/proc" && exec chroot "$1" /usr/local/bin/kadita analyze /tmp/case1_swarm.nc' \
  sh "$root" > "$root/tmp/summary.txt"
grep -q oceanic_schooling_index "$root/tmp/summary.txt" || { echo "dist: no summary in $root/tmp/summary.txt"; exit 1; }
.build/release/kadita analyze fixtures/reference/frames/case1_swarm.nc | tail -n +2 > "$root/tmp/expected.txt"
tail -n +2 "$root/tmp/summary.txt" | diff - "$root/tmp/expected.txt"
echo "dist: the stripped binary gives the same summary in a clean Debian"
