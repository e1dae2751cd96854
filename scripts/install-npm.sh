#!/usr/bin/env bash
# Installs the locked packages of one folder: scripts/install-npm.sh frontend
# `npm install` and not `npm ci`: the lock files name only the optional packages of the platforms that could be seen where they were written,
# and `ci` refuses such a file. The versions are the locked ones all the same, and the lock file is put back as it was.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"
mkdir -p target
say "正在安装 $1 的 npm 依赖" "installing the npm packages of $1"
cp -p "$1/package-lock.json" "target/lock-$1.json"
failed=
PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm --prefix "$1" install --no-audit --no-fund >"target/npm-$1.log" 2>&1 || failed=yes
cp -p "target/lock-$1.json" "$1/package-lock.json"
[ -z "$failed" ] || {
  tail -20 "target/npm-$1.log" >&2
  give_up "npm 依赖安装失败，详见 target/npm-$1.log。" "The npm packages could not be installed; target/npm-$1.log tells more."
}
