"""The food catalogue, for whoever looks after it. People's own foods are theirs and are not shown."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

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


class MeasureInline(admin.TabularInline):
    model = HouseholdMeasure
    extra = 0


@admin.register(Food)
class FoodAdmin(admin.ModelAdmin):
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
        queryset.update(retired_at=None)
        index.refresh(ids)
