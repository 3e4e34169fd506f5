"""What is written: one text, named by the page that sends it."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.diary.forms import PortionForm
from tracker.diary.wording import why_not

LONGEST, LONGEST_NOTE = 2000, 500


class TextField(forms.CharField):
    """Lines of text; a line's end counts as one character, as in the browser, though two are sent."""

    def __init__(self, *, longest: int, **kwargs: Any) -> None:
        super().__init__(
            max_length=longest,
            error_messages={
                "required": _("Write something first."),
                "max_length": _("This is too long: %(limit_value)d characters at most."),
                "null_characters_not_allowed": _("This text holds a character that cannot be kept."),
            },
            widget=forms.Textarea(attrs={"rows": 3, "maxlength": longest}),
            **kwargs,
        )

    def to_python(self, value: Any) -> str:
        return cast(str, super().to_python(value)).replace("\r\n", "\n")


class CommentForm(forms.Form):
    """A comment or an answer. `code` names this submission, so that sending it twice says it once."""

    text = TextField(label=_("Your message"), longest=LONGEST)
    code = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": "", "invalid": ""})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "code" not in cleaned:
            del self.errors["code"]
            self.add_error(None, why_not("client-id-missing"))
        return cleaned


class SuggestForm(PortionForm):
    """So much of a food in the place of an entry, and why."""

    note = TextField(label=_("Why, in a few words"), longest=LONGEST_NOTE, required=False)
    code = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, food: Food, *args: Any, **kwargs: Any) -> None:
        super().__init__(food, *args, **kwargs)
        self.fields["note"].widget.attrs["rows"] = 2

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "code" not in cleaned:
            del self.errors["code"]
            self.add_error(None, why_not("client-id-missing"))
        return cleaned
