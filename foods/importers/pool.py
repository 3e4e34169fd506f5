"""Work spread over processes: results in order, only a few batches under way, so that memory stays small."""

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from threading import Thread
from types import TracebackType
from typing import TypeVar

LOOKS_EVERY_S = 2.0
T = TypeVar("T")
R = TypeVar("R")
C = TypeVar("C")


class Pool:
    """`workers` processes; with none the work is done here."""

    def __init__(self, workers: int) -> None:
        self._ahead = workers * 2
        self._executor = self._start(workers) if workers else None

    @staticmethod
    def _start(workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, initializer=_prepare, initargs=(os.getpid(),))

    def __enter__(self) -> "Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def map(self, work: Callable[[T], R], items: Iterable[tuple[C, T]]) -> Iterator[tuple[C, R]]:
        """(what stays here, work(what goes)) in order; at most two items a worker are under way."""
        if self._executor is None:
            for kept, item in items:
                yield kept, work(item)
            return
        under_way: deque[tuple[C, Future[R]]] = deque()
        for kept, item in items:
            under_way.append((kept, self._executor.submit(work, item)))
            if len(under_way) > self._ahead:
                yield _done(*under_way.popleft())
        while under_way:
            yield _done(*under_way.popleft())


def _done(kept: C, future: Future[R]) -> tuple[C, R]:
    return kept, future.result()


def _prepare(importer: int) -> None:
    """Ctrl-C is for the importer itself, which then ends its workers; if it was killed, they end too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with, args=(importer,), daemon=True).start()


def _end_with(importer: int) -> None:
    while os.getppid() == importer:
        time.sleep(LOOKS_EVERY_S)
    os._exit(1)
