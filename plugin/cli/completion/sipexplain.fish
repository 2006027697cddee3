# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of sipexplain for fish.
function __sipexplain_codes
    sipexplain --list --format json 2>/dev/null | sed -n -e 's/^ *"code": \([0-9]*\).*/\1/p' -e 's/^ *"phrase": "\([^"]*\)".*/\1/p' | paste - -
end

function __sipexplain_findings
    sipexplain --findings --format json 2>/dev/null | sed -n 's/^ *"id": "\([^"]*\)".*/\1/p'
end

complete -c sipexplain -f -a '(__sipexplain_codes)'
complete -c sipexplain -s l -l list -d 'List codes'
complete -c sipexplain -s c -l class -x -a '1 2 3 4 5 6' -d 'Only codes of that class'
complete -c sipexplain -s o -l outcome -x -a 'provisional success redirect challenge cancelled declined failure' -d 'Only codes that end a request so'
complete -c sipexplain -s m -l method -x -a 'BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE' -d 'Only codes that answer that method'
complete -c sipexplain -s H -l header -x -d 'Only codes that have that header to read'
complete -c sipexplain -l findings -d 'List what the plugin can find'
complete -c sipexplain -s f -l finding -x -a '(__sipexplain_findings)' -d 'Explain a finding'
complete -c sipexplain -l handbook -x -a '(__fish_complete_directories)' -d 'Write all of it as web pages'
complete -c sipexplain -s L -l lang -x -a 'en zh ja vi' -d Language
complete -c sipexplain -s F -l format -x -a 'text markdown html json' -d Format
complete -c sipexplain -l color -x -a 'auto always never' -d Colour
complete -c sipexplain -s V -l version -d 'Show the version'
complete -c sipexplain -s h -l help -d 'Show the options'
