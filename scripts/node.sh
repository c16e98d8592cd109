# Sourced by ./start, ./test and ./vivero: puts Node >= 24 first on PATH and node_modules in step with the lock file.
# The system's Node is used when it is new enough; otherwise its npm fetches the pinned one from the registry into .node/.
root=$(cd "$(dirname "$0")" && pwd)
node_version=24.21.0

node_major() { "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }

if [ "$(node_major node)" -lt 24 ]; then
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64) platform=linux-arm64 ;;
    Darwin-arm64) platform=darwin-arm64 ;;
    Darwin-x86_64) platform=darwin-x64 ;;
    *) echo "Vivero needs Node >= 24; no package for $(uname -sm), please install it." >&2; exit 1 ;;
  esac
  node_home="$root/.node/node_modules/node-$platform"
  if [ "$(node_major "$node_home/bin/node")" -lt 24 ]; then
    command -v npm >/dev/null || { echo "Vivero needs Node >= 24, or any Node with npm to fetch it." >&2; exit 1; }
    echo "Fetching Node $node_version (this system has $(node --version 2>/dev/null || echo none)) ..." >&2
    mkdir -p "$root/.node"
    (cd "$root/.node" && npm install --prefix "$root/.node" --no-save --no-package-lock --silent "node-$platform@$node_version" >&2)
  fi
  PATH="$node_home/bin:$PATH"
  export PATH
fi

# npm's own record of what it installed is older than the lock file exactly when the lock file changed.
if [ ! -f "$root/node_modules/.package-lock.json" ] || [ "$root/package-lock.json" -nt "$root/node_modules/.package-lock.json" ]; then
  echo "Installing packages ..." >&2
  (cd "$root" && npm ci --no-audit --no-fund --loglevel=error >&2 && touch node_modules/.package-lock.json)
fi
