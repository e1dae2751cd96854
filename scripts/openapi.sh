#!/usr/bin/env bash
# Writes backend/app/openapi.json as the running application describes itself, and frontend/src/api/schema.d.ts from it.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
mkdir -p target
say "正在生成接口说明" "writing the description of the interface"
mvn -B -q verify -pl backend/app -am -Dtest=none -Dit.test=OpenApiIT -Dopenapi.write=true -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  >target/openapi.log 2>&1 || { grep -E '^\[ERROR\]' target/openapi.log | head -20 >&2; give_up "接口说明生成失败，详见 target/openapi.log。" "The description could not be written; target/openapi.log tells more."; }
npm --prefix frontend run --silent api
