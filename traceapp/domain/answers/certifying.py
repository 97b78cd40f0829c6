"""Answers about certificates, and why the gate before signing stays closed (DOMAIN 17 to 21)."""

from traceapp.domain.answers.answer import QT_TRANSLATE_NOOP, Answer

CERTIFYING = {
    "works_certificate_malformed": Answer(
        QT_TRANSLATE_NOOP("answers", "This is no works certificate that can be read"),
        QT_TRANSLATE_NOOP("answers", "{file}[, {field}]: {problem}."),
    ),
    "claim_broken": Answer(
        QT_TRANSLATE_NOOP("answers", "Rule not met"),
        QT_TRANSLATE_NOOP(
            "answers", "{rule}: {why}[: {element}][ {stage}][ in {country}]. Lot {lot}.[ Document: {document}.]"
        ),
    ),
    "claim_open": Answer(
        QT_TRANSLATE_NOOP("answers", "Not known whether the rule is met"),
        QT_TRANSLATE_NOOP(
            "answers", "{rule}: {why}[: {element}][ {stage}][ in {country}]. Lot {lot}.[ Document: {document}.]"
        ),
    ),
    "claim_rule_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "The order’s rule is not on file"),
        QT_TRANSLATE_NOOP("answers", "{order} asks for {rule}. Add the rule pack, or correct the order."),
    ),
    "accepted_by_other_drawing": Answer(
        QT_TRANSLATE_NOOP("answers", "Accepted by another drawing revision"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{lot} was accepted by revision {drawing}; wanted is {wanted}. Inspect and accept it again, swap the box,"
            " or file a concession.",
        ),
    ),
    "address_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate has no address"),
        QT_TRANSLATE_NOOP("answers", "{number} needs its random part before it is signed. Compose it again."),
    ),
    "ancestor_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "An ancestor is not known here"),
        QT_TRANSLATE_NOOP(
            "answers", "What went into {lot} has not been reported yet. Wait for the other terminals, or receive it."
        ),
    ),
    "box_not_ready": Answer(
        QT_TRANSLATE_NOOP("answers", "Box is not ready"),
        QT_TRANSLATE_NOOP("answers", "{box} is {status}. Pack it, or take it out of the shipment."),
    ),
    "box_of_another_order": Answer(
        QT_TRANSLATE_NOOP("answers", "Box of another order"),
        QT_TRANSLATE_NOOP("answers", "{box} was packed for {order}. Swap it for one of this order."),
    ),
    "certificate_elsewhere": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate of another shipment"),
        QT_TRANSLATE_NOOP("answers", "{number} belongs to {shipment}."),
    ),
    "certificate_not_valid": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate no longer stands"),
        QT_TRANSLATE_NOOP("answers", "{number} is {standing}."),
    ),
    "certificate_unknown": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate not known"),
        QT_TRANSLATE_NOOP("answers", "There is no certificate {number} here. Look at the number again."),
    ),
    "certified_beyond": Answer(
        QT_TRANSLATE_NOOP("answers", "A certificate speaks for more than is there"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{certificate} says {says} of {lot} in {box}, which holds {held}. Issue that one again, or withdraw it.",
        ),
    ),
    "clock_behind": Answer(
        QT_TRANSLATE_NOOP("answers", "Clock is behind"),
        QT_TRANSLATE_NOOP(
            "answers",
            "It is {now} here, and terminal {terminal} recorded at {needed}. Put the clock right; if that one was "
            "wrong, waive it by name.",
        ),
    ),
    "clock_doubted": Answer(
        QT_TRANSLATE_NOOP("answers", "The clock was behind"),
        QT_TRANSLATE_NOOP(
            "answers",
            "When {instrument} told of {lot} the clock stood behind, and by the journal its calibration had run out. "
            "Quality settles that finding.",
        ),
    ),
    "concession_over": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession has run out"),
        QT_TRANSLATE_NOOP(
            "answers",
            "[{property}][Drawing {drawing}] of {lot} leaned on {number}, whose date is past. Ask the customer for a"
            " new one.",
        ),
    ),
    "concession_too_small": Answer(
        QT_TRANSLATE_NOOP("answers", "Concession does not reach"),
        QT_TRANSLATE_NOOP(
            "answers", "{number} covers {left} more of {lot}; {wanted} would leave. Take boxes out, or ask for another."
        ),
    ),
    "facts_changed": Answer(
        QT_TRANSLATE_NOOP("answers", "Something changed meanwhile"),
        QT_TRANSLATE_NOOP("answers", "{number} is no longer what was shown. Read it again, then sign."),
    ),
    "field_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Stray field not recorded"),
        QT_TRANSLATE_NOOP("answers", "{box} holds magnetised parts. Measure its field and pack it again."),
    ),
    "finding_open": Answer(
        QT_TRANSLATE_NOOP("answers", "A finding is still open"),
        QT_TRANSLATE_NOOP("answers", "{lot}: {finding}. Quality settles it, then it can be signed."),
    ),
    "gate_closed": Answer(
        QT_TRANSLATE_NOOP("answers", "Cannot be signed yet"),
        QT_TRANSLATE_NOOP("answers", "Checks that fail: {count}. The first: {code} ({subject})."),
    ),
    "instrument_not_known": Answer(
        QT_TRANSLATE_NOOP("answers", "Instrument is not on file"),
        QT_TRANSLATE_NOOP(
            "answers", "Nobody can say whether {instrument} was in calibration. Enter it, or measure again."
        ),
    ),
    "instrument_out_of_date": Answer(
        QT_TRANSLATE_NOOP("answers", "Calibration had run out"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{instrument} was used after its date. Measure again, or have quality settle it.",
        ),
    ),
    "lot_not_released": Answer(
        QT_TRANSLATE_NOOP("answers", "Lot not released yet"),
        QT_TRANSLATE_NOOP("answers", "Quality releases {lot} with badge and PIN."),
    ),
    "lot_not_yet_accepted": Answer(
        QT_TRANSLATE_NOOP("answers", "Lot not accepted yet"),
        QT_TRANSLATE_NOOP("answers", "Quality accepts {lot} by its tests, then releases it."),
    ),
    "lot_on_hold": Answer(
        QT_TRANSLATE_NOOP("answers", "Lot is on hold"),
        QT_TRANSLATE_NOOP("answers", "{lot}: {reason}. Two people release the hold first."),
    ),
    "no_certificate_wanted": Answer(
        QT_TRANSLATE_NOOP("answers", "No certificate is ordered"),
        QT_TRANSLATE_NOOP("answers", "{order} asks for none. If one is needed, have the order changed."),
    ),
    "not_authorised": Answer(
        QT_TRANSLATE_NOOP("answers", "Not authorised to sign this"),
        QT_TRANSLATE_NOOP("answers", "{person} may not sign for {meaning}. Ask somebody who may."),
    ),
    "not_independent": Answer(
        QT_TRANSLATE_NOOP("answers", "Not independent of production"),
        QT_TRANSLATE_NOOP("answers", "{person} may not sign a {form} certificate. Ask the inspection representative."),
    ),
    "not_worked_out": Answer(
        QT_TRANSLATE_NOOP("answers", "Not worked out yet"),
        QT_TRANSLATE_NOOP(
            "answers",
            "What {lot} came from was recorded or corrected just now, and what it is made of is being worked out. Look"
            " again in a moment.",
        ),
    ),
    "number_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Certificate has no number"),
        QT_TRANSLATE_NOOP("answers", "Compose the certificate of {shipment} again."),
    ),
    "number_taken": Answer(
        QT_TRANSLATE_NOOP("answers", "Number is taken"),
        QT_TRANSLATE_NOOP("answers", "There is a certificate {number} already. Take the next number."),
    ),
    "order_line_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Order line not known"),
        QT_TRANSLATE_NOOP("answers", "There is no order line {order} here. Have it entered."),
    ),
    "packed_wrong_claim": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong claim class in a box"),
        QT_TRANSLATE_NOOP("answers", "[{lot} in {box} is for {claim}.] The order wants {wanted}. Swap the box."),
    ),
    "packed_wrong_owner": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong owner in a box"),
        QT_TRANSLATE_NOOP(
            "answers",
            "[{lot} in {box} belongs to {owner}.] [The order is for {wanted}.] Swap the box.",
        ),
    ),
    "packed_wrong_part": Answer(
        QT_TRANSLATE_NOOP("answers", "Wrong part in a box"),
        QT_TRANSLATE_NOOP("answers", "[{lot} in {box} is {part}.] The order wants {wanted}. Swap the box."),
    ),
    "reworked_since_release": Answer(
        QT_TRANSLATE_NOOP("answers", "Worked on since it was released"),
        QT_TRANSLATE_NOOP("answers", "{lot} went through {step} afterwards. Quality releases it again."),
    ),
    "row_again": Answer(
        QT_TRANSLATE_NOOP("answers", "To be measured again"),
        QT_TRANSLATE_NOOP("answers", "{property} of {lot} no longer counts after {steps}. Measure {unit} again."),
    ),
    "row_failed": Answer(
        QT_TRANSLATE_NOOP("answers", "Specification is not met"),
        QT_TRANSLATE_NOOP(
            "answers",
            "{property} of {lot}[, report {report}]. Take the lot out, or file a concession.",
        ),
    ),
    "row_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "A test is missing"),
        QT_TRANSLATE_NOOP("answers", "{property} of {lot} has no result. Test {unit}."),
    ),
    "row_too_few": Answer(
        QT_TRANSLATE_NOOP("answers", "Too few pieces tested"),
        QT_TRANSLATE_NOOP("answers", "{property} of {lot}: {n} of {wanted}. Test the rest."),
    ),
    "row_void": Answer(
        QT_TRANSLATE_NOOP("answers", "A test is void"),
        QT_TRANSLATE_NOOP("answers", "{property} of {lot}: {steps} made the result void. Test the lot anew."),
    ),
    "second_signature_owed": Answer(
        QT_TRANSLATE_NOOP("answers", "Second signature still owed"),
        QT_TRANSLATE_NOOP("answers", "The second person signs for {lot} first."),
    ),
    "site_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "The plant has no address"),
        QT_TRANSLATE_NOOP("answers", "Have name and address of the plant entered."),
    ),
    "specification_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Specification not known"),
        QT_TRANSLATE_NOOP("answers", "{order} names none that is on file. Have it entered."),
    ),
    "statement_fact_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "Statement would have a gap"),
        QT_TRANSLATE_NOOP("answers", "Nothing is on file for “{fact}”. Enter it first."),
    ),
    "step_not_signed": Answer(
        QT_TRANSLATE_NOOP("answers", "A step is not signed"),
        QT_TRANSLATE_NOOP("answers", "{step} of {lot} lacks a signature. Have it signed, or settled by quality."),
    ),
    "terminal_behind": Answer(
        QT_TRANSLATE_NOOP("answers", "A terminal has not reported"),
        QT_TRANSLATE_NOOP(
            "answers", "{terminal} last reported at {last}, {needed} is needed. Connect it, or answer for it by name."
        ),
    ),
    "wording_missing": Answer(
        QT_TRANSLATE_NOOP("answers", "No words for this certificate"),
        QT_TRANSLATE_NOOP("answers", "The layout has none for kind {kind}. Add them to the layout."),
    ),
}
