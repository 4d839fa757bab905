"""spaCy's entity recognizer: fine-tuning, prediction, and arithmetic on its weights."""

import random
from dataclasses import dataclass

import numpy
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam

from augment import vary


@dataclass(frozen=True)
class Recipe:
    epochs: int = 3
    batch_words: int = 800
    dropout: float = 0.15
    learn_rate: float = 3e-4
    weight_decay: float = 0.01
    warm_up: float = 0.03
    last_rate: float = 0.05


def to_doc(vocab, piece):
    doc = Doc(vocab, words=piece.words, spaces=piece.spaces)
    for token, norm in zip(doc, piece.norms):
        token.norm_ = norm
    return doc


def to_example(vocab, piece):
    reference = Doc(vocab, words=piece.words, spaces=piece.spaces)
    entities = [Span(reference, first, end, label) for first, end, label in piece.entities]
    missing = [Span(reference, first, end, "?") for first, end in piece.unknown]
    reference.set_ents(entities, missing=missing, default="outside")
    return Example(to_doc(vocab, piece), reference)


def fine_tune(nlp, sources, seed, recipe, names, rates, report=lambda epoch: None):
    """
    Trains the `ner` pipe. `sources` are `(pieces, share)`: what part of the pieces each epoch sees. Returns the weights
    averaged over the last steps.
    """
    fix_random_seed(seed)
    chance = random.Random(seed)
    ner = nlp.get_pipe("ner")
    steps = plan_steps(sources, recipe)
    optimizer = Adam(recipe.learn_rate, L2=recipe.weight_decay, grad_clip=1.0, L2_is_weight_decay=True, use_averages=True)
    step = 0
    for epoch in range(recipe.epochs):
        pieces = [piece for source, share in sources for piece in chance.sample(source, round(share * len(source)))]
        chance.shuffle(pieces)
        for batch in cut_batches(pieces, recipe.batch_words):
            optimizer.learn_rate = recipe.learn_rate * find_rate(step / steps, recipe)
            examples = [to_example(nlp.vocab, vary(piece, chance, names, rates)) for piece in batch]
            ner.update(examples, drop=recipe.dropout, sgd=optimizer)
            step += 1
        with ner.model.use_params(optimizer.averages):
            report(epoch)
    with ner.model.use_params(optimizer.averages):
        return read_weights(nlp)


def plan_steps(sources, recipe):
    words = sum(share * sum(len(piece.words) for piece in source) for source, share in sources)
    return recipe.epochs * words / recipe.batch_words


def find_rate(done, recipe):
    """Share of the full learning rate: a short climb, then a straight line down."""
    if done < recipe.warm_up:
        return max(done, 1e-3) / recipe.warm_up
    left = max(0.0, 1 - (done - recipe.warm_up) / (1 - recipe.warm_up))
    return recipe.last_rate + (1 - recipe.last_rate) * left


def cut_batches(pieces, words):
    batch, size = [], 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.words)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def read_weights(nlp):
    """All parameters of the `ner` pipe, by node and name."""
    nodes = nlp.get_pipe("ner").model.walk()
    return {(index, name): node.get_param(name).copy()
            for index, node in enumerate(nodes) for name in node.param_names if node.has_param(name)}


def write_weights(nlp, weights):
    """Copies: a parameter keeps the array it is given, and training changes it in place."""
    nodes = list(nlp.get_pipe("ner").model.walk())
    for (index, name), values in weights.items():
        nodes[index].set_param(name, values.copy())


def mix_weights(parts):
    """The weighted sum of `(share, weights)`."""
    keys = parts[0][1].keys()
    return {key: numpy.asarray(sum(share * weights[key] for share, weights in parts), dtype="float32") for key in keys}


def predict(nlp, pieces, starts=None):
    """Entities `(first, end, label)` of each piece."""
    docs = [to_doc(nlp.vocab, piece) for piece in pieces]
    if starts is not None:
        for doc, sentence_starts in zip(docs, starts):
            for token, begins in zip(doc, sentence_starts):
                token.is_sent_start = begins
    ner = nlp.get_pipe("ner")
    return [[(span.start, span.end, span.label_) for span in doc.ents] for doc in ner.pipe(docs, batch_size=64)]
