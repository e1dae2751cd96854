#!/usr/bin/env bash
# Builds the jars and lays out what a run needs in a folder of its own, so that a build never pulls files from under a running system.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"

log=target/build.log
mkdir -p target
version="$(sed -n 's/.*<zeebe.distribution.version>\(.*\)<.*/\1/p' pom.xml)"
repository="$(mvn -q -B help:evaluate -Dexpression=settings.localRepository -DforceStdout -o 2>/dev/null || true)"
[ -d "$repository" ] || repository="$HOME/.m2/repository"
archives="$repository/io/camunda/camunda-zeebe/$version"

say "正在构建后端" "building the back end"
downloading=
if [ ! -e "$archives/camunda-zeebe-$version.tar.gz" ]; then
  downloading=yes
  say "首次构建需下载依赖和 Zeebe $version（约 212 MB），请稍候" "the first build downloads its libraries and Zeebe $version (about 212 MB)"
fi

mvn -B -ntp -Dmaven.test.skip=true package >"$log" 2>&1 &
building=$!
trap 'kill $building 2>/dev/null' INT TERM
seconds=0
while kill -0 $building 2>/dev/null; do
  sleep 1
  seconds=$((seconds + 1))
  if [ $((seconds % 10)) = 0 ]; then
    if [ -n "$downloading" ]; then
      zeebe="$(du -sm "$archives" 2>/dev/null | cut -f1 || true)"
      say "  已用 ${seconds} 秒；Zeebe 已下载 ${zeebe:-0} MB" "${seconds} s so far; ${zeebe:-0} MB of Zeebe are here"
    else
      say "  已用 ${seconds} 秒" "${seconds} s so far"
    fi
  fi
done
if ! wait $building; then
  grep -E '^\[ERROR\]' "$log" | head -20 >&2 || true
  give_up "后端构建失败，详见 $log。" "The back end could not be built; $log tells more."
fi

run="target/run/$(date +%Y%m%d%H%M%S)-$$"
mkdir -p "$run.new/launcher"
cp backend/local/target/special-study-local-*.jar backend/local/target/lib/*.jar "$run.new/launcher/"
cp backend/exporter/target/special-study-exporter-*-broker.jar "$run.new/exporter.jar"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar backend/app/target/special-study-app-*-boot.jar extract --destination "$run.new/app" >/dev/null
mv "$run.new" "$run"
ls -d target/run/*/ | sort -r | tail -n +3 | xargs rm -rf
