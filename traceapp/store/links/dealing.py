"""How the matter that was asked about was dealt out along every link of a walk, so that each part is somewhere.

Forward each lot hands on what it has by what was drawn from it, and keeps the part of what did not go on; backward it
is divided among the parents as in `web_flow.back_shares`. In whole numbers of 10⁻¹²: what comes in goes on or stays.
"""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.quantity import shared_out
from traceapp.store.links.adjacency import Numbers
from traceapp.store.links.levelled import HEAVIEST, Levelled, Unordered, Weigh, levelled
from traceapp.store.links.shares import WHOLE, divided, handed_on
from traceapp.store.links.web import Web


class Dealt(Struct, frozen=True):
    """numbers: (n,) the lots. through: (n,) how much came through each. amounts: (n,) how much there was of each, in
    its own unit; pieces: (n,) bool, which are counted. parents, children, parts: (m,) each link: the lots by their
    places in `numbers`, and how much went that way; along a consumable's link goes none.
    """

    numbers: Numbers
    through: Numbers
    amounts: Numbers
    pieces: Numbers
    parents: Numbers
    children: Numbers
    parts: Numbers


def dealt_forward(web: Web, numbers: Numbers, starts: Mapping[int, int]) -> Dealt:
    """numbers: (n,) every lot that was reached. starts: of each start lot how much was asked about, in its own unit.

    Raises Unordered.
    """
    rows = levelled(web, numbers, None)
    place = _places(web, numbers)
    parents, children = place[rows.parents], place[rows.lots]
    whole = np.zeros(len(numbers) + 1, np.int64)  # at 0 stands whatever was not reached
    np.add.at(whole, parents, rows.weights)
    whole[0] = 0
    first = {int(place[number]): amount for number, amount in starts.items()}
    of_starts = {at: max(amount, int(whole[at])) for at, amount in first.items()}
    pieces, stock = web.stock_of(numbers)
    whole[1:] += sum(np.maximum(column, 0) for column in stock.values())  # what was overdrawn has nothing left
    whole[list(of_starts)] = list(of_starts.values())
    if int(whole.max()) >= HEAVIEST:
        raise Unordered
    through = np.zeros(len(numbers) + 1, np.int64)
    through[list(first)] = _among(tuple(first.values()))
    parts = np.zeros(len(rows.weights), np.int64)
    among = np.maximum(whole, 1)[parents]
    for lots, links in rows.levels():
        came = handed_on(through[parents[links]], rows.weights[links], among[links])
        parts[links] = came
        through[children[lots]] += np.add.reduceat(came, rows.offsets[lots])
    return _within(rows, Dealt(numbers, through[1:], whole[1:], pieces, parents, children, parts))


def dealt_back(web: Web, numbers: Numbers, starts: Mapping[int, int], weigh: Weigh) -> Dealt:
    """As `dealt_forward`, among the parents as `web_flow.back_shares` has it."""
    rows = levelled(web, numbers, weigh)
    place = _places(web, numbers)
    parents, children = place[rows.parents], place[rows.lots]
    through = np.zeros(len(numbers) + 1, np.int64)
    first = place[list(starts)]
    through[first] = _among(tuple(starts.values()))
    parts = np.zeros(len(rows.weights), np.int64)
    for lots, links in reversed(list(rows.levels())):
        came = divided(through[children[lots]], rows.weights[links], rows.whole[lots], rows.offsets[lots])
        parts[links] = came
        np.add.at(through, parents[links], came)
    amounts = np.zeros(len(numbers) + 1, np.int64)
    np.add.at(amounts, parents, levelled(web, numbers, None).weights)
    amounts[first] = np.maximum(amounts[first], list(starts.values()))
    pieces = web.stock_of(numbers)[0]
    return _within(rows, Dealt(numbers, through[1:], amounts[1:], pieces, parents, children, parts))


def _among(amounts: tuple[int, ...]) -> tuple[int, ...]:
    return shared_out(WHOLE, amounts if any(amounts) else (1,) * len(amounts))


def _places(web: Web, numbers: Numbers) -> Numbers:
    """(N,) int32: one more than the place of each lot that was reached, 0 for the others."""
    place = np.zeros(web.size, np.int32)
    place[numbers] = np.arange(1, len(numbers) + 1)
    return place


def _within(rows: Levelled, deal: Dealt) -> Dealt:
    """Only the links between lots that were reached.

    `deal` comes in with places that begin at 1 (0: not reached), and with one child for all links into it.
    """
    counts = np.diff(np.append(rows.begins, len(rows.parents)))
    known = deal.parents > 0
    children = np.repeat(deal.children, counts)[known] - 1
    return replace(deal, parents=deal.parents[known] - 1, children=children, parts=deal.parts[known])
