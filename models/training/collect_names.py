"""
Collects `data/names.json`, the names that training puts in the place of others, from what the packages of
`requirements.txt` and the program's own vocabulary hold:

    python3 models/training/collect_names.py

Persons' names are in the order of their countries of origin, so that every country is as likely as the next.
"""

import csv
import importlib
import json
import pkgutil
import re

import faker.providers.person
from faker_vehicle import vehicle_dict

from corpus import DATA, HERE

NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]{2,20}")
GIVEN = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
SURNAMES = ("last_names", "last_names_male", "last_names_female", "last_romanized_names")

# How English-language newspapers write Russian, Ukrainian and Bulgarian letters.
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
                    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g".split(" ")))

# A country with its many locales counts once.
SKIPPED = {"en", "en_US", "fr_QC", "fr_BE", "fr_CH", "fr_DZ", "de_AT", "de_CH", "de_LI", "es_AR", "es_CA", "es_CL", "es_CO"}

MAX_NAMES = 120
MIN_INHABITANTS = 200_000


def main():
    given, surnames = {}, {}
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.name in SKIPPED:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        locale_given, locale_surnames = read_names(provider, GIVEN), read_names(provider, SURNAMES)
        if len(locale_given) >= 20 and len(locale_surnames) >= 20:
            given[module.name] = thin_out(locale_given)
            surnames[module.name] = thin_out(locale_surnames)
    names = {"given": given, "surname": surnames, "town": read_towns(), "vehicle": read_vehicles()}
    (DATA / "names.json").write_text(json.dumps(names, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def read_names(provider, attributes):
    """The names of a locale in Latin script. Some locales weight them, some compute them: those are passed over."""
    found = set()
    for attribute in attributes:
        values = getattr(provider, attribute, ())
        if not isinstance(values, property):
            found.update(value[0] if isinstance(value, tuple) else value for value in values)
    romanized = {romanize(name) for name in found if isinstance(name, str)}
    return sorted(name for name in romanized if NAME.fullmatch(name) and is_latin(name))


def romanize(name):
    letters = "".join(CYRILLIC.get(letter, letter) for letter in name.lower())
    return name if letters == name.lower() else letters.capitalize()


def is_latin(name):
    return all(ord(letter) < 0x250 or letter in "’" or 0x1E00 <= ord(letter) < 0x1F00 for letter in name)


def thin_out(names):
    """Evenly spaced, at most `MAX_NAMES`."""
    step = max(1, -(-len(names) // MAX_NAMES))
    return names[::step]


def read_towns():
    """Names of one word of the world's large towns."""
    with open(HERE / "../../src/vocabulary/data/cities.tsv", encoding="utf-8") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return sorted({row[0] for row in rows if NAME.fullmatch(row[0]) and has_inhabitants(row)})


def has_inhabitants(row):
    return any(cell.isdigit() and int(cell) >= MIN_INHABITANTS for cell in row[1:])


def read_vehicles():
    """Makes and models of cars."""
    models = {f"{vehicle['Make']} {vehicle['Model']}" for vehicle in vehicle_dict.vehicles}
    return sorted(name for name in models if len(name.split()) <= 4)


main()
