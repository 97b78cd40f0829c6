"""`python -m traceapp`: the command line, where the script `traceapp` is not on the path."""

import sys

from traceapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
