"""`python -m tender_desk`: the command line, which opens the window where it is asked to."""

import sys

READ = "--read-for-tender-desk"
"""With this alone a built application is the process that reads files: that needs no command line and no Qt."""


def main() -> int:
    """Run the command line, or the process that reads."""
    if sys.argv[1:] == [READ]:
        from tender_desk.importing import worker

        return worker.main()
    from tender_desk import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
