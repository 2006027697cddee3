/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the test of the tables.
 */
#ifndef KNOWLEDGE_TEST_H
#define KNOWLEDGE_TEST_H

void add_text_tests(void);

#endif
