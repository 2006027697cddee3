# SPDX-License-Identifier: GPL-2.0-or-later
#
# Turns what tshark prints with the plugin into lines of frame, field and value,
# separated by tabs: one notation for all kinds of output. Set mode to fields,
# verbose, json, pdml or ek.
function put(field, value) {
    if (field in wanted)
        print frame "\t" field "\t" value
}

function unescape_json(text) {
    gsub(/\\\\/, "\001", text)
    gsub(/\\"/, "\"", text)
    gsub(/\\\//, "/", text)
    gsub("\001", "\\", text)
    return text
}

function unescape_xml(text) {
    gsub(/&lt;/, "<", text)
    gsub(/&gt;/, ">", text)
    gsub(/&quot;/, "\"", text)
    gsub(/&#x27;|&apos;/, "'", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

BEGIN {
    count = split("code phrase outcome meaning when cause fix next reference finding evidence advice confidence", \
                  names, " ")
    split("Status code|Phrase|Outcome|Meaning|When you see it|Possible cause|How to fix|What happens next|" \
          "Reference|Finding|In this capture|Do this|Confidence", labels, "|")
    for (i = 1; i <= count; i++) {
        wanted[names[i]] = 1
        name_of[labels[i]] = names[i]
    }
    if (mode == "fields")
        FS = "\t"
}

# frame.number and the fields in the order of names; values apart by \037
mode == "fields" {
    frame = $1
    for (i = 1; i <= count; i++) {
        values = split($(i + 1), value, "\037")
        for (j = 1; j <= values; j++)
            put(names[i], value[j])
    }
}

mode == "verbose" && match($0, /^Frame [0-9]+:/) {
    frame = substr($0, 7, RLENGTH - 7)
    inside = 0
}
mode == "verbose" && match($0, /^ *\[SIP Explain: /) {
    inside = RLENGTH - 14
    next
}
mode == "verbose" && inside != "" && match($0, /^ *\[/) && RLENGTH - 1 > inside {
    line = substr($0, RLENGTH + 1, length($0) - RLENGTH - 1)
    colon = index(line, ": ")
    put(name_of[substr(line, 1, colon - 1)], substr(line, colon + 2))
    next
}
mode == "verbose" {
    inside = 1000
}

mode == "json" && match($0, /^ *"frame\.number": "/) {
    frame = substr($0, RLENGTH + 1)
    sub(/".*/, "", frame)
}
mode == "json" && match($0, /^ *"sipexplain\.[a-z]*": "/) {
    field = substr($0, 1, RLENGTH - 4)
    sub(/.*\./, "", field)
    line = substr($0, RLENGTH + 1)
    sub(/",?$/, "", line)
    put(field, unescape_json(line))
}

mode == "pdml" && match($0, /<field name="(num|sipexplain\.[a-z]+)"/) {
    field = substr($0, RSTART + 13, RLENGTH - 14)
    sub(/^sipexplain\./, "", field)
    line = $0
    sub(/.* show="/, "", line)
    sub(/".*/, "", line)
    if (field == "num")
        frame = line
    else
        put(field, unescape_xml(line))
}

# A line for each packet, its fields in any order
mode == "ek" && match($0, /"frame_frame_number":"?[0-9]+/) {
    frame = substr($0, RSTART, RLENGTH)
    sub(/.*[":]/, "", frame)
    line = $0
    while (match(line, /"sipexplain_sipexplain_[a-z]+":\[?"/)) {
        field = substr(line, RSTART + 23)
        sub(/".*/, "", field)
        several = substr(line, RSTART + RLENGTH - 2, 1) == "["
        line = substr(line, RSTART + RLENGTH - 1)
        while (match(line, /^"([^"\\]|\\.)*"/)) {
            put(field, unescape_json(substr(line, 2, RLENGTH - 2)))
            line = substr(line, RLENGTH + 1 + several)
            if (!several)
                break
        }
    }
}
