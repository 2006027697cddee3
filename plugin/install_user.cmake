# SPDX-License-Identifier: GPL-2.0-or-later
# Copies PLUGIN to the personal plugin folder that tshark names.
execute_process(COMMAND id -u OUTPUT_VARIABLE user OUTPUT_STRIP_TRAILING_WHITESPACE)
if(user STREQUAL "0")
    message(FATAL_ERROR "Wireshark ignores the personal plugins of root. "
        "Run this as the user who runs Wireshark, or install for everyone with: cmake --install build")
endif()
execute_process(COMMAND tshark -G folders OUTPUT_VARIABLE folders RESULT_VARIABLE failed ERROR_QUIET)
if(failed OR NOT folders MATCHES "Personal Plugins:[ \t]*([^\n]+)")
    message(FATAL_ERROR "tshark -G folders names no personal plugin folder; is tshark installed?")
endif()
set(folder ${CMAKE_MATCH_1}/epan)
file(COPY ${PLUGIN} DESTINATION ${folder})
message(STATUS "SIP Explain is installed for you in ${folder}.")
message(STATUS "To see that it is loaded: tshark -G plugins | grep sipexplain")
