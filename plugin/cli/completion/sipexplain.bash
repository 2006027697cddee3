# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of sipexplain for bash.
_sipexplain_codes() {
    sipexplain --list --format json 2>/dev/null | sed -n 's/^ *"code": \([0-9]*\).*/\1/p'
}

_sipexplain_findings() {
    sipexplain --findings --format json 2>/dev/null | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p'
}

_sipexplain() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}

    # Bash splits --option=value at the equals sign.
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    case $before in
        --class | -c) mapfile -t COMPREPLY < <(compgen -W '1 2 3 4 5 6' -- "$word") ;;
        --outcome | -o)
            mapfile -t COMPREPLY < <(compgen -W 'provisional success redirect challenge cancelled declined failure' -- "$word") ;;
        --method | -m)
            mapfile -t COMPREPLY < <(compgen -W 'ACK BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE' -- "$word") ;;
        --header | -H)
            mapfile -t COMPREPLY < <(compgen -W 'Accept Accept-Encoding Accept-Language Accept-Resource-Priority AlertMsg-Error Allow Allow-Events Call-Info Contact Error-Info Expires Geolocation-Error Min-Expires Min-SE Permission-Missing Proxy-Authenticate Reason Recv-Info Require Retry-After Security-Server Unsupported Warning WWW-Authenticate' -- "$word") ;;
        --finding | -f) mapfile -t COMPREPLY < <(compgen -W "$(_sipexplain_findings)" -- "$word") ;;
        --handbook) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
        --format | -F) mapfile -t COMPREPLY < <(compgen -W 'text markdown html json' -- "$word") ;;
        --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word") ;;
        --lang | -L) mapfile -t COMPREPLY < <(compgen -W 'en zh ja vi' -- "$word") ;;
        *)
            if [[ $word == -* ]]; then
                mapfile -t COMPREPLY < <(compgen -W '--list --class --outcome --method --header --findings --finding --handbook --lang --format --color --version --help' -- "$word")
            else
                mapfile -t COMPREPLY < <(compgen -W "$(_sipexplain_codes)" -- "$word")
            fi ;;
    esac
}

complete -F _sipexplain sipexplain
