"""What is exchanged with trading partners, as its room would show it: the room's own words about an invented plant."""

from msgspec.structs import replace

from tests.ui.measuring_samples import speech_in
from traceapp.app.capturing import Failure, Sent
from traceapp.app.exchange import EventsFile, Standing
from traceapp.app.importing import InboxFile
from ui.operations import Progress
from ui.rooms.exchange_words import SHIPPED, ExchangeFound, ExchangeShown, Part, exchange_view
from ui.screens.register import RegisterView

MINUTE = 60_000_000
NOW = 1_797_431_520_000_000
"""Wed 16 Dec 2026, 14:32 UTC."""
HOST = "events.aurora-motors.example"
FAILED = Failure(
    NOW - 3 * MINUTE,
    "repository_refused",
    HOST,
    "service_status",
    {"status": "400"},
    '{"type":"epcisException:ValidationException","title":"bizLocation is not known here"}',
    3,
    NOW + MINUTE,
)
SILENT = Failure(NOW - MINUTE, "repository_silent", HOST, "no_answer_in_time", {}, "", 1, NOW + 2 * MINUTE)
STANDING = Standing(
    f"https://{HOST}/epcis/v2", HOST, NOW - 90 * 1440 * MINUTE, False, 0, False, Sent(NOW - 12 * MINUTE, 48), None
)  # fmt: skip
FOUND = ExchangeFound(
    STANDING,
    (
        EventsFile("lot-MG-2651-H012-9.jsonld", NOW - 40 * MINUTE),
        EventsFile("events-2026-12-01-2026-12-15.jsonld", NOW - 1500 * MINUTE),
    ),
    (InboxFile("northmere 24-1203.jsonld", NOW - 30 * MINUTE, SHIPPED),),
)


def exchange(language: str = "en", *, standing: str = "good", wrong: bool = False) -> RegisterView:
    """How handing over stands: good, nowhere, waiting, busy, refused, silent, paused. wrong: the address keyed."""
    nowhere = Standing("", "", 0, False, 412, False, None, None)
    found = replace(
        FOUND,
        standing={
            "nowhere": nowhere,
            "waiting": replace(STANDING, waits=37),
            "refused": replace(STANDING, waits=37, failure=FAILED),
            "silent": replace(STANDING, waits=1, failure=SILENT, token_since=0),
            "paused": replace(STANDING, waits=37, is_paused=True),
        }.get(standing, STANDING),
    )
    progress = Progress(1200, 0) if standing == "busy" else None
    told, problem = {}, ""
    if wrong:
        told = {"address": "aurora-motors", "token": "s3cret"}
        problem = (
            "“aurora-motors” no lo es. Escríbala como https://HOST/RUTA."
            if language == "es"
            else "“aurora-motors” is none. Write it as https://HOST/PATH."
        )
    return exchange_view(ExchangeShown(found, Part.REPOSITORY, told, problem, progress), speech_in(language), None)


def files(language: str = "en", *, wrong: bool = False) -> RegisterView:
    """Files of events that were written, and the next one."""
    told = {"first": "2026-12-01", "last": "31.12.2026"} if wrong else {"lot": "MG-2651-H012-9"}
    return exchange_view(ExchangeShown(FOUND, Part.FILES, told), speech_in(language), None)


def suppliers(language: str = "en", *, empty: bool = False) -> RegisterView:
    """What suppliers sent; or nothing."""
    found = replace(FOUND, sent_here=()) if empty else FOUND
    return exchange_view(ExchangeShown(found, Part.SUPPLIERS), speech_in(language), None)
