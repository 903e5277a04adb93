#!/usr/bin/env bash
# Asks the node on this machine whether it is ready. Bash alone: the base image may have neither curl nor wget.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/${MTL_HTTP_PORT:-8080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
