#!/usr/bin/env bash
# Runs a PostgreSQL of its own, in a folder of its own, until standard input ends: that is when whoever started it is gone, however it
# went. Says "ready" or, on the last line, why not.
# Arguments: folder of the programs, port. On standard input: "crash" stops it at once, "recover" starts it again.
bin=$1 port=$2
trap '' INT HUP TERM
folder=$(mktemp -d "${TMPDIR:-/tmp}/afterset-postgres.XXXXXXXX") || exit 1
cd "$folder" || exit 1
finish() { rm -rf "$folder"; }
trap finish EXIT

# --no-sync is for making the folder alone; the server below does sync.
if ! "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1; then
  tail -n 1 "$folder/log"
  exit 1
fi
start() {
  "$bin/postgres" -D "$folder/data" -p "$port" -h 127.0.0.1 -c unix_socket_directories= -c fsync=on -c max_connections=200 \
    </dev/null >"$folder/log" 2>&1 &
  server=$!
  for _ in $(seq 3600); do
    kill -0 "$server" 2>/dev/null || break
    if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" -U postgres; then
      echo ready
      return 0
    fi
    sleep 0.05
  done
  tail -n 1 "$folder/log"
  kill -KILL "$server" 2>/dev/null
  wait "$server"
  return 1
}
# Waits for its child where a stopping server would be a zombie for ever.
crash() {
  "$bin/pg_ctl" -D "$folder/data" -m immediate -W stop >/dev/null 2>&1
  wait "$server"
  echo crashed
}

start || exit 1
while read -r order; do
  case $order in
    crash) crash ;;
    recover) start || exit 1 ;;
  esac
done
# At once and without writing anything out: the folder goes too.
kill -QUIT "$server" 2>/dev/null
wait "$server"
exit 0
