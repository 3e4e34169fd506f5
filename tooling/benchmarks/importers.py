"""How long an import of FoodData Central takes, and how much memory: a synthetic release in the true format.

    python -m tooling.benchmarks.importers                   # two million foods, both databases
    python -m tooling.benchmarks.importers --foods 50000 --database sqlite

Each database is new and holds the shipped catalogue. The import runs twice: the second run changes nothing.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psutil

from tooling import postgres
from tooling.benchmarks import fdc_release

ROOT = Path(__file__).resolve().parent.parent.parent
TARGETS = {"postgresql": 600, "sqlite": 900}  # seconds for two million foods on two processors
MEMORY_MB = 500
FULL = 2_000_000


@dataclass(frozen=True)
class Run:
    """`work_s` is what the processors did: it stays the same when other programs share them."""

    seconds: float
    work_s: float
    peak_mb: float
    said: str


def manage(*arguments: str, url: str) -> Run:
    """Run a command; the memory is that of all its processes together, shared pages counted once."""
    started, before, peak = time.monotonic(), processor_seconds(), 0.0
    with tempfile.TemporaryFile("w+") as out:
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, env={**os.environ, "DATABASE_URL": url})
        while process.poll() is None:
            peak = max(peak, memory_mb(process.pid))
            time.sleep(0.5)
        out.seek(0)
        said = out.read()
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{said}")
    return Run(time.monotonic() - started, processor_seconds() - before, peak, said)


def processor_seconds() -> float:
    """Of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory_mb(pid: int) -> float:
    total = 0
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        for process in family:
            told = process.memory_full_info()
            total += getattr(told, "pss", told.rss)
    except psutil.Error:
        return 0.0
    return total / 1e6


@contextmanager
def database(kind: str, home: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{home / 'benchmark.sqlite3'}"
        return
    with postgres.server() as url:
        yield url


def measure(kind: str, release: Path, home: Path) -> None:
    with database(kind, home) as url:
        manage("migrate", "-v0", url=url)
        manage("load_catalogue", url=url)
        rejects = str(home / "rejects.csv")
        for name in ("first run", "second run"):
            run = manage("import_fdc", str(release), "--rejects", rejects, url=url)
            took = f"{run.seconds:.0f} s ({run.work_s:.0f} s of processor time), at most {run.peak_mb:.0f} MB"
            print(f"\n{kind}, {name}: {took}\n{run.said}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--foods", type=int, default=FULL)
    parser.add_argument("--revisions", type=float, default=fdc_release.REVISIONS, help="rows of one barcode")
    parser.add_argument("--database", choices=(*TARGETS, "both"), default="both")
    parser.add_argument("--release", type=Path, help="where the release is kept, and taken from if there")
    wanted = parser.parse_args()
    print(
        f"{date.today()}, {platform.machine()}, {os.cpu_count()} processors, "
        f"Python {platform.python_version()}"
    )
    print(
        f"At {FULL:,} foods wanted: PostgreSQL under 600 s, SQLite under 900 s, memory under {MEMORY_MB} MB."
    )
    with tempfile.TemporaryDirectory(prefix="corrin-benchmark-") as directory:
        home = Path(directory)
        release = wanted.release or home / "release.zip"
        if not release.exists():
            started = time.monotonic()
            fdc_release.write(release, wanted.foods, revisions=wanted.revisions)
            print(f"Release of {wanted.foods:,} foods: {release.stat().st_size / 1e6:.0f} MB, "
                  f"made in {time.monotonic() - started:.0f} s", flush=True)  # fmt: skip
        for kind in TARGETS if wanted.database == "both" else (wanted.database,):
            measure(kind, release, home)


if __name__ == "__main__":
    main()
