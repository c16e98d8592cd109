#!/bin/sh
# Runs a command against a throwaway cluster of Debian's PostgreSQL 15, the oldest server that Vivero supports:
#   scripts/with-postgres-15.sh npx vitest run --project database
set -eu
bin=${POSTGRES_BIN:-/usr/lib/postgresql/15/bin}
root=$(cd "$(dirname "$0")/.." && pwd)
[ -x "$bin/initdb" ] || { echo "no PostgreSQL 15 in $bin: apt-get install postgresql-15" >&2; exit 1; }
folder=$(mktemp -d /tmp/vivero-pg15.XXXXXX)
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as() { runuser -u postgres -- "$@"; }
else
  as() { "$@"; }
fi
stop() {
  as "$bin/pg_ctl" -D "$folder/cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM
cd "$folder"
echo "$password" > password
as "$bin/initdb" -D "$folder/cluster" -U postgres --pwfile="$folder/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
printf "listen_addresses = ''\nunix_socket_directories = '.'\nfsync = off\n" >> "$folder/cluster/postgresql.conf"
as "$bin/pg_ctl" -w -D "$folder/cluster" -l "$folder/log" start >/dev/null
PGPASSWORD=$password "$bin/psql" -q -h "$folder/cluster" -U postgres -d postgres -v ON_ERROR_STOP=1 \
  -v password="$password" -f "$root/packages/storage/migrations/roles.sql"
url() { echo "postgresql://$1:$password@localhost/$2?host=$folder/cluster"; }
DATABASE_SUPERUSER_URL=$(url postgres postgres) DATABASE_OWNER_URL=$(url vivero_owner vivero) DATABASE_URL=$(url vivero_app vivero)
export DATABASE_SUPERUSER_URL DATABASE_OWNER_URL DATABASE_URL
cd "$root"
"$@"
