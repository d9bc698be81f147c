"""The command ``shanyrak``: what an installation is run, filled, checked and saved with.

Nothing heavy is imported before it is known what is asked for: reading facts out of a document needs
neither Django nor a database.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path

from shanyrak import __version__
from shanyrak.refusals import Refusal
from shanyrak.runtime.refusals import CannotStart

Command = Callable[[argparse.Namespace], int]


class Exit(IntEnum):
    """What a command tells the shell at its end."""

    DONE = 0
    FOUND_SOMETHING = 1
    MISUSED = 2
    CANNOT_START = 3
    INTERRUPTED = 130


EXIT_CODES = """\
exit codes:
  0    done
  1    something was found: a file was refused, or the journal does not verify
  2    the command was misused, or what it was given cannot be used
  3    the platform cannot start; the reason is one sentence on standard error
  130  interrupted with Ctrl-C
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    asked, rest = parser().parse_known_args(arguments)
    asked.rest = rest if not hasattr(asked, "rest") else [*asked.rest, *rest]
    command: Command = asked.command
    try:
        return command(asked)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return Exit.INTERRUPTED
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return Exit.CANNOT_START
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return Exit.MISUSED
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not complain about it on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE


def parser() -> argparse.ArgumentParser:
    """Return what the command understands."""
    made = argparse.ArgumentParser(
        prog="shanyrak",
        description="The platform that a regional civil service hub runs on.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("--version", action="version", version=f"Shanyrak {__version__}")
    commands = made.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add(commands, "run", run, "run the platform: database, web pages, work in the background")
    for name, purpose in DELEGATED.items():
        # Their own help is Django's, which knows their arguments.
        added = add(commands, name, delegate, purpose, add_help=False)
        added.set_defaults(name=name)
    extract_ = add(commands, "extract", extract, EXTRACT_PURPOSE, add_help=False)
    extract_.set_defaults(name="extract")
    checking = add(commands, "certificate", check_certificate, CERTIFICATE_PURPOSE, add_help=False)
    checking.set_defaults(name="certificate")
    for name, purpose in MEASURING.items():
        added = add(commands, name, measure, purpose, add_help=False)
        added.set_defaults(name=name)
    saving = add(commands, "backup", backup, "save database and documents in one file")
    saving.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    bringing = add(commands, "restore", restore, "bring an installation back from a backup")
    bringing.add_argument("file", type=Path, metavar="FILE", help="a file that backup has written")
    bringing.add_argument(
        "--replace",
        action="store_true",
        help="throw away what the installation holds now; without it, only an empty one is filled",
    )
    managing = add(commands, "manage", manage, "run one of Django's management commands", add_help=False)
    managing.add_argument("rest", nargs=argparse.REMAINDER)
    return made


EXTRACT_PURPOSE = "read facts out of documents and print them; needs no database"
CERTIFICATE_PURPOSE = "check a certificate; needs no database and no network"
MEASURING = {
    "irt": "calibrate the items of a test, score candidates; needs no database",
    "raters": "tell a candidate's merit from the severity of the raters; needs no database",
    "rotate": "plan a rotation round: who serves where; needs no database",
}
DELEGATED = {
    "export": "write down everything the hub holds: --archive FILE, --ledger or --canonical",
    "ingest": "take documents in and propose the facts they carry",
    "report": "write the annual report of a year to a file",
    "verify": "check the journal from its first entry to its last",
    "bounce": "take in a report on a mail that could not be delivered, from standard input",
    "purge": "destroy passport data whose day has come: passports [--rotate-keys]",
    "sample": "fill an empty hub with the sample hub",
}


def add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    command: Command,
    purpose: str,
    *,
    add_help: bool = True,
) -> argparse.ArgumentParser:
    """Add one command that says of itself what it is for."""
    added = commands.add_parser(
        name,
        help=purpose,
        description=f"{purpose[0].upper()}{purpose[1:]}.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=add_help,
        allow_abbrev=False,
    )
    added.set_defaults(command=command)
    return added


def run(asked: argparse.Namespace) -> int:
    """Run the platform until it is stopped."""
    from shanyrak.runtime import serving

    refuse_rest(asked)
    return serving.run()


def extract(asked: argparse.Namespace) -> int:
    """Print the facts that documents carry."""
    from shanyrak_methods.extraction.command import extract_command

    return extract_command(asked.rest)


def check_certificate(asked: argparse.Namespace) -> int:
    """Say whether a certificate is genuine, with the library of methods alone."""
    from shanyrak_methods.signatures.command import certificate_command

    return certificate_command(asked.rest)


def measure(asked: argparse.Namespace) -> int:
    """Compute on a file, with the library of methods alone."""
    from shanyrak_methods.psychometrics.command import irt_command
    from shanyrak_methods.psychometrics.raters.command import raters_command
    from shanyrak_methods.rotation.command import rotate_command

    measures = {"irt": irt_command, "raters": raters_command, "rotate": rotate_command}
    return measures[asked.name](asked.rest)


def delegate(asked: argparse.Namespace) -> int:
    """Run a management command of this name on a database that is up to date."""
    from shanyrak.runtime import installation

    if {"-h", "--help"} & set(asked.rest):
        return installation.management_command(asked.name, *asked.rest)
    with installation.ready():
        return installation.management_command(asked.name, *asked.rest)


def backup(asked: argparse.Namespace) -> int:
    """Save everything in one file."""
    from shanyrak.runtime import backup as backups
    from shanyrak.runtime import installation

    refuse_rest(asked)
    with installation.ready() as ours:
        print(backups.save(ours, asked.file))
    return Exit.DONE


def restore(asked: argparse.Namespace) -> int:
    """Bring everything back from one file."""
    from shanyrak.runtime import installation
    from shanyrak.runtime import restore as restores

    refuse_rest(asked)
    with installation.opened() as ours:
        print(restores.bring_back(ours, asked.file, replace=asked.replace))
    return Exit.DONE


def manage(asked: argparse.Namespace) -> int:
    """Pass everything on to Django."""
    from shanyrak.runtime import installation

    with installation.opened():
        return installation.management_command(*asked.rest)


def refuse_rest(asked: argparse.Namespace) -> None:
    """Refuse arguments that nobody asked for."""
    if asked.rest:
        parser().error(f"unrecognized arguments: {' '.join(asked.rest)}")
