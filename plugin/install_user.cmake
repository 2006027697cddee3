# SPDX-License-Identifier: GPL-2.0-or-later
# Copies PLUGIN to the personal plugin folder that tshark names, HANDBOOK to the
# user's data, and COMMAND with its manual and completions to ~/.local, or removes
# them there: ACTION is install or uninstall, WIRESHARK the version built for,
# VERSION the plugin's own.
execute_process(COMMAND id -u OUTPUT_VARIABLE user OUTPUT_STRIP_TRAILING_WHITESPACE)
if(user STREQUAL "0")
    message(FATAL_ERROR "Wireshark ignores the personal plugins of root. Run this as the user who runs Wireshark, "
        "or for everyone: cmake --install build, cmake --build build --target uninstall")
endif()
execute_process(COMMAND tshark -G folders OUTPUT_VARIABLE folders RESULT_VARIABLE failed ERROR_QUIET)
if(failed OR NOT folders MATCHES "Personal Plugins:[ \t]*([^\n]+)")
    message(FATAL_ERROR "tshark -G folders names no personal plugin folder; is tshark installed?")
endif()
set(folder ${CMAKE_MATCH_1}/epan)
if(NOT folder MATCHES "/${WIRESHARK}/epan$")
    message(FATAL_ERROR "The plugin was built for Wireshark ${WIRESHARK}, but tshark wants its plugins in ${folder}.")
endif()
get_filename_component(name ${PLUGIN} NAME)
# The command and what belongs to it: where each comes from and goes to.
set(data $ENV{XDG_DATA_HOME})
if(NOT data)
    set(data $ENV{HOME}/.local/share)
endif()
set(handbook ${data}/sipexplain/handbook-${VERSION})
set(cli ${CMAKE_CURRENT_LIST_DIR}/cli)
set(command_files
    ${COMMAND} $ENV{HOME}/.local/bin/sipexplain
    ${cli}/sipexplain.1 ${data}/man/man1/sipexplain.1
    ${cli}/completion/sipexplain.bash ${data}/bash-completion/completions/sipexplain
    ${cli}/completion/_sipexplain ${data}/zsh/site-functions/_sipexplain
    ${cli}/completion/sipexplain.fish ${data}/fish/vendor_completions.d/sipexplain.fish)

if(ACTION STREQUAL "install")
    file(COPY ${PLUGIN} DESTINATION ${folder})
    file(REMOVE_RECURSE ${handbook})
    file(COPY ${HANDBOOK}/ DESTINATION ${handbook})
    message(STATUS "SIP Explain is installed for you in ${folder}.")
    message(STATUS "To see that it is loaded: tshark -G plugins | grep sipexplain")
    message(STATUS "or, in Wireshark, Help > About Wireshark > Plugins.")
    message(STATUS "Its handbook: ${handbook}/index.html")
    while(command_files)
        list(POP_FRONT command_files from to)
        get_filename_component(to_folder ${to} DIRECTORY)
        file(MAKE_DIRECTORY ${to_folder})
        file(COPY_FILE ${from} ${to})
    endwhile()
    message(STATUS "The command is installed for you: $ENV{HOME}/.local/bin/sipexplain 422")
    if(NOT ":$ENV{PATH}:" MATCHES ":$ENV{HOME}/.local/bin:")
        message(STATUS "Your PATH lacks $ENV{HOME}/.local/bin; add it to call the command by its name.")
    endif()
elseif(EXISTS ${folder}/${name})
    file(REMOVE ${folder}/${name})
    message(STATUS "Removed: ${folder}/${name}")
    if(EXISTS ${handbook})
        file(REMOVE_RECURSE ${handbook})
        message(STATUS "Removed: ${handbook}")
    endif()
    while(command_files)
        list(POP_FRONT command_files from to)
        if(EXISTS ${to})
            file(REMOVE ${to})
            message(STATUS "Removed: ${to}")
        endif()
    endwhile()
    message(STATUS "To see that SIP Explain is gone, tshark -G plugins | grep sipexplain prints nothing.")
else()
    message(FATAL_ERROR "SIP Explain is not installed for you (there is no ${folder}/${name}).")
endif()
