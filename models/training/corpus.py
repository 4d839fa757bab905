"""The training data as tokenized pieces: what `data/README.md` describes, cut at line breaks as the annotate stage does."""

import gzip
import hashlib
import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE / "data"


@dataclass(frozen=True)
class Piece:
    """One paragraph. Entities are `(first, end, label)`, unknown stretches `(first, end)`, both in tokens."""

    id: str
    genre: str
    words: list[str]
    norms: list[str]
    spaces: list[bool]
    entities: list[tuple[int, int, str]] = field(default_factory=list)
    unknown: list[tuple[int, int]] = field(default_factory=list)


def read_rows(path):
    """Rows of a JSON Lines file, which may be gzipped."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def tokenize(texts):
    """For each text its words as `[word, norm, whether a space follows]`, by the program's own tokenizer."""
    result = subprocess.run(["node", str(HERE / "tokenize.js")], input=json.dumps(texts), stdout=subprocess.PIPE,
                            encoding="utf-8", check=True)
    return [json.loads(line) for line in result.stdout.rstrip("\n").split("\n")]


def to_pieces(rows):
    """The paragraphs of annotated texts. Spans that do not end where words do count as unknown."""
    paragraphs = [(row, start, end) for row in rows for start, end in find_paragraphs(row["text"])]
    words = tokenize([row["text"][start:end] for row, start, end in paragraphs])
    return [to_piece(row, start, end, tokens) for (row, start, end), tokens in zip(paragraphs, words, strict=True)]


def find_paragraphs(text):
    """Offsets of the lines that hold anything."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def to_piece(row, start, end, tokens):
    text = row["text"]
    places = []
    cursor = start
    for word, _, _ in tokens:
        first = text.index(word, cursor)
        cursor = first + len(word)
        places.append((first, cursor))
    starts = {first: index for index, (first, _) in enumerate(places)}
    ends = {last: index + 1 for index, (_, last) in enumerate(places)}
    entities, unknown = [], []
    for first, last, *label in [*row["spans"], *row["missing"]]:
        if last <= start or first >= end:
            continue
        if label and first in starts and last in ends:
            entities.append((starts[first], ends[last], label[0]))
            continue
        touched = [index for index, place in enumerate(places) if place[0] < last and place[1] > first]
        if touched:
            unknown.append((touched[0], touched[-1] + 1))
    return Piece(row["id"], row["genre"], *map(list, zip(*tokens)), entities, drop_touching(unknown, entities))


def drop_touching(unknown, entities):
    """Unknown stretches without the tokens of entities, which are known."""
    known = {token for first, end, _ in entities for token in range(first, end)}
    tokens = {token for first, end in unknown for token in range(first, end)}
    return [(token, token + 1) for token in sorted(tokens - known)]


def is_held_out(piece):
    """A tenth of the documents, by the hash of their id, tells when to stop and how to calibrate."""
    document = piece.id.split("@")[0]
    return int(hashlib.md5(document.encode()).hexdigest(), 16) % 10 == 0
