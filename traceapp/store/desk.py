"""What is this terminal's own and no part of the history: settings, PINs, names, the print queue, kept files."""

import hashlib
from collections.abc import Iterator

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert_into

from traceapp.errors import Fault
from traceapp.store import schema


def is_kept(sha256: str, body: object) -> bool:
    """Whether a kept file is the one that its digest names."""
    return isinstance(body, bytes) and hashlib.sha256(body).hexdigest() == sha256


class PinRow(Struct, frozen=True):
    """A person's PIN as it is kept: argon2 hash and the wrong tries since the last right one."""

    hash: str
    wrong_tries: int


class PrintJob(Struct, frozen=True):
    """A label or certificate waiting for a printer, or printed. answer: waiting, printed, not_printed, unknown."""

    id: int
    created: int
    printer: str
    title: str
    code: str
    layout: str
    lot: str
    sha256: str
    answer: str
    reason: str
    tries: int
    entry: str


class Desk:
    """The terminal's own tables, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def setting(self, name: str, default: str = "") -> str:
        found = self._connection.execute(select(schema.setting.c.value).where(schema.setting.c.name == name)).scalar()
        return default if found is None else str(found)

    def set_setting(self, name: str, value: str) -> None:
        statement = upsert_into(schema.setting).values(name=name, value=value)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def settings(self, prefix: str = "") -> dict[str, str]:
        rows = self._connection.execute(
            select(schema.setting).where(schema.setting.c.name.startswith(prefix, autoescape=True))
        )
        return {row.name: row.value for row in rows}

    def pin(self, person: str) -> PinRow | None:
        row = self._connection.execute(select(schema.pin).where(schema.pin.c.person == person)).first()
        return None if row is None else PinRow(row.hash, row.wrong_tries)

    def badges_with_pin(self) -> tuple[str, ...]:
        return tuple(self._connection.execute(select(schema.pin.c.person).order_by(schema.pin.c.person)).scalars())

    def set_pin(self, person: str, pin_hash: str) -> None:
        statement = upsert_into(schema.pin).values(person=person, hash=pin_hash, wrong_tries=0)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["person"], set_={"hash": pin_hash, "wrong_tries": 0})
        )

    def count_wrong_pin(self, person: str, *, tries: int) -> None:
        self._connection.execute(update(schema.pin).where(schema.pin.c.person == person).values(wrong_tries=tries))

    def name(self, person: str) -> str:
        """The person's name; the badge number when the name was removed or never given."""
        found = self._connection.execute(
            select(schema.person_name.c.name).where(schema.person_name.c.person == person)
        ).scalar()
        return person if found is None else str(found)

    def names(self) -> dict[str, str]:
        return {row.person: row.name for row in self._connection.execute(select(schema.person_name))}

    def set_name(self, person: str, name: str) -> None:
        statement = upsert_into(schema.person_name).values(person=person, name=name)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["person"], set_={"name": name}))

    def forget_name(self, person: str) -> None:
        """Remove a person's name and PIN; the journal keeps the badge number only."""
        self._connection.execute(delete(schema.person_name).where(schema.person_name.c.person == person))
        self._connection.execute(delete(schema.pin).where(schema.pin.c.person == person))

    def keep_file(self, body: bytes, media_type: str) -> str:
        """Keep bytes under their SHA-256 (hex), which is returned; the same bytes are kept once.

        Other bytes that somebody put in their place are put right.
        """
        sha256 = hashlib.sha256(body).hexdigest()
        statement = upsert_into(schema.kept_file).values(sha256=sha256, media_type=media_type, body=body)
        right, kept = statement.excluded.body, schema.kept_file.c.body
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["sha256"], set_={"body": right}, where=kept != right)
        )
        return sha256

    def kept_file(self, sha256: str) -> bytes | None:
        """The bytes of this digest; None where they are not kept here. Fault `file_changed`: others are."""
        found = self._connection.execute(
            select(schema.kept_file.c.body).where(schema.kept_file.c.sha256 == sha256)
        ).scalar()
        if found is not None and not is_kept(sha256, found):
            raise Fault("file_changed", file=sha256[:12])
        return None if found is None else bytes(found)

    def kept_of(self, media_type: str) -> Iterator[bytes]:
        """The kept bytes of one media type, one after another."""
        wanted = select(schema.kept_file.c.body).where(schema.kept_file.c.media_type == media_type)
        return (bytes(row.body) for row in self._connection.execute(wanted, execution_options={"yield_per": 10}))

    def queue(self, job: PrintJob) -> int:
        """Add a job to the print queue; returns its number there (`job.id` is ignored)."""
        values = {c.name: getattr(job, c.name) for c in schema.print_job.columns if c.name != "id"}
        added = insert(schema.print_job).values(values).returning(schema.print_job.c.id)
        return int(self._connection.execute(added).scalar_one())

    def jobs(self, *answers: str, limit: int = 200) -> list[PrintJob]:
        """Jobs with one of these answers, oldest first."""
        rows = self._connection.execute(
            select(schema.print_job)
            .where(schema.print_job.c.answer.in_(answers))
            .order_by(schema.print_job.c.id)
            .limit(limit)
        )
        return [PrintJob(*row) for row in rows]

    def jobs_since(self, moment: int, *answers: str) -> list[PrintJob]:
        """Jobs with one of these answers that were queued after a moment (UTC microseconds), oldest first."""
        job = schema.print_job.c
        rows = self._connection.execute(
            select(schema.print_job).where(job.answer.in_(answers), job.created > moment).order_by(job.id)
        )
        return [PrintJob(*row) for row in rows]

    def asked_for(self, entry: str) -> set[tuple[str, str]]:
        """Code and layout of every label that was queued for an entry."""
        job = schema.print_job.c
        rows = self._connection.execute(select(job.code, job.layout).where(job.entry == entry))
        return {(row.code, row.layout) for row in rows}

    def job(self, number: int) -> PrintJob | None:
        row = self._connection.execute(select(schema.print_job).where(schema.print_job.c.id == number)).first()
        return None if row is None else PrintJob(*row)

    def printed_before(self, job: PrintJob) -> PrintJob | None:
        """The newest older job that put the same label on paper, or may have."""
        alike = schema.print_job.c
        row = self._connection.execute(
            select(schema.print_job)
            .where(alike.code == job.code, alike.layout == job.layout, alike.id < job.id)
            .where(alike.answer.in_(("printed", "unknown")))
            .order_by(alike.id.desc())
            .limit(1)
        ).first()
        return None if row is None else PrintJob(*row)

    def last_printed(self, code: str) -> PrintJob | None:
        """The newest job that put a label with this code on paper, or may have."""
        job = schema.print_job.c
        row = self._connection.execute(
            select(schema.print_job)
            .where(job.code == code, job.answer.in_(("printed", "unknown")))
            .order_by(job.id.desc())
            .limit(1)
        ).first()
        return None if row is None else PrintJob(*row)

    def printed(self, code: str) -> list[PrintJob]:
        """Jobs that put a label of this code on paper, or may have, the oldest first."""
        alike = schema.print_job.c
        rows = self._connection.execute(
            select(schema.print_job)
            .where(alike.code == code, alike.answer.in_(("printed", "unknown")))
            .order_by(alike.id)
        )
        return [PrintJob(*row) for row in rows]

    def answer_job(self, number: int, answer: str, reason: str = "") -> None:
        self._connection.execute(
            update(schema.print_job)
            .where(schema.print_job.c.id == number)
            .values(answer=answer, reason=reason, tries=schema.print_job.c.tries + 1)
        )

    def waiting(self) -> int:
        """How many jobs wait for a printer."""
        return int(
            self._connection.execute(
                select(func.count()).select_from(schema.print_job).where(schema.print_job.c.answer == "waiting")
            ).scalar_one()
        )
