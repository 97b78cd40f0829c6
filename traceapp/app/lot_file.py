"""A lot's whole file for the auditor: what it is, where from, what was done, measured and signed, and every entry."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from traceapp.app.report_words import local, moment_text, percent_text, quantity_text, stamp_text
from traceapp.documents.report_pdf import Report, ReportColumn, ReportTable
from traceapp.domain.answers import finding_for
from traceapp.domain.entry import Entry, digest_of, encode_entry
from traceapp.domain.quantity import Unit
from traceapp.domain.reason import in_english
from traceapp.domain.record import kind_of
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.services.desk.reading import LotReading

Rows = tuple[tuple[str, ...], ...]


def lot_file(
    reading: LotReading, names: Mapping[str, str], heads: tuple[EntryRef, ...], *, at: int, zone: tzinfo
) -> Report:
    """names: of people, by badge. heads: the last entries known here. at: now (UTC microseconds)."""
    return Report(
        title="File of a lot",
        subject=reading.state.code,
        stamp=stamp_text(at, zone, heads),
        facts=tuple(_facts(reading, zone)),
        tables=(
            _genealogy(reading),
            _steps(reading, names, zone),
            _tests(reading, zone),
            _doubts(reading),
            _signatures(reading, names, zone),
            _entries(reading, zone),
        ),
        made=local(at, zone).date(),
    )


def _facts(reading: LotReading, zone: tzinfo) -> Iterator[tuple[str, str]]:
    state = reading.state
    yield "Status", state.status
    yield "Material", reading.material
    yield "Part, grade", ", ".join(part for part in (state.part, state.grade) if part)
    yield "Made, left", f"{quantity_text(state.tally.made, state.unit)}, {quantity_text(state.tally.left, state.unit)}"
    yield "Owner, claim class", ", ".join(part for part in (state.owner, state.claim) if part)
    yield "Order", state.order
    yield "Supplier and their lot", f"{state.supplier} {state.supplier_lot}".strip()
    yield "Born", f"{moment_text(state.born_at, zone)}, {state.step}{', declared history' if state.declared else ''}"
    yield "Route, revision", f"{state.route} {state.revision}".strip()
    yield "Magnetisation", state.magnetised
    yield "Inspection", state.accepted
    yield "Released for", ", ".join(state.released)
    yield "Documents", "; ".join(f"{one.name} ({one.sha256})" for one in reading.documents)
    yield "On hold", "; ".join(f"{in_english(hold.reason)} ({hold.entry})" for hold in state.open_holds)


def _genealogy(reading: LotReading) -> ReportTable:
    nodes = sorted(reading.lineage.nodes, key=lambda node: (node.depth, -node.share, node.code))
    rows: Rows = tuple(
        (
            str(node.depth),
            node.code,
            node.row.material if node.row is not None else "not known here",
            " ".join(part for part in (node.row.supplier, node.row.supplier_lot) if part) if node.row else "",
            quantity_text(node.row.made, Unit(node.row.unit)) if node.row is not None else "",
            percent_text(node.share),
        )
        for node in nodes
        if node.code != reading.state.code
    )
    columns = (
        ReportColumn("Links", 7, is_right=True),
        ReportColumn("Lot", 22, is_code=True),
        ReportColumn("Material", 22),
        ReportColumn("Supplier and their lot", 25),
        ReportColumn("Made", 13, is_right=True),
        ReportColumn("Share %", 11, is_right=True),
    )
    note = "every ancestor, with its share of this lot's mass"
    return ReportTable("Genealogy", columns, rows, note, "received, no parents")


def _steps(reading: LotReading, names: Mapping[str, str], zone: tzinfo) -> ReportTable:
    rows: Rows = tuple(
        (
            moment_text(entry.happened, zone),
            _what(entry),
            ", ".join((*_machines(entry), entry.where)),
            "; ".join(f"{field.field} {field.value}" for field in getattr(entry.record, "fields", ())),
            ", ".join(names.get(badge, badge) for badge in entry.who),
        )
        for entry in reading.entries
    )
    columns = (
        ReportColumn("When", 16),
        ReportColumn("What", 20),
        ReportColumn("Where", 16),
        ReportColumn("Recorded", 31),
        ReportColumn("By", 17),
    )
    return ReportTable("Steps", columns, rows)


def _tests(reading: LotReading, zone: tzinfo) -> ReportTable:
    rows: Rows = tuple(
        (
            one.requirement.property,
            one.filed or one.kind,
            one.requirement.shown or one.requirement.attribute or f"{one.requirement.low}…{one.requirement.high}",
            (one.result.attribute or " / ".join(v for v in (one.result.least, one.result.mean, one.result.most) if v))
            if one.result is not None
            else "",
            str(one.result.n) if one.result is not None else "",
            f"{one.result.instrument} {one.report.report}".strip() if one.result is not None and one.report else "",
            moment_text(one.report.at, zone) if one.report is not None else "",
            one.standing.value,
        )
        for one in reading.evidence
    )
    columns = (
        ReportColumn("Property", 14),
        ReportColumn("Filed under", 16, is_code=True),
        ReportColumn("Required", 13),
        ReportColumn("Least/mean/most", 17),
        ReportColumn("n", 4, is_right=True),
        ReportColumn("Gauge, report", 15),
        ReportColumn("When", 11),
        ReportColumn("Standing", 10),
    )
    return ReportTable("Tests", columns, rows, "what speaks for each row of the specification", "no specification")


def _doubts(reading: LotReading) -> ReportTable:
    rows: Rows = tuple(
        (
            finding_for(found.code).filled(dict(found.facts)).headline,
            str(found.entry),
            f"{found.disposition} ({found.settled})" if found.settled is not None else "open",
        )
        for found in reading.state.findings
    )
    columns = (ReportColumn("Finding", 50), ReportColumn("Entry", 15, is_code=True), ReportColumn("Disposition", 35))
    return ReportTable("Findings", columns, rows)


def _signatures(reading: LotReading, names: Mapping[str, str], zone: tzinfo) -> ReportTable:
    rows: list[tuple[str, ...]] = []
    for entry in reading.entries:
        given: tuple[Signature, ...] = getattr(entry.record, "signatures", ())
        rows += [
            (
                _what(entry),
                signature.meaning,
                names.get(signature.person, signature.person),
                signature.method,
                moment_text(signature.at, zone),
                str(entry.ref),
            )
            for signature in given
        ]
    columns = (
        ReportColumn("What", 22),
        ReportColumn("Meaning", 18),
        ReportColumn("Who", 20),
        ReportColumn("By", 13),
        ReportColumn("When", 15),
        ReportColumn("Entry", 12, is_code=True),
    )
    return ReportTable("Signatures", columns, tuple(rows))


def _entries(reading: LotReading, zone: tzinfo) -> ReportTable:
    """With the digest over each entry's canonical bytes, which the terminal's chain and signature cover."""
    rows: Rows = tuple(
        (
            str(entry.ref),
            kind_of(entry.record),
            moment_text(entry.recorded, zone),
            digest_of(encode_entry(entry)).hex(),
        )
        for entry in reading.entries
    )
    columns = (
        ReportColumn("Entry", 12, is_code=True),
        ReportColumn("Kind", 19, is_code=True),
        ReportColumn("Recorded", 15),
        ReportColumn("SHA-256 of its bytes", 54, is_code=True),
    )
    return ReportTable("Entries", columns, rows, "in their one order")


def _what(entry: Entry) -> str:
    kind = kind_of(entry.record).partition(".")[0].replace("_", " ")
    step: str = getattr(entry.record, "step", "")
    return f"{kind}: {step}" if step else kind


def _machines(entry: Entry) -> tuple[str, ...]:
    """The machines that a record names; one that names a single machine is about that machine."""
    found: object = getattr(entry.record, "equipment", ())
    return tuple(map(str, found)) if isinstance(found, tuple) else (str(found),)
