#!/bin/sh
# The three login roles and the database, as the launcher makes them on one machine. PostgreSQL runs this once, on an empty volume.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v owner="$OWNER_PASSWORD" -v exporter="$EXPORTER_PASSWORD" -v app="$APP_PASSWORD" <<'SQL'
create role specialstudy_owner login password :'owner';
create role specialstudy_exporter login password :'exporter';
create role specialstudy_app login password :'app';
create database specialstudy owner specialstudy_owner;
revoke all on database specialstudy from public;
grant connect on database specialstudy to specialstudy_exporter, specialstudy_app;
SQL
