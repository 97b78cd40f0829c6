"""A certificate in English and the second language of its layout."""

from collections.abc import Mapping

from msgspec.structs import replace

from traceapp.domain.certificate import CertificateContent, Claim
from traceapp.domain.words import Words

SPANISH = "es"
"""The plant's own second language: what its facts and rules are called in it is on record."""


def in_second(content: CertificateContent, second: str, terms: Mapping[str, str]) -> CertificateContent:
    """The content as a paper with this second language prints it: `es` holds that language, or nothing.

    terms: words of that language by the English ones. A rule's statement that has none is printed in English alone:
    what nobody worded is not made up.
    """
    if second == SPANISH:
        return content

    def said(words: Words) -> Words:
        return Words(words.en, terms.get(words.en, ""))

    origin, signature = content.origin, content.signature
    return replace(
        content,
        second=second,
        signers=tuple(replace(one, role=said(one.role)) for one in content.signers),
        origin=None if origin is None else replace(origin, stages=tuple(map(said, origin.stages))),
        signature=None if signature is None else replace(signature, scope=said(signature.scope)),
        statements=tuple(replace(one, es=()) if one.claim is Claim.RULE else one for one in content.statements),
    )
