"""A certificate's file that somebody brought back, as the room of documents would show what holds of it."""

from msgspec.structs import replace

from tests.ui import document_samples
from tests.ui.quality_samples import words_in
from ui.models.rows import Cell, Row, RowKind
from ui.screens.register import RegisterView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

ADDED = (
    "Campo Alto Magnetics signed on 2026-12-03 21:30 UTC what is inside; what shows may be another. "
    "Ask for the file as issued."
)
ADDED_ES = (
    "Campo Alto Magnetics firmó el 2026-12-03 21:30 UTC lo que está dentro; lo que se ve puede ser otra cosa. "
    "Pida el archivo tal como se emitió."
)
LINES = (
    (Glyph.REFUSED, "Signature: Something was added after signing", "Firma: Se añadió algo después de la firma",
     ADDED, ADDED_ES),
    (Glyph.DONE, "Content: The content holds", "Contenido: El contenido es íntegro",
     "Signed by the plant’s key A-26-01; the boxed characters are D387 7111.",
     "Firmado con la clave de la planta A-26-01; los caracteres enmarcados son D387 7111."),
    (Glyph.REFUSED, "Journal: Not the file that was issued", "Diario: No es el archivo que se emitió",
     "C-26-A001 has this content, entry A-754, but was sealed as another file.",
     "C-26-A001 tiene este contenido, asiento A-754, pero se selló como otro archivo."),
    (Glyph.ATTENTION, "Log: No proof of the log", "Registro: Sin prueba del registro",
     "Neither in the file nor here; it was not sealed, or elsewhere.",
     "Ni en el archivo ni aquí; no se selló, o se selló en otro lugar."),
)  # fmt: skip


def checked(language: str = "en") -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    filing = document_samples.documents(language, filing=True)
    lines = tuple(
        Row(
            None,
            (
                Cell(glyph=glyph),
                Cell(words(en, es), below=words(said, dicho), is_strong=glyph is not Glyph.DONE, wraps=True),
            ),
            RowKind.PART,
        )
        for glyph, en, es, said, dicho in LINES
    )
    prompt = Prompt(
        Tone.WRONG,
        words("Not everything holds", "No todo es correcto"),
        words("3 lines below say why.", "3 líneas abajo dicen por qué."),
        code="northmere-1203.pdf",
    )
    return replace(filing, prompt=prompt, rows=(filing.rows[0], *lines, *filing.rows[1:]))
