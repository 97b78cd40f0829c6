"""`traceapp serve`: a published folder over HTTP, for a small plant or a demo. It reads that folder, nothing else."""

import argparse
import errno
import socket
import sys
from pathlib import Path

from traceapp.cli.voice import Voice
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused
from traceapp.exchange.site_folder import OURS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = (
        "Phones check signatures only on pages that came over https, or from localhost: put a web server or a\n"
        "tunnel that speaks https in front of it, or let any web server serve the folder."
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder that traceapp publish wrote")
    parser.add_argument("--host", metavar="NAME", default="127.0.0.1", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", metavar="N", type=int, default=8480, help="0 takes a free one (8480)")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for a program to read")
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    """Serves until it is interrupted. Refused `nothing_published`, Fault `address_taken`."""
    if not (options.folder / OURS).is_file():
        raise Refused("nothing_published", folder=options.folder.name)
    listening = _listen(options.host, options.port)
    try:
        address = f"http://{options.host}:{listening.getsockname()[1]}/"
        voice.say(f"{options.folder} is served at {address} until Ctrl+C.")
        voice.tell({"address": address})
        sys.stdout.flush()  # whoever started it reads the address while it serves
        _serve(options.folder, listening)
    finally:
        listening.close()
    return 0


def _listen(host: str, port: int) -> socket.socket:
    listening = None
    try:
        family, *_, address = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address[0], port, *address[2:]))
        listening.listen()  # from here on nobody who was told the address is turned away
    except (OSError, OverflowError) as error:  # a port that is no number of 16 bits overflows
        if listening is not None:
            listening.close()
        told = system_problem(error if isinstance(error, OSError) else OSError(errno.EINVAL, ""))
        raise Fault("address_taken", address=f"{host}:{port}", told=told) from error
    return listening


def _serve(folder: Path, listening: socket.socket) -> None:
    from uvicorn import Config, Server

    from traceapp.exchange.site_server import site_app

    config = Config(site_app(folder), log_level="warning", server_header=False, access_log=False)
    Server(config).run(sockets=[listening])
