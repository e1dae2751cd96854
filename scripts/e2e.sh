#!/usr/bin/env bash
# The end-to-end tests in a real browser against the whole system, started for them on ports and a folder of its own.
# The tests find it by E2E_URL, its one-time passwords by E2E_DATA_DIR, the browser by CHROMIUM. More arguments go to Playwright.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$PROJECT_HOME"

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    CHROMIUM="$(command -v $name || true)"
    if [ -n "$CHROMIUM" ]; then
      export CHROMIUM
      return
    fi
  done
  return 1
}

chinese_glyphs() { [ -d /usr/share/fonts/opentype/noto ] || { command -v fc-list >/dev/null && fc-list :lang=zh | grep -q .; }; }

if ! find_chromium || ! chinese_glyphs; then
  if debian_root; then
    say "正在安装 Chromium 和中文字体" "installing Chromium and Chinese fonts"
    debian_install chromium fonts-noto-cjk || true
  fi
  find_chromium && chinese_glyphs ||
    give_up "端到端测试需要 Chromium 和中文字体：请安装（例如 Debian：apt install chromium fonts-noto-cjk）。" \
      "The end-to-end tests need Chromium and Chinese fonts: install them (on Debian: apt install chromium fonts-noto-cjk)."
fi

free_ports() { # count; none that the machine gives to outgoing connections, which could take it while a part is started again
  node -e '
    const net = require("node:net");
    const free = (port) =>
      new Promise((answer) => {
        const server = net.createServer().once("error", () => answer(false));
        server.listen(port, "127.0.0.1", () => server.close(() => answer(true)));
      });
    (async () => {
      const found = new Set();
      while (found.size < +process.argv[1]) {
        const port = 11_000 + Math.floor(Math.random() * 17_000);
        if (!found.has(port) && (await free(port))) found.add(port);
      }
      console.log([...found].join(" "));
    })();' "$1"
}

read -r HTTP_PORT POSTGRES_PORT ZEEBE_REST_PORT ZEEBE_MANAGEMENT_PORT ZEEBE_GRPC_PORT ZEEBE_COMMAND_PORT ZEEBE_INTERNAL_PORT <<<"$(free_ports 7)"
folder="$(mktemp -d "${TMPDIR:-/tmp}/special-study-e2e-XXXXXX")"
DATA_DIR="$folder/data"
export HTTP_PORT POSTGRES_PORT ZEEBE_REST_PORT ZEEBE_MANAGEMENT_PORT ZEEBE_GRPC_PORT ZEEBE_COMMAND_PORT ZEEBE_INTERNAL_PORT DATA_DIR
export DEMO="${DEMO:-off}" # they make what they need
export PASSWORD_HASH_MEMORY=1024 # hundreds of times somebody signs in
export E2E_URL="http://127.0.0.1:$HTTP_PORT" E2E_DATA_DIR="$DATA_DIR"

# It lives for some minutes: the second compiler would cost more than it brings.
JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1" scripts/launch.sh run >"$folder/launcher.log" 2>&1 &
launcher=$!
stop() {
  kill $launcher 2>/dev/null || true
  wait $launcher 2>/dev/null || true
  mkdir -p target/e2e
  cp "$folder"/launcher.log "$DATA_DIR"/app/app.* "$DATA_DIR"/zeebe/logs/zeebe.log target/e2e/ 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

say "正在为端到端测试启动系统" "starting the system for the end-to-end tests"
for _ in $(seq 300); do
  grep -q 'Press Ctrl-C' "$folder/launcher.log" && break
  kill -0 $launcher 2>/dev/null || break
  sleep 1
done
grep -q 'Press Ctrl-C' "$folder/launcher.log" || {
  cat "$folder/launcher.log" >&2
  give_up "系统未能启动，端到端测试无法进行。" "The system did not start, so the end-to-end tests cannot run."
}
cd frontend && npx playwright test "$@"
