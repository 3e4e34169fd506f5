"""The pages about the person, under /you/."""

from django.urls import include, path

from accounts.views import closing, health, life_stages, medicines, onboarding, you

app_name = "accounts"

urlpatterns = [
    path("", you.you, name="you"),
    path("welcome/", onboarding.step, name="onboarding"),
    path("welcome/<slug:step>/", onboarding.step, name="onboarding-step"),
    path("edit/<slug:key>/", you.edit, name="edit"),
    path("shown/<slug:key>/", you.shown, name="shown"),
    path("pregnancy/", life_stages.add, name="life-stage-add"),
    path("pregnancy/<uuid:code>/", life_stages.edit, name="life-stage"),
    path("pregnancy/<uuid:code>/remove/", life_stages.remove, name="life-stage-remove"),
    path("medicine/", medicines.add, name="medicine-add"),
    path("medicine/names/", medicines.names, name="medicine-names"),
    path("medicine/dose/", medicines.dose, name="dose"),
    path("health/", health.factors, name="factors"),
    path("health/<slug:key>/", health.factor, name="factor"),
    path("health/<slug:key>/remove/", health.remove, name="factor-remove"),
    path("", include("accounts.care.urls")),
    path("delete/", closing.delete, name="delete"),
]
