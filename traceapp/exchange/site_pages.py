"""Pages of the published site: templates with words and values filled in, every value as text and never as mark-up."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from msgspec import Struct

from traceapp.domain.certificate import day_text
from traceapp.domain.gauge import gauge
from traceapp.domain.identity import PublishedKey, did_web, multikey
from traceapp.domain.published import Passport, Place, Standing, View
from traceapp.domain.web_words import WebWords

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
SCRIPTS = ("proof.js", "shown.js")
VERIFIER = ("pdf_signature.js", "camera.js", "verifier.js")
INDEX = "index.html"
FOR_EVER = "9999"
"""In the place of a day: what such a key signed counts whenever it was."""
_NEEDLESS = re.compile(r"\s*([{};,])\s*|(?<=:) ")
"""Blanks of a style sheet beside what parts its pieces."""
_QUOTED = re.compile(r'(?<!byId\()(?<!embedded\()"([a-z_-]+)"')
"""What may be the key of a word; what is looked up in the page is none."""


class Maker(Struct, frozen=True):
    """Who publishes, and where. mark: the plant's sign, two outlines in a square of 28. keys: all that ever signed.
    certificates: all with which files were signed, the SHA-256 of each as its key.
    """

    name: str
    host: str
    mark: tuple[str, ...]
    keys: tuple[PublishedKey, ...]
    certificates: tuple[PublishedKey, ...] = ()


class CertificatePage(Struct, frozen=True, kw_only=True):
    """What a page of a certificate is made of; the signed texts are embedded as they are.

    credential: the whole certificate, "" in a public view; proof: of its entry in the log, "" for none. keep: files
    beside the page with the words that offer them.
    """

    view: View
    standing: Standing
    signed_view: str
    signed_status: str
    as_of: str
    method: str
    root: str
    credential: str = ""
    proof: str = ""
    keep: tuple[tuple[str, str], ...] = ()


class Pages:
    """Renders; made once for a run, from one revision of templates and words.

    Attributes:
        fingerprint: of everything that every page depends on.
    """

    def __init__(self, folder: Path, words: WebWords, maker: Maker) -> None:
        self._folder = folder
        self._words = words
        self._maker = maker
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            auto_reload=False,
        )
        families = {f"family {name}": told for name, told in words.families.items()}
        spoken = {key: _spoken(told, words.languages) for key, told in (words.words | families).items()}
        self._templates.globals.update(
            languages=words.languages,
            words=words.words,
            w=spoken,
            mark=(*maker.mark, "", "")[:2],
            gauge=gauge,
            policy=POLICY,
            maker=maker.name,
            index=INDEX,
        )
        self._templates.filters.update(fact=_fact, day=_day, stacked=_stacked, dial=_dial)
        self.fingerprint = self._fingerprint()
        self._told: tuple[object, Markup] | None = None

    def _fingerprint(self) -> str:
        looked = hashlib.sha256(repr((self._words, self._maker)).encode())
        for file in sorted(self._folder.iterdir()):
            looked.update(file.read_bytes())
        return looked.hexdigest()

    def style(self) -> bytes:
        return _NEEDLESS.sub(r"\1", _lean(self._folder / "page.css")).encode()

    def script(self) -> bytes:
        """What every page runs: words, keys, and the checks."""
        return self._script("page.js").encode()

    def _script(self, *more: str) -> str:
        keys = [_checked_by(key, multikey(key.public)) for key in self._maker.keys]
        text = "\n".join(_lean(self._folder / name) for name in (*SCRIPTS, *more))
        asked = set(_QUOTED.findall(text))
        words = {key: told for key, told in self._words.words.items() if {key, key.removesuffix("_more")} & asked}
        return f'"use strict";\nconst WORDS = {_json(words)};\nconst KEYS = {_json(keys)};\n{text}'

    def certificate(self, page: CertificatePage) -> bytes:
        """A certificate's page, public or the customer's own."""
        family = page.view.family
        return self._render(
            "certificate.html",
            view=page.view,
            facts=self._facts(page.view),
            standing=page.standing,
            signed_view=embedded(page.signed_view),
            signed_status=embedded(page.signed_status),
            credential=embedded(page.credential),
            proof=embedded(page.proof),
            as_of=page.as_of,
            method=page.method,
            root=page.root,
            keep=page.keep,
            family=f"family {family.en}" if family and family.en in self._words.families else "",
        )

    def _facts(self, view: View) -> Markup:
        """Origin and results; a certificate's two pages, which come one after the other, often share them."""
        told = (view.origin, view.chain, view.recycled, view.results)
        if self._told is None or self._told[0] != told:
            self._told = (told, Markup(self._render("facts.html", view=view).decode()))
        return self._told[1]

    def passport(self, passport: Passport, signed: str, root: str) -> bytes:
        """The page of a lot, a single magnet or a box."""
        family = passport.family
        return self._render(
            "passport.html",
            passport=passport,
            signed=embedded(signed),
            root=root,
            family=f"family {family.en}" if family and family.en in self._words.families else "",
        )

    def plain(self, state: str, root: str) -> bytes:
        """A page without a certificate. state: `missing` for what is not there, `nothing_here` in place of a list."""
        return self._render("plain.html", state=state, root=root)

    def verifier(self, pinned: date) -> bytes:
        """The file that a customer keeps: everything in one, no network, the keys as of a day."""
        certificates = [_checked_by(one, one.public.hex()) for one in self._maker.certificates]
        style = self.style().decode()
        script = f"{self._script(*VERIFIER)}\nconst CERTIFICATES = {_json(certificates)};"
        policy = (
            f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
            "media-src 'self' blob: mediastream:; connect-src 'none'; base-uri 'none'; form-action 'none'"
        )
        return self._render(
            "verifier.html",
            policy=policy,
            style=Markup(style),
            script=Markup(script),
            pinned=pinned.isoformat(),
            keys=[{"key": multikey(key.public)} for key in self._maker.keys if key.stands],
            issuer=did_web(self._maker.host),
        )

    def _render(self, template: str, **values: Any) -> bytes:
        return self._templates.get_template(template).render(**values).encode()


def _checked_by(key: PublishedKey, name: str) -> dict[str, str]:
    """A key as the scripts take it. until: the day before which what it signed counts all the same; "" is none."""
    if not key.revoked:
        return {"key": name}
    until = FOR_EVER if key.superseded else key.doubted[:10]
    return {"key": name, "revoked": key.revoked[:10], "until": until}


def embedded(text: str) -> Markup:
    """JSON for a script element: no `<` is left that could end it."""
    return Markup(text.replace("<", "\\u003c"))


def _json(value: Mapping[str, Any] | Sequence[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _lean(file: Path) -> str:
    """A script or style without indents and without the lines that only say why; who wants those reads the file."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("//", "/*")))


def _hash(text: str) -> str:
    """How a policy names an inline script or style (CSP 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _spoken(told: Mapping[str, str], languages: Iterable[str]) -> Markup:
    """A word in every language; the style sheet shows the one that was chosen."""
    spans = "".join(f"<span lang={code}>{escape(told[code])}</span>" for code in languages)
    return Markup(f"<span class=w>{spans}</span>")


def _fact(text: object, path: str) -> Markup:
    """A fact of the view, which the script holds to what was signed. path: its way from the view's top."""
    return Markup(f"<span data-v={path}>{escape(str(text))}</span>")


def _day(told: date | str, path: str) -> Markup:
    """A day, in English until a script knows better. path: as a fact's, "" for what is no fact of the view."""
    day = told if isinstance(told, date) else date.fromisoformat(told)
    held = f" data-v={path}" if path else ""
    return Markup(f'<time datetime="{day.isoformat()}"{held}>{day_text(day)}</time>')


def _stacked(places: Iterable[Place]) -> list[tuple[str, Place]]:
    """Places with where their part of a bar of 100 begins."""
    left = Decimal(0)
    found = []
    for place in places:
        found.append((str(left), place))
        left += Decimal(place.share)
    return found


def _dial(telephone: str) -> str:
    return "".join(character for character in telephone if character in "+0123456789")
