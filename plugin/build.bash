# SPDX-License-Identifier: GPL-2.0-or-later
# What ./demo and ./check share: the packages of the build, steps that print
# one line unless they fail, and the build itself. Sourced; sets $root.

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
build_packages=(cmake gcc libc6-dev make pkgconf libglib2.0-dev wireshark-dev tshark)

complain() { echo "$(basename "$0"): $*" >&2; }

# quietly DOING COMMAND...: says what is done; the whole log when it fails.
quietly() {
    local doing=$1 log status=0
    shift
    echo "$doing ..." >&2
    log=$(mktemp)
    "$@" </dev/null >"$log" 2>&1 || status=$?
    [ "$status" = 0 ] || { cat "$log" >&2; complain "this failed: $doing"; }
    rm -f "$log"
    return "$status"
}

# A package counts as present when the command of its name is, from wherever.
is_present() {
    command -v "$1" >/dev/null || dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# Root needs nothing in front of apt-get; others sudo, without a question where
# nobody could answer it.
may_install() {
    [ "$(id -u)" = 0 ] && return
    as_root=(sudo)
    command -v sudo >/dev/null || return
    sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }
}

apt_install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet update ||
        echo "apt-get update failed; trying with the lists that are there"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet "$@"
}

# need PACKAGE...: installs those that are missing, or says how to and ends.
need() {
    local missing=() package as_root=() install
    for package in "$@"; do
        is_present "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        complain "no apt-get here; should a step fail, install what Debian calls: ${missing[*]}"
        return 0
    fi
    install=(install --yes --no-install-recommends "${missing[@]}")
    if ! may_install; then
        complain "packages are missing; run this as root, then start again:"
        echo "apt-get ${install[*]}" >&2
        exit 1
    fi
    quietly "Installing ${missing[*]}" apt_install -o DPkg::Lock::Timeout=300 "${install[@]}"
}

# want PACKAGE...: installs those that are missing where it may; tests that need
# one of the others are skipped, and say so.
want() {
    local missing=() package as_root=()
    for package in "$@"; do
        is_present "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] && command -v apt-get >/dev/null && may_install || return 0
    quietly "Installing ${missing[*]}" apt_install -o DPkg::Lock::Timeout=300 install --yes \
        --no-install-recommends "${missing[@]}" || complain "going on without ${missing[*]}"
}

# build FOLDER TARGET [OPTION...]: configures and builds.
build() {
    local folder=$root/$1 target=$2
    shift 2
    if [ -e "$folder" ] && [ ! -w "$folder" ]; then
        complain "$folder belongs to another user; remove it, or run this as that user"
        return 1
    fi
    quietly "Configuring $(basename "$folder")" cmake -S "$root" -B "$folder" "$@"
    quietly "Building $(basename "$folder")" cmake --build "$folder" --parallel "$(nproc)" --target "$target"
}
