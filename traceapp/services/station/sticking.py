"""New labels on their containers: each proves itself by being scanned, and one printed twice is destroyed."""

from msgspec.structs import replace

from traceapp.domain.scan import OwnLot
from traceapp.services.station.saying import Reply, accepted, already, as_command, done, wrong
from traceapp.services.station.talk import Do, Talk


def label_scanned(talk: Talk, lot: OwnLot, at: int) -> Reply:
    """The new label proves itself by being scanned; the old one of a remnant has its code, and tells of more."""
    code = lot.text
    label = next((label for label in talk.labels if label.code == code), None)
    if label is not None and lot.quantity is not None and lot.quantity != label.quantity:
        return wrong(talk, "label_outdated", (("label", code), ("told", lot.quantity)), code, at), ()
    waiting = [one.code for one in talk.labels if not one.verified]
    if label is None:
        return wrong(talk, "label_wanted", (("label", waiting[0]),), code, at), ()
    if code not in waiting:
        return already(talk, "already_added", code, at), ()
    if any(label.code == code and label.is_void for label in talk.labels):
        return _destroyed(talk, code, at)
    labels = tuple(replace(one, verified=True) if one.code == code else one for one in talk.labels)
    if all(one.verified for one in labels):
        return done(replace(talk, labels=()), at), ()
    return accepted(replace(talk, labels=labels), "label_verified", (), code, at), ()


def _destroyed(talk: Talk, code: str, at: int) -> Reply:
    """The label that was printed first is proven to be at hand, and goes; the new one is still to be scanned."""
    labels = tuple(replace(label, is_void=False) if label.code == code else label for label in talk.labels)
    command = as_command(talk, f"spoil-{code}-{at}", at)
    talk = accepted(replace(talk, labels=labels), "label_destroyed", (), code, at)
    return talk, (Do("spoil", command, label=code),)


def reprinted(talk: Talk, code: str) -> Talk:
    """The label printed first is void, and is to be scanned before it is destroyed."""
    labels = tuple(replace(label, is_void=label.is_void or label.code == code) for label in talk.labels)
    return replace(talk, labels=labels)
