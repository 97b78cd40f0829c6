"""The table of wrong scans (UX 5): the row an answer belongs to, and what the journal keeps of a scan so answered."""

from enum import StrEnum


class Row(StrEnum):
    """A row of the table. W9 is no wrong scan: the lot goes in, and its ring stays open until it is confirmed."""

    UNKNOWN = "W1"
    WRONG_MATERIAL = "W2"
    HELD = "W3"
    USED_UP = "W4"
    EXPIRED = "W5"
    WRONG_MOMENT = "W6"
    UNABLE = "W7"
    OLDER_FIRST = "W8"


COUNTED = frozenset({Row.UNKNOWN, Row.WRONG_MOMENT})
"""A slip of the hand or of a label: only how often it happened is kept. Every other row is an entry of its own."""

_CODES: dict[Row, tuple[str, ...]] = {
    Row.UNKNOWN: (
        *("badge_unknown", "code_check", "code_malformed", "code_unknown", "container_unknown", "foreign_code"),
        *("gs1_check_digit", "gs1_malformed", "gs1_repeated", "gs1_separator_as_text", "gs1_separator_missing"),
        *("gs1_unknown_ai", "iso15434_field", "iso15434_format", "link_malformed", "lot_unknown", "order_unknown"),
        *("own_code_malformed", "printed_quantity", "scan_empty", "station_unknown", "supplier_code_unknown"),
    ),
    Row.WRONG_MATERIAL: ("wrong_material", "owner_mixed", "claim_mixed", "too_many_lots"),
    Row.HELD: ("on_hold", "provisional_charge"),
    Row.USED_UP: ("used_up", "lot_away"),
    Row.EXPIRED: ("expired", "calibration_due"),
    Row.WRONG_MOMENT: (
        *("attempts_exhausted", "badge_wanted", "cannot_skip", "container_wanted", "first_signature_old"),
        *(
            "inputs_missing",
            "label_outdated",
            "label_wanted",
            "not_now",
            "nothing_to_undo",
            "order_elsewhere",
            "same_person_twice",
        ),
        *("scan_first", "signed_too_soon", "wrong_station"),
    ),
    Row.UNABLE: ("not_allowed", "not_qualified"),
    Row.OLDER_FIRST: ("older_lot_first",),
}
_ROWS = {code: row for row, codes in _CODES.items() for code in codes}


def row_of(answer: str) -> Row | None:
    """The row of a refusal's code; None where it answers no scan: a value, a fault, another screen."""
    return _ROWS.get(answer)
