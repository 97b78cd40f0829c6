"""Answers about boxes and shipments: what may go in, and what may leave."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

DISPATCH = {
    "air_forbidden": Answer(
        QT_TRANSLATE_NOOP("answers", "Not by air"),
        QT_TRANSLATE_NOOP(
            "answers", "{box}: {strength} A/m at {metres} m is above every limit. Shield it, or send it by road or sea."
        ),
    ),
    "air_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Not known whether it may fly"),
        QT_TRANSLATE_NOOP(
            "answers", "{box}[: {strength} A/m at {metres} m]. Measure its stray field[ at {farther} m], under Carrier."
        ),
    ),
    "box_certified": Answer(
        QT_TRANSLATE_NOOP("answers", "Box already certified"),
        QT_TRANSLATE_NOOP("answers", "Certificate {certificate} speaks for {box}. Withdraw or supersede it first."),
    ),
    "box_gathered": Answer(
        QT_TRANSLATE_NOOP("answers", "Box is in another shipment"),
        QT_TRANSLATE_NOOP("answers", "{box} is in {shipment}. Take it out there first."),
    ),
    "box_in_use": Answer(
        QT_TRANSLATE_NOOP("answers", "Box is full already"),
        QT_TRANSLATE_NOOP("answers", "{box} is packed and closed. Take a new box."),
    ),
    "box_not_in_shipment": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong box"),
        QT_TRANSLATE_NOOP("answers", "{box} does not belong to {shipment}. Scan a box of this shipment."),
    ),
    "box_on_hold": Answer(
        QT_TRANSLATE_NOOP("answers", "Box is on hold"),
        QT_TRANSLATE_NOOP("answers", "Set {box} aside for quality."),
    ),
    "box_opened": Answer(
        QT_TRANSLATE_NOOP("answers", "Box was opened"),
        QT_TRANSLATE_NOOP("answers", "{box} holds nothing any more. Pack a new one."),
    ),
    "box_other_order": Answer(
        QT_TRANSLATE_NOOP("answers", "Box of another order"),
        QT_TRANSLATE_NOOP("answers", "{box} was packed for {order}. Scan a box for {wanted}."),
    ),
    "box_shipped": Answer(
        QT_TRANSLATE_NOOP("answers", "Box has left"),
        QT_TRANSLATE_NOOP("answers", "{box} left with {shipment}."),
    ),
    "box_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Box not known"),
        QT_TRANSLATE_NOOP("answers", "There is no box {box} here. Scan again, or key in its code."),
    ),
    "carrier_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Carrier is missing"),
        QT_TRANSLATE_NOOP("answers", "Say who carries {shipment}."),
    ),
    "certificate_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "No certificate yet"),
        QT_TRANSLATE_NOOP(
            "answers", "{shipment} needs a {form} certificate for all that is in its boxes. Have it signed first."
        ),
    ),
    "certificate_touched": Answer(
        QT_TRANSLATE_NOOP("answers", "A late fact touches the certificate"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{number} was signed before something came out about {subject}. Quality closes its review, or issues it "
            "again; then load.",
        ),
    ),
    "gross_below_net": Answer(
        QT_TRANSLATE_NOOP("answers", "Lighter than what is in it"),
        QT_TRANSLATE_NOOP("answers", "{box} weighs {gross}, its content {net}. Weigh again, or count again."),
    ),
    "over_line": Answer(
        QT_TRANSLATE_NOOP("answers", "More than was ordered"),
        QT_TRANSLATE_NOOP(
            "answers", "{order}: {pieces} pcs here, {most} pcs still open, tolerance included. Take a box out."
        ),
    ),
    "reserved_elsewhere": Answer(
        QT_TRANSLATE_NOOP("answers", "Set aside for another order"),
        QT_TRANSLATE_NOOP("answers", "Of {lot} there is {free} free.[ The rest is for {order}.]"),
    ),
    "part_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Part not known"),
        QT_TRANSLATE_NOOP("answers", "There is no part {part} here. Have it entered."),
    ),
    "purpose_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "What is this shipment for?"),
        QT_TRANSLATE_NOOP("answers", "“{purpose}” is no kind of shipment."),
    ),
    "shipment_empty": Answer(
        QT_TRANSLATE_NOOP("answers", "Shipment is empty"),
        QT_TRANSLATE_NOOP("answers", "Scan the boxes of {shipment} first."),
    ),
    "shipment_gone": Answer(
        QT_TRANSLATE_NOOP("answers", "Shipment has left"),
        QT_TRANSLATE_NOOP("answers", "{shipment} is under way; nothing more can be changed in it."),
    ),
    "shipment_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Shipment not known"),
        QT_TRANSLATE_NOOP("answers", "There is no shipment {shipment} here. Scan again, or open one."),
    ),
    "state_mixed": Answer(
        QT_TRANSLATE_NOOP("answers", "Magnetised and unmagnetised never share"),
        QT_TRANSLATE_NOOP("answers", "Pack for {order} either all magnetised or all unmagnetised parts in a box."),
    ),
    "wrong_claim": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong claim class"),
        QT_TRANSLATE_NOOP("answers", "[{lot} is for {claim}.] The order wants {wanted}. Take another lot."),
    ),
    "wrong_owner": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong owner"),
        QT_TRANSLATE_NOOP("answers", "[{lot} belongs to {owner}.] [The order is for {wanted}.] Take another lot."),
    ),
    "wrong_part": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong part"),
        QT_TRANSLATE_NOOP("answers", "[{lot} is {part}.] The order wants {wanted}. Take another lot."),
    ),
    "wrong_state": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong magnetic state"),
        QT_TRANSLATE_NOOP("answers", "{lot} has to be {wanted} for this order."),
    ),
}
