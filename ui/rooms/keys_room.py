"""Keys: what this plant signs with, replaced and revoked by two people; its certificate, time stamps, checkpoints."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.sealing import STAMP_SERVER, require_stamp_server
from traceapp.domain.command import Outcome
from traceapp.domain.record.pieces import Signature
from traceapp.domain.signing_certificate import CertificateFacts
from traceapp.errors import Refused, TraceError
from traceapp.services.certificate.certifying import host_of
from traceapp.services.certificate.issuing_keys import PEOPLE
from ui import dates
from ui.messages import say_error
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.doors import Door, Keys
from ui.rooms.house import House
from ui.rooms.keys_words import (
    GIVEN_UP,
    KIND,
    PASSPHRASE,
    REASON,
    SINCE,
    KeysAct,
    KeysFound,
    KeysShown,
    Part,
    day_of,
    keys_view,
    standing_word,
)
from ui.rooms.register_room import RegisterRoom
from ui.rooms.signing import Wish
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.form import FieldEdited
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone

NOTHING = KeysFound("", "", (), (), (), "", 0)


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("KeysRoom", source)


class KeysRoom(RegisterRoom):
    """Joins the register of keys and what signs. The command line does the same by `traceapp key`."""

    found: KeysFound | None
    part: Part = Part.KEYS

    def __init__(self, house: House) -> None:
        self._problem = ""
        self._installed = ""
        super().__init__(house)

    def enter(self, door: Door) -> None:
        """Begins with the keys, or with the certificates of documents."""
        self.part = Part.CERTIFICATES if isinstance(door, Keys) and door.is_document else Part.KEYS
        super().enter(door)

    def fetch(self) -> KeysFound:
        """Everything that ever signed here. No key is made for that."""
        app = self._house.app
        with app.reading() as books:
            host = host_of(books, app.now())
        certificates = app.certificates
        keys, known = certificates.keys.all(), certificates.identity.known()
        return KeysFound(
            app.letters, host, keys, known, app.inbox.identities(), app.setting(STAMP_SERVER), app.now()
        )  # fmt: skip

    def concerned(self, changes: Changes) -> bool:
        """Another key, or another setting of this terminal."""
        return changes.touch("issuing_key", "terminal")

    def forget(self) -> None:
        """Nothing is chosen, told or signed; no passphrase stays."""
        super().forget()
        self._problem = ""

    def turned(self) -> None:
        """Keys and inbox are read anew."""
        self.read()

    @Slot(object)
    def edit(self, edited: FieldEdited) -> None:
        """A field was keyed: what was wrong with it is no more."""
        self._problem = ""
        super().edit(edited)

    @property
    def _shown(self) -> KeysShown:
        found = self.found or NOTHING
        return KeysShown(found, self.part, self.chosen, dict(self.told), self._problem, self.is_signing)

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The part in front, and the form of what is chosen."""
        return keys_view(self._shown, speech, prompt)

    @Slot(object)
    def act(self, key: object) -> None:
        """Writes a checkpoint, or asks for the two signatures."""
        match key:
            case KeysAct.CHECKPOINT:
                self._write_checkpoint()
            case KeysAct.ROTATE:
                self._rotate()
            case KeysAct.REVOKE:
                self._revoke()
            case KeysAct.INSTALL:
                self._look_at_file()
            case KeysAct.STAMP:
                self._stamp()

    def _rotate(self) -> None:
        keys, where = self._house.app.certificates.keys, self._house.station.key
        found = self.found or NOTHING
        used = [one.name for one in found.keys if one.standing == "in use" and one.terminal == found.letters]

        def act(signatures: Sequence[Signature]) -> Outcome:
            return keys.replace(signatures[0].person, where, signatures)

        lines = (
            SignedLine(tr("Terminal"), found.letters),
            SignedLine(tr("In place of"), used[-1] if used else "–", is_identifier=True),
            SignedLine(tr("What it signed"), tr("stays good")),
        )
        done = Prompt(Tone.DONE, tr("A new key signs"), tr("What the one before signed stays good."))
        self.sign_for(Wish(tr("Sign with a new key"), lines, PEOPLE, "key replaced"), act, done)

    def _revoke(self) -> None:
        one, told = self._shown.state, dict(self.told)
        is_given_up = told.get(KIND) == GIVEN_UP
        since = 0 if is_given_up else dates.start_of_day(told.get(SINCE, ""), self._house.zone)
        if one is None or since is None:
            return
        if since > self._house.app.now():
            self._problem = self._headline(Refused("compromised_later", name=one.name))
            self.show()
            return
        name, reason, where = one.name, told[REASON].strip(), self._house.station.key
        keys = self._house.app.certificates.keys

        def act(signatures: Sequence[Signature]) -> Outcome:
            return keys.revoke(
                name,
                reason,
                signatures[0].person,
                where,
                signatures,
                compromised_since=since,
                superseded=is_given_up,
            )

        speech = self._speech
        unknown = tr("never, it was given up") if is_given_up else tr("not known")
        left = tr("counts if logged before") if since else tr("counts no more")
        left = tr("stays good") if is_given_up else left
        lines = (
            SignedLine(tr("Key"), name, is_identifier=True),
            SignedLine(tr("Until now"), standing_word(one.standing)),
            SignedLine(tr("Reason"), reason),
            SignedLine(tr("Out of our hands since"), day_of(since, speech) if since else unknown),
            SignedLine(tr("What it signed"), left),
        )
        later = tr("What it signed and nobody logged before is to be issued again.")
        again = later if since else tr("Whatever it signed is to be issued again.")
        again = tr("What it signed stays good.") if is_given_up else again
        done = Prompt(Tone.DONE, tr("Revoked"), again, code=name)
        self.sign_for(Wish(tr("Revoke the key"), lines, PEOPLE, "key revoked"), act, done)

    def _look_at_file(self) -> None:
        """What is in the file, before anybody signs for it."""
        file, passphrase = self._shown.file, self.told.get(PASSPHRASE, "")
        if file:
            look = partial(self._look_at, file, passphrase)
            self._house.operations.run(Lane.READ, look, partial(self._ask_for, file, passphrase))

    def _look_at(self, file: str, passphrase: str) -> "tuple[bytes, CertificateFacts]":
        app = self._house.app
        content = app.inbox.identity(file)
        return content, app.certificates.identity.look_at(content, _opening(passphrase))

    def _ask_for(self, file: str, passphrase: str, looked: "tuple[bytes, CertificateFacts] | TraceError") -> None:
        if (file, passphrase) != (self._shown.file, self.told.get(PASSPHRASE, "")):
            return
        if isinstance(looked, TraceError):
            self.refuse(looked)
            return
        content, found = looked
        speech = self._speech
        lines = (
            SignedLine(tr("File"), file, is_identifier=True),
            SignedLine(tr("Holder"), found.holder),
            SignedLine(tr("Issuer"), tr("itself") if found.is_own else found.issuer),
            SignedLine(tr("Good until"), day_of(found.until, speech)),
            SignedLine("SHA-256", f"{found.fingerprint[:16].upper()}…", is_identifier=True),
        )
        done = Prompt(Tone.DONE, tr("Installed"), tr("Documents bear it from now on."))
        wish = Wish(tr("Sign documents with it"), lines, PEOPLE, "certificate installed")
        self.sign_for(wish, partial(self._install, file, content, passphrase), done)

    def _install(self, file: str, content: bytes, passphrase: str, signatures: Sequence[Signature]) -> Outcome:
        install, where = self._house.app.certificates.identity.install, self._house.station.key
        outcome = install(content, _opening(passphrase), signatures[0].person, where, signatures)
        self._installed = file
        return outcome

    def recorded(self, outcome: Outcome) -> None:
        """A private key that lies in the inbox is to be taken away; that is said until somebody goes on."""
        if self._installed:
            told = tr("Take it out of the inbox folder: it holds the private key.")
            self.said = Prompt(Tone.NEUTRAL, tr("Installed"), told, code=self._installed, glyph=Glyph.ATTENTION)
            self._installed, self.part = "", Part.CERTIFICATES

    def _stamp(self) -> None:
        address, app = self._shown.address, self._house.app
        try:
            require_stamp_server(address)
        except Refused as refusal:
            self._problem = self._headline(refusal)
            self.show()
            return

        def act(signatures: Sequence[Signature]) -> Outcome:
            return app.terminal.change_setting(STAMP_SERVER, address, signatures)

        before = (self.found or NOTHING).stamps
        lines = (SignedLine(tr("Before"), before or tr("none")), SignedLine(tr("From now on"), address or tr("none")))
        words = tr("Signatures are time-stamped") if address else tr("Signatures are not time-stamped")
        self.sign_for(
            Wish(tr("Set the time-stamp server"), lines, PEOPLE, "setting changed"), act, Prompt(Tone.DONE, words)
        )  # fmt: skip

    def _headline(self, refusal: Refused) -> str:
        said = say_error(refusal, self._speech)
        return said.headline if refusal.code == "compromised_later" else said.detail

    def _write_checkpoint(self) -> None:
        app = self._house.app
        write = partial(app.certificates.log.write_checkpoint, app.folders.documents / "exports")
        self._house.operations.run(Lane.LONG, write, self._written)

    def _written(self, files: "tuple[Path, Path] | TraceError") -> None:
        if isinstance(files, TraceError):
            self.refuse(files)
            return
        note, key = files
        told = tr("{file}, and the key that checks it: {key}").format(file=note, key=key.name)
        self.said = Prompt(Tone.NEUTRAL, tr("Checkpoint for a customer to keep"), told, glyph=Glyph.DONE)
        self.show()
        self.read()  # the first one makes the key


def _opening(passphrase: str) -> bytes | None:
    return passphrase.encode() or None
