"""The rules of PDF/A-3b (ISO 19005-3) that can be looked at with pikepdf and fontTools, as a list of what breaks them.

No validator is at hand here, so this is no proof of conformance; each line names the clause it looks at.
"""

import io
import re
from collections.abc import Iterator

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name, Object, Pdf, Stream

FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/JavaScript", "/Hide"}
RELATIONS = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"}


def broken_rules(content: bytes) -> list[str]:
    """What a reader of the standard would object to; empty where nothing was found."""
    with Pdf.open(io.BytesIO(content)) as pdf:
        checks = (_file, _metadata, _intent, _forbidden, _attachments, _fields, _fonts)
        return [*_header(content), *(broken for check in checks for broken in check(pdf))]


def _header(content: bytes) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", content):
        yield "6.1.2 header"
    if not content.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "6.1.3 something after the end"


def _file(pdf: Pdf) -> Iterator[str]:
    if "/ID" not in pdf.trailer or pdf.is_encrypted:
        yield "6.1.3 trailer"
    if "/Version" in pdf.Root and not str(pdf.Root.Version).startswith("/1."):
        yield "6.1.2 version"


def _metadata(pdf: Pdf) -> Iterator[str]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        if (xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")) != ("3", "B"):
            yield "6.6.4 version identification"
        pairs = (("dc:title", "Title"), ("xmp:CreatorTool", "Creator"), ("pdf:Producer", "Producer"))
        for ours, older in pairs:
            if xmp.get(ours) != str(pdf.docinfo.get(f"/{older}")):
                yield f"6.6.2 {older} differs"
        for ours, older in (("xmp:CreateDate", "CreationDate"), ("xmp:ModifyDate", "ModDate")):
            if re.sub(r"\D", "", xmp.get(ours, ""))[:14] != str(pdf.docinfo.get(f"/{older}"))[2:16]:
                yield f"6.6.2 {older} differs"
    if "/Filter" in pdf.Root.Metadata:
        yield "6.6.2 metadata is packed"


def _intent(pdf: Pdf) -> Iterator[str]:
    intents = [one for one in pdf.Root.get("/OutputIntents", []) if one.S == Name.GTS_PDFA1]
    if len(intents) != 1:
        yield "6.2.3 output intent"
        return
    profile = intents[0].DestOutputProfile.read_bytes()
    if intents[0].DestOutputProfile.N != 3 or profile[16:20] != b"RGB " or profile[36:40] != b"acsp" or profile[8] > 4:
        yield "6.2.3 profile"


def _forbidden(pdf: Pdf) -> Iterator[str]:
    for found in pdf.objects:
        if isinstance(found, Stream) and (Name.F in found or found.get("/Filter") == Name.LZWDecode):
            yield "6.1.7 stream"
        if isinstance(found, Dictionary):
            if str(found.get("/S")) in FORBIDDEN_ACTIONS or "/AA" in found:
                yield "6.5.1 action"
            if found.get("/Type") == Name.XObject and "/PS" in found:
                yield "6.2.9 PostScript"
    if "/PresSteps" in pdf.Root or "/Requirements" in pdf.Root:
        yield "6.10 presentation"


def _attachments(pdf: Pdf) -> Iterator[str]:
    named = dict(pdf.attachments)
    associated = {one.objgen for one in pdf.Root.get("/AF", []) if one.is_indirect}
    for name, spec in named.items():
        embedded = spec.obj.EF.F
        if spec.obj.objgen not in associated:
            yield f"6.8 {name} is not associated"
        if {str(spec.obj.F), str(spec.obj.UF)} != {name} or str(spec.obj.get("/AFRelationship")) not in RELATIONS:
            yield f"6.8 {name}: names or relation"
        if "/Subtype" not in embedded or "/ModDate" not in embedded.Params:
            yield f"6.8 {name}: type or date"


def _fields(pdf: Pdf) -> Iterator[str]:
    form = pdf.Root.get("/AcroForm", Dictionary())
    if form.get("/NeedAppearances") or "/XFA" in form:
        yield "6.4.1 form"
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            flags, sides = int(one.get("/F", 0)), [float(side) for side in one.Rect]
            if "/AP" not in one and any(sides):
                yield "6.3.3 appearance"
            if not flags & 4 or flags & 0b100011:
                yield "6.3.2 flags"


def _fonts(pdf: Pdf) -> Iterator[str]:
    for page in pdf.pages:
        fonts = {name: _font(font) for name, font in page.resources.get("/Font", Dictionary()).items()}
        shown: dict[str, set[int]] = {name: set() for name in fonts}
        font = ""
        for one in pikepdf.parse_content_stream(page):
            if str(one.operator) == "Tf":
                font = str(one.operands[0])
            elif str(one.operator) in {"Tj", "TJ", "'"}:
                shown[font] |= set(b"".join(_texts(list(one.operands))))
        for name, codes in shown.items():
            yield from _font_rules(page.resources.Font[name], fonts[name], codes)


def _texts(operands: list[Object]) -> Iterator[bytes]:
    for one in operands:
        if isinstance(one, pikepdf.Array):
            yield from _texts(list(one))
        elif isinstance(one, pikepdf.String):
            yield bytes(one)


def _font(font: Object) -> TTFont | None:
    program = font.get("/FontDescriptor", Dictionary()).get("/FontFile2")
    return None if program is None else TTFont(io.BytesIO(program.read_bytes()))


def _font_rules(font: Object, program: TTFont | None, codes: set[int]) -> Iterator[str]:
    name = str(font.BaseFont)
    if program is None:
        if codes:
            yield f"6.2.11.4 {name} is not embedded"
        return
    tables = [(one.platformID, one.platEncID) for one in program["cmap"].tables]
    if int(font.FontDescriptor.Flags) & 4 and ("/Encoding" in font or len(tables) != 1):
        yield f"6.2.11.6 {name}: encoding of a symbolic font"
    glyphs = program["cmap"].tables[0].cmap
    order, scale = program.getGlyphOrder(), 1000 / program["head"].unitsPerEm
    for code in codes:
        glyph = glyphs.get(code, ".notdef")
        if glyph == ".notdef" or order.index(glyph) == 0:
            yield f"6.2.11.8 {name}: no glyph for {code}"
            continue
        width = float(font.Widths[code - int(font.FirstChar)])
        if abs(width - program["hmtx"][glyph][0] * scale) > 1:
            yield f"6.2.11.5 {name}: width of {code}"
