from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path
@login_not_required
def _later(request, **kw):
    return HttpResponse("")
app_name = "accounts"
urlpatterns = [path("", _later, name="you"), path("welcome/", _later, name="onboarding")]
