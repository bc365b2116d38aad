#!/usr/bin/env bash
# Runs a program until standard input ends, then ends it with SIGKILL: so it is gone when whoever started it is, however that went.
# Standard output says its number ("pid 123"), then what the program says, and ends with the program.
exec 2>/dev/null
trap '' INT HUP TERM
"$@" </dev/null 2>&1 &
program=$!
echo "pid $program"
exec >&-
while read -r _; do :; done
kill -KILL "$program"
wait "$program"
exit 0
