"""People, for whoever runs the site: who may log in and with what rights. Nothing about anybody's health."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.care import applying
from accounts.models import Dietitian, User

# The one door for all, with its rate limits, also for those who run the site.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin.site.site_header = admin.site.site_title = "Corrin"


class UserCreationForm(AdminUserCreationForm):
    class Meta:
        model = User
        fields = ("email",)


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    add_form = UserCreationForm
    ordering = ("email",)
    list_display = ("email", "is_active", "is_staff", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff", "is_demo")
    search_fields = ("email",)
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ("groups", "user_permissions")
    fieldsets = (
        (None, {"fields": ("email", "password")}),
        (_("Rights"), {"fields": ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("email", "usable_password", "password1", "password2")}),
    )

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """People delete their own account: the admin's list of what goes with it would show their diary."""
        return False


@admin.register(Dietitian)
class DietitianAdmin(admin.ModelAdmin):
    """Who applied to work here as a dietitian. Look them up in the register, write an answer, then decide."""

    list_display = ("name", "user", "register", "register_number", "practice", "status", "applied_at")
    list_filter = ("status",)
    list_select_related = ("user",)
    search_fields = ("name", "user__email", "register_number")
    fields = (
        "user", "name", "register", "register_number", "practice", "answer",
        "status", "applied_at", "decided_at", "decided_by",
    )  # fmt: skip
    readonly_fields = (
        "user", "name", "register", "register_number", "practice",
        "status", "applied_at", "decided_at", "decided_by",
    )  # fmt: skip
    actions = ("approve", "refuse", "end_approval")

    @admin.action(description=_("Approve"), permissions=["change"])
    def approve(self, request: HttpRequest, queryset: QuerySet[Dietitian]) -> None:
        self._decide(request, queryset, Dietitian.Status.APPROVED)

    @admin.action(description=_("Refuse"), permissions=["change"])
    def refuse(self, request: HttpRequest, queryset: QuerySet[Dietitian]) -> None:
        self._decide(request, queryset, Dietitian.Status.REFUSED)

    @admin.action(description=_("End the approval: closes the professional pages"), permissions=["change"])
    def end_approval(self, request: HttpRequest, queryset: QuerySet[Dietitian]) -> None:
        self._decide(request, queryset, Dietitian.Status.ENDED)

    def _decide(self, request: HttpRequest, queryset: QuerySet[Dietitian], answer: str) -> None:
        changed = applying.decide(chosen=queryset, answer=answer, by=request.user)  # type: ignore[arg-type]
        for dietitian in changed:
            self.log_change(request, dietitian, str(Dietitian.Status(answer).label))
        self.message_user(
            request, _("Changed: %(count)s. Each of them is told by e-mail.") % {"count": len(changed)}
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """People apply for themselves."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Dietitian | None = None) -> bool:
        """An approval is ended, so that it stays told who was approved when."""
        return False
