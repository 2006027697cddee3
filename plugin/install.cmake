# SPDX-License-Identifier: GPL-2.0-or-later
# `cmake --install build` installs for everyone, `--target install-user` for
# whoever runs it; build/run holds the folder that WIRESHARK_PLUGIN_DIR wants.
set(version_folder ${Wireshark_MAJOR_VERSION}.${Wireshark_MINOR_VERSION})

set_target_properties(sipexplain PROPERTIES
    LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/run/${version_folder}/epan)

install(TARGETS sipexplain DESTINATION ${Wireshark_PLUGIN_INSTALL_DIR}/epan)
install(CODE "message(STATUS \"SIP Explain is installed for everyone in ${Wireshark_PLUGIN_INSTALL_DIR}/epan.\")
message(STATUS \"To see that it is loaded: tshark -G plugins | grep sipexplain\")")

add_custom_target(install-user
    COMMAND ${CMAKE_COMMAND} -DPLUGIN=$<TARGET_FILE:sipexplain>
            -P ${CMAKE_CURRENT_SOURCE_DIR}/install_user.cmake
    DEPENDS sipexplain
    VERBATIM)
