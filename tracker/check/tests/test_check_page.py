"""The check as a visitor meets it: questions, errors, emergency, result, keeping."""

import re

import pytest
from django.contrib.sessions.models import Session as OldSession
from django.test import Client

from accounts.models import LifeStagePeriod, RiskFactor, Session, User
from tracker.body.models import Strength
from tracker.modes.tests.test_plain_words import terms_in
from tracker.modes.tests.test_quiet_pages import wrong_with
from tracker.regimens.models import Regimen

URL = "/check/"
ELDER = {
    "age": "75", "sex": "male", "diet": "contains_meat", "line_1": "Janumet 850 mg twice a day since 2016",
    "medicines": ["ppi"], "symptoms": ["fatigue"],
}  # fmt: skip


def main_of(html: str) -> str:
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).replace("\xa0", " ").split())


def answered(client: Client, **told: object) -> str:
    response = client.post(URL, told)
    assert response.status_code == 200
    return main_of(response.content.decode())


@pytest.mark.django_db
def test_it_asks_anybody_and_says_that_nothing_is_stored(client: Client) -> None:
    assert "nothing is stored" in main_of(client.get(URL).content.decode())


@pytest.mark.django_db
def test_answering_stores_nothing(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        response = client.post(URL, ELDER)
    assert not Session.objects.exists()
    assert not OldSession.objects.exists()
    assert "sessionid" not in response.cookies
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_nothing_answered_is_an_answer_too(client: Client) -> None:
    text = answered(client)
    assert "Nothing to point out" in text
    assert "It does not say that all is well" in text


@pytest.mark.django_db
def test_a_brand_is_understood(client: Client) -> None:
    text = answered(client, **ELDER)
    assert "Janumet: Metformin, 850 mg twice a day, understood as 1,700 mg a day, since 2016" in text
    assert "I take metformin: should my B12 be checked, and how often?" in text


@pytest.mark.django_db
def test_an_unknown_medicine_is_said_to_be_unknown(client: Client) -> None:
    assert "Not on our list" in answered(client, line_1="Wundermittel")


@pytest.mark.django_db
def test_the_nearest_name_is_asked_about(client: Client) -> None:
    assert "Taken to be metformin. Is that right?" in answered(client, line_1="metphormin")


@pytest.mark.django_db
@pytest.mark.parametrize("sign", ["sudden_or_one_sided", "chest_pain_breathless_at_rest"])
def test_an_emergency_comes_first_and_says_nothing_of_b12(client: Client, sign: str) -> None:
    page = client.post(URL, {**ELDER, "emergency": [sign], "age": "not a number"}).content.decode()
    assert "Get help now" in page
    assert "999" in page
    assert "B12" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"age": "12"}, "age"), ({"age": "140"}, "age"), ({"age": "old"}, "age"), ({"age": "-3"}, "age"),
        ({"diet": "breatharian"}, "diet"), ({"line_1": "metformin since 1492"}, "line_1"),
        ({"line_2": "metformin since 2999"}, "line_2"),
        ({"line_1": "\x00"}, "line_1"), ({"line_6": "x" * 161}, "line_6"),
        ({"symptoms": ["<script>"]}, "symptoms"), ({"medicines": ["\x00"]}, "medicines"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_the_field(client: Client, told: dict, field: str) -> None:
    response = client.post(URL, {**told, "diet": told.get("diet", "vegan")})
    assert response.status_code == 200
    assert field in response.context["form"].errors


@pytest.mark.django_db
def test_what_was_typed_is_kept_beside_an_error(client: Client) -> None:
    page = client.post(URL, {**ELDER, "age": "old"}).content.decode()
    assert 'value="Janumet 850 mg twice a day since 2016"' in page
    assert 'value="old"' in page


@pytest.mark.django_db
def test_the_answers_can_be_changed_again(client: Client) -> None:
    page = client.post(URL, {**ELDER, "do": "change"}).content.decode()
    assert "The two-minute check" in page
    assert 'value="Janumet 850 mg twice a day since 2016"' in page


@pytest.mark.django_db
def test_somebody_signed_out_is_offered_an_account_and_no_profile(client: Client) -> None:
    text = answered(client, **ELDER, do="keep", keep="on")
    assert "Make an account" in text
    assert "Keep what you answered" not in text


def test_it_is_filled_in_from_the_profile(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="metformin", name="Janumet", dose="1 g")
    RiskFactor.objects.create(user=vera, key="coeliac")
    initial = as_vera.get(URL).context["form"].initial
    assert (initial["diet"], initial["line_1"]) == ("vegan", "Janumet 1 g")
    assert initial["conditions"] == ["coeliac"]
    assert initial["medicines"] == []


def test_a_medicine_without_details_is_a_tick(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="ppi")
    assert as_vera.get(URL).context["form"].initial["medicines"] == ["ppi"]


def test_a_substance_named_with_the_dose_is_taken_from_there(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="ppi", dose="lansoprazole 30 mg")
    initial = as_vera.get(URL).context["form"].initial
    assert initial["line_1"] == "lansoprazole 30 mg"


def test_what_was_filled_in_changes_nothing(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="ppi", dose="lansoprazole 30 mg", dose_mg_per_day=30)
    RiskFactor.objects.create(user=vera, key="metformin", dose="1 g", dose_mg_per_day=1000)
    initial = as_vera.get(URL).context["form"].initial
    text = answered(as_vera, **{name: value for name, value in initial.items() if value})
    assert "Your profile holds all of this already" in text


def test_answering_changes_no_profile(as_vera: Client, vera: User) -> None:
    text = answered(as_vera, **ELDER)
    assert "Nothing has been changed so far" in text
    assert not vera.risk_factors.exists()


def test_keeping_needs_the_tick(as_vera: Client, vera: User) -> None:
    assert "Tick what should be kept. Nothing was changed" in answered(as_vera, **ELDER, do="keep")
    assert not vera.risk_factors.exists()


def test_kept_answers_are_in_the_profile_and_shown(as_vera: Client, vera: User) -> None:
    text = answered(as_vera, **ELDER, do="keep", keep="on")
    vera.profile.refresh_from_db()
    metformin = vera.risk_factors.get(key="metformin")
    assert "See or change it under" in text
    assert (metformin.name, metformin.dose_mg_per_day, metformin.since.year) == ("Janumet", 1700, 2016)
    assert metformin.since_year_only
    assert vera.profile.diet == "contains_meat"


def test_keeping_twice_changes_nothing_more(as_vera: Client, vera: User) -> None:
    answered(as_vera, **ELDER, do="keep", keep="on")
    assert "nothing has changed" in answered(as_vera, **ELDER, do="keep", keep="on")
    assert vera.risk_factors.count() == 2


def test_what_was_told_elsewhere_stays(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="coeliac")
    RiskFactor.objects.create(user=vera, key="metformin", dose="my own words")
    answered(as_vera, **ELDER, do="keep", keep="on")
    assert vera.risk_factors.filter(key="coeliac").exists()
    assert vera.risk_factors.get(key="metformin").dose == "my own words"


def test_a_pregnancy_is_kept_from_today(as_vera: Client, vera: User) -> None:
    answered(as_vera, stage="pregnant", do="keep", keep="on")
    assert LifeStagePeriod.objects.get(user=vera).start == vera.profile.today()


def test_keeping_writes_for_nobody_else(as_vera: Client, vera: User, sam: User) -> None:
    answered(as_vera, **ELDER, do="keep", keep="on", user=str(sam.pk))
    assert not sam.risk_factors.exists()


def test_an_injection_told_elsewhere_is_known(as_vera: Client, vera: User) -> None:
    from tracker.check.choices import Supplement

    vera.profile.treated_for_deficiency = True
    vera.profile.save()
    assert not Regimen.objects.exists()
    assert as_vera.get(URL).context["form"].initial["supplement"] == Supplement.PRESCRIBED


def test_quiet_mode_shows_no_amounts_to_reach(as_vera: Client, vera: User) -> None:
    vera.profile.quiet_mode = True
    vera.profile.save()
    assert "3 µg or more in all" not in answered(as_vera, diet="vegan", fortified="once", supplement="none")


def test_a_sign_goes_into_the_diary_only_where_that_is_ticked(as_vera: Client, vera: User) -> None:
    told = {"symptoms": ["fatigue", "paraesthesia"], "do": "keep", "note_sign": "paraesthesia"}
    text = answered(as_vera, **told)
    (sign,) = vera.symptoms.all()
    assert (sign.key, sign.since) == ("paraesthesia", vera.profile.today())
    assert sign.notes.get().strength == Strength.CLEAR
    assert "Tingling or numbness in the symptom diary: clearly" in text


def test_a_sign_that_was_not_told_is_not_noted(as_vera: Client, vera: User) -> None:
    answered(as_vera, symptoms=["fatigue"], do="keep", note_sign=["cramps", "stroke", "\x00"])
    assert not vera.symptoms.exists()


def test_noting_a_sign_changes_nothing_in_the_profile(as_vera: Client, vera: User) -> None:
    answered(as_vera, **ELDER, do="keep", note_sign="fatigue")
    assert not vera.risk_factors.exists()


def test_a_sign_in_the_diary_already_is_not_offered_again(as_vera: Client, vera: User) -> None:
    for _time in range(2):  # the second is a reload of the page
        text = answered(as_vera, symptoms=["fatigue"], do="keep", note_sign="fatigue")
        assert "Kept" in text
    assert vera.symptoms.count() == 1
    assert "Note in my symptom diary" not in answered(as_vera, symptoms=["fatigue"])


def test_quiet_mode_asks_for_no_amount(as_vera: Client, vera: User) -> None:
    vera.profile.quiet_mode = True
    vera.profile.save()
    page = as_vera.get(URL).content.decode()
    assert "How much B12 is that" not in page
    assert "2,000" not in page
    assert "B12 supplement: yes" in answered(as_vera, diet="vegan", supplement="some")


@pytest.mark.parametrize("told", [{}, {"diet": "vegan", "supplement": "none", "fortified": "none"}, ELDER])
def test_a_quiet_result_counts_nothing(as_vera: Client, vera: User, told: dict) -> None:
    vera.profile.quiet_mode = True
    vera.profile.save()
    page = as_vera.post(URL, {"symptoms": ["paraesthesia"], **told}).content.decode()
    assert not wrong_with(page)


@pytest.mark.parametrize("told", [{"diet": "vegan", "fortified": "once", "supplement": "none"}, ELDER])
def test_a_plain_result_speaks_plainly(as_vera: Client, vera: User, told: dict) -> None:
    vera.profile.plain_mode = True
    vera.profile.save()
    assert not terms_in(as_vera.post(URL, told).content.decode())
