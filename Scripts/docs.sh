#!/bin/sh
# Makes the reference of the library with DocC, a module a page, in .build-docs/pages.
set -eu
cd "$(dirname "$0")/.."
SWIFT=${SWIFT:-swift}
export KADITA_DOCS=1
rm -rf .build-docs/pages
mkdir -p .build-docs/pages
$SWIFT package --scratch-path .build-docs --allow-writing-to-directory .build-docs/pages \
  generate-documentation --enable-experimental-combined-documentation --transform-for-static-hosting \
  --output-path .build-docs/pages \
  $(ls -d Sources/*/*.docc | sed 's,Sources/\([^/]*\)/.*,--target \1,')
echo "Serve .build-docs/pages, for instance: python3 -m http.server -d .build-docs/pages"
