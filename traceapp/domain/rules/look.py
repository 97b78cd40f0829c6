"""One look at one place of the matter: good, or what is wrong with it."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from traceapp.domain.makeup import UNKNOWN, Content, Done, Makeup, Origin
from traceapp.domain.rules.magnet import ALWAYS, is_alloyed, stages_behind
from traceapp.domain.rules.pack import alternatives
from traceapp.domain.rules.question import Matter


class Look(Struct, frozen=True, kw_only=True):
    """What was looked at, and `flaw`, the code of what is wrong there; "" when it is good."""

    clause: str
    element: str = ""
    stage: str = ""
    origin: Origin | None = None
    done: Done | None = None
    flaw: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class Scope(Struct, frozen=True, kw_only=True):
    """One lot or box under one clause. evidence: the sorts that count, none for every declaration."""

    clause: str
    matter: Matter
    makeup: Makeup
    magnet: str
    evidence: tuple[str, ...]

    @property
    def behind(self) -> frozenset[str]:
        """The stages that the matter has behind it."""
        return stages_behind(self.matter.form, magnetised=self.matter.magnetised)

    def contents(self, elements: Iterable[str]) -> tuple[Content, ...]:
        """What is in it of these elements, and what nobody can say which element it is."""
        wanted = {*elements, UNKNOWN}
        return tuple(content for content in self.makeup.contents if content.element in wanted)

    def presence(self, elements: Iterable[str]) -> Iterator[Look]:
        """What keeps these elements from being seen whole: one that has to be there is not, or some have no name."""
        always = ALWAYS.get(self.magnet, ()) if is_alloyed(self.matter.form) else ()
        for element in elements:
            if element in always and not self.makeup.share(element):
                yield Look(clause=self.clause, element=element, flaw="element_missing")
        for content in self.contents(()):
            yield from (Look(clause=self.clause, origin=origin, flaw="element_unknown") for origin in content.origins)

    def place(self, element: str, origin: Origin, done: Done, covered: Iterable[str] = ()) -> Look:
        """Whether a stage was done where it may be, on evidence that counts."""
        flaw = ""
        if done.country in covered:
            flaw = "covered"
        elif not done.country:
            flaw = "place_unknown"
        elif self.evidence and not set(self.evidence) & set(done.evidence):
            flaw = "evidence_missing"
        return Look(clause=self.clause, element=element, stage=done.stage, origin=origin, done=done, flaw=flaw)

    def required(self, element: str, origin: Origin, groups: Iterable[str]) -> Iterator[Look]:
        """Where the groups behind the matter were done, and those of which nobody said that they were."""
        for group in groups:
            stages = alternatives(group)
            if not self.behind.intersection(stages):
                continue
            places = origin.provenance.places(stages)
            yield from (self.place(element, origin, done) for done in places)
            if not places:
                yield Look(clause=self.clause, element=element, stage=group, origin=origin, flaw="stage_missing")
