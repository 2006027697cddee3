/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The parts of the test of the message reader.
 */
#ifndef MESSAGE_TEST_H
#define MESSAGE_TEST_H

void add_truncation_tests(void);
void add_framing_tests(void);
void add_status_tests(void);
void add_value_tests(void);

#endif
