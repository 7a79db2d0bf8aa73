#!/usr/bin/env bash
# Puts the PostgreSQL database at PARLEY_DB_URL back to what a dump has. The schema is set aside, whatever a
# newer program has made of it, and the dump goes into an empty one: so no table that the dump does not know
# stands in the way. Unless all of the dump can be restored, the database stays what it was.
set -euo pipefail

dump=$1
database=${PARLEY_DB_URL#jdbc:}

change() {
  PGOPTIONS='-c client_min_messages=warning' psql --dbname="$database" --no-psqlrc --quiet --single-transaction \
    --set=ON_ERROR_STOP=1 "$@"
}

pg_restore --list "$dump" > /dev/null
change --command='alter schema public rename to before_restore' --command='create schema public'
if ! pg_restore --dbname="$database" --no-owner --single-transaction --exit-on-error "$dump"; then
  change --command='drop schema public cascade' --command='alter schema before_restore rename to public'
  exit 1
fi
change --command='drop schema before_restore cascade'
