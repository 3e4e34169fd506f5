"""The food catalogue, for whoever looks after it. People's own foods are theirs and are not shown."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foods.barcodes import BarcodeError, normalise
from foods.models import Food, HouseholdMeasure
from foods.products import curation
from foods.search import index


class RetiredFilter(admin.SimpleListFilter):
    title = _("retired")
    parameter_name = "retired"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("no")), ("yes", _("yes"))]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Food]") -> "QuerySet[Food]":
        return queryset.filter(retired_at__isnull=self.value() == "no") if self.value() else queryset


class FoodForm(forms.ModelForm):
    """A public food; its barcode in any common form, and once in its data set."""

    def clean_gtin(self) -> str:
        typed = self.cleaned_data["gtin"]
        try:
            return normalise(typed) if typed else ""
        except BarcodeError as error:
            raise ValidationError(_("This is no product’s barcode: check its digits.")) from error

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("gtin") and data.get("dataset") and not data.get("retired_at"):
            same = Food.objects.current().visible_to(None).filter(dataset=data["dataset"], gtin=data["gtin"])
            if same.exclude(pk=self.instance.pk).exists():
                self.add_error(
                    "gtin", _("Another food of this data set has this barcode: retire that first.")
                )
        return data


class MeasureInline(admin.TabularInline):
    model = HouseholdMeasure
    extra = 0


@admin.register(Food)
class FoodAdmin(admin.ModelAdmin):
    form = FoodForm
    list_display = ("name", "brand", "b12_ug", "basis", "standing", "source_type", "form", "layer", "dataset")
    list_filter = (
        "layer",
        "standing",
        "source_type",
        "form",
        "diet",
        "figure_kind",
        "dataset",
        RetiredFilter,
    )
    search_fields = ("name", "synonyms", "brand", "dataset_id")
    readonly_fields = ("code", "content_hash", "data_version")
    exclude = ("owner",)
    inlines = (MeasureInline,)
    actions = ("confirm_stated", "retire", "bring_back")
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Food]":
        return super().get_queryset(request).filter(owner__isnull=True)

    def has_delete_permission(self, request: HttpRequest, obj: Food | None = None) -> bool:
        """Foods are retired, never deleted: entries keep naming them."""
        return False

    def save_model(self, request: Any, obj: Food, form: Any, change: bool) -> None:
        """A corrected figure leaves the older one in the product's history."""
        before = Food.objects.filter(pk=obj.pk).first()
        super().save_model(request, obj, form, change)
        if before is not None:
            curation.note_correction(before=before, after=obj, on=timezone.localdate())

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        index.refresh([form.instance.pk])

    @admin.action(description=_("Confirm: the label does state this figure, so it counts"))
    def confirm_stated(self, request: HttpRequest, queryset: "QuerySet[Food]") -> None:
        confirmed = curation.confirm_stated(foods=queryset, on=timezone.localdate())
        self.message_user(request, _("%(n)s confirmed.") % {"n": confirmed})

    @admin.action(description=_("Retire: take out of search and logging"))
    def retire(self, request: HttpRequest, queryset: "QuerySet[Food]") -> None:
        ids = list(queryset.values_list("pk", flat=True))
        queryset.filter(retired_at__isnull=True).update(retired_at=timezone.now())
        index.refresh(ids)

    @admin.action(description=_("Bring back retired foods"))
    def bring_back(self, request: HttpRequest, queryset: "QuerySet[Food]") -> None:
        ids = list(queryset.values_list("pk", flat=True))
        try:
            with transaction.atomic():
                queryset.update(retired_at=None)
        except IntegrityError:
            said = _("None is brought back: a current food has the same barcode. Retire that first.")
            self.message_user(request, said, messages.ERROR)
        index.refresh(ids)
