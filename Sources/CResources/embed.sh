#!/bin/sh
# Writes resources.c, which embeds every file of Locales/ and Glossary/ that the program reads at run time.
#
#   Sources/CResources/embed.sh           writes the list anew
#   Sources/CResources/embed.sh --check   fails when the list is out of date
set -eu
LC_ALL=C
export LC_ALL
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
list=$here/resources.c

files() {
  cd "$root"
  for folder in Locales Glossary; do
    [ -d "$folder" ] && find "$folder" -type f \( -name '*.txt' -o -name '*.csv' -o -name '*.tsv' \)
  done | sort
}

generate() {
  echo '// Written by embed.sh; run it again after adding, renaming or removing a file.'
  echo '#include "CResources.h"'
  echo
  number=0
  files | while read -r path; do
    echo "static const uint8_t file$number[] = {"
    echo "#embed \"../../$path\" suffix(, 0) if_empty(0)"
    echo '};'
    number=$((number + 1))
  done
  echo
  echo 'static const struct {'
  echo '  const char *path;'
  echo '  const uint8_t *bytes;'
  echo '  int64_t length;'
  echo '} resources[] = {'
  number=0
  files | while read -r path; do
    echo "    {\"$path\", file$number, sizeof file$number - 1},"
    number=$((number + 1))
  done
  echo '    {0, 0, 0},'
  echo '};'
  cat <<'END'

int32_t cresources_count(void) { return (int32_t)(sizeof resources / sizeof *resources) - 1; }

const char *cresources_path(int32_t index) { return resources[index].path; }

const uint8_t *cresources_bytes(int32_t index, int64_t *length) {
  *length = resources[index].length;
  return resources[index].bytes;
}
END
}

if [ "${1:-}" = --check ]; then
  if ! generate | cmp -s - "$list"; then
    echo "embed.sh: Sources/CResources/resources.c is out of date; run Sources/CResources/embed.sh" >&2
    exit 1
  fi
else
  generate >"$list.new"
  mv "$list.new" "$list"
fi
