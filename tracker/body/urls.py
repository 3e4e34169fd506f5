"""How one feels, blood results, and what to show a doctor."""

from django.urls import path

from tracker.body import result_views, sign_views, views

urlpatterns = [
    path("", views.body, name="body"),
    path("get-help/", views.get_help, name="get-help"),
    path("show-a-doctor/", views.show_doctor, name="show-doctor"),
    path("add/", sign_views.add, name="symptom-add"),
    path("add/<slug:key>/", sign_views.add_sign, name="symptom-add-sign"),
    path("symptom/<uuid:code>/", sign_views.symptom, name="symptom"),
    path("symptom/<uuid:code>/strength/", sign_views.say, name="symptom-say"),
    path("symptom/<uuid:code>/over/", sign_views.over, name="symptom-over"),
    path("symptom/<uuid:code>/goes-on/", sign_views.goes_on, name="symptom-goes-on"),
    path("symptom/<uuid:code>/looked-at/", sign_views.looked_at, name="symptom-looked-at"),
    path("symptom/<uuid:code>/remove/", sign_views.remove, name="symptom-remove"),
    path("results/add/", result_views.add, name="lab-add"),
    path("results/add/<slug:analyte>/", result_views.add_result, name="lab-add-result"),
    path("results/<uuid:code>/", result_views.result, name="lab"),
    path("results/<uuid:code>/change/", result_views.change, name="lab-change"),
    path("results/<uuid:code>/remove/", result_views.remove, name="lab-remove"),
]
