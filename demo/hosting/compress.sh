#!/bin/sh
# Packs the built files ahead, once for each new build: sh compress.sh /srv/outage/v1
# A packed copy is given out in place of its file, so an old one must not be left beside a new file.
set -eu
find "$1" -type f \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.json' \) \
  -exec brotli --force --keep --best {} +
