"""The words of the command cards: each is one that the terminal knows, and it knows no other."""

import ast

from tests.house.source_tree import ROOT
from traceapp.domain.command_word import COMMANDS, VARIES, command_card, command_codes, desk_card
from traceapp.domain.equipment import Station
from traceapp.domain.scan import CommandCode, RawScan, read_scan

SAME_AS_OK = {"START", "DONE"}
"""Cards of other printings."""


def words_of_cases(file: str, *functions: str) -> set[str]:
    """The words that a function tells apart by `case`: `case "OK"`, `case CommandCode("SETUP")`."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    cases = (
        case.pattern
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name in functions
        for case in ast.walk(node)
        if isinstance(case, ast.match_case)
    )
    values = (part.value for pattern in cases for part in ast.walk(pattern) if isinstance(part, ast.MatchValue))
    return {value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)}


def words_of_table(file: str, table: str) -> set[str]:
    """The keys of a table written out in a file."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    tables = (
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == table
    )
    keys = (key for found in tables if isinstance(found, ast.Dict) for key in found.keys)
    return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def test_every_word_that_a_terminal_understands_has_a_card_and_no_card_says_another():
    understood = words_of_cases("traceapp/services/station/pressing.py", "press", "_anywhere", "_at_the_edge")
    understood |= words_of_cases("ui/desktop.py", "_opens")
    understood |= words_of_table("ui/rooms/doors.py", "CARDS")
    assert {one.word for one in COMMANDS} == understood - SAME_AS_OK


def test_a_card_reads_as_the_command_it_names():
    fixed = [one for one in COMMANDS if one.argument != VARIES]
    read = [read_scan(RawScan("hand", code.payload.encode(), 0)) for code in command_codes()]
    assert read == [CommandCode(one.word, one.argument or None) for one in fixed]


def test_no_two_cards_say_the_same():
    codes = command_codes()
    assert len({code.payload for code in codes}) == len(codes)
    assert len({code.words.en for code in codes}) == len({code.words.es for code in codes}) == len(codes)


def test_the_card_leads_to_every_station_in_both_languages():
    here = Station(key="OX-1", name="Oxide receipt", name_es="Recepción de óxido")
    plain = Station(key="Q-1", name="Quality office")
    *commands, first, second = command_card((here, plain)).codes
    assert tuple(commands) == command_codes()
    assert (first.payload, first.words.en, first.words.es) == (
        "%CMD:STATION:OX-1",
        "OX-1 Oxide receipt",
        "OX-1 Recepción de óxido",
    )
    assert second.words.es == "Q-1 Quality office"


def test_the_desks_card_has_every_room_row_tab_and_digit_once() -> None:
    card = desk_card()
    payloads = [code.payload for code in card.codes]
    assert len(payloads) == len(set(payloads))
    assert {f"%ROW:{n}" for n in range(1, 10)} <= set(payloads)
    assert {f"%N:{n}" for n in range(10)} <= set(payloads)
    assert {"%CMD:DESK", "%CMD:HEALTH", "%CMD:TAB:1"} <= set(payloads)
