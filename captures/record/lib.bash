# SPDX-License-Identifier: GPL-2.0-or-later
# What every scenario shares: a small network of namespaces, the SIP stacks
# that run in it, the capture, and the checks on what was captured.
# Sourced by ./record; each scenario's "run" file uses these functions.

set -euo pipefail

declare -A ip4=([alice]=192.0.2.10 [proxy]=203.0.113.5 [bob]=198.51.100.20 [carol]=198.51.100.30)
declare -A ip6=([alice]=2001:db8:a::10 [proxy]=2001:db8:c::5 [bob]=2001:db8:b::20 [carol]=2001:db8:b::30)
wire=sipx-wire          # the namespace that holds the bridge between the hosts
background=()           # servers whose exit status must be 0 at the end

fail() { echo "record: ${name:+$name: }$*" >&2; exit 1; }

on() { local host=$1; shift; ip netns exec "sipx-$host" "$@"; }

# --- the network ----------------------------------------------------------

network_up() {
    network_down
    ip netns add $wire
    ip -n $wire link add wire type bridge mcast_snooping 0
    ip -n $wire link set wire up
    local host last
    for host in alice proxy bob carol; do
        ip netns add "sipx-$host"
        ip -n $wire link add "$host" type veth peer name eth0 netns "sipx-$host"
        ip -n $wire link set "$host" master wire up
        last=$(printf %02x "${ip4[$host]##*.}")
        ip -n "sipx-$host" link set eth0 address "02:00:00:00:00:$last"
        # Real checksums and real segments on the wire.
        on "$host" ethtool -K eth0 tx off tso off gso off gro off >/dev/null
        ip -n "sipx-$host" link set lo up
        ip -n "sipx-$host" link set eth0 up
        ip -n "sipx-$host" address add "${ip4[$host]}/24" dev eth0
        ip -n "sipx-$host" address add "${ip6[$host]}/64" dev eth0 nodad
        # The other documentation networks are on the same wire; nothing else is.
        ip -n "sipx-$host" route add default dev eth0
        ip -n "sipx-$host" -6 route add 2001:db8::/32 dev eth0
    done
}

network_down() {
    local space
    for space in $(ip netns list | awk '/^sipx-/ {print $1}'); do
        ip netns pids "$space" | xargs -r kill -KILL 2>/dev/null || true
        ip netns del "$space"
    done
    wait 2>/dev/null || true
}

# Wait until HOST listens on PORT of PROTO (u or t).
listening() {
    local host=$1 proto=$2 port=$3 try
    for try in $(seq 100); do
        [ -n "$(on "$host" ss -Hln"$proto" "sport = :$port")" ] && return
        sleep 0.05
    done
    fail "$host does not listen on port $port"
}

# --- the capture ----------------------------------------------------------

# Capture on the whole wire, or at the network card of one host.
capture_start() {
    local where=$1 filter=$2 try
    [ "$where" = all ] && where=wire
    ip netns exec $wire tcpdump -i "$where" -Z root -s 0 -U --immediate-mode \
        -w "$work/raw.pcap" "$filter" 2>"$work/tcpdump.log" &
    tcpdump=$!
    for try in $(seq 100); do
        grep -q 'listening on' "$work/tcpdump.log" && return
        sleep 0.05
    done
    fail "tcpdump did not start"
}

capture_stop() {
    sleep 0.5
    kill -INT "$tcpdump"
    wait "$tcpdump" || true
}

shark() { tshark -n -r "$1" "${@:2}" 2>/dev/null; }

# The lesson must hold what its name promises, and nothing broken.
check() {
    local file=$1 code bad size broken
    shift
    for code in "$@"; do
        [ -n "$(shark "$file" -Y "sip.Status-Code == $code")" ] || fail "no $code in the capture"
    done
    broken='_ws.malformed || _ws.expert.severity == error'
    if [ -n "$icmp_expected" ]; then broken="!icmp && ($broken)"; else broken+=' || icmp'; fi
    bad=$(shark "$file" -Y "$broken || arp")
    [ -z "$bad" ] || fail "broken frames:"$'\n'"$bad"
    bad=$(shark "$file" -Y 'udp && !sip')
    [ -z "$bad" ] || fail "frames without SIP:"$'\n'"$bad"
    size=$(stat -c %s "$file")
    [ "$size" -lt 60000 ] || fail "$size bytes is too large"
}

# --- the stacks -----------------------------------------------------------

# sipp_run HOST SCENARIO [ARGUMENT...]: one call, every identifier random.
# The scenarios call that random value [id].
sipp_run() {
    local host=$1 scenario=$2 id
    shift 2
    id=$(openssl rand -hex 6)
    on "$host" sipp -sf "$here/$scenario" -i "${sipp_ip:-${ip4[$host]}}" -p 5060 -m 1 \
        -mi "${sipp_ip:-${ip4[$host]}}" -key id "$id" -cid_str "$id@${sipp_ip:-${ip4[$host]}}" \
        -t "${transport:-u1}" -nd -nostdin -timeout 90s -timeout_error -skip_rlimit \
        -trace_err -error_file "$work/$host-sipp-errors.log" "$@" >"$work/$host-sipp.log" 2>&1
}

# serve HOST SCENARIO: a sipp that waits for one call.
serve() {
    sipp_run "$@" &
    background+=($!)
    listening "$1" "$([ "${transport:-u1}" = t1 ] && echo t || echo u)" 5060
}

# call HOST PEER SCENARIO [ARGUMENT...]: a sipp that makes one call to PEER.
call() {
    local host=$1 peer=$2 scenario=$3
    shift 3
    sipp_run "$host" "$scenario" "${sipp_peer:-${ip4[$peer]}}:5060" "$@" ||
        fail "$scenario failed: $(cat "$work/$host-sipp-errors.log" 2>/dev/null)"
}

# kamailio_run [ARGUMENT...]: a proxy, with the scenario's own kamailio.cfg.
kamailio_run() {
    local host=${kamailio_host:-proxy} dir
    dir=$work/$host-kamailio
    mkdir -p "$dir"
    ip netns exec "sipx-$host" kamailio -f "$here/kamailio.cfg" -DD -E -m 32 -M 4 \
        -w "$dir" -Y "$dir" -P "$dir/pid" "$@" >"$work/$host-kamailio.log" 2>&1 &
    listening "$host" "${kamailio_proto:-u}" "${kamailio_port:-5060}"
    sleep 0.3
}

# phone HOST USER ACCOUNT-PARAMETERS: a baresip, obeying "tell".
phone() {
    local host=$1 user=$2 parameters=${3:-} dir=$work/$1-baresip
    mkdir -p "$dir"
    printf '<sip:%s@%s%s>;audio_codecs=PCMU,PCMA;medianat=;mediaenc=%s\n' \
        "$user" "${phone_domain:-${ip4[$host]}}" "${phone_uri:-}" "$parameters" >"$dir/accounts"
    cat >"$dir/config" <<END
sip_listen ${ip4[$host]}:5060
${phone_config:-}
net_interface eth0
net_af ipv4
rtp_ports 40000-40100
audio_source aubridge,loop
audio_player aubridge,loop
audio_alert aubridge,loop
module_path /usr/lib/baresip/modules
module g711.so
module aubridge.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:4444
END
    touch "$dir/contacts"
    ip netns exec "sipx-$host" ${phone_env:-env} baresip -f "$dir" >"$work/$host-baresip.log" 2>&1 </dev/null &
    phone_pid=$!
    listening "$host" t 4444
    listening "$host" u 5060
}

# tell HOST COMMAND [PARAMETER]: type a command into the host's baresip.
tell() {
    local json
    json=$(printf '{"command":"%s","params":"%s"}' "$2" "${3:-}")
    on "$1" bash -c 'exec 3<>/dev/tcp/127.0.0.1/4444; printf "%d:%s," ${#1} "$1" >&3; sleep 0.2' - "$json"
}

# seen FILTER [COUNT] [SECONDS]: wait until the capture holds such frames.
seen() {
    local filter=$1 count=${2:-1} try
    for try in $(seq $((${3:-10} * 2))); do
        [ "$(shark "$work/raw.pcap" -Y "$filter" | wc -l)" -ge "$count" ] && return
        sleep 0.5
    done
    fail "never saw: $filter"
}
