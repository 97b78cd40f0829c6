"""The words of the keys: what signs now and since when, what signed before, and what may be done about it. Pure."""

from datetime import datetime
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.app.document_identity import KnownCertificate
from traceapp.app.station_check import ENDS_SOON_US
from traceapp.domain.claim import claim_key
from traceapp.domain.identity import did_key, did_web
from traceapp.domain.issuing_key import IssuingKeyState
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.text import cut
from ui.widgets.tone import Tone

REASON, SINCE, PASSPHRASE, ADDRESS = "reason", "since", "passphrase", "address"
KIND, GIVEN_UP = "kind", "given up"
LINE = 32
"""Letters of an identifier that stand on a line of the smallest screen."""
STAMPS = "stamps"
"""The key of the one row about time stamps."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("KeysWords", source)


class Part(Enum):
    """The parts of the room."""

    KEYS = auto()
    CERTIFICATES = auto()
    INSTALL = auto()
    STAMPS = auto()


class KeysAct(Enum):
    """The room's acts."""

    ROTATE = auto()
    REVOKE = auto()
    INSTALL = auto()
    STAMP = auto()
    CHECKPOINT = auto()


class KeysFound(Struct, frozen=True):
    """Everything that was read. letters: this terminal's. files: that may hold a certificate. stamps: the server."""

    letters: str
    host: str
    keys: tuple[IssuingKeyState, ...]
    certificates: tuple[KnownCertificate, ...]
    files: tuple[str, ...]
    stamps: str
    now: int


class KeysShown(Struct, frozen=True):
    """What is looked at. told: what was keyed. problem: what is wrong with it."""

    found: KeysFound
    part: Part
    chosen: object = None
    told: dict[str, str] = {}
    problem: str = ""
    is_signing: bool = False

    @property
    def state(self) -> IssuingKeyState | None:
        """The key, or the certificate's, that is chosen."""
        of_part = {
            Part.KEYS: self.found.keys,
            Part.CERTIFICATES: tuple(one.state for one in self.found.certificates),
        }
        return next((one for one in of_part.get(self.part, ()) if one.name == self.chosen), None)

    @property
    def file(self) -> str:
        """The file that is chosen, "" for none."""
        return self.chosen if self.part is Part.INSTALL and self.chosen in self.found.files else ""

    @property
    def address(self) -> str:
        """The time-stamp server as it was keyed, or as it is."""
        return self.told.get(ADDRESS, self.found.stamps).strip()


def keys_view(shown: KeysShown, speech: Speech, prompt: Prompt | None) -> RegisterView:
    """The part in front, and the form of what is chosen. prompt: what must be said before all else."""
    found = shown.found
    files = len(found.files)
    words = {
        Part.KEYS: (tr("Keys"), tr("No key yet: the first certificate makes it"), len(found.keys)),
        Part.CERTIFICATES: (
            tr("Document certificates"),
            tr("No certificate yet: the first document makes it"),
            len(found.certificates),
        ),
        Part.INSTALL: (tr("Install another"), tr("No .p12, .pfx or .pem file in the inbox folder"), files),
        Part.STAMPS: (tr("Time stamps"), "", 0),
    }
    title, nothing, _ = words[shown.part]
    rows = _rows(shown, speech)
    return RegisterView(
        prompt or resting_prompt(found, speech),
        title,
        tr("at terminal {letters}").format(letters=found.letters),
        _columns(shown) if rows else (),
        rows,
        nothing,
        tuple(Segment(part, f"{word} · {n}" if n else word) for part, (word, _, n) in words.items()),
        shown.part,
        form=_form(shown, speech),
        tools=_tools(shown, speech),
        primary=_primary(shown, speech),
    )


def resting_prompt(found: KeysFound, speech: Speech) -> Prompt:
    """What signs here now; before all else that its certificate ends."""
    key = next((one for one in reversed(found.keys) if _signs(one, found)), None)
    used = next((one for one in reversed(found.certificates) if _signs(one.state, found)), None)
    facts = used.facts if used is not None else None
    if facts is not None and facts.until <= found.now + ENDS_SOON_US:
        words = tr("Signing certificate is over") if facts.until <= found.now else tr("Signing certificate ends soon")
        told = tr("{holder}: until {day}. Install another.").format(
            holder=facts.holder, day=day_of(facts.until, speech)
        )
        return Prompt(Tone.NEUTRAL, words, told, glyph=Glyph.ATTENTION)
    if key is None:
        return Prompt(Tone.NEUTRAL, tr("Nothing signs here yet"), tr("The first certificate makes its key."),
                      glyph=Glyph.WAITING)  # fmt: skip
    if facts is None:
        told = tr("The first document makes its certificate.")
    elif facts.is_own:
        told = tr("Its documents bear a certificate made here; a real one can be installed.")
    else:
        told = tr("Its documents bear this certificate: {holder}").format(holder=facts.holder)
    return Prompt(Tone.NEUTRAL, tr("{key} signs here").format(key=key.name), told, glyph=Glyph.DONE)


def _signs(one: IssuingKeyState, found: KeysFound) -> bool:
    return one.terminal == found.letters and one.standing == "in use"


def day_of(at: int, speech: Speech) -> str:
    """The day of a moment, on the plant's clock."""
    return dates.day(datetime.fromtimestamp(at / 1_000_000, tz=speech.zone), speech.locale)


def standing_word(standing: str) -> str:
    """How a key stands."""
    words = {"in use": tr("in use"), "replaced": tr("replaced"), "revoked": tr("counts no more")}
    return words.get(standing, standing)


def _columns(shown: KeysShown) -> tuple[Column, ...]:
    match shown.part:
        case Part.INSTALL:
            return (Column("", 52), Column(tr("File")))
        case Part.STAMPS:
            return (Column("", 52), Column(tr("Server")))
        case _:
            is_key = shown.part is Part.KEYS
            since = (Column(tr("Since"), is_fitted=True), Column(tr("Until"), is_fitted=True))
            wide = since if shown.state is None else ()
            return (Column("", 52), Column(tr("Key") if is_key else tr("Certificate")), *wide)


def _rows(shown: KeysShown, speech: Speech) -> tuple[Row, ...]:
    found = shown.found
    match shown.part:
        case Part.KEYS:
            return tuple(row for one in reversed(found.keys) for row in _key_rows(one, shown, speech))
        case Part.CERTIFICATES:
            return tuple(row for one in reversed(found.certificates) for row in _certificate_rows(one, shown, speech))
        case Part.INSTALL:
            kinds = {name: RowKind.CURRENT if name == shown.file else RowKind.LINE for name in found.files}
            return tuple(Row(name, (Cell(glyph=Glyph.NEXT), Cell(name)), kind) for name, kind in kinds.items())
        case Part.STAMPS:
            words = found.stamps or tr("none")
            glyph = Glyph.DONE if found.stamps else Glyph.WAITING
            cells = (Cell(glyph=glyph), Cell(words, below=tr("confirms when a document was signed"), wraps=True))
            return (Row(STAMPS, cells, RowKind.CURRENT),)


def _key_rows(one: IssuingKeyState, shown: KeysShown, speech: Speech) -> tuple[Row, ...]:
    cells = (Cell(glyph=_glyph(one)), Cell(one.name, is_identifier=True, is_strong=True, below=_below(one)))
    is_on = shown.state is one
    until = one.revoked_at or one.replaced_at
    since = (Cell(day_of(one.made_at, speech), ink="ink2"), Cell(day_of(until, speech) if until else "", ink="ink2"))
    row = Row(one.name, cells if shown.state is not None else (*cells, *since), _kind(is_on=is_on))
    if not is_on:
        return (row,)
    public = bytes.fromhex(one.public_key)
    web = _part_row("did:web", did_web(shown.found.host)) if shown.found.host else None
    told = (
        _part_row(tr("Fingerprint"), claim_key(public).hex().upper()),
        _part_row("did:key", cut(did_key(public), LINE)),
        web,
    )
    return (row, *(one for one in told if one is not None))


def _certificate_rows(one: KnownCertificate, shown: KeysShown, speech: Speech) -> tuple[Row, ...]:
    state, facts = one.state, one.facts
    is_on = shown.state is state
    title = facts.holder if facts is not None else f"{state.public_key[:16].upper()}…"
    is_ending = facts is not None and state.standing == "in use" and facts.until <= shown.found.now + ENDS_SOON_US
    glyph = Glyph.ATTENTION if is_ending else _glyph(state)
    cells = (Cell(glyph=glyph), Cell(title, is_strong=True, below=f"{state.name} · {_below(state)}"))
    until = day_of(facts.until, speech) if facts is not None else ""
    since = (Cell(day_of(state.made_at, speech), ink="ink2"), Cell(until, ink="ink2"))
    row = Row(state.name, cells if shown.state is not None else (*cells, *since), _kind(is_on=is_on))
    if not is_on:
        return (row,)
    digits = _part_row(tr("SHA-256 of the certificate"), _grouped(state.public_key))
    if facts is None:
        return (row, digits)
    issuer = tr("made here: nobody else vouches for it") if facts.is_own else facts.issuer
    return (row, _part_row(tr("Issuer"), issuer), _part_row(tr("Subject"), facts.subject), digits)


def _grouped(digits: str) -> str:
    """As many to a group as an eye takes in."""
    return " ".join(digits[at : at + 8].upper() for at in range(0, len(digits), 8))


def _part_row(name: str, value: str) -> Row:
    return Row(None, (Cell(), Cell(name, below=value, wraps=True)), RowKind.PART)


def _kind(*, is_on: bool) -> RowKind:
    return RowKind.CURRENT if is_on else RowKind.LINE


def _glyph(one: IssuingKeyState) -> Glyph:
    return {"in use": Glyph.DONE, "replaced": Glyph.WAITING}.get(one.standing, Glyph.WITHDRAWN)


def _below(one: IssuingKeyState) -> str:
    if one.revoked_because:
        return tr("revoked: {reason}").format(reason=one.revoked_because)
    return tr("{standing} at terminal {letters}").format(
        standing=standing_word(one.standing), letters=one.terminal or "–"
    )


def _form(shown: KeysShown, speech: Speech) -> FormView | None:
    if shown.file:
        field = FormField(
            PASSPHRASE,
            tr("Passphrase"),
            shown.told.get(PASSPHRASE, ""),
            problem=shown.problem,
            hint=tr("of the file; it is not kept"),
            is_secret=True,
        )
        return FormView(shown.file, shown.file, tr("from the inbox folder of this terminal"), (field,))
    if shown.part is Part.STAMPS:
        hint = tr("such as https://stamps.example; empty: none")
        address = shown.told.get(ADDRESS, shown.found.stamps)
        field = FormField(ADDRESS, tr("Address"), address, problem=shown.problem, hint=hint)
        return FormView(STAMPS, tr("Time-stamp server"), "RFC 3161", (field,))
    one = shown.state
    return FormView(one.name, one.name, standing_word(one.standing), _fields(one, shown, speech)) if one else None


def _fields(one: IssuingKeyState, shown: KeysShown, speech: Speech) -> tuple[FormField, ...]:
    told = shown.told
    if one.revoked_because:
        unknown = tr("never, it was given up") if one.superseded else tr("not known")
        since = day_of(one.compromised_since, speech) if one.compromised_since else unknown
        why: tuple[FormField, ...] = (
            FormField(REASON, tr("Revoked because"), one.revoked_because, is_fixed=True),
            FormField(SINCE, tr("Out of our hands since"), since, is_fixed=True),
            FormField("revoked", tr("Revoked on"), day_of(one.revoked_at, speech), is_fixed=True),
        )
    else:
        why = (
            FormField(
                REASON, tr("Reason"), told.get(REASON, ""), hint=tr("why it counts no more")
            ),
            FormField(
                SINCE,
                tr("Out of our hands since"),
                told.get(SINCE, ""),
                problem=shown.problem,
                hint=tr("such as 2026-11-30; empty: not known"),
            ),
        )  # fmt: skip
        others = (Segment("", tr("others may have it")), Segment(GIVEN_UP, tr("it is given up")))
        kind = FormField(KIND, tr("What became of it"), told.get(KIND, ""), others, is_listed=True)
        why = (why[0], kind) if told.get(KIND) else (why[0], kind, why[1])
    replaced = day_of(one.replaced_at, speech) if one.replaced_at else "–"
    return (
        *why,
        FormField("made", tr("Signs since"), day_of(one.made_at, speech), is_fixed=True),
        FormField("replaced", tr("Replaced on"), replaced, is_fixed=True),
        FormField("terminal", tr("Terminal"), one.terminal or "–", is_fixed=True),
    )


def _tools(shown: KeysShown, speech: Speech) -> tuple[Action, ...]:
    keep = Action(KeysAct.CHECKPOINT, Icon.EXPORT, tr("Checkpoint"), tr("for a customer to keep"), "F7")
    return (keep, _revoke(shown, speech)) if shown.part is Part.KEYS else (keep,)


def _primary(shown: KeysShown, speech: Speech) -> Action:
    two, blocked = tr("needs two badges"), tr("two badges sign") if shown.is_signing else ""
    match shown.part:
        case Part.KEYS:
            return Action(KeysAct.ROTATE, Icon.KEY, tr("Take a new key"), two, "F12", blocked)
        case Part.CERTIFICATES:
            return _revoke(shown, speech, "F12")
        case Part.INSTALL:
            blocked = blocked or ("" if shown.file else tr("choose a file"))
            return Action(KeysAct.INSTALL, Icon.CHECK, tr("Install"), two, "F12", blocked)
        case Part.STAMPS:
            blocked = blocked or (tr("nothing changed") if shown.address == shown.found.stamps else "")
            return Action(KeysAct.STAMP, Icon.CHECK, tr("Save"), two, "F12", blocked)


def _revoke(shown: KeysShown, speech: Speech, shortcut: str = "") -> Action:
    one, blocked = shown.state, ""
    if shown.is_signing:
        blocked = tr("two badges sign")
    elif one is None:
        blocked = tr("choose a key") if shown.part is Part.KEYS else tr("choose a certificate")
    elif one.revoked_because:
        blocked = tr("counts no more")
    elif not shown.told.get(REASON, "").strip():
        blocked = tr("give a reason")
    elif not shown.told.get(KIND) and dates.start_of_day(shown.told.get(SINCE, ""), speech.zone) is None:
        blocked = tr("the day is wrong")
    return Action(KeysAct.REVOKE, Icon.LOCK, tr("Revoke"), tr("needs two badges"), shortcut, blocked)
