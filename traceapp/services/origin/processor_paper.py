"""The paper that comes back from a processor: evidence of the stage done there, for all that came back (DOMAIN 10, 28).

What a certificate of processing is filed for is what a review looks at, so a lot that came back on it later is filed
with it anew and waits for another look. Of a blanket or an audit only the leaning is written: it speaks of all.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from traceapp.domain.document import DocumentState
from traceapp.domain.record.base import Record
from traceapp.domain.record.production import CameBack, OriginDeclared
from traceapp.domain.record.quality import DocumentAdded
from traceapp.services.ports import Books


def papers_of(
    books: Books, back: CameBack, lots: Sequence[str], stage: str, filing: DocumentAdded | None = None
) -> Iterator[Record]:
    """What is recorded of the documents that a return names, before the return itself.

    stage: that was done there, "" where the step is none of origin. filing: one that came along and is not on file yet,
    or is filed again.
    """
    for sha256 in back.documents:
        before = books.document(sha256)
        known = before if before is not None and before.name else None
        if filing is not None and filing.sha256 == sha256:
            yield _certificate(filing, known, lots, stage)
        elif known is not None and stage and known.evidence in ("", "lot"):
            paper = _certificate(_as_filed(known), known, lots, stage)
            if not _says_already(known, paper):
                yield paper
        elif known is not None and stage:
            leaning = set(books.leaning(sha256))
            yield from (OriginDeclared(lot=lot, documents=(sha256,)) for lot in lots if lot not in leaning)


def _certificate(paper: DocumentAdded, known: DocumentState | None, lots: Sequence[str], stage: str) -> DocumentAdded:
    """The paper as evidence of the stage of all these lots, beside what it was filed as before."""
    if not stage:
        return replace(paper, lots=tuple(dict.fromkeys((*paper.lots, *lots))))
    was = known if known is not None and known.evidence else None
    covers = paper.covers or (was.covers if was is not None else ())
    is_told = bool(was is not None or paper.covers) and (not covers or _speaks(covers, stage))
    return replace(
        paper,
        evidence=paper.evidence or (was.evidence if was is not None else "lot"),
        lots=tuple(dict.fromkeys((*(was.lots if was is not None else ()), *lots))),
        covers=covers if is_told else (*covers, stage),
    )


def _speaks(covers: Sequence[str], stage: str) -> bool:
    return any(set(words.split()) <= {stage} for words in covers)


def _as_filed(known: DocumentState) -> DocumentAdded:
    return DocumentAdded(
        sha256=known.sha256,
        name=known.name,
        media_type=known.media_type,
        about=known.about,
        evidence=known.evidence,
        lots=known.lots,
        covers=known.covers,
        valid_from=known.valid_from,
        valid_until=known.valid_until,
    )


def _says_already(known: DocumentState, paper: DocumentAdded) -> bool:
    return (known.evidence, known.covers) == (paper.evidence, paper.covers) and set(paper.lots) <= set(known.lots)
