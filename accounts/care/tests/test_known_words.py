"""Whatever the dietitian's pages write into the access record has words that its person understands."""

import pytest
from django.test import Client

from accounts.care.words import sentence
from accounts.models import AccessRecord, User
from config.tests.pages import furnish, reachable_pages

pytestmark = pytest.mark.django_db


def test_no_page_leaves_a_trace_without_words(vera: User) -> None:
    home = furnish(vera)
    carer = Client(raise_request_exception=False)
    carer.force_login(home.carer)
    for page in reachable_pages():
        if page.is_professional:
            carer.get(page.url(home))
    traces = AccessRecord.objects.of(vera)
    assert traces
    assert not {trace.what for trace in traces if "The program calls it" in sentence(trace)}
