#!/usr/bin/env bash
# stop.sh FOLDER: ends what start.sh began there.
set -euo pipefail
kill -INT "$(head -1 "$1/data/postmaster.pid")"
