"""Variants of a piece: other letter case, other names in the same sentences. Lengths in tokens never change."""

from dataclasses import replace

from names import pick_name

SMALL_WORDS = frozenset("a an and as at but by for from in into nor of off on or over the to up via vs with".split())


def vary(piece, random, names, rates):
    """A random variant of the piece for one epoch, or the piece itself."""
    if random.random() < rates["swap"]:
        piece = swap_names(piece, random, names)
    case = random.random()
    for name, change in (("upper", to_upper), ("title", to_title), ("headline", to_headline), ("lower", to_lower)):
        case -= rates[name]
        if case < 0:
            return change(piece)
    return piece


def to_upper(piece):
    return replace(piece, words=[word.upper() for word in piece.words])


def to_lower(piece):
    return replace(piece, words=[word.lower() for word in piece.words])


def to_title(piece):
    """Every Word Begins With A Capital."""
    return replace(piece, words=[capitalize(word) for word in piece.words])


def to_headline(piece):
    """The Same, but for the Small Words in the Middle."""
    return replace(piece, words=[word if index > 0 and word in SMALL_WORDS else capitalize(word)
                                 for index, word in enumerate(piece.words)])


def capitalize(word):
    return word if word[:1] in "'’" or word == "n't" else word[:1].upper() + word[1:]


def swap_names(piece, random, names):
    """Gives persons, and half of the time towns, names from all over the world, the same one for the same name."""
    words = list(piece.words)
    chosen = {}
    towns = random.random() < 0.5

    def choose(word, kind):
        if (word, kind) not in chosen:
            chosen[word, kind] = chosen.get((word, "any")) or pick_name(names, kind, random)
            chosen.setdefault((word, "any"), chosen[word, kind])
        return chosen[word, kind]

    for first, end, label in piece.entities:
        places = [index for index in range(first, end) if is_name_word(words[index])]
        if label == "PERSON" and 1 <= len(places) <= 3:
            for index in places[:-1]:
                words[index] = choose(words[index], "given")
            last = places[-1]
            kind = "surname" if len(places) > 1 or random.random() < 0.7 else "given"
            words[last] = choose(words[last], kind)
        elif label == "GPE" and towns and end == first + 1 and places:
            words[first] = choose(words[first], "town")
    norms = [norm if word == old else word.lower() for word, old, norm in zip(words, piece.words, piece.norms)]
    return replace(piece, words=words, norms=norms)


def is_name_word(word):
    return len(word) > 2 and word.isalpha() and word[0].isupper() and not word.isupper()
