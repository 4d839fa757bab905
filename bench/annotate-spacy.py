"""The spaCy side of bench/annotate.js: reads a JSON list of paragraphs, annotates them, prints the times as JSON.

usage: annotate-spacy.py MODEL PARAGRAPHS.json PASSES
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

passes = []
for _ in range(rounds):
    start, cpu_start = time.perf_counter(), time.process_time()
    tokens = sum(len(document) for document in nlp.pipe(paragraphs))
    passes.append({"seconds": time.perf_counter() - start, "cpuSeconds": time.process_time() - cpu_start})

print(json.dumps({"spacy": spacy.__version__, "pipe": nlp.pipe_names, "loadSeconds": load_seconds,
                  "tokens": tokens, "passes": passes}))
