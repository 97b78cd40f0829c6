"""The origin that a certificate prints, read back into shares that a page can draw.

A certificate's content holds origins as text (`AU 59.7 · US 32.2, declared · recycled (pre-consumer) 8.1`), and the
content is what everything agrees with: so a page takes them from there and from nowhere else. Names of sites in
brackets are left out, since they would name a supplier. What cannot be read is shown as not declared, never guessed.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from traceapp.domain.certificate import CertificateContent, Origin, OriginRow, OriginShare
from traceapp.domain.published import ChainStep, ElementOrigin, Place, Recycled, StagePlaces
from traceapp.domain.rules.words import RECYCLED_WORDS, STAGE_WORDS

_PART = re.compile(r"(?P<where>.*?) (?P<share>\d+(?:\.\d+)?)(?P<declared>, declared)?")
_RECYCLED = re.compile(r"recycled\b(?P<told>.*)")
_COUNTRY = re.compile(r"\b[A-Z]{2}\b")
_BRACKETED = re.compile(r" ?\([^()]*\)")
_CLASS = re.compile(r"\((?P<sort>[a-z-]+)\)")
_EARLY = ("mined", "separated", "reduced")
_STAGES: Mapping[str, str] = MappingProxyType({words.en: key for key, words in STAGE_WORDS.items()})
_RUN = re.compile(r"(?P<first>[a-z]+)(?: to (?P<last>[a-z]+))? (?P<told>.+)")
_NOT_TOLD = Place(share="100")


def places_of(text: str) -> tuple[Place, ...]:
    """The shares of one cell of the table; one of no country where nobody told."""
    found = tuple(place for part in text.split(" · ") if (place := _place(part)) is not None)
    return found or (_NOT_TOLD,)


def _place(part: str) -> Place | None:
    read = _PART.fullmatch(part.strip())
    if read is None:
        return None
    where, share, declared = read["where"], read["share"], bool(read["declared"])
    recycled = _RECYCLED.fullmatch(where)
    if recycled is not None:
        return Place(share=share, recycled=_class(recycled["told"]), declared=declared)
    countries = tuple(dict.fromkeys(_COUNTRY.findall(_BRACKETED.sub("", where))))
    return Place(share=share, countries=countries, declared=declared)


def _class(told: str) -> str:
    found = _CLASS.search(told)
    return found["sort"] if found is not None and found["sort"] in RECYCLED_WORDS else "unknown"


def origin_of(content: CertificateContent) -> tuple[ElementOrigin, ...]:
    """Each element's early stages, in the order of the paper; nothing where the certificate prints no origin."""
    if content.origin is None:
        return ()
    alone = len(content.lots) == 1
    return tuple(
        ElementOrigin(element=row.element, lots="" if alone else _lots(row), stages=tuple(_stages(row.shares)))
        for row in content.origin.rows
    )


def _stages(shares: Iterable[OriginShare]) -> Iterable[StagePlaces]:
    return (
        StagePlaces(stage=stage, places=places_of(share.text)) for stage, share in zip(_EARLY, shares, strict=False)
    )


def _lots(row: OriginRow) -> str:
    """`1, 2` of a source such as `7.1, 7.2`; "" where the row speaks for all, or for another source."""
    return ", ".join(re.findall(r"\d+\.(\d+)", row.source))


def recycled_of(content: CertificateContent, origin: Iterable[ElementOrigin]) -> tuple[Recycled, ...]:
    """What of each element is recycled, by class and lot, where the origin may be told; elements without any are left
    out. Certificates of before such shares were values say it in their table of origin alone.
    """
    shown = tuple(origin)
    places = {lot.code: str(n) for n, lot in enumerate(content.lots, start=1)} if len(content.lots) > 1 else {}
    if content.recycled and shown:
        return tuple(
            Recycled(element=one.element, sort=one.sort, share=one.percent, lots=places.get(one.lot, ""))
            for one in content.recycled
        )
    return tuple(
        Recycled(element=one.element, sort=place.recycled, share=place.share, lots=one.lots)
        for one in shown
        for stage in one.stages
        if stage.stage == "mined"
        for place in stage.places
        if place.recycled
    )


def chain_of(content: CertificateContent) -> tuple[ChainStep, ...]:
    """The way from the melt to the certificate: where each run of stages was done, and the days that are known."""
    steps = list(_runs(_late_text(content.origin)))
    magnetised = [lot.magnetised for lot in content.lots if lot.magnetised is not None]
    if magnetised:
        steps.append(ChainStep(stage="stage_magnetised", day=max(magnetised)))
    tested = [unit.tested for section in content.sections for unit in section.units if unit.tested is not None]
    if tested:
        steps.append(ChainStep(stage="stage_tested", day=max(tested)))
    return (*steps, ChainStep(stage="stage_certified", day=content.issued))


def _late_text(origin: Origin | None) -> str:
    """What stands in the heading, or the last column of the first row that has one."""
    if origin is None:
        return ""
    if origin.summary:
        return origin.summary
    return next((row.shares[len(_EARLY)].text for row in origin.rows if len(row.shares) > len(_EARLY)), "")


def _runs(text: str) -> Iterable[ChainStep]:
    for part in text.split("; "):
        read = _RUN.fullmatch(part)
        if read is None or read["first"] not in _STAGES:
            continue
        last = _STAGES.get(read["last"] or "", "")
        yield ChainStep(
            stage=f"stage_{_STAGES[read['first']]}",
            until=f"stage_{last}" if last else "",
            places=places_of(read["told"]),
        )
