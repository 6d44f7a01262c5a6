"""A second verifier of tiltas.bundle/1, written from docs/evidence-bundle.md alone, with Python's standard library.

    python3 verify_bundle.py FILE KEY

KEY is the ledger's key as one word (name+id+base64). It judges the bytes (steps 1 to 5 of the page), not the law.
Exit code 0: no error; 1: an error, one code and place a line; 2: not a bundle or a wrong call.
"""

import base64, hashlib, json, re, sys, zipfile

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
NAMES = ["entries.jsonl", "leaves.bin", "checkpoint.txt", "checkpoints.jsonl", "keys.jsonl", "texts.jsonl",
         "policies.json", "machines.json", "documents.csv", "report.html", "manifest.json"]

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def canonical(value):  # RFC 8785 for what entries hold: no fractions, and keys of ASCII letters.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()

def recover(text):  # A point of the curve from its 32 bytes, in extended coordinates (RFC 8032, 5.1.3).
    y = int.from_bytes(text, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x * pow(2, (P - 1) // 4, P) % P if (x * x - square) % P else x
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return (x, y, 1, x * y % P)

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)

def times(n, p):
    return (0, 1, 1, 0) if n == 0 else add(times(n >> 1, add(p, p)), p if n & 1 else (0, 1, 1, 0))

BASE = recover((4 * pow(5, -1, P) % P).to_bytes(32, "little"))

def signed(public, message, signature):  # Ed25519 (RFC 8032, 5.1.7).
    a, r, s = recover(public), recover(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    p, q = times(s, BASE), add(r, times(k, a))
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0

def key_of(word):
    name, ident, typed = re.fullmatch(r"([^+\s]+)\+([0-9a-f]{8})\+(\S+)", word).groups()
    raw = base64.b64decode(typed, validate=True)
    if raw[:1] != b"\x01" or len(raw) != 33 or sha(name.encode() + b"\n", raw)[:4].hex() != ident:
        raise ValueError("not a key")
    return (name, bytes.fromhex(ident), raw[1:])

def open_note(note, keys):  # The text and the keys that signed it; none if one of them signed wrongly.
    text, _, lines = note.rpartition("\n\n")
    by = []
    for line in lines.splitlines():
        name, encoded = re.fullmatch("— (\\S+) (\\S+)", line).groups()
        raw = base64.b64decode(encoded, validate=True)
        for key in keys:
            if key[:2] == (name, raw[:4]):
                if not signed(key[2], (text + "\n").encode(), raw[4:]):
                    return text + "\n", []
                by.append(key)
    return text + "\n", by

def checkpoint(text):
    origin, size, root = text.split("\n")[:3]
    return origin, int(size), base64.b64decode(root, validate=True)

def climb(first, size, path, old, new):  # RFC 9162, 2.1.3.2 and 2.1.4.2: both roots a path leads to.
    last = size - 1
    for beside in path:
        if last == 0:
            return None
        if first & 1 or first == last:
            old, new = (sha(b"\1", beside, old) if old else None), sha(b"\1", beside, new)
            while first and not first & 1:
                first, last = first >> 1, last >> 1
        else:
            new = sha(b"\1", new, beside)
        first, last = first >> 1, last >> 1
    return (old, new) if last == 0 else None

def included(index, size, leaf, path, root):
    return index < size and climb(index, size, path, None, leaf) == (None, root)

def consistent(first, root1, size, root2, path):
    if first in (0, size):
        return not path and root1 == (root2 if first else sha())
    if first > size or not path:
        return False
    path = [root1] + path if first & (first - 1) == 0 else path
    node, last = first - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    return climb(node, last + 1, path[1:], path[0], path[0]) == (root1, root2)

def root_over(leaves):
    while len(leaves) > 1:
        leaves = [sha(b"\1", *leaves[i:i + 2]) if i + 1 < len(leaves) else leaves[i] for i in range(0, len(leaves), 2)]
    return leaves[0] if leaves else sha()

def seals(value, pointer=""):
    if isinstance(value, dict) and set(value) == {"sealed"}:
        yield pointer, value["sealed"]
    for key, part in value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else []):
        yield from seals(part, pointer + "/" + str(key).replace("~", "~0").replace("/", "~1"))

def judge(path, archive, manifest, key, found):
    names, whole = archive.namelist(), manifest["scope"]["kind"] == "everything"
    wanted = [name for name in NAMES if whole or name != "leaves.bin"]
    found(names != wanted or [member["name"] for member in manifest["members"]] != wanted[:-1], "members", names)
    file = open(path, "rb").read()
    found(len(file) != archive.start_dir + len(file[archive.start_dir:].partition(b"PK\5\6")[0]) + 22, "bytesAfterEnd", path)
    at = 0  # Members lie side by side, with nothing but sizes of 12 to 24 bytes between them.
    for info in archive.infolist() + [None]:
        start = info.header_offset if info else archive.start_dir
        found(start != at and not (at and start - at in (12, 16, 20, 24)), "bytesBetweenMembers", start)
        if info:
            at = start + 30 + sum(int.from_bytes(file[start + k:start + k + 2], "little") for k in (26, 28)) + info.compress_size
    held = {}
    for member in manifest["members"]:
        if member["name"] not in wanted or names.count(member["name"]) != 1:
            continue
        with archive.open(member["name"]) as opened:
            raw = held[member["name"]] = opened.read(member["bytes"] + 1)
        found(len(raw) != member["bytes"] or archive.getinfo(member["name"]).file_size != len(raw) or sha(raw).hex() != member["sha256"], "memberHash", member["name"])
    found(any(raw[-1:] not in (b"", b"\n") for name, raw in held.items() if name.endswith(".jsonl")), "lineNotEnded", path)
    rows = lambda name: [json.loads(line) for line in held.get(name, b"").decode().split("\n") if line]
    keys, changes = [key], []
    for row in rows("keys.jsonl"):
        words = row["note"].split("\n")
        pair = [key_of(words[1]), key_of(words[2])]
        by = open_note(row["note"], pair)[1]
        holds = words[0] == "tiltas ledger key rotation v1" and set(by) == set(pair) and (not changes or changes[-1][1] == pair[0])
        found(not holds, "rotation", words[1])
        changes += [pair] if holds else []
    keys += [pair[1] for pair in changes if key in [p[0] for p in changes[:changes.index(pair) + 1]]]
    keys += [pair[0] for pair in changes if key in [p[1] for p in changes[changes.index(pair):]]]
    text, by = open_note(held["checkpoint.txt"].decode(), keys)
    origin, size, root = checkpoint(text)
    found(not by or by[0][0] != origin or (origin, size, root.hex()) != (manifest["origin"], int(manifest["size"]), manifest["root"]), "checkpoint", origin)
    before = -1
    for row in rows("checkpoints.jsonl"):
        text, by = open_note(row["note"], keys)
        name, first, old = checkpoint(text)
        found(not by or name != origin or first <= before or not consistent(first, old, size, root, [bytes.fromhex(h) for h in row["consistency"]]), "earlierCheckpoint", first)
        before = first
    raw = held.get("leaves.bin", b"")
    leaves = [raw[i:i + 32] for i in range(0, len(raw), 32)]
    found(whole and (len(leaves) != size or root_over(leaves) != root), "leaves", len(leaves))
    texts, count, streams, last = {}, 0, 0, ""
    for row in rows("texts.jsonl"):
        spot = (row["stream"], row["version"], row["pointer"])
        found(spot in texts, "textTwice", spot)
        texts[spot] = None if "erased" in row else sha(b"\3", base64.b64decode(row["salt"], validate=True), row["text"].encode()).hex()
    for row in rows("entries.jsonl"):
        stream, version, index = row["stream"], row["version"], row["index"]
        raw, where, count = base64.b64decode(row["bytes"], validate=True), (stream, version), count + 1
        if stream != last:
            found(stream < last, "streamOrder", where)
            streams, last, place, tail, before = streams + 1, stream, 0, sha(b"\2", stream.encode()), -1
        leaf, place, said = sha(b"\0", raw), place + 1, json.loads(raw)
        tail = sha(b"\2", tail, leaf)
        found(canonical(said) != raw or (said.get("stream"), said.get("version")) != where or version != place or index <= before, "entry", where)
        found(tail.hex() != row["chain"], "chain", where)
        found(whole and (leaves[index:index + 1] != [leaf] or "proof" in row), "leaf", where)
        found(not whole and not included(index, size, leaf, [bytes.fromhex(h) for h in row["proof"]], root), "inclusion", where)
        before = index
        for pointer, sealed in seals(said):
            found(texts.pop((stream, version, pointer), sealed) not in (None, sealed), "text", where + (pointer,))
    found(texts, "textWithoutSeal", list(texts))
    found((whole and count != size) or manifest["counts"] != {"entries": count, "streams": streams}, "counts", count)
    for machine in json.loads(held.get("machines.json", b"[]")):
        found(sha(canonical(machine["chart"])).hex() != machine["sha256"], "machine", machine["version"])

def main():
    errors = []
    try:
        archive, key = zipfile.ZipFile(sys.argv[1]), key_of(sys.argv[2])
        manifest = json.loads(archive.read("manifest.json"))
        assert manifest["format"] == "tiltas.bundle/1"
    except Exception as fault:
        print("not a bundle, or not a key:", fault, file=sys.stderr)
        return 2
    try:
        judge(sys.argv[1], archive, manifest, key, lambda wrong, *error: wrong and errors.append(error))
    except Exception as fault:  # What cannot even be read is wrong.
        errors.append(("malformed", repr(fault)[:200]))
    sys.stdout.write("".join(" ".join(map(str, error)) + "\n" for error in errors))
    return 1 if errors else 0

sys.exit(main())
