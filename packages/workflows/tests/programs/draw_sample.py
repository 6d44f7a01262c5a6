"""Draws the monetary-unit sample of a population anew: draw_sample.py POPULATION.csv SEED size|interval NUMBER."""
import csv
import hashlib
import json
import sys

path, seed, kind, number = sys.argv[1:]
with open(path, encoding="utf-8-sig", newline="") as file:
    rows = [(row["reference"], int(row["amountEur"].replace(".", ""))) for row in csv.DictReader(file)]
rows.sort()
total = sum(cents for _, cents in rows)
interval = int(number) if kind == "interval" else max(1, -(-total // int(number)))
fair, counter = 2**256 - 2**256 % interval, 0
while True:
    block = int.from_bytes(hashlib.sha256(f"tiltas.sample/1\n{seed}\n{counter}".encode()).digest(), "big")
    if block < fair:
        break
    counter += 1
start = following = block % interval + 1
before, hits = 0, []
for reference, cents in rows:
    if 0 < cents < interval:
        before += cents
        if following <= before:
            hits.append([reference, str(following)])
            following += interval
print(json.dumps({
    "interval": str(interval), "start": str(start), "total": str(total), "count": len(rows),
    "top": [reference for reference, cents in rows if cents >= interval],
    "hits": hits,
    "withoutAmount": [reference for reference, cents in rows if cents == 0],
}))
