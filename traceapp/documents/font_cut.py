"""Cutting static fonts from Inter's variable file: ReportLab embeds only static TrueType and applies no features.

So the features a face needs are built into its character map: figures of equal width (`tnum`) everywhere, and in the
faces for identifiers a slashed zero (`zero`) and a serifed capital I (`ss02`). Of `tnum` only the figures are taken:
the wide hyphens that come with it would tear identifiers apart.
"""

import functools
import io
from collections.abc import Iterable

import fontpkg_inter
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "Inter"
SOURCE = fontpkg_inter.ROOT / "files" / "Inter[opsz,wght].ttf"
TEXT_SIZE = 14
"""Inter's optical size for reading sizes; its display cuts start at 32."""


def cut(*, weight: int, features: Iterable[str], style: str) -> bytes:
    """A static TrueType file of Inter at one weight, with the features built in.

    style: names the cut in the file, so that each embedded font has a name of its own.
    """
    font = TTFont(SOURCE, recalcTimestamp=False)
    _build_in(font, frozenset(features))
    _drop_layout(font)
    instancer.instantiateVariableFont(font, {"wght": weight, "opsz": TEXT_SIZE}, inplace=True)
    _rename(font, style)
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def _build_in(font: TTFont, features: frozenset[str]) -> None:
    """Point each character at the glyph the features would have put in its place, in the order of their lookups."""
    table = font["GSUB"].table
    wanted = {
        (index, record.FeatureTag)
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag in features
        for index in record.Feature.LookupListIndex
    }
    glyphs = font.getBestCmap()
    figures = {glyphs[code] for code in map(ord, "0123456789")}
    singles: list[dict[str, str]] = [
        {old: new for old, new in subtable.mapping.items() if feature != "tnum" or old in figures}
        for index, feature in sorted(wanted)
        for subtable in table.LookupList.Lookup[index].SubTable
        if subtable.LookupType == 1
    ]
    for characters in font["cmap"].tables:
        characters.cmap = {
            code: functools.reduce(lambda name, single: single.get(name, name), singles, glyph)
            for code, glyph in characters.cmap.items()
        }


def _drop_layout(font: TTFont) -> None:
    """Keep every encoded character and nothing that only a shaping engine could reach."""
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    options.glyph_names = False
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(font.getBestCmap()))
    subsetter.subset(font)


def _rename(font: TTFont, style: str) -> None:
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 5, 13, 14)]
    for name_id, text in ((1, f"{FAMILY} {style}"), (2, "Regular"), (4, f"{FAMILY} {style}"), (6, f"{FAMILY}-{style}")):
        names.setName(text, name_id, 3, 1, 0x409)
    if "STAT" in font:
        del font["STAT"]
