from tests.documents.reading import codes, picture, same_picture, same_text, text, texts
from tests.documents.sample_certificate import layout
from traceapp.documents.card_pdf import render_card
from traceapp.domain.label import CardCode, CodeCard
from traceapp.domain.words import Words

COMMANDS = (
    ("OK", "Confirm", "Confirmar"),
    ("UNDO", "Undo last", "Deshacer"),
    ("CANCEL", "Cancel", "Cancelar"),
    ("TARE", "Tare scale", "Tarar"),
    ("PART", "Part container", "Envase parcial"),
    ("REPRINT", "Reprint label", "Reimprimir"),
    ("HOLD", "Hold, report", "Retener"),
    ("FIND", "Find anything", "Buscar"),
    ("HELP", "Call supervisor", "Llamar al jefe"),
    ("NOTE", "Handover note", "Nota de relevo"),
    ("LANG", "Language", "Idioma"),
    ("OUT", "Sign out", "Salir"),
)


def card(count: int) -> CodeCard:
    codes = tuple(
        CardCode(payload=f"%CMD:{word}" if n < 12 else f"%CMD:{word}{n}", words=Words(english, spanish))
        for n, (word, english, spanish) in enumerate((COMMANDS * 3)[:count])
    )
    return CodeCard(
        title=Words("Scan instead of touching", "Escanee en vez de tocar"), name="Card K1, all stations", codes=codes
    )


def test_the_command_card_is_the_golden_one_and_every_code_reads():
    pdf = render_card(card(12), mark=layout().mark)
    same_text("card-commands", pdf)
    same_picture("card-commands", picture(pdf, dpi=72))
    assert codes(picture(pdf, dpi=300)) == sorted(("]d1", f"%CMD:{word}") for word, _, _ in COMMANDS)


def test_more_codes_go_on_a_further_page():
    pages = texts(render_card(card(14)))
    assert len(pages) == 2
    assert "Confirm" in pages[1]
    assert "Cancel" not in pages[1]


def test_words_stand_in_both_languages():
    found = text(render_card(card(12)))
    for _, english, spanish in COMMANDS:
        assert english in found
        assert spanish in found
