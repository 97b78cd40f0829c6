"""The tables: the journal (kept for ever), the settings (this terminal's own), and the books (derived by folding).

Journal and settings change only through a migration. The books carry a version and are rebuilt when it changes.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

SCHEMA_REVISION = "0002"
BOOKS_VERSION = "18"

kept = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)
books = MetaData(naming_convention=kept.naming_convention)
# The second tier (DESIGN 1): worked out behind the recording, from the books; the same everywhere once nothing waits.
worked = MetaData(naming_convention=kept.naming_convention)

entry = Table(
    "entry",
    kept,
    Column("id", Integer, primary_key=True),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("command", Text, nullable=False),
    Column("part", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("terminal", "seq"),
    UniqueConstraint("terminal", "command", "part"),
    Index(None, "hlc", "terminal", "seq"),
)

# Alembic's own table, in its own shape: which revision the kept tables are at.
schema_version = Table(
    "schema_version",
    kept,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="schema_version_pkc"),
)
setting = Table("setting", kept, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
pin = Table(
    "pin",
    kept,
    Column("person", Text, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("wrong_tries", Integer, nullable=False),
)
person_name = Table("person_name", kept, Column("person", Text, primary_key=True), Column("name", Text, nullable=False))
print_job = Table(
    "print_job",
    kept,
    Column("id", Integer, primary_key=True),
    Column("created", BigInteger, nullable=False),
    Column("printer", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("layout", Text, nullable=False),
    Column("lot", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("entry", Text, nullable=False),
    Index(None, "answer"),
)
kept_file = Table(
    "kept_file",
    kept,
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# The plant's log, in the order in which entries arrived here (`store.log`). place: from 0. about: a certificate.
log_leaf = Table(
    "log_leaf",
    kept,
    Column("place", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("about", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index(None, "about", sqlite_where=text("about <> ''")),
)
log_node = Table(
    "log_node",
    kept,
    Column("level", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
log_checkpoint = Table(
    "log_checkpoint",
    kept,
    Column("size", Integer, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("note", Text, nullable=False),
)
LOG_TABLES = frozenset({log_leaf.name, log_node.name, log_checkpoint.name})

touch = Table(
    "touch",
    books,
    Column("subject", Text, primary_key=True),
    Column("hlc", BigInteger, primary_key=True),
    Column("terminal", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
used_number = Table(
    "used_number",
    books,
    Column("prefix", Text, primary_key=True),
    Column("sort", Text, primary_key=True),
    Column("highest", Integer, nullable=False),
    sqlite_with_rowid=False,
)
correction = Table(
    "correction",
    books,
    Column("target_terminal", Text, primary_key=True),
    Column("target_seq", Integer, primary_key=True),
    Column("terminal", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
state = Table(
    "state",
    books,
    Column("subject", Text, primary_key=True),
    Column("hlc", BigInteger, nullable=False),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
WAITS = ("status", "step", "material", "unit", "exposed", "left", "born_at")
lot = Table(
    "lot",
    books,
    Column("code", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("material", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("claim", Text, nullable=False),
    Column("grade", Text, nullable=False),
    Column("supplier", Text, nullable=False),
    Column("supplier_lot", Text, nullable=False),
    Column("order_line", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("left", BigInteger, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("packed", BigInteger, nullable=False),
    Column("scrapped", BigInteger, nullable=False),
    Column("gone", BigInteger, nullable=False),
    Column("status", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("exposed", Text, nullable=False),
    Column("accepted", Text, nullable=False),
    Column("released", Text, nullable=False),
    Column("magnetised", Text, nullable=False),
    Column("provisional", Integer, nullable=False),
    Column("born_at", BigInteger, nullable=False),
    Index(None, "material", "status", "born_at"),
    Index(None, "status", "step", "born_at"),
    Index(None, "supplier_lot"),
    Index(None, "supplier", sqlite_where=text("supplier <> ''")),
    # What waits before each step is counted along this one, without a look at the lots.
    Index("lot_waiting", *WAITS, sqlite_where=text("status = 'open'")),
    # Lists, the newest first, by any one of these.
    Index(None, "born_at"),
    Index(None, "material", "born_at"),
    Index(None, "status", "born_at"),
    Index(None, "step", "born_at"),
    Index(None, "part", "born_at"),
    Index(None, "order_line", "born_at"),
    Index(None, "place", "born_at"),
    Index(None, "claim", "born_at"),
)
container = Table(
    "container",
    books,
    Column("lot", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("left", BigInteger, nullable=False),
    Column("place", Text, nullable=False),
    Column("seal", Text, nullable=False),
    sqlite_with_rowid=False,
)
link = Table(
    "link",
    books,
    Column("child", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("parent", Text, nullable=False),
    Column("container", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("unit", Text, nullable=False),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Index(None, "parent", "child"),
    sqlite_with_rowid=False,
)
exposure = Table(
    "exposure",
    books,
    Column("lot", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("code", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index(None, "code"),
    sqlite_with_rowid=False,
)
# When which lots came back mixed from a processor; holds: 1 where a lot may hold pieces of the others still.
mix = Table(
    "mix",
    books,
    *(Column(name, Text, primary_key=True) for name in ("lot", "processor", "step")),
    *(Column(name, BigInteger, primary_key=True) for name in ("since", "until", "holds")),
    Index(None, "processor", "step"),
    sqlite_with_rowid=False,
)
finding = Table(
    "finding",
    books,
    Column("name", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("blocks", Integer, nullable=False),
    Column("settled", Text, nullable=False),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Index(None, "subject"),
    Index(None, "blocks", "code"),
    sqlite_with_rowid=False,
)
box = Table(
    "box",
    books,
    Column("code", Text, primary_key=True),
    Column("order_line", Text, nullable=False),
    Column("shipment", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("pieces", BigInteger, nullable=False),
    Column("packed_at", BigInteger, nullable=False),
    Index(None, "order_line", "status"),
    Index(None, "status", "shipment"),
    Index(None, "shipment"),
    sqlite_with_rowid=False,
)
# What may be looked up, by its words as `domain.findable` folds them. The number counts up as subjects are met and is
# the same nowhere else, so rows are told apart by their subject.
findable = Table(
    "findable",
    books,
    Column("id", Integer, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("words", Text, nullable=False),
    UniqueConstraint("subject"),
    info={"key": ("subject",)},
)
# Holds that still stop something, the oldest first.
standing = Table(
    "standing",
    books,
    Column("name", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index(None, "at", "name"),
    sqlite_with_rowid=False,
)
# Of holds that spread, what each says of a lot or its container by name (freed 0), or said until it was lifted (2); and
# containers and lots freed of any hold (1).
spreading = Table(
    "spreading",
    books,
    Column("lot", Text, primary_key=True),
    Column("container", Integer, primary_key=True),
    Column("hold", Text, primary_key=True),
    Column("freed", Integer, primary_key=True),
    Index(None, "freed", "hold"),
    sqlite_with_rowid=False,
)
content = Table(
    "content",
    books,
    Column("box", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("lot", Text, nullable=False),
    Column("container", Integer, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("unit", Text, nullable=False),
    Index(None, "lot"),
    sqlite_with_rowid=False,
)
reading = Table(
    "reading",
    books,
    Column("subject", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    *(Column(name, Text, nullable=False) for name in ("stage", "name", "equipment", "part", "grade", "material")),
    Column("at", BigInteger, nullable=False),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("lot", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("size", Integer, nullable=False),
    *(Column(name, Text, nullable=False) for name in ("least", "most", "low", "high", "instrument", "deviation")),
    Index(None, "at"),
    Index(None, "stage", "name", "equipment", "at", sqlite_where=text("equipment <> ''")),
    Index(None, "stage", "name", "part", "at", sqlite_where=text("part <> ''")),
    Index(None, "stage", "name", "grade", "at", sqlite_where=text("grade <> ''")),
    Index(None, "stage", "name", "material", "at", sqlite_where=text("material <> ''")),
    sqlite_with_rowid=False,
)
# Documents that are evidence of an origin, or that run out: how they stand, when they were filed, until when they hold.
evidence = Table(
    "evidence",
    books,
    Column("document", Text, primary_key=True),
    Column("standing", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
    Index(None, "standing", "at"),
    Index(None, "standing", "until"),
    sqlite_with_rowid=False,
)
# Which received lots lean on a document.
leaning = Table(
    "leaning",
    books,
    Column("document", Text, primary_key=True),
    Column("lot", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# What lots are made of: equal makeups and equal provenances stand once, by their bytes.
provenance = Table(
    "provenance",
    worked,
    Column("id", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("body"),
)
makeup = Table(
    "makeup",
    worked,
    Column("id", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("body"),
)
lot_makeup = Table(
    "lot_makeup",
    worked,
    Column("lot", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("since", BigInteger, nullable=False),
    Column("makeup", Integer, nullable=False),
    *(Column(name, Integer) for name in ("predicted", "came", "went")),
    *(Column(name, Text, nullable=False) for name in ("presumed", "measured")),
    sqlite_with_rowid=False,
)
# The lots that such holds reached along the links; now: whether they still do, or did until they were lifted.
spread = Table(
    "spread",
    worked,
    Column("lot", Text, primary_key=True),
    Column("hold", Text, primary_key=True),
    Column("now", Integer, nullable=False),
    Index(None, "hold", "lot"),
    Index(None, "now"),
    sqlite_with_rowid=False,
)
# Lots to be looked at again: whether any hold reaches them (""), or first of all that this one may do so no more.
spread_due = Table(
    "spread_due",
    worked,
    Column("hold", Text, primary_key=True),
    Column("lot", Text, primary_key=True),
    sqlite_with_rowid=False,
)
# What was taken of a lot while a hold that had spread to it stood, and of which its record notes nothing: findings.
late_use = Table(
    "late_use",
    worked,
    Column("name", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("blocks", Integer, nullable=False),
    Column("settled", Text, nullable=False),
    Column("terminal", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hold", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index(None, "subject"),
    sqlite_with_rowid=False,
)
# Lots of which it is to be found out again.
late_due = Table("late_due", worked, Column("lot", Text, primary_key=True), sqlite_with_rowid=False)
# What waits to be worked out again: lots, and documents on which lots lean. mark: counts how often it was marked; at:
# when the lot was born, so that parents mostly come first; depth: how far from what was recorded.
stale = Table(
    "stale",
    worked,
    Column("subject", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("mark", Integer, nullable=False),
    Column("depth", Integer, nullable=False),
    Index(None, "at", "subject"),
    sqlite_with_rowid=False,
)


def key_of(table: Table) -> tuple[Column[Any], ...]:
    """The columns by which the rows of a book are told apart."""
    names = table.info.get("key")
    return tuple(table.primary_key) if names is None else tuple(table.c[name] for name in names)


def told_of(table: Table) -> tuple[Column[Any], ...]:
    """The columns that follow from the journal: all but a number given in passing."""
    key = key_of(table)
    return tuple(c for c in table.columns if c in key or not c.primary_key)
