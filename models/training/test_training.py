"""Run by hand: `python3 -m unittest discover models/training`."""

import random
import unittest

import numpy
import spacy

from augment import swap_names, to_headline, to_upper
from calibrate import find_probability, find_temperature
from corpus import Piece, find_paragraphs, to_piece
from recognizer import Recipe, cut_batches, find_rate, mix_weights, read_weights, write_weights
from score import count_matches, f1
from things import read_annotations

NAMES = {"given": {"fi": ["Aino"]}, "surname": {"fi": ["Virtanen"]}, "town": ["Turku"]}


def make_piece(text, entities=(), unknown=()):
    words = text.split()
    return Piece("x", "news", words, [word.lower() for word in words], [True] * len(words), list(entities), list(unknown))


class PiecesTest(unittest.TestCase):
    def cut(self, spans, missing=()):
        row = {"id": "x", "genre": "news", "text": "Ann Lee's\nin Rome", "spans": spans, "missing": list(missing)}
        return to_piece(row, 0, 9, [["Ann", "ann", True], ["Lee", "lee", False], ["'s", "'s", False]])

    def test_paragraphs_are_lines_that_hold_anything(self):
        self.assertEqual(list(find_paragraphs("one\n \ntwo")), [(0, 3), (6, 9)])

    def test_entities_of_the_paragraph_are_in_tokens(self):
        self.assertEqual(self.cut([[0, 7, "PERSON"], [13, 17, "GPE"]]).entities, [(0, 2, "PERSON")])

    def test_an_entity_that_ends_inside_a_word_is_unknown(self):
        piece = self.cut([[0, 6, "PERSON"]])
        self.assertEqual((piece.entities, piece.unknown), ([], [(0, 1), (1, 2)]))

    def test_what_is_known_is_not_unknown(self):
        self.assertEqual(self.cut([[0, 3, "PERSON"]], [[0, 7]]).unknown, [(1, 2)])


class VariantsTest(unittest.TestCase):
    def test_a_person_keeps_the_new_name(self):
        piece = make_piece("Jane Roe said Roe left Oslo", [(0, 2, "PERSON"), (3, 4, "PERSON")])
        self.assertEqual(swap_names(piece, random.Random(1), NAMES).words, "Aino Virtanen said Virtanen left Oslo".split())

    def test_the_norms_follow_the_words(self):
        piece = make_piece("Jane Roe left", [(0, 2, "PERSON")])
        self.assertEqual(swap_names(piece, random.Random(1), NAMES).norms, ["aino", "virtanen", "left"])

    def test_letter_case(self):
        piece = make_piece("talks on the treaty of peace")
        self.assertEqual(" ".join(to_headline(piece).words), "Talks on the Treaty of Peace")
        self.assertEqual(" ".join(to_upper(piece).words), "TALKS ON THE TREATY OF PEACE")

    def test_annotations_of_a_pattern(self):
        row = read_annotations("x", "The [Zen 5|PRODUCT] came to [Oslo|GPE].")
        self.assertEqual(row["text"], "The Zen 5 came to Oslo.")
        self.assertEqual(row["spans"], [[4, 9, "PRODUCT"], [18, 22, "GPE"]])


class RecipeTest(unittest.TestCase):
    def test_the_rate_climbs_and_declines(self):
        recipe = Recipe(warm_up=0.1, last_rate=0.05)
        self.assertEqual([round(find_rate(done, recipe), 3) for done in (0.05, 0.1, 0.55, 1)], [0.5, 1, 0.525, 0.05])

    def test_batches_hold_about_as_many_words(self):
        pieces = [make_piece("a b c")] * 5
        self.assertEqual([len(batch) for batch in cut_batches(pieces, 6)], [2, 2, 1])

    def test_written_weights_stay_what_they_were(self):
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label("PERSON")
        nlp.initialize()
        weights = read_weights(nlp)
        before = {key: values.copy() for key, values in weights.items()}
        write_weights(nlp, weights)
        for node in nlp.get_pipe("ner").model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.get_param(name)[...] += 1
        for key, values in before.items():
            numpy.testing.assert_array_equal(weights[key], values)

    def test_a_sum_of_weights(self):
        mixed = mix_weights([(0.25, {"W": numpy.array([4.0])}), (0.75, {"W": numpy.array([8.0])})])
        self.assertEqual(mixed["W"].tolist(), [7.0])


class ScoresTest(unittest.TestCase):
    def test_names_match_without_articles_and_unknown_stretches(self):
        piece = make_piece("the UN met Apple in Oslo", [(0, 2, "ORG"), (5, 6, "GPE")], [(3, 4)])
        found = [(1, 2, "ORG"), (3, 4, "ORG"), (5, 6, "ORG")]
        self.assertEqual(f1(count_matches([piece], [found])), 0.5)

    def test_the_temperature_of_a_boastful_model_is_above_one(self):
        move = numpy.array([0.0, -3.0])  # says 95 %
        judged = [([move], index % 4 > 0) for index in range(100)]  # is right in 75 %
        temperature = find_temperature(judged)
        self.assertGreater(temperature, 2)
        self.assertAlmostEqual(find_probability([move], temperature), 0.75, places=1)


if __name__ == "__main__":
    unittest.main()
