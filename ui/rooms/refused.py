"""What was refused or failed, said in place of a dialog: in the band, or in the line under the work."""

from traceapp.errors import TraceError
from ui.messages import say_error
from ui.speech import Speech
from ui.widgets.notice import Notice
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def refused_prompt(error: TraceError, speech: Speech, code: str = "") -> Prompt:
    """Red, with why and what to do instead. code: the identifier that it is about, "" where the words name it."""
    said = say_error(error, speech)
    return Prompt(Tone.WRONG, said.headline, said.detail, said.instead, code)


def refused_notice(error: TraceError, speech: Speech) -> Notice:
    """Amber, with why."""
    said = say_error(error, speech)
    return Notice(said.headline, said.detail)
