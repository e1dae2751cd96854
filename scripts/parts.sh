# Runs named parts one after the other, goes on after a failure, and remembers how each ended. Read with `.` after env.sh.

results="$PROJECT_HOME/target/results"
rm -rf "$results"
mkdir -p "$results"
number=0

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

java_reports() { rm -rf backend/*/target/surefire-reports backend/*/target/failsafe-reports; }

summary() { node "$PROJECT_HOME/scripts/summary.mjs" "$results"; }
