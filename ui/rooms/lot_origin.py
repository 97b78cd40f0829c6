"""Where a lot's elements come from, as people read it: bars of the rare earths, every stage of every element. Pure."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.domain.makeup import RARE_EARTHS, RECORDED, UNKNOWN, Content, Done, Makeup
from traceapp.domain.rules.words import RECYCLED_WORDS, STAGE_WORDS
from traceapp.domain.stage_share import StageShare, per_mille, shares_at, stages_of
from traceapp.domain.step import STAGES
from traceapp.services.desk.reading import LotReading
from traceapp.services.origin.proof import Proof, proofs_at
from traceapp.services.ports import LotLine
from ui import numbers
from ui.rooms.document_words import DocumentWords
from ui.rooms.doors import Paper
from ui.screens.lot_chain import ChainElement, ChainLot, ChainPaper, ChainStage
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.origin_panel import OriginPart, OriginRow, OriginView

WHOLE = 10**12
PARTS_MOST = 4
"""More sources of one stage than these are told together."""
WAY_MOST = 3
"""More lots between than these are not named one by one."""
BARS: tuple[tuple[str, ...], ...] = (
    ("mined",),
    ("refined", "separated"),
    ("reduced",),
    ("melted",),
    ("sintered", "bonded"),
)
"""The stages that stand below the graph."""
FIRST = ("mined", "separated")
"""Stages of a rare earth that are told of even where nobody declared them."""


class StageKey(Struct, frozen=True):
    """A stage of an element that can be asked about: which lots along the way did that. place: where, or everywhere."""

    element: str
    stages: tuple[str, ...]
    place: tuple[Done, ...] | None = None

    def is_about(self, group: Sequence[str], stage: str, place: tuple[Done, ...]) -> bool:
        """Whether it asks about this stage of these elements."""
        return self.element in group and stage in self.stages and self.place in (None, place)


class LotKey(Struct, frozen=True):
    """A lot that did a stage; touched, it is opened."""

    code: str


Doers = Mapping[str, Sequence[Proof]]
"""Who did what to an element, and what proves it, as far as that was asked for."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotOrigin", source, comment, n)


def alike(makeup: Makeup, elements: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Elements that came the same way together, the most plentiful first; what nobody knows last."""
    found: dict[object, list[Content]] = {}
    for content in makeup.contents:
        if content.element in elements:
            pattern = tuple((o.provenance, (o.share + WHOLE // 2000) // (WHOLE // 1000)) for o in content.origins)
            found.setdefault(pattern, []).append(content)
    groups = [sorted(group, key=lambda one: (-one.share, one.element)) for group in found.values()]
    groups.sort(key=lambda group: (group[0].element == UNKNOWN, -sum(one.share for one in group)))
    return tuple(tuple(one.element for one in group) for group in groups)


def origin_of(reading: LotReading, chosen: str, doers: Doers, speech: Speech) -> OriginView | None:
    """Bars of the rare earths; None where none is in the lot. chosen: the lot whose part is shown in blue, as far as
    it was asked what went through it.
    """
    makeup = reading.makeup
    if makeup is None:
        return OriginView(tr("Origin: being worked out"), (), ()) if reading.is_waiting else None
    groups = alike(makeup, (*RARE_EARTHS, UNKNOWN))
    if not groups:
        return None
    stages = (tr("Mined or recycled"), tr("Separated"), tr("Reduced"), tr("Melted"), tr("Made", "sintered or bonded"))
    rows = tuple(
        OriginRow(
            " · ".join(element or tr("Not analysed") for element in group),
            tr("{share} of lot").format(share=_share_text(makeup, group, speech)),
            tuple(_bar(_content(makeup, group), names, chosen, doers, speech) for names in BARS),
            tuple(StageKey(group[0], names) for names in BARS),
        )
        for group in groups
    )
    title = tr("Origin: being worked out") if reading.is_waiting else tr("Origin, % of mass")
    return OriginView(title, stages, rows)


def chain_of(
    reading: LotReading, asked: StageKey | None, doers: Doers, speech: Speech, words: DocumentWords
) -> tuple[ChainElement, ...]:
    """Every element with every stage it went through. asked: the stage whose lots are shown below it."""
    makeup = reading.makeup
    if makeup is None:
        return ()
    return tuple(
        ChainElement(
            " · ".join(element or tr("Not analysed") for element in group),
            tr("{share} of lot").format(share=_share_text(makeup, group, speech)),
            tuple(_stages(reading, group, asked, doers, speech, words)),
        )
        for group in alike(makeup, tuple(content.element for content in makeup.contents))
    )


def _content(makeup: Makeup, group: Sequence[str]) -> Content:
    found = makeup.content(group[0])
    assert found is not None
    return found


def _share_text(makeup: Makeup, group: Sequence[str], speech: Speech) -> str:
    percent = Decimal(sum(makeup.share(element) for element in group)) / 10**10
    places = Decimal("0.01") if percent < 1 else Decimal("0.1")
    return numbers.measure(percent.quantize(places), "%", speech.locale)


# --------------------------------------------------------------------------------------------------------- the bars


def _bar(
    content: Content, stages: tuple[str, ...], chosen: str, doers: Doers, speech: Speech
) -> tuple[OriginPart, ...] | str:
    parts = shares_at(content.origins, stages)
    if len(parts) == 1 and not parts[0].is_told:
        return tr("undeclared")
    by = [one for one in proofs_at(doers.get(content.element, ()), stages, None) if chosen and one.lot == chosen]
    shown = [one for part in parts for one in _split(part, by, speech)]
    shown = _together(sorted(shown, key=lambda one: not one[1]))
    if len(shown) > PARTS_MOST:
        rest = shown[PARTS_MOST - 1 :]
        others = (tr("%n other(s)", "", len(rest)), False, sum(share for *_, share in rest))
        shown = [*shown[: PARTS_MOST - 1], others]
    texts = per_mille(share for *_, share in shown)
    return tuple(
        OriginPart(where, _percent(text), is_chosen) for (where, is_chosen, _), text in zip(shown, texts, strict=True)
    )


def _split(part: StageShare, by: Sequence[Proof], speech: Speech) -> list[tuple[str, bool, int]]:
    """What of a part went through the chosen lot, apart from the rest."""
    places = {(done.country, done.site) for done in part.done}
    through = sum(one.share for one in by if one.done is not None and (one.done.country, one.done.site) in places)
    mine = min(through, part.share)
    where = where_words(part, speech, with_sites=False)
    return [(where, is_chosen, share) for is_chosen, share in ((True, mine), (False, part.share - mine)) if share]


def _together(parts: Sequence[tuple[str, bool, int]]) -> list[tuple[str, bool, int]]:
    """Parts that read alike are one: they differ in what speaks for them."""
    found: dict[tuple[str, bool], int] = {}
    for where, is_chosen, share in parts:
        found[where, is_chosen] = found.get((where, is_chosen), 0) + share
    return [(*key, share) for key, share in found.items()]


def _percent(text: str) -> Decimal:
    return Decimal(text.removeprefix("<"))


def where_words(part: StageShare, speech: Speech, *, with_sites: bool = True) -> str:
    """`AU`, `CN + US`, `MX, plater-9`, `Recycled, pre-consumer`, `undeclared`."""
    if part.recycled:
        kind = speech.words(RECYCLED_WORDS[part.recycled])
        return tr("Recycled, {kind}").format(kind=kind) if part.recycled != "unknown" else kind.capitalize()
    if not part.done:
        return tr("undeclared")
    places = (
        ", ".join(filter(None, (done.country or tr("country not said"), done.site if with_sites else "")))
        for done in part.done
    )
    return " + ".join(dict.fromkeys(places))


# -------------------------------------------------------------------------------------------------------- the chain


def _stages(
    reading: LotReading,
    group: Sequence[str],
    asked: StageKey | None,
    doers: Doers,
    speech: Speech,
    words: DocumentWords,
) -> list[ChainStage]:
    assert reading.makeup is not None
    content = _content(reading.makeup, group)
    shown = {*stages_of(content), *(FIRST if content.element in RARE_EARTHS else ())}
    found = []
    for stage in (stage for stage in STAGES if stage in shown):
        parts = shares_at(content.origins, (stage,))
        for part, share in zip(parts, per_mille(part.share for part in parts), strict=True):
            is_asked = asked is not None and asked.is_about(group, stage, part.done)
            key = StageKey(asked.element if is_asked and asked else content.element, (stage,), part.done)
            found.append(
                ChainStage(
                    key if part.done else None,
                    speech.words(STAGE_WORDS[stage]).capitalize(),
                    where_words(part, speech),
                    _share(share, speech),
                    _evidence(part),
                    _glyph(part),
                    _lots(reading, key, doers, speech, words) if is_asked else (),
                )
            )
    return found


def _share(text: str, speech: Speech) -> str:
    sign = "<" if text.startswith("<") else ""
    return f"{sign}{numbers.measure(_percent(text), '%', speech.locale)}"


def _glyph(part: StageShare) -> Glyph:
    if part.is_evidenced:
        return Glyph.DONE
    return Glyph.PROVISIONAL if part.is_told else Glyph.WAITING


def evidence_word(sort: str) -> str:
    """What a sort of evidence is called."""
    words = {
        RECORDED: tr("recorded here"),
        "lot": tr("paper for the lot"),
        "blanket": tr("blanket statement"),
        "third-party": tr("third party"),
        "customs": tr("customs"),
    }
    return words.get(sort, sort)


def _evidence(part: StageShare) -> str:
    if not part.is_told:
        return tr("nobody said")
    sorts = dict.fromkeys(sort for done in part.done for sort in done.evidence)
    open_ones = (tr("declared only"),) if any(not done.evidence for done in part.done) or not part.done else ()
    return ", ".join((*(evidence_word(sort) for sort in sorts), *open_ones))


def _lots(
    reading: LotReading, key: StageKey, doers: Doers, speech: Speech, words: DocumentWords
) -> tuple[ChainLot, ...]:
    """The lots that did it there, the greatest part first, each with the way to it and what proves it."""
    rows = {node.code: node.row for node in reading.lineage.nodes}
    found: dict[str, list[Proof]] = {}
    places = {(done.country, done.site): done for done in key.place or ()}
    for done in places.values():
        for proof in proofs_at(doers.get(key.element, ()), key.stages, done):
            found.setdefault(proof.lot, []).append(proof)
    shares = {code: sum(proof.share for proof in proofs) for code, proofs in found.items()}
    return tuple(
        ChainLot(
            LotKey(code),
            code,
            _what(rows.get(code), proofs[0], speech),
            numbers.measure((Decimal(shares[code]) / 10**10).quantize(Decimal("0.1")), "%", speech.locale),
            _way(proofs[0]),
            _papers(proofs, words),
        )
        for code, proofs in sorted(found.items(), key=lambda one: (-shares[one[0]], one[0]))
    )


def _what(row: LotLine | None, proof: Proof, speech: Speech) -> str:
    """What the lot is, and by which entry the stage was recorded here."""
    what = speech.material(row.material) if row is not None else ""
    recorded = tr("recorded as {entry}").format(entry=proof.entry) if proof.entry is not None else ""
    return " · ".join(filter(None, (what, recorded)))


def _way(proof: Proof) -> str:
    """The lots between, nearest to the one on the screen first; the middle of a long way is left out."""
    between = list(proof.way[1:-1])
    if len(between) > WAY_MOST:
        between = [*between[: WAY_MOST - 1], "…", between[-1]]
    return tr("by way of {lots}").format(lots=", ".join(between)) if between else ""


def _papers(proofs: Sequence[Proof], words: DocumentWords) -> tuple[ChainPaper, ...]:
    papers = {paper.filed.state.sha256: paper for proof in proofs for paper in reversed(proof.papers)}
    found = []
    for sha256, paper in sorted(papers.items(), key=lambda one: (not one[1].counted, one[0])):
        name, about = words.proof(paper)
        found.append(ChainPaper(Paper(sha256), name, about, Glyph.DONE if paper.counted else Glyph.PROVISIONAL))
    return tuple(found)
