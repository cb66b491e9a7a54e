#!/usr/bin/env bash
# start.sh FOLDER [PORT]: makes a throw-away PostgreSQL in FOLDER, listening on 127.0.0.1 alone, and prints the address that
# RIVERMOUTH_TEST_POSTGRES is to be set to. Stop it with stop.sh FOLDER. PostgreSQL refuses to run as root: as root it runs
# as the user postgres, which Debian's package makes.
set -euo pipefail
folder=$1; port=${2:-24432}
binaries=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$binaries" ] || binaries=$(dirname "$(command -v pg_ctl || true)")
[ -x "$binaries/initdb" ] || { echo "no PostgreSQL server is installed (Debian: apt-get install postgresql)" >&2; exit 1; }
mkdir -p "$folder"
chmod a+x "$(dirname "$folder")"
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as() { su postgres -s /bin/sh -c "cd '$folder' && $*"; }
else
  as() { sh -c "$*"; }
fi
as "$binaries/initdb -D $folder/data -U rivermouth --auth=trust -E UTF8 --locale=C.UTF-8" >"$folder/initdb.log"
options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=200"
as "$binaries/pg_ctl -D $folder/data -l $folder/log -w start -o '$options'" >/dev/null
echo "postgres://rivermouth@127.0.0.1:$port/postgres"
