"""Why a device at the other end of a line could not be spoken to, as a problem with words of ours."""

import socket

from traceapp.domain.problem import Problem, because
from traceapp.domain.system_error import system_problem


def trouble_of(error: Exception) -> Problem:
    """An error of the system by its number; any other is an answer that is not what the protocol says."""
    if isinstance(error, socket.gaierror):  # its numbers are those of the name service
        return because("name_not_known")
    return system_problem(error) if isinstance(error, OSError) else because("not_understood")


def trouble_at(place: str, error: Exception) -> Problem:
    """The same, of a place on the network: `10.0.0.7:9100`."""
    return because("at", place=place, why=trouble_of(error))
