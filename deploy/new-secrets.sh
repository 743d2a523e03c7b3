#!/usr/bin/env bash
# Writes a secret for everything that docker-compose.yml asks for, once. Then:
#   docker compose --env-file deploy/secrets/compose.env up --build
set -euo pipefail
umask 077
folder="$(cd "$(dirname "$0")" && pwd)/secrets"
file="${folder}/compose.env"
if [[ -e "${file}" ]]; then
  echo "The secrets are in ${file} already; delete the file first if new ones are wanted." >&2
  exit 1
fi
mkdir -p "${folder}"
for name in \
  POSTGRES_PASSWORD HAVEN_DATABASE_PASSWORD HAVEN_LOG_OWNER_PASSWORD \
  KEYCLOAK_ADMIN_PASSWORD \
  HARBOR_WORKER_SECRET HARBOR_WORKER_2_SECRET HARBOR_HDC_SECRET \
  ELM_WORKER_SECRET ELM_WORKER_2_SECRET ELM_HDC_SECRET \
  AUDITOR_SECRET ANALYST_SECRET ADMIN_SECRET; do
  echo "${name}=$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')"
done >"${file}.new"
mv "${file}.new" "${file}"
echo "The secrets are in ${file}."
