# SPDX-License-Identifier: GPL-2.0-or-later
# What the tests of the command share. $1 of each script is the command.
set -euo pipefail
command=$1
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
export LC_ALL=C.UTF-8 COLUMNS=80
unset LANGUAGE NO_COLOR CHARSET

# fail MESSAGE: ends the test.
fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

# run_case NAME: prints what the command prints for a case.
run_case() {
    local line arguments
    line=$(grep "^$1 " "$here/cases.txt") || fail "no case $1"
    eval "arguments=(${line#* })"
    case $1 in
        *-narrow.*) COLUMNS=24 "$command" "${arguments[@]}" ;;
        *) "$command" "${arguments[@]}" ;;
    esac
}

# case_names: prints the names of all cases.
case_names() {
    sed -n '/^#/d; s/ .*//p' "$here/cases.txt"
}
