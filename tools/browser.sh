#!/bin/sh
# The browser journeys need Chromium. As root it is installed, the one without windows, which asks far less of the machine;
# anyone else may have any, and is told what to install.
set -eu

is_here() {
    for name in "$@"; do
        if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
            return 0
        fi
    done
    return 1
}

is_here "${SHANYRAK_CHROMIUM:-}" chromium-headless-shell && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser journeys …"
    export DEBIAN_FRONTEND=noninteractive
    install="apt-get install -y -qq --no-install-recommends"
    $install chromium-headless-shell >/dev/null 2>&1 && exit 0
    # The lists of a fresh machine may be empty or too old; an old Debian has only the one with windows.
    apt-get update -qq || true
    $install chromium-headless-shell >/dev/null 2>&1 && exit 0
    is_here chromium || $install chromium >/dev/null && exit 0
fi

is_here chromium chromium-browser google-chrome google-chrome-stable && exit 0

echo "The browser journeys need Chromium: install it (on Debian: apt install chromium-headless-shell), or name it in SHANYRAK_CHROMIUM." >&2
exit 3
