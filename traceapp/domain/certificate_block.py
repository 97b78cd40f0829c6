"""The numbered blocks of a certificate: which are there, their numbers, and who signs for which."""

from collections.abc import Mapping
from enum import StrEnum

from traceapp.domain.certificate import CertificateContent, Claim


class Block(StrEnum):
    """The numbered blocks, in the order of the paper. Each signer has a number; `SIGNERS` is the first."""

    PURCHASER = "purchaser"
    ORDER = "order"
    SHIPMENT = "shipment"
    PRODUCT = "product"
    PART = "part"
    SPECIFICATION = "specification"
    LOTS = "lots"
    RESULTS = "results"
    COMPOSITION = "composition"
    ORIGIN = "origin"
    STATEMENTS = "statements"
    SIGNERS = "signers"
    SIGNATURE = "signature"


def block_numbers(content: CertificateContent) -> Mapping[Block, int]:
    """The number of each block that is there. Statements are counted as there, so they may quote earlier numbers."""
    absent = {
        Block.SPECIFICATION: content.specification is None,
        Block.RESULTS: not content.sections,
        Block.COMPOSITION: content.composition is None,
        Block.ORIGIN: content.origin is None,
        Block.SIGNATURE: content.signature is None,
    }
    numbers: dict[Block, int] = {}
    free = 1
    for block in Block:
        if absent.get(block, False):
            continue
        numbers[block] = free
        free += max(len(content.signers), 1) if block is Block.SIGNERS else 1
    return numbers


def blocks_signed_for(content: CertificateContent, claim: Claim) -> tuple[str, ...]:
    """What a signer of this claim vouches for, such as `("1-9", "11.1")`: whole blocks, then single statements."""
    numbers = block_numbers(content)
    statements, origin = numbers[Block.STATEMENTS], numbers.get(Block.ORIGIN)
    if claim is Claim.CONFORMITY:
        last = (origin or statements) - 1
        blocks = [f"1-{last}"]
    else:
        blocks = [str(origin)] if origin else []
    return (*blocks, *(f"{statements}.{i}" for i, said in enumerate(content.statements, 1) if said.claim is claim))
