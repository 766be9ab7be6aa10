#!/bin/sh
# A database for the network it is on; the role understudy signs in with PASSWORD.
set -eu
data=/tmp/postgres # any user may write there
printf '%s' "$PASSWORD" > /tmp/password
/opt/postgres/bin/initdb -D "$data" -U understudy --pwfile=/tmp/password -A scram-sha-256 -E UTF8 --locale=C
echo 'host all all samenet scram-sha-256' >> "$data/pg_hba.conf"
exec /opt/postgres/bin/postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=
