#!/usr/bin/env bash
# Runs once, when the database is empty: the owner may make the application's role and owns the database, and is no superuser.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres --set=password="$MTL_DB_PASSWORD" <<'SQL'
CREATE ROLE mtl_owner LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE mtl OWNER mtl_owner;
SQL
