# Finds the tools this project needs and leaves JAVA_HOME and PATH set. Read with `.` by the other scripts; says one sentence and ends
# when something is missing.

PROJECT_HOME="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export PROJECT_HOME

say() { printf '%s · %s\n' "$1" "$2"; }

give_up() {
  printf '\n%s\n%s\n' "$1" "$2" >&2
  exit 1
}

java_version() { # the major version of the Java in folder $1, or nothing
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1
}

find_java() {
  local on_path folder version
  on_path="$(command -v javac || true)"
  if [ -n "$on_path" ]; then
    on_path="$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")"
    on_path="$(dirname "$(dirname "$on_path")")"
  fi
  for folder in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$folder" ] || continue
    version="$(java_version "$folder")"
    if [ -n "$version" ] && [ "$version" -ge 21 ]; then
      JAVA_HOME="$folder"
      export JAVA_HOME
      PATH="$JAVA_HOME/bin:$PATH"
      return
    fi
  done
  give_up "没有找到 JDK 21 或更新版本：请安装（例如 Debian：apt install openjdk-21-jdk），或让 JAVA_HOME 指向它。" \
    "No JDK 21 or newer was found: install one (on Debian: apt install openjdk-21-jdk), or let JAVA_HOME point to it."
}

find_node() {
  local version
  version="$( (command -v node >/dev/null && node -v) | sed 's/^v//' || true)"
  case "$version" in
  "") ;;
  *)
    local major="${version%%.*}" rest="${version#*.}"
    if [ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "${rest%%.*}" -ge 19 ]; }; then
      command -v npm >/dev/null && return
      give_up "没有找到 npm：请安装 npm。" "npm was not found: install it beside Node.js."
    fi
    ;;
  esac
  give_up "需要 Node.js 20.19 或更新版本（当前：${version:-无}）：请安装后重试。" \
    "Node.js 20.19 or newer is needed (found: ${version:-none}): install it and try again."
}

debian_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

debian_install() { # packages…
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$@" >/dev/null 2>&1 ||
    { apt-get update -q >/dev/null 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$@" >/dev/null; }
}

find_maven() {
  command -v mvn >/dev/null && return
  if debian_root; then
    say "正在安装 Maven" "installing Maven"
    debian_install maven && return
  fi
  give_up "没有找到 Maven：请安装（例如 Debian：apt install maven）。" "Maven was not found: install it (on Debian: apt install maven)."
}

find_java
find_node
find_maven
# The messages Maven's own libraries draw from newer Java versions help nobody.
export MAVEN_OPTS="${MAVEN_OPTS:-} -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
