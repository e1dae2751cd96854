#!/usr/bin/env bash
# The tests that talk to the broker, on another version of it: scripts/test-engine.sh 8.6.0
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
version="${1:-}"
case "$version" in
8.5.* | 8.6.*) ;;
*) give_up "请指定引擎版本，例如：make test-engine ENGINE=8.6.0" "Name the engine's version, for example: make test-engine ENGINE=8.6.0" ;;
esac
say "正在用 Zeebe $version 运行引擎测试" "running the engine tests on Zeebe $version"
mvn -B -ntp verify -Dzeebe.distribution.version="$version" -Dtest='NoUnitTests' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test='LocalZeebeIT,*Exporter*IT,Engine*IT,*Process*IT,Deadline*IT' \
  -Dfailsafe.failIfNoSpecifiedTests=false
