"""The command line, `traceapp`: everything that needs no screen."""

from traceapp.cli.program import main

__all__ = ["main"]
