"""How things are said at a screen: the plant's names, people's names, figures and times, in the language in use."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, tzinfo
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale

from traceapp.domain import worked_out
from traceapp.domain.answers import ANSWERS, FINDINGS, PROBLEMS, Answer, as_quantity, filled, reason_for, template_for
from traceapp.domain.oxide import written
from traceapp.domain.plant import Plant
from traceapp.domain.problem import Detail, Problem
from traceapp.domain.quantity import Quantity, mg
from traceapp.domain.reason import read_reason
from traceapp.domain.route import Route
from traceapp.domain.rules.pack import alternatives
from traceapp.domain.rules.words import STAGE_WORDS, either
from traceapp.domain.tongue import Tongue
from traceapp.domain.words import Words
from traceapp.errors import TraceError
from ui import dates, numbers
from ui.terms import act_word, meaning_word, record_word, sort_word, state_word

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_POINT = re.compile(r"(?<=[0-9])[.](?=[0-9])")
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class Speech(Struct, frozen=True):
    """What a screen's words are made with.

    read_plant: gives the plant's files, which are read when the first word of theirs is said. route: whose steps are
    looked up first. person: a badge's name; party: that of a
    supplier or customer by its key. zone: the plant's own time.
    """

    read_plant: Callable[[], Plant]
    route: str
    locale: QLocale
    person: Callable[[str], str] = str
    zone: tzinfo = UTC
    party: Callable[[str], str] = str

    @property
    def plant(self) -> Plant:
        return self.read_plant()

    @property
    def language(self) -> str:
        return QLocale.languageToCode(self.locale.language())

    def words(self, words: Words | None) -> str:
        """A plant word in the language in use."""
        return "" if words is None else words.in_language(self.language)

    def _routes(self) -> Iterator[Route]:
        """This station's route first."""
        yield from sorted(self.plant.routes.values(), key=self._is_another)

    def _is_another(self, route: Route) -> bool:
        return route.key != self.route

    def material(self, key: str) -> str:
        found = self.plant.materials.get(key)
        return self.words(found.name) if found is not None else key

    def measured(self, key: str) -> str:
        found = self.plant.properties.get(key)
        return self.words(found.name) if found is not None else key

    def step(self, key: str) -> str:
        found = next((step for route in self._routes() if (step := route.find(key)) is not None), None)
        return self.words(found.name) if found is not None else key

    def line(self, key: str) -> str:
        """An input line of any step."""
        found = next((x for route in self._routes() for step in route.steps for x in step.inputs if x.key == key), None)
        return self.words(found.name) if found is not None else key

    def skill(self, key: str) -> str:
        found = next((skill for route in self._routes() if (skill := route.skill(key)) is not None), None)
        return self.words(found.name) if found is not None else key

    def field(self, key: str) -> str:
        found = next((f for route in self._routes() for step in route.steps for f in step.fields if f.key == key), None)
        return self.words(found.name) if found is not None else key

    def reason(self, text: str) -> str:
        """Why something was done: the words of a reason that was offered, or what somebody wrote."""
        told = read_reason(text)
        if told is None:
            return text
        facts = {name: self.measured_or_field(fact) if name == "property" else fact for name, fact in told.facts}
        return filled(self.words(told.words), facts)

    def measured_or_field(self, key: str) -> str:
        """A property, or the field of a step."""
        named = self.measured(key)
        return self.field(key) if named == key else named

    def quantity(self, quantity: Quantity) -> str:
        """149.82 kg, 2 400 pcs."""
        value, unit = numbers.of_quantity(quantity)
        return numbers.measure(value, unit, self.locale)

    def worked_out(self, mass_mg: int) -> str:
        """A mass that nobody weighed, to the figures it can have: 143.91 kg."""
        return numbers.measure(Decimal(worked_out.text_of(mg(mass_mg))), "kg", self.locale)

    def figure(self, text: str) -> str:
        """A number as it was recorded, with the decimal sign of the language; any other text as it is."""
        return numbers.figure(Decimal(text), self.locale) if _DECIMAL.fullmatch(text) else text

    def printed(self, text: str) -> str:
        """What plant data print, such as 40.00 ± 0.05 mm, with the decimal sign of the language."""
        return _POINT.sub(self.locale.decimalPoint(), text)

    def moment(self, text: str) -> str:
        """A time told in ISO form and UTC, on the plant's clock: 16 Dec 14:32."""
        try:
            at = datetime.strptime(text, _MOMENT).replace(tzinfo=UTC).astimezone(self.zone)
        except ValueError:
            return text
        return f"{dates.short_day(at, self.locale)} {dates.clock(at)}"

    def at(self, moment: str) -> str:
        """A time told in UTC microseconds, on the plant's clock: 16 Dec 14:32."""
        at = datetime.fromtimestamp(int(moment) / 1_000_000, tz=self.zone)
        return f"{dates.short_day(at, self.locale)} {dates.clock(at)}"

    @property
    def tongue(self) -> Tongue:
        """The language of a paper that is asked for now."""
        return Tongue(self.language, self.said)

    def said(self, answer: Answer) -> Answer:
        """An answer's templates in the language in use."""
        return Answer(_translated(answer.headline), _translated(answer.detail))

    def problem(self, problem: Problem) -> str:
        """What is wrong, in words that go on from its name. What stands in the file is quoted as it stands there."""
        facts = {name: self._detail(name, detail) for name, detail in problem.facts.items()}
        return filled(_translated(PROBLEMS.get(problem.code, problem.code)), facts)

    def _detail(self, name: str, detail: Detail) -> str:
        match detail:
            case Problem():
                return self.problem(detail)
            case TraceError(code=code, facts=facts):
                answer = self.said(template_for(code)).filled({n: self.fact(n, fact) for n, fact in facts.items()})
                return f"{answer.headline}. {answer.detail}".rstrip()
            case tuple():
                *others, last = detail
                return filled(tr("{others} or {last}"), {"others": ", ".join(others), "last": last}) if others else last
            case _:
                return sort_word(detail) if name == "sort" else detail

    def fact(self, name: str, value: object) -> str:
        """One fact as it is filled into a sentence."""
        if isinstance(value, Problem):
            return self.problem(value)
        quantity = as_quantity(value)
        if quantity is not None:
            return self.quantity(quantity)
        text = str(value)
        tell = self._tellers().get(name)
        return tell(text) if tell is not None else text

    def _tellers(self) -> dict[str, Callable[[str], str]]:
        """How the facts are told that are not shown as they are."""
        return {
            "able": self._each(self.person),
            "act": act_word,
            "away": self._each(self.person),
            "answer": self._code,
            "claim": _claim,
            "code": self._code,
            "element": written,
            "field": self.field,
            "finding": self._finding,
            "given": record_word,
            "high": self.figure,
            "kind": record_word,
            "last": self.moment,
            "line": _beyond_zero,
            "low": self.figure,
            "material": self.material,
            "meaning": meaning_word,
            "needed": self.moment,
            "now": self.moment,
            "one": _unit,
            "other": _unit,
            "person": self._each(self.person),
            "properties": self._each(self.measured),
            "property": self.measured,
            "reason": self.reason,
            "role": state_word,
            "skill": self.skill,
            "stage": self._stage,
            "standing": state_word,
            "status": state_word,
            "stopped": self.at,
            "step": self.step,
            "steps": self._each(self.step),
            "unit": _unit,
            "value": self.figure,
            "wanted": self._wanted,
            "why": self._why,
        }

    def _each(self, tell: Callable[[str], str]) -> Callable[[str], str]:
        """The same for every name of a list."""

        def tell_all(text: str) -> str:
            return ", ".join(tell(part) for part in text.split(", "))

        return tell_all

    def _wanted(self, text: str) -> str:
        """What is wanted: an input line of the step, a state, or a key that is shown as it is."""
        named = self.line(text)
        return state_word(text) if named == text else named

    def _code(self, text: str) -> str:
        """Another answer's headline; a code without words as it is."""
        return self.said(ANSWERS[text]).filled({}).headline if text in ANSWERS else text

    def _stage(self, text: str) -> str:
        """A stage of origin, or a choice of several, in the language in use."""
        return either(alternatives(text), STAGE_WORDS, self.language)

    def _why(self, text: str) -> str:
        """Why a rule of origin is not met, in a few words."""
        return self.said(reason_for(text)).headline

    def _finding(self, text: str) -> str:
        return self.said(FINDINGS[text]).headline if text in FINDINGS else text


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Speech", source)


def _translated(template: str) -> str:
    return QCoreApplication.translate("answers", template) if template else ""


def _claim(text: str) -> str:
    """A claim class; of what is made for none a dash is kept."""
    return tr("none") if text == "-" else text


def _unit(text: str) -> str:
    """Masses are kept in milligrams and shown in kilograms."""
    return "kg" if text == "mg" else text


def _beyond_zero(text: str) -> str:
    """A line number; 0 stands for the whole file."""
    return "" if text == "0" else text
