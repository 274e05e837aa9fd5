#!/bin/sh
# Installs the Debian packages named, each as PACKAGE:REASON, that are missing; elsewhere says what to install.
# usage: Scripts/need.sh 'libnetcdf-dev:reads and writes NetCDF' ...
set -eu

missing=
for item in "$@"; do
  package=${item%%:*}
  if command -v dpkg-query >/dev/null 2>&1 &&
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
    continue
  fi
  # Elsewhere, or installed by hand: what counts is that it is found.
  case $package in
    pkg-config) command -v pkg-config >/dev/null 2>&1 && continue ;;
    libnetcdf-dev) pkg-config --exists netcdf 2>/dev/null && continue ;;
    libfftw3-dev) pkg-config --exists fftw3 2>/dev/null && continue ;;
    zlib1g-dev) pkg-config --exists zlib 2>/dev/null && continue ;;
  esac
  [ -n "$missing" ] || echo "kadita needs some packages that are not installed:"
  echo "  $package: ${item#*:}"
  missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Install them with your system's package manager and run make again."
  echo "  Fedora: dnf install netcdf-devel fftw-devel zlib-devel pkgconf"
  echo "  Arch:   pacman -S netcdf fftw zlib pkgconf"
  echo "  macOS:  brew install netcdf fftw pkg-config"
  exit 1
fi
run=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Run as root: apt-get install$missing"; exit 1; }
  run=sudo
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# Package lists may be absent or old; fetch them only if the first attempt needs it.
# shellcheck disable=SC2086
$run apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 || {
  $run apt-get update -qq
  $run apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
