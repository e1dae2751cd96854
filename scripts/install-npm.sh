#!/usr/bin/env bash
# Installs exactly the locked packages of one folder: scripts/install-npm.sh frontend
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
mkdir -p target
say "正在安装 $1 的 npm 依赖" "installing the npm packages of $1"
PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm --prefix "$1" ci --no-audit --no-fund >"target/npm-$1.log" 2>&1 || {
  tail -20 "target/npm-$1.log" >&2
  give_up "npm 依赖安装失败，详见 target/npm-$1.log。" "The npm packages could not be installed; target/npm-$1.log tells more."
}
