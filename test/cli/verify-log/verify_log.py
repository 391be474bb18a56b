"""Checks exported logs a second time, by nothing but Python's standard library and the documents that say what a log is:
RFC 9162 (tree), RFC 8032 (Ed25519), RFC 7638 (names of keys), C2SP signed-note and tlog-checkpoint.

usage: verify_log.py KEYS.json FILE...    prints a line for each file: "holds", or "line N" for the first that does not.
"""

import base64
import hashlib
import json
import re
import sys

# Ed25519, as RFC 8032, 6 writes it down.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def x_of(y, sign):
    if y >= P:
        return None
    squared = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if squared == 0:
        return None if sign else 0
    x = pow(squared, (P + 3) // 8, P)
    if (x * x - squared) % P != 0:
        x = x * SQRT_OF_MINUS_ONE % P
    if (x * x - squared) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = x_of(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def point_in(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = point_in(public), point_in(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, key)))


# RFC 9162, 2.1.1.
def sha256(data):
    return hashlib.sha256(data).digest()


def head_of(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha256(b"\x01" + head_of(leaves[:half]) + head_of(leaves[half:]))


class Bad(Exception):
    def __init__(self, line):
        super().__init__(f"line {line}")


def base64url(text):
    """The bytes of unpadded base64url, or None where it is not written in the one way it can be."""
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9_-]*", text):
        return None
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    return data if base64.urlsafe_b64encode(data).rstrip(b"=").decode() == text else None


def base64std(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode() == text else None


def lines_of(data):
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            raise Bad(number) from None
    lines = data.decode("utf-8").split("\n")
    if lines.pop() != "":
        raise Bad(len(lines) + 1)
    if not lines:
        raise Bad(1)
    read = []
    for number, line in enumerate(lines, 1):
        try:
            value = json.loads(line)
            written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        except ValueError:
            raise Bad(number) from None
        if not isinstance(value, dict) or written != line:
            raise Bad(number)
        read.append((number, value))
    return read


def is_number(value, wanted):
    return type(value) is int and value == wanted


def head_in(value, known):
    if list(value) != ["format", "version", "origin", "side", "keys"]:
        raise Bad(1)
    if value["format"] != "annexa-log" or not is_number(value["version"], 1) or not isinstance(value["origin"], str):
        raise Bad(1)
    if value["side"] not in ("buyer", "vendor") or not isinstance(value["keys"], list):
        raise Bad(1)
    for key in value["keys"]:
        if not isinstance(key, dict) or list(key) != ["kid", "x"] or base64url(key["x"]) is None:
            raise Bad(1)
        named = '{"crv":"Ed25519","kty":"OKP","x":"%s"}' % key["x"]
        if base64.urlsafe_b64encode(sha256(named.encode())).rstrip(b"=").decode() != key["kid"]:
            raise Bad(1)
    return known if known is not None else value["keys"]


def leaf_in(number, value, side):
    if list(value) not in (["seq", "hash"], ["seq", "hash", "leaf"], ["seq", "hash", "leaf", "clear"]):
        raise Bad(number)
    if not isinstance(value["hash"], str) or not re.fullmatch(r"[0-9a-f]{64}", value["hash"]):
        raise Bad(number)
    said = bytes.fromhex(value["hash"])
    if "leaf" not in value:
        return said
    if not isinstance(value["leaf"], str) or sha256(b"\x00" + value["leaf"].encode()) != said:
        raise Bad(number)
    try:
        body = json.loads(value["leaf"])
    except ValueError:
        raise Bad(number) from None
    if not isinstance(body, dict) or body.get("facet", side) != side:
        raise Bad(number)
    if "clear" in value:
        clear = value["clear"]
        if not isinstance(clear, str) or hashlib.sha256(clear.encode()).hexdigest() != body.get("clear"):
            raise Bad(number)
    return said


NOTE = re.compile(
    "(([^\n]+)\n([1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n)\n\u2014 ([^ \n]+) ([A-Za-z0-9+/]+=*)\n", re.ASCII
)


def seal_in(number, note, keys):
    found = NOTE.fullmatch(note) if isinstance(note, str) else None
    if found is None:
        raise Bad(number)
    text, origin, size, root, name, signature = found.groups()
    data, root = base64std(signature), base64std(root)
    if data is None or len(data) != 68 or root is None or name != origin:
        raise Bad(number)
    for key in keys:
        public = base64url(key["x"])
        if public is not None and sha256(name.encode() + b"\n\x01" + public)[:4] == data[:4]:
            if is_signed(public, text.encode(), data[4:]):
                return origin, int(size), root
            raise Bad(number)
    raise Bad(number)


def check(data, known):
    lines = lines_of(data)
    head = lines[0][1]
    keys = head_in(head, known)
    leaves, rest = [], lines[1:]
    while rest and "seq" in rest[0][1]:
        number, value = rest.pop(0)
        if not is_number(value["seq"], len(leaves) + 1):
            raise Bad(number)
        leaves.append(leaf_in(number, value, head["side"]))
    last = 0
    for index, (number, value) in enumerate(rest, 1):
        if list(value) != ["no", "checkpoint"] or not is_number(value["no"], index):
            raise Bad(number)
        origin, size, root = seal_in(number, value["checkpoint"], keys)
        if origin != head["origin"] or size <= last or size > len(leaves) or head_of(leaves[:size]) != root:
            raise Bad(number)
        last = size
    if last != len(leaves) or not rest:
        raise Bad(len(lines))


def main(keys_file, *files):
    with open(keys_file, encoding="utf-8") as file:
        known = json.load(file)["keys"]
    for name in files:
        with open(name, "rb") as file:
            data = file.read()
        try:
            check(data, known)
            print("holds")
        except Bad as bad:
            print(bad)


if __name__ == "__main__":
    main(*sys.argv[1:])
