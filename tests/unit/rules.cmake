# SPDX-License-Identifier: GPL-2.0-or-later
# One program for each family of rules: rules_FAMILY.c, a table of scenes.
add_library(sx_scene STATIC scene.c scene_line.c scene_message.c)
target_link_libraries(sx_scene PUBLIC sx_test_support)

file(GLOB rule_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/rules_*.c)
foreach(source ${rule_tests})
  get_filename_component(name ${source} NAME_WE)
  string(REPLACE "_" "-" name ${name})
  add_executable(test-${name} ${source})
  target_link_libraries(test-${name} PRIVATE sx_scene)
  add_test(NAME unit.${name} COMMAND test-${name})
  list(APPEND rule_programs $<TARGET_FILE:test-${name}>)
endforeach()

add_test(NAME unit.rules-every-finding-has-a-scene
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check-scenes ${PROJECT_SOURCE_DIR}/data/statements ${CMAKE_CURRENT_SOURCE_DIR})
add_test(NAME unit.rules-table-of-findings
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check-findings ${PROJECT_SOURCE_DIR}/tests/findings.md
          ${PROJECT_SOURCE_DIR}/data/statements ${rule_programs})
