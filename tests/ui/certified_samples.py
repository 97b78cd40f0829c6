"""A supplier's works certificate at the window: the room's own words about an invented file."""

from msgspec.structs import replace

from tests.documents.sample_certificate import with_every_block
from tests.ui.document_samples import origins
from tests.ui.measuring_samples import speech_in
from tests.ui.quality_samples import Act, words_in
from traceapp.app.supplier_certificates import SupplierCertificate
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import DocumentAdded
from ui.rooms.declaring_certificate import Certified, certificate_form, certificate_prompt
from ui.screens.register import RegisterView
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon


def certified_origin(language: str = "en") -> RegisterView:
    """What a supplier's certificate says of a lot, beside what was declared of it."""
    content = replace(with_every_block(), digest="", number="NOX-881")
    lot, held = "OX-2649-A003-8", (("Nd2O3", "74.31"), ("Pr6O11", "24.2746"))
    declared = OriginDeclared(lot=lot, composition=held)
    document = DocumentAdded(sha256="ab" * 32, name="nox-881.json", media_type="application/json", lots=(lot,))
    looked = SupplierCertificate(content, declared, document, b"", (("Nd2O3", "77.98"), ("Pr6O11", "21.10")))
    told = Certified("nox-881.json", "24-1203", looked)
    speech, about = speech_in(language), words_in(language, "Nd-Pr oxide", "Óxido de Nd-Pr")
    prompt = certificate_prompt(told)
    assert prompt is not None
    view = origins(language, chosen=True)
    analysis = Action(
        Act.ONE,
        Icon.LIST,
        words_in(language, "Analysis", "Análisis"),
        words_in(language, "keyed by hand", "tecleado a mano"),
        "F11",
    )
    says = words_in(language, "what it says", "lo que dice")
    declare = Action(Act.TWO, Icon.CHECK, words_in(language, "Declare", "Declarar"), says, "F12")
    form = certificate_form(lot, about, told, ("nox-881.json", "events.json"), speech)
    return replace(view, prompt=prompt, form=form, tools=(analysis,), primary=declare)
