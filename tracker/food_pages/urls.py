"""/foods/: the public catalogue, barcodes, and people's own foods."""

from django.urls import path

from tracker.food_pages.views import catalogue, labels, own, scanning

urlpatterns = [
    path("", catalogue.foods, name="foods"),
    path("barcode/", scanning.barcode, name="barcode"),
    path("barcode/photo/", scanning.barcode_photo, name="barcode-photo"),
    path("new/", own.own_food, name="own-food"),
    path("mine/", own.own_foods, name="own-foods"),
    path("mine/read/", own.own_foods_read, name="own-foods-read"),
    path("mine/<uuid:code>/", own.own_food_edit, name="own-food-edit"),
    path("mine/<uuid:code>/remove/", own.own_food_remove, name="own-food-remove"),
    path("mine/<uuid:code>/offer/", own.own_food_offer, name="own-food-offer"),
    path("<uuid:code>/", catalogue.food, name="food"),
    path("<uuid:code>/same/", labels.label_same, name="label-same"),
]
