#!/usr/bin/env bash
# Builds the front end into frontend/dist.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
mkdir -p target
say "正在构建前端" "building the front end"
npm --prefix frontend run build >target/build-frontend.log 2>&1 || {
  tail -20 target/build-frontend.log >&2
  give_up "前端构建失败，详见 target/build-frontend.log。" "The front end could not be built; target/build-frontend.log tells more."
}
