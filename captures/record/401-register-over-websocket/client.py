# SPDX-License-Identifier: GPL-2.0-or-later
# Registers alice over WebSocket (RFC 6455 and RFC 7118) and answers the digest
# challenge (RFC 3261 section 22). Only what this lesson needs.

import base64
import hashlib
import os
import re
import socket
import struct
import sys

server = sys.argv[1]
host = os.urandom(6).hex() + ".invalid"     # a browser has no address to name


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def send_frame(opcode, payload):
    mask = os.urandom(4)
    length = len(payload)
    head = bytes([0x80 | opcode])
    head += bytes([0x80 | length]) if length < 126 else b"\xfe" + struct.pack("!H", length)
    masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
    wire.sendall(head + mask + masked)


def receive_frame():
    _, length = stream.read(2)
    if length == 126:
        length, = struct.unpack("!H", stream.read(2))
    return stream.read(length).decode()


def register(cseq, authorization=""):
    send_frame(1, (
        "REGISTER sip:example.com SIP/2.0\r\n"
        f"Via: SIP/2.0/WS {host};branch=z9hG4bK{os.urandom(6).hex()}\r\n"
        "Max-Forwards: 70\r\n"
        f"From: <sip:alice@example.com>;tag={tag}\r\n"
        "To: <sip:alice@example.com>\r\n"
        f"Call-ID: {call_id}\r\n"
        f"CSeq: {cseq} REGISTER\r\n"
        f"Contact: <sip:alice@{host};transport=ws>;expires=600\r\n"
        f"{authorization}"
        "Content-Length: 0\r\n\r\n").encode())
    return receive_frame()


wire = socket.create_connection((server, 80))
stream = wire.makefile("rb")
wire.sendall((
    "GET / HTTP/1.1\r\n"
    "Host: example.com\r\n"
    "Upgrade: websocket\r\n"
    "Connection: Upgrade\r\n"
    f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n"
    "Sec-WebSocket-Protocol: sip\r\n"
    "Sec-WebSocket-Version: 13\r\n\r\n").encode())
assert b" 101 " in stream.readline()
while stream.readline() != b"\r\n":
    pass

tag, call_id = os.urandom(5).hex(), os.urandom(10).hex()
challenge = register(1)
assert challenge.startswith("SIP/2.0 401"), challenge
nonce = re.search('nonce="([^"]+)"', challenge)[1]
cnonce = os.urandom(5).hex()
response = md5(":".join([md5("alice:example.com:alice-secret"), nonce, "00000001", cnonce,
                         "auth", md5("REGISTER:sip:example.com")]))
answer = register(2, (
    f'Authorization: Digest username="alice", realm="example.com", nonce="{nonce}", '
    f'uri="sip:example.com", response="{response}", algorithm=MD5, '
    f'cnonce="{cnonce}", qop=auth, nc=00000001\r\n'))
assert answer.startswith("SIP/2.0 200"), answer
send_frame(8, struct.pack("!H", 1000))      # close
stream.read()
