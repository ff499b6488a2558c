"""`python -m tender_desk`: the command line, which opens the window where it is asked to."""

import sys

from tender_desk.cli import main

if __name__ == "__main__":
    sys.exit(main())
