#!/usr/bin/env bash
# The fast half of the tests: format, lint, types, unit tests, models, compose file.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
. scripts/parts.sh

models() { make -s target/stamps/npm-bpmn && npm --prefix bpmn run --silent lint; }
compose() { make -s target/stamps/npm-scripts && node scripts/check-compose.mjs; }
java_tests() {
  java_reports
  mvn -B -ntp -q -fae test -Pcheck-format
}
packages() { make -s target/stamps/npm-frontend; }
types() { npm --prefix frontend run --silent typecheck; }
lint() { npm --prefix frontend run --silent lint; }
unit() { (cd frontend && npx vitest run --reporter=dot --reporter=json --outputFile="$results/vitest.json"); }

part "models: lint" models
part "compose file" compose
part "front end: packages" packages
part "front end: types" types
part "front end: format and lint" lint
part "front end: unit tests" unit
part "Java: format and unit tests" java_tests
summary
