"""The exact words of the answers to bad input, in both languages, with their facts as people read them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta, timezone

import pytest

from traceapp.domain.answers import ANSWERS
from traceapp.domain.plant import Plant
from traceapp.domain.problem import because
from traceapp.domain.quantity import mg, pcs
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from ui.language import Language, Translations
from ui.messages import Said, accepted, say, say_condition, say_finding
from ui.speech import Speech

EN, ES = Language.ENGLISH, Language.SPANISH
PEOPLE = {"17": "Ana Ruiz", "23": "Kofi Mensah"}
IRON, BY_IRON = "FE-2649-A121-D", "FE-2650-A004-7"


@dataclass(frozen=True, slots=True)
class Case:
    """One bad input: its code and facts, and what is said to it in each language, line by line."""

    code: str
    facts: Mapping[str, object]
    en: tuple[str, ...]
    es: tuple[str, ...]
    kind: str = field(default="answer", kw_only=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.code} {self.facts.get('status') or self.facts.get('of', '')}".strip()


UNKNOWN = (
    Case(
        "scan_empty",
        {},
        ("Nothing was read", "The scanner sent an empty code. Scan again."),
        ("No se leyó nada", "El escáner envió un código vacío. Escanee de nuevo."),
    ),
    Case(
        "lot_unknown",
        {"lot": "SC-2651-A006-A"},
        ("Code not known", "There is no lot SC-2651-A006-A here. Scan again, or receive it first."),
        ("Código no conocido", "Aquí no hay ningún lote SC-2651-A006-A. Escanee de nuevo o recíbalo antes."),
    ),
    Case(
        "foreign_code",
        {"scanned": "4006381333931"},
        ("Code not known", "“4006381333931” is not one of our codes. Scan our own label."),
        ("Código no conocido", "“4006381333931” no es uno de nuestros códigos. Escanee nuestra etiqueta."),
    ),
    Case(
        "supplier_code_unknown",
        {"scanned": "NDPR/77"},
        (
            "Supplier's code not known",
            "“NDPR/77” belongs to no material here. Map it for good, or scan a material card.",
        ),
        (
            "Código de proveedor no conocido",
            "“NDPR/77” no es de ningún material de aquí. Asígnelo para siempre o escanee una tarjeta de material.",
        ),
    ),
    Case(
        "code_malformed",
        {"typed": "SC-26A", "shape": "KK-YYWW-T123-C"},
        (
            "Code not known",
            "SC-26A is not written like a lot code (KK-YYWW-T123-C). Scan again, or key in the lot.",
        ),
        (
            "Código no conocido",
            "SC-26A no tiene la forma de un código de lote (KK-YYWW-T123-C). Escanee de nuevo o teclee el lote.",
        ),
    ),
    Case(
        "own_code_malformed",
        {"prefix": "%N:", "rest": "1,5"},
        ("Code not known", "After %N: something else belongs than “1,5”. Print the card or badge again."),
        ("Código no conocido", "Después de %N: no va “1,5”. Imprima de nuevo la tarjeta o la credencial."),
    ),
    Case(
        "code_check",
        {"typed": "SC-2651-A006-B"},
        ("Code not known", "The check character of SC-2651-A006-B is wrong. Scan again, or key in the lot."),
        (
            "Código no conocido",
            "El carácter de control de SC-2651-A006-B está mal. Escanee de nuevo o teclee el lote.",
        ),
    ),
    Case(
        "gs1_check_digit",
        {"ai": "01", "data": "04006381333932"},
        ("Code not known", "The check digit of (01) 04006381333932 is wrong. Scan again, or report the label."),
        (
            "Código no conocido",
            "La cifra de control de (01) 04006381333932 está mal. Escanee de nuevo o avise de la etiqueta.",
        ),
    ),
    Case(
        "badge_unknown",
        {"badge": "99"},
        ("Badge not known", "Nobody here has badge 99. Scan again, or have it entered."),
        ("Credencial no conocida", "Aquí nadie tiene la credencial 99. Escanee de nuevo o pida que se dé de alta."),
    ),
)

CHARGES = (
    Case(
        "already_added",
        {"lot": f"{IRON}/2"},
        ("Already added", f"{IRON}/2 is in the charge already. Scan another container."),
        ("Ya añadido", f"{IRON}/2 ya está en la carga. Escanee otro envase."),
    ),
    Case(
        "on_hold",
        {"lot": IRON, "reason": "Carbon 0.08 %, limit 0.05 %", "put_at": "QC-1", "instead": BY_IRON, "place": "B4"},
        ("On hold. Not added.", "Carbon 0.08 %, limit 0.05 %. Put it at QC-1.", f"Scan {BY_IRON} instead: B4."),
        ("Retenido. No añadido.", "Carbon 0.08 %, limit 0.05 %. Llévelo a QC-1.", f"Escanee {BY_IRON}: B4."),
    ),
    Case(
        "used_up",
        {"lot": IRON, "status": "scrapped", "instead": "", "place": ""},
        ("Already used up", f"Nothing is left of {IRON}: scrapped."),
        ("Ya está agotado", f"No queda nada de {IRON}: chatarra."),
    ),
    Case(
        "used_up",
        {"lot": f"{IRON}/1", "status": "used up", "instead": BY_IRON, "place": ""},
        ("Already used up", f"Nothing is left of {IRON}/1: used up.", f"Scan {BY_IRON} instead."),
        ("Ya está agotado", f"No queda nada de {IRON}/1: agotado.", f"Escanee {BY_IRON}."),
    ),
    Case(
        "more_than_left",
        {"lot": IRON, "left": mg(1_149_820_000)},
        ("More than is left", f"{IRON} holds 1 149.82 kg by the books. Weigh again, or have the quantity adjusted."),
        (
            "Más de lo que queda",
            f"Según los libros, en {IRON} quedan 1 149,82 kg. Pese de nuevo o pida que se ajuste la cantidad.",
        ),
    ),
    Case(
        "wrong_material",
        {"lot": IRON, "material": "iron", "wanted": "rare-earth", "instead": "ND-2650-A009-K", "place": "B7"},
        ("Wrong material", "This is Electrolytic iron. Wanted: Nd-Pr metal.", "Scan ND-2650-A009-K instead: B7."),
        ("Material equivocado", "Esto es Hierro electrolítico. Se pide: Metal Nd-Pr.", "Escanee ND-2650-A009-K: B7."),
    ),
    Case(
        "owner_mixed",
        {"lot": IRON, "owner": "BIRK", "wanted": "VOLTA"},
        (
            "Wrong owner. Not added.",
            f"{IRON} is of BIRK. This charge: VOLTA. Take the same owner’s.",
        ),
        (
            "Dueño equivocado. No añadido.",
            f"{IRON} es de BIRK. Esta carga: VOLTA. Tome del mismo dueño.",
        ),
    ),
    Case(
        "claim_mixed",
        {"lot": IRON, "claim": "", "wanted": "DFARS from 2027"},
        ("Wrong claim class. Not added.", "This charge is DFARS from 2027. Take the same class."),
        ("Clase equivocada. No añadido.", "Esta carga es DFARS from 2027. Tome la misma clase."),
    ),
    Case(
        "not_qualified",
        {"person": "17", "skill": "charge-check", "able": "23, 31", "away": ""},
        ("Not signed off for this", "Ana Ruiz lacks the skill “Charge check”. On shift and able: Kofi Mensah, 31."),
        (
            "Sin aptitud para esto",
            "A Ana Ruiz le falta la aptitud “Control de carga”. En turno y con aptitud: Kofi Mensah, 31.",
        ),
    ),
    Case(
        "calibration_due",
        {"instrument": "SC-2-B", "scale": "SC-2-A", "place": "B4"},
        ("Calibration due", "SC-2-B is out of calibration. Use SC-2-A (B4) meanwhile. Have it calibrated."),
        (
            "Calibración vencida",
            "SC-2-B está fuera de calibración. Use SC-2-A (B4) entre tanto. Pida que se calibre.",
        ),
    ),
    Case(
        "field_refused",
        {"field": "bath", "value": "1190.5", "unit": "°C", "low": "980", "high": "1150"},
        (
            "Outside the limits. Not recorded.",
            "Bath: 1 190.5 °C. At least 980 °C. At most 1 150 °C. Measure again, or call quality.",
        ),
        (
            "Fuera de límites. No registrado.",
            "Baño: 1 190,5 °C. Mínimo 980 °C. Máximo 1 150 °C. Mida de nuevo o llame a calidad.",
        ),
    ),
    Case(
        "field_outside",
        {"field": "bath", "value": "1090.5", "reason": "Trial run"},
        ("Value outside the limits", "Bath: 1 090.5. Trial run."),
        ("Valor fuera de límites", "Baño: 1 090,5. Trial run."),
        kind="finding",
    ),
    Case(
        "heel_differs",
        {"equipment": "MILL-1", "found": "5000000 mg", "books": "6400000 mg", "of": "", "was": ""},
        ("Heel differs", "MILL-1 held back 5.00 kg. By the books it was 6.40 kg."),
        ("Resto distinto", "MILL-1 retenía 5,00 kg. Según los libros, 6,40 kg."),
        kind="finding",
    ),
    Case(
        "heel_differs",
        {"equipment": "MILL-1", "found": "5000000 mg", "books": "", "of": BY_IRON, "was": IRON},
        ("Heel differs", f"MILL-1 held back 5.00 kg of {BY_IRON}. By the books it was of {IRON}."),
        ("Resto distinto", f"MILL-1 retenía 5,00 kg de {BY_IRON}. Según los libros, de {IRON}."),
        kind="finding",
    ),
    Case(
        "provisional_charged",
        {"step": "strip-casting"},
        ("Charged before it was confirmed", "It went into Strip casting, where nothing comes out again."),
        ("Cargado antes de confirmarse", "Entró en Colada en cinta, de donde no vuelve a salir."),
        kind="finding",
    ),
    Case("expired_used", {}, ("Used after its shelf life",), ("Usado después de caducar",), kind="finding"),
    Case(
        "balance_outside",
        {"incoming": mg(600_000_000), "outgoing": mg(570_120_000)},
        (
            "Balance outside the limits",
            "600.00 kg went in and 570.12 kg came out. Weigh again, or tell what is missing.",
        ),
        ("Balance fuera de límites", "Entraron 600,00 kg y salieron 570,12 kg. Pese de nuevo o diga qué falta."),
    ),
    Case(
        "balance_outside",
        {"in": "600000000 mg", "out": "570120000 mg"},
        ("Balance outside the limits", "600.00 kg went in and 570.12 kg came out."),
        ("Balance fuera de límites", "Entraron 600,00 kg y salieron 570,12 kg."),
        kind="finding",
    ),
)

WORLD = (
    Case(
        "printer_missing",
        {},
        ("Not found", "The label waits. Switch the printer on, or look at its cable."),
        ("No encontrada", "La etiqueta espera. Encienda la impresora o compruebe su cable."),
        kind="condition",
    ),
    Case(
        "out_of_paper",
        {},
        ("Out of paper", "The label waits. Put in a new roll."),
        ("Sin papel", "La etiqueta espera. Ponga un rollo nuevo."),
        kind="condition",
    ),
    Case(
        "disk_full",
        {"told": because("sqlite_error", number="13", symbol="SQLITE_FULL")},
        (
            "Not saved: the disk is full",
            "What was to be recorded is not kept; all before it is safe. Make room, then try again.",
        ),
        (
            "No guardado: el disco está lleno",
            "Lo que se iba a registrar no se guardó; todo lo anterior está a salvo. Haga sitio e inténtelo de nuevo.",
        ),
    ),
    Case(
        "store_read_only",
        {"told": because("sqlite_error", number="8", symbol="SQLITE_READONLY")},
        (
            "Not saved: the store is read-only",
            ("Nothing can be recorded. Make its folder writable, then try again. Found: error 8 (SQLITE_READONLY)."),
        ),
        (
            "No guardado: solo lectura",
            (
                "No se puede registrar nada. Permita escribir en su carpeta e inténtelo de nuevo."
                " Se halló: error 8 (SQLITE_READONLY)."
            ),
        ),
    ),
    Case(
        "store_damaged",
        {"told": because("sqlite_error", number="26", symbol="SQLITE_NOTADB")},
        (
            "The store is damaged",
            "Nothing is recorded in it any more. Restore the last copy. Found: error 26 (SQLITE_NOTADB).",
        ),
        (
            "La base de datos está dañada",
            "Ya no se registra nada en ella. Restaure la última copia. Se halló: error 26 (SQLITE_NOTADB).",
        ),
    ),
    Case(
        "store_newer",
        {"found": "0009", "known": "0001"},
        (
            "Store of a newer version",
            "It was made by version 0009; this program knows 0001. Install the newer program.",
        ),
        (
            "Base de datos de una versión nueva",
            "La hizo la versión 0009; este programa conoce 0001. Instale el programa nuevo.",
        ),
    ),
    Case(
        "bad_plant_file",
        {"file": "route.yaml", "line": 14, "field": "steps[2].low", "problem": because("missing")},
        ("A plant file has an error", "route.yaml, line 14, steps[2].low: is missing."),
        ("Un archivo de planta tiene un error", "route.yaml, línea 14, steps[2].low: falta."),
    ),
    Case(
        "clock_behind",
        {"seconds": 3600},
        (
            "Clock is behind",
            "This computer stands 3600 s behind its own journal. Entries keep their order; have the clock set right.",
        ),
        (
            "Reloj atrasado",
            (
                "Este equipo va 3600 s por detrás de su propio diario. Los registros mantienen su orden;"
                " pida que se ponga en hora."
            ),
        ),
        kind="condition",
    ),
    Case(
        "clock_moved_back",
        {"seconds": "3600"},
        (
            "The clock was behind",
            "It stood 3600 s behind the journal. Times of then may be wrong; the order of the entries is not.",
        ),
        (
            "El reloj iba atrasado",
            "Iba 3600 s por detrás del diario. Las horas de entonces pueden estar mal; el orden de los registros, no.",
        ),
        kind="finding",
    ),
)


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


def speech_of(plant: Plant, language: Language) -> Speech:
    hours_ahead = timezone(timedelta(hours=1))
    return Speech(lambda: plant, "sintered-ndfeb", language.locale, lambda badge: PEOPLE.get(badge, badge), hours_ahead)


def lines(said: Said) -> tuple[str, ...]:
    """What is said, with every kind of space as a plain one."""
    told = (said.headline, said.detail, said.instead)
    return tuple(text.replace("\u202f", " ").replace("\u00a0", " ") for text in told if text)


@pytest.mark.parametrize("language", [EN, ES], ids=["english", "spanish"])
@pytest.mark.parametrize("case", [*UNKNOWN, *CHARGES, *WORLD], ids=str)
def test_bad_input_gets_these_very_words(case: Case, language: Language, plant: Plant, translations: Translations):
    assert translations.speak(language)
    tell = {"answer": say, "finding": say_finding, "condition": say_condition}[case.kind]
    assert lines(tell(case.code, case.facts, speech_of(plant, language))) == (case.es if language is ES else case.en)


@pytest.mark.parametrize(
    ("code", "facts", "en", "es"),
    [
        ("wrong_station", {"lot": IRON, "step": "jet-milling"}, "Jet milling", "Molienda por chorro"),
        (
            "not_allowed",
            {"person": "17", "act": "release a hold"},
            "this: release a hold.",
            "esto: levantar una retención.",
        ),
        ("row_missing", {"lot": IRON, "property": "br", "unit": "SL-1"}, "Remanence of", "Remanencia de"),
        ("result_not_met", {"properties": "br, surface"}, "Remanence", "Remanencia"),
        ("wrong_state", {"lot": IRON, "wanted": "unmagnetised"}, "has to be unmagnetised", "estar sin imantar"),
        ("finding_open", {"lot": IRON, "finding": "used_on_hold"}, "Used while on hold.", "Usado estando retenido."),
        (
            "gate_closed",
            {"count": 2, "code": "lot_on_hold", "subject": IRON},
            "Lot is on hold (",
            "El lote está retenido (",
        ),
        (
            "unit_mixed",
            {"one": "mg", "other": "pcs"},
            "told in kg; here it is kept in pcs",
            "dio en kg; aquí se lleva en pcs",
        ),
        ("over_line", {"order": "O-1", "pieces": "2500", "most": "10"}, "2500 pcs here", "aquí 2500 pcs"),
        ("certificate_not_valid", {"number": "C-1", "standing": "withdrawn"}, "is withdrawn", "C-1: anulado"),
        ("not_undoable", {"entry": "A-7", "kind": "lot_released.1"}, "A-7: Released.", "A-7: Liberado."),
        (
            "terminal_behind",
            {"terminal": "B", "last": "2026-12-16T23:32:00Z", "needed": ""},
            "at 17 Dec 00:32",
            "el 17 dic 00:32",
        ),
        ("party_unknown", {"party": "VOLTA", "role": "processor"}, "as processor", "como subcontratista"),
    ],
)
def test_a_fact_is_told_in_the_plants_own_words(
    code: str, facts: dict[str, object], en: str, es: str, plant: Plant, translations: Translations
):
    for language, words in ((EN, en), (ES, es)):
        assert translations.speak(language)
        assert words in " ".join(lines(say(code, facts, speech_of(plant, language))))


def test_a_code_that_nobody_wrote_words_for_is_named(plant: Plant, translations: Translations):
    translations.speak(ES)
    assert lines(say("never_heard", {}, speech_of(plant, ES))) == (
        "No se ha hecho",
        "Aún no hay palabras para esto. Avise a soporte: never_heard.",
    )


@pytest.mark.parametrize("language", [EN, ES])
def test_every_answer_can_be_said_without_any_fact(language: Language, plant: Plant, translations: Translations):
    assert translations.speak(language)
    for code in ANSWERS:
        said = say(code, {}, speech_of(plant, language))
        assert said.headline
        assert not set("[]{}") & set(said.headline + said.detail.replace("“", "").replace("”", "")), code


@pytest.mark.parametrize(
    ("code", "facts", "en", "es"),
    [
        (
            "lot_weighed",
            {"material": "iron", "quantity": mg(374_860_000)},
            "Added: Electrolytic iron 374.86 kg",
            "Añadido: Hierro electrolítico 374,86 kg",
        ),
        (
            "lot_weighed",
            {"material": "iron", "quantity": pcs(24_000)},
            "Added: Electrolytic iron 24 000 pcs",
            "Añadido: Hierro electrolítico 24 000 pcs",
        ),
        ("order_accepted", {"order": "WO-7"}, "Order WO-7", "Pedido WO-7"),
        ("step_done", {}, "Done", "Hecho"),
    ],
)
def test_a_good_scan_is_told_what_was_added(
    code: str, facts: dict[str, object], en: str, es: str, plant: Plant, translations: Translations
):
    for language, words in ((EN, en), (ES, es)):
        assert translations.speak(language)
        assert lines(Said(accepted(code, facts, speech_of(plant, language)))) == (words,)
