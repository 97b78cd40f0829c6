"""The origin of each element of each delivered lot, stage by stage, as a certificate prints it (DOMAIN 19, 20).

It is made from the lots' stored makeups, each lot for itself and never averaged. What is only declared says so, what
nobody declared says that, and recycled matter names no mine.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from traceapp.domain.certificate import Origin, OriginRow, OriginShare
from traceapp.domain.makeup import RARE_EARTHS, UNKNOWN, Content, Makeup
from traceapp.domain.rules.words import RECYCLED_WORDS, STAGE_WORDS
from traceapp.domain.stage_share import StageShare, per_mille, shares_at, stages_of
from traceapp.domain.step import STAGES
from traceapp.domain.words import Words
from traceapp.services.delivery.delivery import Delivery

NOT_DECLARED = "not declared"
_EARLY: Mapping[tuple[str, ...], Words] = MappingProxyType(
    {
        ("mined",): Words("Mined, or recycled", "Extraído, o reciclado"),
        ("refined", "separated"): Words("Refined, separated", "Refinado, separado"),
        ("reduced",): Words("Reduced to metal", "Reducido a metal"),
    }
)
_LATE = STAGES[STAGES.index("melted") :]
_LATE_WORDS = Words("Melted and later", "Fundido y después")
_DECLARED_NOTE = "Declared: the supplier’s word, no reviewed document."
_RECYCLED_NOTE = "No mine is claimed for recycled material."
_UNKNOWN_NOTE = "?: matter of which nobody told what it holds."


def origin_of(delivery: Delivery, first_lot: str) -> Origin | None:
    """None where nothing is known. first_lot: the number of the block of lots, `7`."""
    makeups = [makeup for lot in delivery.lots if (makeup := delivery.makeup_of(lot)) is not None]
    if len(makeups) < len(delivery.lots) or not any(_is_known(makeup) for makeup in makeups):
        return None
    rows = tuple(row for element in _elements(delivery, makeups) for row in _rows(element, makeups, first_lot))
    stages = (*_EARLY.values(), _LATE_WORDS)
    late = {row.shares[-1].text for row in rows}
    if len(late) == 1:  # what is the same for all stands in the heading
        rows = tuple(OriginRow(element=one.element, source=one.source, shares=one.shares[:-1]) for one in rows)
        return Origin(stages=stages[:-1], rows=rows, summary=late.pop(), note=_note(rows, makeups))
    return Origin(stages=stages, rows=rows, note=_note(rows, makeups))


def _is_known(makeup: Makeup) -> bool:
    return any(content.element != UNKNOWN for content in makeup.contents)


def _elements(delivery: Delivery, makeups: Sequence[Makeup]) -> Iterable[str]:
    """Those that the specification wants printed, every rare earth there is, and what nobody knows."""
    wanted = delivery.specification.composition if delivery.specification is not None else ()
    held = {content.element for makeup in makeups for content in makeup.contents}
    found = dict.fromkeys(element for element in wanted if element in held)
    found.update(dict.fromkeys(sorted(held & RARE_EARTHS)))
    return (*found, *(held & {UNKNOWN}))


def _rows(element: str, makeups: Sequence[Makeup], first_lot: str) -> Iterable[OriginRow]:
    """Lots of which the same is to be said together, in their order."""
    together: dict[tuple[OriginShare, ...], list[int]] = {}
    for position, makeup in enumerate(makeups):
        content = makeup.content(element)
        if content is not None:
            together.setdefault(_shares(content), []).append(position)
    for shares, positions in together.items():
        yield OriginRow(element=element or "?", source=_source(positions, len(makeups), first_lot), shares=shares)


def _source(positions: Sequence[int], lots: int, first_lot: str) -> str:
    if len(positions) == lots > 1:
        return "both lots" if lots == 2 else "all lots"
    return ", ".join(f"{first_lot}.{position + 1}" for position in positions)


def _shares(content: Content) -> tuple[OriginShare, ...]:
    early = (_told(shares_at(content.origins, stages)) for stages in _EARLY)
    return (*early, OriginShare(text=_late(content)))


def _told(parts: Sequence[StageShare]) -> OriginShare:
    is_open = not any(part.is_evidenced for part in parts)
    return OriginShare(text=_text(parts), declared=is_open)


def _late(content: Content) -> str:
    """`melted to machined US 100; coated MX 100`: runs of stages that were done in the same places."""
    runs: list[tuple[str, list[str]]] = []
    for stage in stages_of(content):
        if stage in _LATE:
            text = _text(shares_at(content.origins, (stage,)))
            if not runs or runs[-1][0] != text:
                runs.append((text, []))
            runs[-1][1].append(STAGE_WORDS[stage].en)
    told = (f"{names[0] if len(names) == 1 else f'{names[0]} to {names[-1]}'} {text}" for text, names in runs)
    return "; ".join(told) or NOT_DECLARED


def _text(parts: Sequence[StageShare]) -> str:
    """`AU 59.7 · US 32.2, declared · recycled (pre-consumer) 8.1`; parts that read alike are one."""
    alike: dict[tuple[str, bool], int] = {}
    for part in parts:
        key = _where(part), part.is_told and not part.recycled and not part.is_evidenced
        alike[key] = alike.get(key, 0) + part.share
    if tuple(alike) == ((NOT_DECLARED, False),):
        return NOT_DECLARED
    shares = per_mille(alike.values())
    return " · ".join(
        f"{where} {percent}{', declared' if is_declared else ''}"
        for (where, is_declared), percent in zip(alike, shares, strict=True)
    )


def _where(part: StageShare) -> str:
    if part.recycled:
        return f"recycled ({RECYCLED_WORDS[part.recycled].en.removeprefix('recycled, ')})"
    if not part.done:
        return NOT_DECLARED
    return " and ".join(dict.fromkeys(_place(done.country, done.site) for done in part.done))


def _place(country: str, site: str) -> str:
    return f"{country or 'country not stated'}{f' ({site})' if site else ''}"


def _note(rows: Iterable[OriginRow], makeups: Iterable[Makeup]) -> str:
    """Only what the table has need of."""
    texts = " ".join(share.text for row in rows for share in row.shares)
    has_unknown = any(makeup.content(UNKNOWN) is not None for makeup in makeups)
    notes = (
        (_DECLARED_NOTE, ", declared" in texts),
        (_RECYCLED_NOTE, "recycled (" in texts),
        (_UNKNOWN_NOTE, has_unknown),
    )
    return " ".join(note for note, is_needed in notes if is_needed)
