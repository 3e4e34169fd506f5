"""Where a Chromium is, for the tests and the screenshots that need one."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW_TO_INSTALL = (
    "no Chromium found: install one (Debian and Ubuntu: apt-get install chromium), or point CHROMIUM= at it"
)
# A test machine is often root in a container without a GPU; nothing here may call home either.
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking")


def find_chromium() -> str | None:
    """The path of a Chromium: CHROMIUM= if given (None when nothing is there), else the first one on PATH."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given if Path(given).exists() else shutil.which(given)
    return next((path for name in NAMES if (path := shutil.which(name))), None)
