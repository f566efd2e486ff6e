#!/bin/sh
# Marks windows of a shell script for `actant meter`:
#
#     actant meter --out run.json -- sh examples/windows.sh
#
# Without actant the script runs as ever: the marks go nowhere.
marks=${ACTANT_WINDOWS:-/dev/null}

echo "begin compress" >"$marks"
head -c 20000000 /dev/zero | gzip -9 >/dev/null
echo "end compress items=20000000" >"$marks"

echo "begin sort" >"$marks"
seq 300000 -1 1 | sort -n >/dev/null
echo "end sort items=300000" >"$marks"
