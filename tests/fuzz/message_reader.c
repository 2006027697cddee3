/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The fuzz target of the message reader and the rules: any bytes as a datagram,
 * as a piece of a stream, as what a capture kept of a longer packet, and as the
 * messages of an exchange.
 */
#include "agreement.h"
#include "exercise.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t at = 0, length;

    if (size == 0)
        return 0;
    exercise_message(data, size, size, SX_FRAMING_DATAGRAM);
    exercise_message(data, size, size + 1, SX_FRAMING_DATAGRAM);
    while (at < size && (length = exercise_message(data + at, size - at, size - at, SX_FRAMING_STREAM)) > 0)
        at += length;
    exercise_exchange(data, size);
    for (int cut = 0; cut < 2; cut++)
        check_agreement((SxText){ (const char *)data, size }, cut == 1);
    return 0;
}
