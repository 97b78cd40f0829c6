"""Words for codes: what a refusal, an accepted scan or a state is called, in the language in use.

The English words of refusals are those of `traceapp.domain.answers`; their Spanish is in the translation files under
the same words. Facts are written as people read them: quantities with the point of the locale, plant words translated.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from traceapp.domain.answers import template_for
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.words import Words
from ui import numbers

ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Speech:
    """How things are said here: the plant's names, the language of words, the locale of figures."""

    plant: Plant
    route: str
    locale: QLocale

    @property
    def language(self) -> str:
        return QLocale.languageToCode(self.locale.language())

    def words(self, words: Words | None) -> str:
        """A plant word in the language in use."""
        return "" if words is None else words.in_language(self.language)

    def material(self, key: str) -> str:
        found = self.plant.materials.get(key)
        return self.words(found.name) if found is not None else key

    def step(self, key: str) -> str:
        route = self.plant.routes.get(self.route)
        found = route.find(key) if route is not None else None
        return self.words(found.name) if found is not None else key

    def line(self, key: str) -> str:
        """An input line of any step of the route."""
        route = self.plant.routes.get(self.route)
        found = next((x for s in route.steps for x in s.inputs if x.key == key), None) if route is not None else None
        return self.words(found.name) if found is not None else key

    def skill(self, key: str) -> str:
        route = self.plant.routes.get(self.route)
        found = route.skill(key) if route is not None else None
        return self.words(found.name) if found is not None else key

    def field(self, key: str) -> str:
        route = self.plant.routes.get(self.route)
        found = next((f for s in route.steps for f in s.fields if f.key == key), None) if route is not None else None
        return self.words(found.name) if found is not None else key

    def quantity(self, quantity: Quantity) -> str:
        """149.82 kg, 2 400 pcs."""
        value, unit = numbers.of_quantity(quantity)
        return numbers.measure(value, unit, self.locale)

    def fact(self, name: str, value: object) -> str:
        """One fact as it is filled into a sentence."""
        if isinstance(value, Quantity):
            return self.quantity(value)
        told = {
            "material": self.material,
            "step": self.step,
            "wanted": self.line,
            "skill": self.skill,
            "field": self.field,
        }
        return told[name](value) if name in told and isinstance(value, str) else str(value)


@dataclass(frozen=True, slots=True)
class Said:
    """A headline of at most nine words, why, and what to do instead."""

    headline: str
    detail: str = ""
    instead: str = ""


def say(code: str, facts: Mapping[str, object], speech: Speech) -> Said:
    """The words of a refusal or fault."""
    template = template_for(code)
    shown = {name: speech.fact(name, value) for name, value in facts.items()}
    headline = _filled(template.headline, shown)
    detail = _filled(template.detail, shown)
    instead = ""
    if facts.get("instead"):
        place = str(facts.get("place") or "")
        instead = (tr("Scan {instead} instead: {place}.") if place else tr("Scan {instead} instead.")).format(
            instead=facts["instead"], place=place
        )
    return Said(headline, detail, instead)


def _filled(template: str, facts: Mapping[str, str]) -> str:
    translated = QCoreApplication.translate(ANSWERS, template) if template else ""
    return translated.format_map(_Gaps(facts))


class _Gaps(dict[str, str]):
    """Facts for a sentence; one that is missing leaves a dash, not a fault."""

    def __missing__(self, key: str) -> str:
        return numbers.DASH


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Messages", source)


def accepted(code: str, facts: Mapping[str, object], speech: Speech) -> str:
    """The words of a good scan."""
    shown = {name: speech.fact(name, value) for name, value in facts.items()}
    sentences = {
        "lot_added": tr("{material} found"),
        "lot_weighed": tr("Added: {material} {quantity}"),
        "value_noted": tr("Noted"),
        "signed_in": tr("Signed in"),
        "signed_in_already": tr("Already signed in"),
        "already_added": tr("Already added"),
        "joined": tr("Joined"),
        "second_signed": tr("Signed"),
        "order_accepted": tr("Order {order}"),
        "unit_accepted": tr("Ready to test"),
        "material_known": tr("{material}"),
        "place_noted": tr("Place noted"),
        "label_verified": tr("Label verified"),
        "step_done": tr("Done"),
    }
    return sentences.get(code, code).format_map(_Gaps(shown))


def role_word(role: str) -> str:
    """What somebody is at the plant."""
    words = {
        "operator": tr("Operator"),
        "shipping": tr("Shipping clerk"),
        "quality": tr("Quality engineer"),
        "supervisor": tr("Supervisor"),
        "administrator": tr("Administrator"),
        "auditor": tr("Auditor"),
    }
    return words.get(role, role)
