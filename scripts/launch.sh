#!/usr/bin/env bash
# Calls the launcher of the latest build: scripts/launch.sh run | reset | backup | restore
set -euo pipefail
. "$(dirname "$0")/env.sh"
run="$(ls -d "$PROJECT_HOME"/target/run/*/ | sort | tail -1)"
APP_JAR="$(ls "$run"app/special-study-app-*.jar)"
EXPORTER_JAR="${run}exporter.jar"
export APP_JAR EXPORTER_JAR
exec "$JAVA_HOME/bin/java" -Xmx128m -Xms16m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 \
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "${run}launcher/*" org.specialstudy.local.Run "$@"
