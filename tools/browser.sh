#!/bin/sh
# The browser journeys need Chromium. As root it is installed; anyone else is told what to install.
set -eu

for name in "${SHANYRAK_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser journeys …"
    export DEBIAN_FRONTEND=noninteractive
    # The lists of a fresh machine may be empty or too old.
    apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1 && exit 0
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi

echo "The browser journeys need Chromium: install it (on Debian: apt install chromium), or name it in SHANYRAK_CHROMIUM." >&2
exit 3
