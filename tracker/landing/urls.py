from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path


@login_not_required
def _later(request, **kw):
    return HttpResponse("")


urlpatterns = [
    path("", _later, name="landing"),
    path("methods/", _later, name="methods"),
    path("privacy/", _later, name="privacy"),
]
