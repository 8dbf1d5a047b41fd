#!/bin/sh
# Puts the built folder into an S3-compatible store: sh object-store-scripts.sh s3://BUCKET dist
set -eu
packed=$(mktemp -d)
trap 'rm -r "$packed"' EXIT
cp -R "$2/." "$packed"
# A store can't choose by what a browser takes: all that run the banner take brotli over https.
find "$packed" -type f \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.json' \) \
  -exec sh -c 'for file; do brotli --best --rm "$file" && mv "$file.br" "$file"; done' sh {} +
put() {
  aws s3 cp --recursive --exclude '*' --include '*.js' --include '*.css' --include '*.html' --include '*.json' \
    --content-encoding br "$@"
}
# The pinned folder first: what follows may point to it.
for folder in "$packed"/v[0-9]*; do
  put "$folder" "$1/v1/$(basename "$folder")" --cache-control 'public, max-age=31536000, immutable'
done
put "$packed" "$1/v1" --exclude 'v[0-9]*/*' \
  --cache-control 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400'
