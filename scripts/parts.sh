# Runs named parts, goes on after a failure, and remembers how each ended. Read with `.` after env.sh.

results="$PROJECT_HOME/target/results"
rm -rf "$results"
mkdir -p "$results"
number=0
began=$(date +%s)

part() { # name, command…
  local name="$1" started ended ok
  shift
  number=$((number + 1))
  printf '\n== %s ==\n' "$name"
  started=$(date +%s)
  ok=passed
  "$@" || ok=failed
  ended=$(date +%s)
  printf '%s\t%s\t%s\n' "$ok" "$((ended - started))" "$name" >"$results/$(printf '%02d' $number).part"
  [ $ok = passed ] || printf '!! %s failed\n' "$name"
}

beside=
# Runs a function that names parts of its own beside what follows. What it says is shown by `together`, in one piece.
beside() {
  set -m # a process group of its own, to be ended as a whole
  (number=50 && "$1") </dev/null >"$results/beside.log" 2>&1 &
  beside=$!
  set +m
  trap 'kill -TERM -- -$beside 2>/dev/null || true' EXIT
}

together() {
  wait "$beside" || true
  cat "$results/beside.log"
}

java_reports() { rm -rf backend/*/target/surefire-reports backend/*/target/failsafe-reports; }

summary() { node "$PROJECT_HOME/scripts/summary.mjs" "$results" "$(($(date +%s) - began))"; }
