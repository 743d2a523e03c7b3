#!/usr/bin/env bash
# Makes the two roles that Haven needs, when the database is new: one owns the log, the other is the service, which can read the
# log and append to it and cannot change it.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB}" \
  -v service="${HAVEN_DATABASE_PASSWORD}" -v owner="${HAVEN_LOG_OWNER_PASSWORD}" -v database="${POSTGRES_DB}" <<'SQL'
CREATE ROLE haven LOGIN PASSWORD :'service';
CREATE ROLE haven_log LOGIN PASSWORD :'owner';
GRANT CREATE ON DATABASE :"database" TO haven, haven_log;
SQL
