"""The assessment stands alone; config/tests/test_imports.py reads its imports, this runs it."""

import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def test_it_runs_without_django_or_settings():
    names = [f"tracker.assessment.{path.stem}" for path in PACKAGE.glob("[a-z]*.py")]
    code = f"import sys, {', '.join(names)}; assert 'django' not in sys.modules"
    environment = {"PYTHONPATH": str(PACKAGE.parents[1])}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, timeout=30)
