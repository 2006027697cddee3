# SPDX-License-Identifier: GPL-2.0-or-later
#
# Shared by the tests here. Sourced with the build folder as first argument; it
# holds the captures that make-captures wrote, in tests/captures/made.
set -eu -o pipefail
export LC_ALL=C.UTF-8
unset LANGUAGE

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)
build=$1
shift
made=$build/tests/captures/made
# shellcheck disable=SC2034 # for those who source this
recorded=$project/captures

scratch=$(mktemp -d "${TMPDIR:-/tmp}/sipexplain-test.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

# The messages of made captures are explained one by one: they are no exchange.
alone=(-o sipexplain.correlation:off)

# Runs tshark with the plugin. It is to say nothing on stderr; what it says is
# left in $scratch/said.
explain() {
    local options=("${alone[@]}")

    [ "$1" != -G ] || options=()
    "$project/plugin/with-plugin" "$build" tshark "${options[@]}" "$@" 2>"$scratch/said" ||
        complain "tshark $* ended with $?"
    if [ -s "$scratch/said" ]; then
        cat "$scratch/said" >&2
        complain "tshark $* wrote to stderr"
    fi
}

complain() {
    echo "FAILED: $*" >&2
    echo >>"$scratch/failures"
}

# same WHAT EXPECTED ACTUAL: compares two files.
same() {
    diff -u --label expected --label "$1" "$2" "$3" || complain "$1"
}

# is WHAT EXPECTED ACTUAL: compares two texts.
is() {
    [ "$2" = "$3" ] || complain "$1: expected '$2', got '$3'"
}

# Ends the test: with 1 when anything was complained of.
finish() {
    [ ! -s "$scratch/failures" ] || exit 1
    exit 0
}

# Reads what `-T fields` printed. Newer versions of tshark write each backslash
# twice there, which is taken back: frame 12 of hostile shows a single one.
plain_backslashes() {
    local doubled='s/\\\\/\\/g'

    cat >"$scratch/printed"
    if ! grep -qF "\\\\" "$scratch/printed" ||
        explain -r "$made/hostile.pcap" -Y 'frame.number == 12' -T fields -e sipexplain.evidence | grep -q '[^\\]\\$'; then
        doubled=
    fi
    sed "$doubled" "$scratch/printed"
}

# fields_of NAME [OPTION...]: the code, the findings and what shows them, a line
# for each frame of a made capture. NAME may end in "+reassembled": TCP segments
# are then put in order.
fields_of() {
    local options=()

    [[ $1 != *+reassembled ]] || options=(-o tcp.reassemble_out_of_order:TRUE)
    explain -r "$made/${1%+*}.pcap" "${options[@]}" "${@:2}" -Y sipexplain -T fields -E header=y -E separator=/t \
        -E 'aggregator=|' -e frame.number -e sipexplain.code -e sipexplain.finding -e sipexplain.evidence |
        plain_backslashes
}
