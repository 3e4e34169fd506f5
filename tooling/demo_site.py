"""Corrin as a visitor meets it: gunicorn, compressed files, the whole catalogue and the demo people.

Built in a temporary directory on a free port and gone afterwards, for browser tests and screenshots.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
BUILD = (["migrate"], ["load_catalogue"], ["seed_demo"], ["collectstatic", "--no-input"])
PATIENCE_S = 30


@contextmanager
def demo_site() -> Iterator[str]:
    """Build and serve the site; yields its address, such as http://127.0.0.1:40123."""
    with tempfile.TemporaryDirectory(prefix="corrin-site-") as home:
        settings = {
            **os.environ,
            "CORRIN_ENV": "development",
            "DEBUG": "false",
            "DATABASE_URL": f"sqlite:///{home}/demo.sqlite3",
            "STATIC_ROOT": f"{home}/static",
            "EMAIL_URL": "dummy://",
        }
        for command in BUILD:
            manage(command, settings)
        with serving(settings, Path(home)) as address:
            yield address


def manage(command: list[str], settings: Mapping[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", *command, "--verbosity=0"],
        cwd=ROOT, env=settings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stderr}")


@contextmanager
def serving(settings: Mapping[str, str], home: Path) -> Iterator[str]:
    address = f"127.0.0.1:{free_port()}"
    gunicorn = [
        sys.executable,
        "-m",
        "gunicorn",
        "config.wsgi",
        "--bind",
        address,
        "--threads",
        "4",
        "--no-control-socket",
    ]
    with (home / "log").open("w") as log:
        server = subprocess.Popen(gunicorn, cwd=ROOT, env=settings, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_for(f"http://{address}/", server, home / "log")
            yield f"http://{address}"
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE_S)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urlopen(url, timeout=PATIENCE_S).close()  # noqa: S310  (our own address)
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the site did not start:\n{log.read_text(errors='replace')}")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it otherwise
    with suppress(KeyboardInterrupt), demo_site() as running:
        print(f"LIVE_SITE={running}   (Ctrl-C ends it)", flush=True)
        signal.pause()
