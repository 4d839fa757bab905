"""
The temperature at which the recognizer's scores tell how often it is right.

@see Guo et al. 2017, "On Calibration of Modern Neural Networks"
"""

import numpy

from recognizer import to_doc
from score import read_names

TEMPERATURES = numpy.arange(0.8, 4.01, 0.05)


def score_entities(nlp, pieces):
    """For each piece its entities as `(first, end, label, moves)`; of each move the differences of all valid scores to its own."""
    ner = nlp.get_pipe("ner")
    names = [ner.moves.get_class_name(index) for index in range(ner.moves.n_moves)]
    index_of = {name: index for index, name in enumerate(names)}
    outside = {kind: [index for name, index in index_of.items() if name.startswith(kind) and len(name) > 2]
               for kind in ("B-", "U-")}
    outside["O"] = [index_of["O"]]
    docs = [to_doc(nlp.vocab, piece) for piece in pieces]
    step = ner.model.predict(docs)
    states = ner.moves.init_batch(docs)
    found = {id(state): [] for state in states}
    lists = [found[id(state)] for state in states]
    opened = {}
    tokens = dict.fromkeys(found, 0)
    lengths = {id(state): len(doc) for state, doc in zip(states, docs)}
    while states:
        scores = step.predict(states)
        for state, row in zip(states, scores):
            key, token = id(state), tokens[id(state)]
            last = token + 1 == lengths[key]
            if key in opened:
                first, label, moves = opened[key]
                valid = [index_of[f"L-{label}"]] + ([] if last else [index_of[f"I-{label}"]])
            else:
                valid = outside["U-"] + outside["O"] + ([] if last else outside["B-"])
            best = max(valid, key=lambda index: row[index])
            action, _, label = names[best].partition("-")
            move = row[valid] - row[best]
            if action in "BU":
                opened[key] = (token, label, [move])
            elif action in "IL":
                moves.append(move)
            if action in "LU":
                found[key].append((opened[key][0], token + 1, *opened.pop(key)[1:]))
            tokens[key] += 1
        ner.transition_states(states, scores)
        states = [state for state in states if not state.is_final()]
    return lists


def find_probability(moves, temperature):
    return float(numpy.prod([1 / numpy.exp(move / temperature).sum() for move in moves]))


def judge(pieces, scored):
    """`(moves, whether the entity is right)` of the names that the annotators can judge."""
    for piece, entities in zip(pieces, scored, strict=True):
        gold = read_names(piece.words, piece.entities, True)
        unknown = {token for first, end in piece.unknown for token in range(first, end)}
        for first, end, label, moves in entities:
            names = read_names(piece.words, [(first, end, label)], True)
            if names and unknown.isdisjoint(range(first, end)):
                yield moves, names <= gold


def find_temperature(judged):
    """The temperature with the least log loss."""
    right = numpy.array([each for _, each in judged])

    def measure_loss(temperature):
        scores = numpy.clip([find_probability(moves, temperature) for moves, _ in judged], 1e-6, 1 - 1e-6)
        return -numpy.where(right, numpy.log(scores), numpy.log(1 - scores)).mean()

    return round(float(min(TEMPERATURES, key=measure_loss)), 2)


def list_reliability(judged, temperature):
    """Rows `(from, to, names, mean score, share that is right)`."""
    scores = numpy.array([find_probability(moves, temperature) for moves, _ in judged])
    right = numpy.array([each for _, each in judged])
    edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]
    rows = []
    for low, high in zip(edges, edges[1:]):
        chosen = (scores >= low) & (scores < high)
        if chosen.any():
            rows.append((low, min(high, 1), int(chosen.sum()), scores[chosen].mean(), right[chosen].mean()))
    return rows
