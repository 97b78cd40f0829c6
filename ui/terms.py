"""The program's own few words for states, acts, roles and records, in the language in use."""

from PySide6.QtCore import QCoreApplication


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Terms", source)


def role_word(role: str) -> str:
    """What somebody is at the plant."""
    words = {
        "operator": tr("Operator"),
        "shipping": tr("Shipping clerk"),
        "quality": tr("Quality engineer"),
        "supervisor": tr("Supervisor"),
        "administrator": tr("Administrator"),
        "auditor": tr("Auditor"),
    }
    return words.get(role, role)


def act_word(act: str) -> str:
    """What somebody wants to do; how a step is done."""
    words = {
        "read": tr("read"),
        "record a step": tr("record a step"),
        "receive material": tr("receive material"),
        "place a hold": tr("place a hold"),
        "record an inspection": tr("record an inspection"),
        "release a lot": tr("release a lot"),
        "release a hold": tr("release a hold"),
        "settle a finding": tr("settle a finding"),
        "correct an entry": tr("correct an entry"),
        "undo within a step": tr("undo within a step"),
        "pack and label": tr("pack and label"),
        "ship": tr("ship"),
        "sign a certificate": tr("sign a certificate"),
        "withdraw a certificate": tr("withdraw a certificate"),
        "adjust a quantity": tr("adjust a quantity"),
        "strike a balance": tr("strike a balance"),
        "revise plant data": tr("revise plant data"),
        "set up a terminal": tr("set up a terminal"),
        "make": tr("make"),
        "expose": tr("treat"),
        "receive": tr("receive"),
        "inspect": tr("inspect"),
        "pack": tr("pack"),
    }
    return words.get(act, act)


def meaning_word(meaning: str) -> str:
    """What a signature stands for."""
    words = {
        "performed": tr("performed"),
        "charge release": tr("charge released"),
        "inspected": tr("inspected"),
        "inspection": tr("inspection"),
        "compliance": tr("compliance"),
        "hold": tr("hold"),
        "hold release": tr("hold released"),
        "disposition": tr("disposition"),
        "evidence": tr("evidence reviewed"),
        "revocation": tr("evidence revoked"),
        "release": tr("release"),
        "undo": tr("undo"),
        "set-up": tr("set-up"),
        "setting changed": tr("setting changed"),
        "key replaced": tr("key replaced"),
        "key revoked": tr("key revoked"),
        "certificate installed": tr("certificate installed"),
        "withdrawal": tr("withdrawal"),
        "balance": tr("balance"),
        "recall drill": tr("recall drill"),
    }
    return words.get(meaning, meaning)


def unit_word(kind: str) -> str:
    """What sort of unit was tested."""
    words = {
        "heat": tr("heat"),
        "sinter load": tr("sinter load"),
        "gbd load": tr("diffusion load"),
        "plating lot": tr("plating lot"),
        "final lot": tr("final lot"),
    }
    return words.get(kind, kind)


def state_word(state: str) -> str:
    """How a lot, a box or a certificate stands; what a party is."""
    words = {
        "unknown": tr("not known here"),
        "held": tr("on hold"),
        "away": tr("at a processor"),
        "open": tr("free"),
        "packed": tr("packed"),
        "scrapped": tr("scrapped"),
        "used up": tr("used up"),
        "opened": tr("opened"),
        "gathered": tr("in a shipment"),
        "shipped": tr("shipped"),
        "valid": tr("valid"),
        "superseded": tr("superseded"),
        "withdrawn": tr("withdrawn"),
        "magnetised": tr("magnetised"),
        "unmagnetised": tr("unmagnetised"),
        "supplier": tr("supplier"),
        "customer": tr("customer"),
        "processor": tr("processor"),
        "laboratory": tr("laboratory"),
        "recycler": tr("recycler"),
    }
    return words.get(state, state)


def sort_word(sort: str) -> str:
    """What a thing is that other things name."""
    words = {
        "equipment": tr("equipment"),
        "grade": tr("grade"),
        "instrument": tr("instrument"),
        "machine": tr("sort of machine"),
        "material": tr("material"),
        "order_line": tr("order line"),
        "part": tr("part"),
        "party": tr("party"),
        "person": tr("person"),
        "place": tr("place"),
        "property": tr("property"),
        "route": tr("route"),
        "skill": tr("skill"),
        "specification": tr("specification"),
        "step": tr("step"),
    }
    return words.get(sort, sort)


def disposition_word(disposition: str) -> str:
    """What becomes of material, or how a doubt was answered."""
    words = {
        "rework": tr("Rework"),
        "regrade": tr("Regrade"),
        "use as is": tr("Use as is"),
        "return": tr("Return to the supplier"),
        "scrap": tr("Scrap"),
        "found good": tr("Found good"),
        "held by mistake": tr("Held by mistake"),
        "no harm": tr("No harm"),
        "corrected": tr("Corrected"),
        "told apart": tr("Told apart"),
        "accepted": tr("Accepted"),
        "signed": tr("Signed later"),
    }
    return words.get(disposition, disposition)


def sample_word(state: str) -> str:
    """How a sample stands, and what can become of it."""
    words = {
        "taken": tr("taken"),
        "retained": tr("kept"),
        "at the laboratory": tr("at the laboratory"),
        "ended": tr("ended"),
        "used up": tr("Used up"),
        "discarded": tr("Discarded"),
        "returned": tr("Returned"),
    }
    return words.get(state, state)


def record_word(kind: str) -> str:
    """What a record is called, by its kind (`held` or `held.1`); its place in a route is said by the step's name."""
    words = {
        "lot_received": tr("Received"),
        "origin_declared": tr("Origin declared"),
        "step_performed": tr("Step performed"),
        "exposed": tr("Treated"),
        "heel_measured": tr("Heel weighed"),
        "purged": tr("Machine cleaned"),
        "sent_out": tr("Sent out"),
        "came_back": tr("Came back"),
        "sample_taken": tr("Sample taken"),
        "sample_sent": tr("Sample sent"),
        "sample_ended": tr("Sample ended"),
        "moved": tr("Moved"),
        "quantity_adjusted": tr("Adjusted"),
        "magnetised": tr("Magnetised"),
        "demagnetised": tr("Demagnetised"),
        "held": tr("Held"),
        "hold_released": tr("Hold released"),
        "parted": tr("Sorted out"),
        "disposed": tr("Disposed of"),
        "sent_back": tr("Sent back"),
        "scrap_sold": tr("Scrap sold"),
        "escape_notified": tr("Customer told"),
        "escape_closed": tr("Escape review closed"),
        "lot_released": tr("Released"),
        "finding_settled": tr("Finding settled"),
        "inspected": tr("Inspected"),
        "curve_measured": tr("Curve measured"),
        "concession_granted": tr("Concession granted"),
        "document_added": tr("Document filed"),
        "evidence_reviewed": tr("Evidence reviewed"),
        "evidence_revoked": tr("Evidence revoked"),
        "corrected": tr("Corrected"),
        "packed": tr("Packed"),
        "unpacked": tr("Unpacked"),
        "box_swapped": tr("Box swapped"),
        "shipment_opened": tr("Shipment opened"),
        "field_measured": tr("Stray field measured"),
        "shipped": tr("Shipped"),
        "customer_returned": tr("Returned by the customer"),
        "certificate_issued": tr("Certificate issued"),
        "certificate_withdrawn": tr("Certificate withdrawn"),
        "issuing_key_made": tr("Issuing key made"),
        "issuing_key_revoked": tr("Issuing key revoked"),
        "document_sealed": tr("Certificate sealed"),
        "label_printed": tr("Label printed"),
        "label_spoiled": tr("Label spoiled"),
        "signed_in": tr("Signed in"),
        "scan_refused": tr("Scan not followed"),
        "terminal_set": tr("Terminal set up"),
        "signed_out": tr("Signed out"),
        "pin_changed": tr("PIN changed"),
        "cause_noted": tr("Cause noted"),
        "balance_struck": tr("Balance struck"),
        "recall_drilled": tr("Recall drill"),
        "station_told": tr("Station told"),
        "reserved": tr("Set aside"),
        "plant_drafted": tr("Revision prepared"),
        "draft_dropped": tr("Draft withdrawn"),
        "plant_revised": tr("Plant data revised"),
        "terminal_enrolled": tr("Terminal enrolled"),
    }
    name = kind.partition(".")[0]
    return words.get(name, name.replace("_", " "))
