#!/bin/sh
# Makes dist/kadita-VERSION-linux-ARCH.tar.gz: a stripped binary with the Swift runtime inside.
set -eu
cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
$SWIFT build -c release --static-swift-stdlib --product kadita --scratch-path .build-dist
binary=.build-dist/release/kadita
version=$($binary --version | cut -d' ' -f2)
name=kadita-$version-linux-$(uname -m)
rm -rf "dist/$name"
mkdir -p "dist/$name"
strip -o "dist/$name/kadita" "$binary"
cp README.md LICENSE CITATION.cff "dist/$name/"
cat > "dist/$name/INSTALL" <<'TEXT'
Copy kadita to a folder in PATH. It needs the NetCDF and FFTW libraries:
  Debian 12: apt-get install libnetcdf19 libfftw3-double3
The source of kadita is under the MIT licence. This binary links FFTW, which is under the GNU GPL version 2 or
later, so the binary as a whole is distributed under the GPL; the complete source comes from where you got this.
TEXT
tar -C dist -czf "dist/$name.tar.gz" "$name"
ls -l "dist/$name.tar.gz"
