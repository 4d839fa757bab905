"""Sentences about products, treaties, events and works, made of the patterns of `data/things.txt`."""

import re

from corpus import DATA
from names import invent_code, invent_word, pick_name

SLOT = re.compile(r"\{(\w+)\}")
ENTITY = re.compile(r"\[([^|\]]+)\|([A-Z_]+)\]")


def make_things(random, names, rounds):
    """Each pattern filled `rounds` times, as rows like those of the training data."""
    lines = (DATA / "things.txt").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    return [read_annotations(f"thing-{number}@{index}", fill_slots(pattern, random, names))
            for number in range(rounds) for index, pattern in enumerate(patterns)]


def fill_slots(pattern, random, names):
    def fill(match):
        slot = match.group(1)
        if slot == "code":
            return invent_code(random)
        if slot == "word":
            return invent_word(random)
        if slot == "person":
            return f"{pick_name(names, 'given', random)} {pick_name(names, 'surname', random)}"
        return pick_name(names, slot, random)

    return SLOT.sub(fill, pattern)


def read_annotations(id, annotated):
    text, spans, cursor = "", [], 0
    for match in ENTITY.finditer(annotated):
        text += annotated[cursor:match.start()]
        spans.append([len(text), len(text) + len(match.group(1)), match.group(2)])
        text += match.group(1)
        cursor = match.end()
    return {"id": id, "genre": "things", "text": text + annotated[cursor:], "spans": spans, "missing": []}
