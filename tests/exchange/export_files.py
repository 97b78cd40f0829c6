"""What instruments export, as they write it: a hysteresigraph's table in CGS units, a measuring machine's protocol."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

HEADINGS = ("Sample ID", "Position", "Temp (°C)", "Br (kG)", "Hcb (kOe)", "Hcj (kOe)", "Hk/Hcj (%)", "(BH)max (MGOe)")
PROTOCOL = "Lot;Piece;L;W;H\n{lot};1;40,01;20,00;5,00\n{lot};2;39,98;20,01;4,99\n"
"""A measuring machine's, with decimal commas."""


def hysteresigraph(*rows: Sequence[object]) -> str:
    """Its table as CSV."""
    return "".join(",".join(str(cell) for cell in row) + "\n" for row in (HEADINGS, *rows))


def workbook(*rows: Sequence[object], sheet: str = "Results") -> bytes:
    """The smallest XLSX that holds these rows: texts inline, numbers as numbers (ECMA-376)."""
    lines = "".join(
        f'<row r="{n}">' + "".join(_cell(cell) for cell in row) + "</row>" for n, row in enumerate(rows, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{related}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{related}"><sheets>'
        f'<sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{related}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return made.getvalue()


def _cell(cell: object) -> str:
    if isinstance(cell, int | float):
        return f"<c><v>{cell!r}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>' if cell else "<c/>"
