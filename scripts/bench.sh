#!/usr/bin/env bash
# Prints the figures of the README's table: the application and the engine seam beside their raw limits, then start and memory of the
# whole system as `make run` starts it, on ports and data of its own. `scripts/bench.sh inbox|completions|signals|study|board|previews|system` runs one part.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"

mkdir -p target
if [ "${1:-}" != system ]; then
  say "正在编译" "compiling"
  mvn -B -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test >target/bench.log 2>&1 ||
    { tail -20 target/bench.log >&2; exit 1; }
  (cd backend/app && "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" org.specialstudy.bench.Bench "$@" 2>../../target/bench.log | grep --line-buffered '^([a-h])')
fi
[ -n "${1:-}" ] && [ "$1" != system ] && exit 0

DATA_DIR="$(mktemp -d)"
export DATA_DIR DEMO=on
HTTP_PORT=29080 ZEEBE_REST_PORT=29081 ZEEBE_MANAGEMENT_PORT=29096 ZEEBE_GRPC_PORT=29026 ZEEBE_COMMAND_PORT=29027 ZEEBE_INTERNAL_PORT=29028 POSTGRES_PORT=29032
export HTTP_PORT ZEEBE_REST_PORT ZEEBE_MANAGEMENT_PORT ZEEBE_GRPC_PORT ZEEBE_COMMAND_PORT ZEEBE_INTERNAL_PORT POSTGRES_PORT
launcher=
stop() {
  [ -n "$launcher" ] || return 0
  kill -TERM "$launcher" 2>/dev/null || true
  wait "$launcher" || true
  launcher=
}
trap 'stop; rm -rf "$DATA_DIR" "$DATA_DIR".*' EXIT

started() { # leaves in `took` the seconds until the page answers
  local begun now
  begun="$(date +%s%N)"
  scripts/launch.sh run >"$DATA_DIR.log" 2>&1 &
  launcher=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$HTTP_PORT/actuator/health/readiness"; do
    kill -0 "$launcher" 2>/dev/null || { tail -20 "$DATA_DIR.log" >&2; exit 1; }
    now="$(date +%s%N)"
    [ $(((now - begun) / 1000000000)) -lt 180 ] || { tail -20 "$DATA_DIR.log" >&2; exit 1; }
  done
  now="$(date +%s%N)"
  took="$(awk "BEGIN { printf \"%.1f\", ($now - $begun) / 1e9 }")"
}

resident() { # megabytes that process $1 keeps for itself, shared pages counted by share
  awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$1/smaps_rollup"
}

memory() { # of the launcher and everything below it, by name
  local pid name total=0 mb
  for pid in $(tree "$1"); do
    name="$(tr '\0' ' ' <"/proc/$pid/cmdline" | grep -oE 'local\.Run|StandaloneBroker|specialstudy\.Application|special-study-app|postgres' | head -1 || true)"
    mb="$(resident "$pid")"
    total=$((total + mb))
    echo "${name:-other} $mb"
  done | awk '{ sum[$1] += $2; all += $2 } END { for (n in sum) printf "    %-28s %5d MB\n", n, sum[n]; printf "(e) memory when idle: %d MB in all\n", all }'
}

tree() {
  local child
  echo "$1"
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do tree "$child"; done
}

started
first="$took"
stop
for round in 1 2 3; do
  started
  echo "(d) start $((round + 1)) until the page answers: $took s (the very first: $first s)"
  [ "$round" = 3 ] || stop
done
memory "$launcher"
