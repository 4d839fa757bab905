"""Exact matches of entities, by type."""

from collections import Counter

COARSE = {"PERSON": "person", "ORG": "organization", "GPE": "location", "LOC": "location", "FAC": "location"}
OUTER = {"the", "a", "an", "'s", "’s"}


def count_matches(pieces, predicted, coarse=True):
    """Counts `(type, "right" | "found" | "gold")`. Entities that touch unknown tokens do not count."""
    counts = Counter()
    for piece, entities in zip(pieces, predicted, strict=True):
        unknown = {token for first, end in piece.unknown for token in range(first, end)}
        gold = read_names(piece.words, piece.entities, coarse)
        found = {name for name in read_names(piece.words, entities, coarse) if unknown.isdisjoint(range(name[0], name[1]))}
        for kind, names in (("gold", gold), ("found", found), ("right", gold & found)):
            counts.update((label, kind) for _, _, label in names)
    return counts


def read_names(words, entities, coarse):
    names = set()
    for first, end, label in entities:
        label = COARSE.get(label) if coarse else label
        while first < end and words[first].lower() in OUTER:
            first += 1
        while end > first and words[end - 1].lower() in OUTER:
            end -= 1
        if label is not None and first < end:
            names.add((first, end, label))
    return names


def f1(counts, label=None):
    total = {kind: sum(count for (each, k), count in counts.items() if k == kind and label in (None, each))
             for kind in ("right", "found", "gold")}
    return 2 * total["right"] / max(1, total["found"] + total["gold"])
