"""The queue of products that people offer to everybody. Whose they are is not shown: the label decides."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods.barcodes import is_shop_only, shown
from foods.catalogue.records import plain
from foods.models import Food
from foods.products import curation
from foods.products.actions import Refused
from foods.products.codes import LabelPer, LabelUnit
from foods.products.judging import judge, usual_ug
from foods.products.models import ProductSubmission
from foods.products.records import label_of

ACCEPT, REJECT = "accept", "reject"
REFUSALS = {
    "decided": gettext_lazy("Somebody else has decided on this one in the meantime."),
    "changed": gettext_lazy("The label’s facts were changed in the meantime. Look at them again."),
    "gone": gettext_lazy("Its person has removed the product in the meantime."),
}


class DecisionForm(forms.ModelForm):
    decision = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        choices=[
            (ACCEPT, gettext_lazy("Accept: everybody can find it")),
            (REJECT, gettext_lazy("Reject: it stays with its person, who reads the reason")),
        ],
        widget=forms.RadioSelect,
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    class Meta:
        model = ProductSubmission
        fields = ("reason",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = self.instance.food.content_hash

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("decision") == REJECT and not data.get("reason", "").strip():
            self.add_error("reason", _("Say why, in words that its person can use."))
        return data


@admin.register(ProductSubmission)
class SubmissionAdmin(admin.ModelAdmin):
    form = DecisionForm
    list_display = ("product", "brand", "barcode", "figure", "doubt", "status", "offered_at")
    list_filter = ("status",)
    search_fields = ("food__name", "food__brand", "food__gtin")
    ordering = ("status", "offered_at")
    list_select_related = ("food",)
    list_per_page = 50
    readonly_fields = (
        *("product", "brand", "barcode", "country", "figure", "doubt", "kind", "same_barcode"),
        *("similar", "offered_at", "status", "decided_at", "public_food"),
    )
    fieldsets = (
        (gettext_lazy("The label"), {"fields": ("product", "brand", "barcode", "country", "figure", "kind")}),
        (gettext_lazy("Checks"), {"fields": ("doubt", "same_barcode", "similar")}),
        (gettext_lazy("Decision"), {"fields": ("status", "offered_at", "decision", "reason", "seen")}),
    )

    def get_queryset(self, request: HttpRequest) -> "QuerySet[ProductSubmission]":
        waiting_first = super().get_queryset(request).select_related("food")
        return waiting_first.prefetch_related("food__label_records", "food__household_measures")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """What is decided is only looked at: the form's own fields are not there then."""
        if obj is not None and obj.is_pending and self.has_change_permission(request, obj):
            return self.fieldsets
        told = ("status", "offered_at", "decided_at", "reason", "public_food")
        return (*self.fieldsets[:2], (_("Decision"), {"fields": told}))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or obj.is_pending)

    def save_model(self, request: Any, obj: ProductSubmission, form: Any, change: bool) -> None:
        said = form.cleaned_data
        try:
            if said["decision"] == ACCEPT:
                curation.accept(submission=obj, by=request.user, seen=said["seen"])
            else:
                curation.reject(submission=obj, by=request.user, reason=said["reason"].strip())
        except Refused as refusal:
            request.refused = refusal.key

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        """No address tells which offers are one person's."""
        return not lookup.startswith("owner") and super().lookup_allowed(lookup, value, request)

    def log_change(self, request: Any, obj: Any, message: Any) -> Any:
        return None if getattr(request, "refused", "") else super().log_change(request, obj, message)

    def response_change(self, request: Any, obj: ProductSubmission) -> HttpResponse:
        if key := getattr(request, "refused", ""):
            self.message_user(request, REFUSALS[key], messages.ERROR)
        else:
            self.message_user(request, _("Decided: %(product)s.") % {"product": obj.food.name})
        return HttpResponseRedirect(reverse("admin:foods_productsubmission_changelist"))

    @admin.display(description=gettext_lazy("product"), ordering="food__name")
    def product(self, obj: ProductSubmission) -> str:
        return obj.food.name

    @admin.display(description=gettext_lazy("brand"))
    def brand(self, obj: ProductSubmission) -> str:
        return obj.food.brand

    @admin.display(description=gettext_lazy("country"))
    def country(self, obj: ProductSubmission) -> str:
        return obj.food.country

    @admin.display(description=gettext_lazy("barcode"))
    def barcode(self, obj: ProductSubmission) -> str:
        if not obj.food.gtin:
            return ""
        number = shown(obj.food.gtin)
        return _("%(number)s (a shop’s own number)") % {"number": number} if _is_shops(obj) else number

    @admin.display(description=gettext_lazy("B12 as printed, and per basis"))
    def figure(self, obj: ProductSubmission) -> str:
        label = label_of(obj.food)
        if label.ug_per_basis is None:
            return _("not stated")
        unit, per = LabelUnit(label.unit).label, LabelPer(label.per).label
        printed = f"{plain(label.value or label.ug_per_basis)} {unit}"
        return _("%(printed)s in %(per)s: %(ug)s µg in %(basis)s") % {
            "printed": printed,
            "per": per,
            "ug": plain(label.ug_per_basis),
            "basis": label.basis,
        }

    @admin.display(description=gettext_lazy("plausibility"))
    def doubt(self, obj: ProductSubmission) -> str:
        label = label_of(obj.food)
        judged = judge(label)
        if not judged.figure.reason:
            return _("plausible")
        words = {"reason": judged.figure.reason, "usual": usual_ug(label) or "?"}
        text = _("doubtful: %(reason)s; usual: %(usual)s µg") % words
        confirmed = any(record.confirmed for record in obj.food.label_records.all())
        return f"{text}; {_('its person confirmed it')}" if confirmed else text

    @admin.display(description=gettext_lazy("kind of food"))
    def kind(self, obj: ProductSubmission) -> str:
        food = obj.food
        return f"{food.get_source_type_display()}, {food.get_form_display()}, {food.get_diet_display()}"

    @admin.display(description=gettext_lazy("public foods with this barcode"))
    def same_barcode(self, obj: ProductSubmission) -> str:
        return _links(curation.twins(obj.food))

    @admin.display(description=gettext_lazy("public foods of a like name"))
    def similar(self, obj: ProductSubmission) -> str:
        return _links(curation.namesakes(obj.food))


def _is_shops(obj: ProductSubmission) -> bool:
    return is_shop_only(obj.food.gtin)


def _links(foods: list[Food]) -> str:
    rows = (
        (reverse("admin:foods_food_change", args=[food.pk]), food.name, food.brand, food.dataset, food.b12_ug)
        for food in foods
    )
    listed = format_html_join("", '<li><a href="{}">{}</a> {} ({}: {} µg)</li>', rows)
    return format_html("<ul>{}</ul>", listed) if listed else _("none")
