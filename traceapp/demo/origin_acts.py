"""Sentences about where material came from: declared of lots, filed on paper, looked at by somebody else."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePath
from types import MappingProxyType

from msgspec.structs import replace

from traceapp.demo.acts import Act, Sentence, Words
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import EvidenceReviewed
from traceapp.exchange import cells
from traceapp.services.origin.evidence import declare_origin, review_evidence
from traceapp.services.quality.quality import add_document


def _declare(act: Act, said: Words) -> None:
    """As a spreadsheet writes stages: `mined Nd AU (Example Hill); separated Nd MY`."""
    papers = tuple(act.names.code(one.strip()) for one in said["papers"].split(",") if one.strip())
    stages = tuple(replace(stage, documents=papers) for stage in cells.stages(said["stages"]))
    for code, _ in act.names.places(said["lots"]):
        declared = OriginDeclared(lot=code, stages=stages)
        replace(act, id=f"{act.id}-{code}").record(partial(declare_origin, declared=declared))


def _analyse(act: Act, said: Words) -> None:
    """What the supplier's analysis says is in a lot."""
    composition = cells.composition(said["composition"])
    for code, _ in act.names.places(said["lots"]):
        declared = OriginDeclared(lot=code, composition=composition)
        replace(act, id=f"{act.id}-{code}").record(partial(declare_origin, declared=declared))


def _file(act: Act, said: Words) -> None:
    """A file out of the story's own folder, as evidence of what it covers."""
    name = PurePath(said["file"]).name
    try:
        body = (act.papers / name).read_bytes()
    except OSError:
        raise ValueError(f"there is no file “{name}” in {act.papers.name}") from None
    lots = tuple(code for one in said["lots"].split(",") if one for code, _ in act.names.places(one.strip()))
    kept = act.app.inbox.take_in(name, body, about=said["words"], lots=lots)
    zone = act.app.zone()
    document = replace(
        kept,
        evidence=said["sort"],
        covers=tuple(one.strip() for one in said["covers"].split(",") if one.strip()),
        valid_from=cells.moment(zone)(said["first"]) if said["first"] else 0,
        valid_until=cells.last_day(zone)(said["last"]) if said["last"] else 0,
    )
    act.record(partial(add_document, document=document), said["name"])


def _review(act: Act, said: Words) -> None:
    """Each is found to say what it is filed as, or not."""
    for one in said["papers"].split(","):
        reviewed = EvidenceReviewed(sha256=act.names.code(one.strip()), accepted=not said["why"], reason=said["why"])
        signed = act.signatures("evidence")
        looked_at = replace(act, id=f"{act.id}-{reviewed.sha256[:8]}")
        looked_at.record(partial(review_evidence, reviewed=reviewed, signatures=signed))


ORIGIN_ACTS: Mapping[str, Sentence] = MappingProxyType(
    {
        "declare": Sentence("LOTS: STAGES[ by PAPERS]", _declare),
        "analysis": Sentence("LOTS: COMPOSITION", _analyse),
        "file": Sentence(
            "FILE as SORT of WORDS[, lots LOTS][, covers COVERS][, from FIRST][, until LAST], as NAME", _file
        ),
        "review": Sentence("PAPERS[, not accepted because WHY]", _review),
    }
)
