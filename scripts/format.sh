#!/usr/bin/env bash
# Puts Java and TypeScript in order.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
mvn -B -ntp -q process-sources -Pformat
npm --prefix frontend run --silent format
