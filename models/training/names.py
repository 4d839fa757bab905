"""The names of `data/names.json`, and invented ones."""

import json

from corpus import DATA

SYLLABLES = "ba dor el fin gal hex ir jo ka len mi nov or pel quin ra sol tri ul va wen xi yo zen cor lux mar tek via".split()


def load_names():
    return json.loads((DATA / "names.json").read_text(encoding="utf-8"))


def pick_name(names, kind, random):
    """A name of a kind; of persons' names, every country's are as likely."""
    choices = names[kind]
    return random.choice(random.choice(list(choices.values())) if isinstance(choices, dict) else choices)


def invent_word(random):
    return "".join(random.choice(SYLLABLES) for _ in range(random.randint(2, 3))).capitalize()


def invent_code(random):
    """A model's name: a word, letters or nothing, and a number."""
    letters = "".join(random.choice("ABCDEFGHKLMNPRSTVXZ") for _ in range(random.randint(1, 2)))
    number = str(random.choice([random.randint(2, 12), random.randint(1, 99) * 10, random.randint(1, 9) * 100]))
    return random.choice([f"{invent_word(random)} {number}", f"{letters}-{number}", f"{invent_word(random)} {letters}{number}",
                          f"{invent_word(random)} {random.choice(['Pro', 'Mini', 'Air', 'Max', 'Plus'])}"])
