/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * How much one entry of the data may hold.
 */
#ifndef SX_KNOWLEDGE_LIMITS_H
#define SX_KNOWLEDGE_LIMITS_H

/* Headers of which one is enough, and request methods, in one requirement. */
#define SX_ALTERNATIVES 3
#define SX_METHODS 4

#endif
