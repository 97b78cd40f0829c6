"""The few words of an origin in the language in use: stages, classes of recycled material, sorts of evidence."""

from PySide6.QtCore import QCoreApplication

from traceapp.domain.step import STAGES


def tr(source: str, comment: str = "") -> str:
    """Words of this file."""
    return QCoreApplication.translate("OriginTerms", source, comment)


def stage_word(stage: str) -> str:
    """What was done to matter at a stage."""
    words = {
        "mined": tr("mined"),
        "refined": tr("refined"),
        "separated": tr("separated"),
        "reduced": tr("reduced"),
        "melted": tr("melted"),
        "decrepitated": tr("decrepitated"),
        "milled": tr("milled"),
        "blended": tr("blended"),
        "pressed": tr("pressed"),
        "sintered": tr("sintered"),
        "bonded": tr("bonded"),
        "annealed": tr("annealed"),
        "diffused": tr("diffused"),
        "machined": tr("machined"),
        "coated": tr("coated"),
        "magnetised": tr("magnetised"),
    }
    return words.get(stage, stage)


def covered_words(covered: str) -> str:
    """`mined Nd`, in words: the stage, the element."""
    return " ".join(stage_word(word) if word in STAGES else word for word in covered.split())


def evidence_word(sort: str) -> str:
    """What sort of evidence a document is (DOMAIN 28)."""
    words = {
        "lot": tr("for one lot"),
        "blanket": tr("for a period"),
        "third-party": tr("third party"),
        "customs": tr("customs"),
    }
    return words.get(sort, sort)


def standing_word(standing: str) -> str:
    """How a document of evidence stands."""
    words = {
        "waiting": tr("to be reviewed"),
        "counts": tr("counts"),
        "over": tr("its period is over"),
        "ahead": tr("its period is ahead"),
        "turned down": tr("turned down"),
        "revoked": tr("revoked"),
    }
    return words.get(standing, standing)


def recycled_word(recycled: str) -> str:
    """The class of recycled material (DOMAIN 27)."""
    words = {
        "": tr("primary"),
        "internal": tr("own return"),
        "pre-consumer": tr("pre-consumer"),
        "post-consumer": tr("post-consumer"),
        "unknown": tr("recycled, class unknown"),
    }
    return words.get(recycled, recycled)


def custody_word(custody: str) -> str:
    """How recycled matter was kept apart (DOMAIN 27)."""
    words = {
        "": tr("not said", "custody"),
        "segregated": tr("segregated"),
        "mass-balance": tr("mass balance"),
        "credit": tr("credit"),
    }
    return words.get(custody, custody)
