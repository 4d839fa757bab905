"""The spaCy side of bench/annotate.js: reads a JSON list of paragraphs, annotates them, prints seconds as JSON.

usage: annotate-spacy.py MODEL PARAGRAPHS.json ROUNDS
"""

import json
import sys
import time

import spacy

model, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(path, encoding="utf-8") as file:
    paragraphs = json.load(file)

start = time.perf_counter()
nlp = spacy.load(model)
load_seconds = time.perf_counter() - start

seconds = []
for _ in range(rounds):
    start = time.perf_counter()
    tokens = sum(len(document) for document in nlp.pipe(paragraphs))
    seconds.append(time.perf_counter() - start)

print(json.dumps({"spacy": spacy.__version__, "pipe": nlp.pipe_names, "loadSeconds": load_seconds,
                  "tokens": tokens, "seconds": seconds}))
