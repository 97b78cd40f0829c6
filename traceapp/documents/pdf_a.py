"""A rendered certificate as PDF/A-3b (ISO 19005-3): archived as it is printed, with what it was made from attached.

ReportLab writes the page; what the archive's standard asks for beyond it stands here: XMP metadata, the sRGB output
intent, associated files. "Built to" PDF/A-3b: the rules that can be looked at are tested, no validator was asked.
"""

import functools
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # loaded when the first certificate is sealed, not when the window starts
    from pikepdf import Dictionary, Pdf

Relation: TypeAlias = Literal["Source", "Data", "Supplement"]
"""How a file is associated (ISO 32000-2, 14.13.5): the page was made from it; it backs the page; it adds to it."""

_ICC_DATE = slice(24, 36)
"""Where an ICC profile says when it was made (ICC.1, 7.2.8): six numbers of 16 bits."""


class Attached(Struct, frozen=True):
    """A file inside the PDF. mime: its type, such as `application/json`. told: what it is, for the reader's list."""

    name: str
    content: bytes
    mime: str
    relation: Relation
    told: str


def to_pdf_a(pages: bytes, attached: Sequence[Attached], *, made: datetime) -> bytes:
    """The same pages as a PDF/A-3b file; the same arguments give the same bytes.

    pages: as `render_certificate` gives them, every font embedded. made: aware; the one date of file, metadata and
    attachments. Title, author and subject stay those of the pages.
    """
    from pikepdf import ObjectStreamMode, Pdf

    if made.tzinfo is None:
        raise ValueError("a date without a time zone")
    moment = made.astimezone(UTC).replace(microsecond=0)
    with Pdf.open(io.BytesIO(pages)) as pdf:
        _describe(pdf, moment)
        _intend(pdf)
        _attach(pdf, attached, moment)
        file = io.BytesIO()
        # Plain objects: whoever adds a signature appends to a table that every reader knows.
        pdf.save(
            file, deterministic_id=True, min_version="1.7", object_stream_mode=ObjectStreamMode.disable, linearize=False
        )
    return file.getvalue()


def attached_files(pages: bytes) -> dict[str, bytes]:
    """What is attached to a PDF file, by name. Raises ValueError where it is no PDF that can be read."""
    from pikepdf import PikepdfError
    from pikepdf import open as open_pdf

    try:
        with open_pdf(io.BytesIO(pages)) as pdf:
            return {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}
    except (PikepdfError, KeyError, NotImplementedError, RuntimeError) as error:
        raise ValueError("no PDF that can be read") from error


def _describe(pdf: "Pdf", moment: datetime) -> None:
    """The document's own words in XMP (6.6.2), and the older dictionary saying the same."""
    from pikepdf import Dictionary

    said = {name: str(pdf.docinfo.get(f"/{name}", "")) for name in ("Title", "Author", "Subject", "Creator")}
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["pdfaid:part"], xmp["pdfaid:conformance"] = "3", "B"
        xmp["dc:title"], xmp["dc:creator"], xmp["dc:description"] = said["Title"], [said["Author"]], said["Subject"]
        xmp["dc:format"] = "application/pdf"
        xmp["xmp:CreatorTool"] = xmp["pdf:Producer"] = said["Creator"]
        for name in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            xmp[name] = moment.isoformat()
    dates = dict.fromkeys(("CreationDate", "ModDate"), _stamp(moment))
    for name, value in {**said, "Producer": said["Creator"], **dates}.items():
        pdf.docinfo[f"/{name}"] = value
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)  # a reader says the title, not the file's name
    for name in ("/Keywords", "/Trapped"):
        if name in pdf.docinfo:
            del pdf.docinfo[name]


def _stamp(moment: datetime) -> str:
    """A date as PDF writes it (ISO 32000-2, 7.9.4)."""
    return f"D:{moment:%Y%m%d%H%M%S}Z"


def _intend(pdf: "Pdf") -> None:
    """What the colours mean (6.2.3): sRGB, in which the page's greys are neutral."""
    from pikepdf import Array, Dictionary, Name

    profile = pdf.make_stream(_srgb(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB IEC61966-2.1",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@functools.cache
def _srgb() -> bytes:
    """The profile, always dated the same, so that a certificate's bytes depend on its content only."""
    from PIL.ImageCms import ImageCmsProfile, createProfile

    profile = bytearray(ImageCmsProfile(createProfile("sRGB")).tobytes())
    profile[_ICC_DATE] = b"".join(part.to_bytes(2, "big") for part in (2000, 1, 1, 0, 0, 0))
    return bytes(profile)


def _attach(pdf: "Pdf", attached: Sequence[Attached], moment: datetime) -> None:
    """Each file with its type, date and relation, named in the catalogue (6.8)."""
    from pikepdf import Array, AttachedFileSpec, Name

    specs: list[Dictionary] = []
    for one in attached:
        spec = AttachedFileSpec(
            pdf,
            one.content,
            filename=one.name,
            description=one.told,
            mime_type=one.mime,
            creation_date=_stamp(moment),
            mod_date=_stamp(moment),
        )
        spec.obj.AFRelationship = Name(f"/{one.relation}")
        pdf.attachments[one.name] = spec
        specs.append(pdf.attachments[one.name].obj)
    if specs:
        pdf.Root.AF = Array(specs)
