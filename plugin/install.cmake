# SPDX-License-Identifier: GPL-2.0-or-later
# `cmake --install build` installs for everyone, `--target install-user` for
# whoever runs it, and `uninstall`, `uninstall-user` undo that; build/run holds
# the folder that WIRESHARK_PLUGIN_DIR wants.
set(version_folder ${Wireshark_MAJOR_VERSION}.${Wireshark_MINOR_VERSION})

set_target_properties(sipexplain PROPERTIES
    LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/run/${version_folder}/epan)

install(TARGETS sipexplain DESTINATION ${Wireshark_PLUGIN_INSTALL_DIR}/epan)
include(GNUInstallDirs)
install(TARGETS sipexplain-command DESTINATION ${CMAKE_INSTALL_BINDIR})
# What belongs to the command: a file, and where below the folder of data it goes.
set(command_files
    cli/sipexplain.1 man/man1
    cli/completion/sipexplain.fish fish/vendor_completions.d
    cli/completion/_sipexplain zsh/site-functions)
while(command_files)
    list(POP_FRONT command_files file folder)
    install(FILES ${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder})
endwhile()
install(FILES cli/completion/sipexplain.bash RENAME sipexplain
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(DIRECTORY ${PROJECT_BINARY_DIR}/handbook/ DESTINATION ${handbook_folder})
install(CODE "message(STATUS \"SIP Explain is installed for everyone in \$ENV{DESTDIR}${Wireshark_PLUGIN_INSTALL_DIR}/epan.\")
message(STATUS \"To see that it is loaded: tshark -G plugins | grep sipexplain\")
message(STATUS \"or, in Wireshark, Help > About Wireshark > Plugins.\")
message(STATUS \"Its handbook: \$ENV{DESTDIR}${CMAKE_INSTALL_FULL_DOCDIR}/handbook/index.html\")")

add_custom_target(uninstall
    COMMAND ${CMAKE_COMMAND} -DMANIFEST=${PROJECT_BINARY_DIR}/install_manifest.txt
            -DHANDBOOK=${CMAKE_INSTALL_FULL_DOCDIR}/handbook -P ${CMAKE_CURRENT_SOURCE_DIR}/uninstall.cmake
    VERBATIM)

foreach(action install uninstall)
    add_custom_target(${action}-user
        COMMAND ${CMAKE_COMMAND} -DACTION=${action} -DPLUGIN=$<TARGET_FILE:sipexplain>
                -DCOMMAND=$<TARGET_FILE:sipexplain-command> -DWIRESHARK=${version_folder} -DHANDBOOK=${PROJECT_BINARY_DIR}/handbook
                -DVERSION=${PROJECT_VERSION} -P ${CMAKE_CURRENT_SOURCE_DIR}/install_user.cmake
        VERBATIM)
endforeach()
add_dependencies(install-user sipexplain sipexplain-command handbook)
