import pytest
from django.test import Client

from accounts.models import Profile, User
from testing.factories import make_user
from tracker.screening.tests.diaries import signed_in

URL = "/coverage/scheme/"


def scheme_of(user: User) -> tuple[str, bool]:
    profile = Profile.objects.get(user=user)
    return profile.coverage_scheme, profile.follows_vegan_rule


@pytest.mark.parametrize("code", ["vegan-society", "veganhealth", "dutch-vegan-society"])
def test_a_vegan_chooses_among_the_published_ones(as_vera: Client, vera: User, code: str) -> None:
    assert as_vera.post(URL, {"scheme": code}).url == "/coverage/"
    assert scheme_of(vera) == (code, False)


def test_a_vegetarian_chooses_a_rule_and_goes_back(db: None) -> None:
    priya = make_user("priya", diet="vegetarian")
    client = signed_in(priya)
    client.post(URL, {"scheme": "veganhealth"})
    assert scheme_of(priya) == ("veganhealth", True)
    client.post(URL, {"scheme": "recommended"})
    assert scheme_of(priya) == ("veganhealth", False)


@pytest.mark.parametrize("wrong", ["", "astrology", "recommended", "\x00", "a" * 9999])
def test_anything_else_is_refused_beside_the_field(as_vera: Client, vera: User, wrong: str) -> None:
    vera.profile.diet = "vegan"
    vera.profile.save()
    response = as_vera.post(URL, {"scheme": wrong})
    assert response.status_code == 422
    assert 'class="error"' in response.content.decode()
    assert scheme_of(vera)[0] == "vegan-society"


def test_whom_no_vegan_rule_is_meant_for_has_nothing_to_choose(db: None) -> None:
    client = signed_in(make_user("arthur", diet="contains_meat"))
    assert client.get(URL).url == "/coverage/"


def test_authorities_advice_is_shown_and_is_no_choice(as_vera: Client, vera: User) -> None:
    vera.profile.country = "DK"
    vera.profile.save()
    text = as_vera.get(URL).content.decode()
    assert text.index("Denmark:") < text.index("Germany, Austria and Switzerland:")
    assert text.count('type="radio"') == 3


def test_quiet_mode_names_no_amounts(as_vera: Client, vera: User) -> None:
    vera.profile.quiet_mode = True
    vera.profile.save()
    assert "µg" not in as_vera.get(URL).content.decode()


def test_the_day_page_speaks_the_chosen_scheme(as_vera: Client, vera: User, oat_milk: object) -> None:
    from testing.factories import make_entry

    Profile.objects.filter(user=vera).update(coverage_scheme="veganhealth")
    make_entry(vera, food=oat_milk, on=vera.profile.today(), grams="500")
    text = " ".join(as_vera.get("/today/").content.decode().replace("\xa0", " ").split())
    assert "Your vegan rule: two doses of 1,000 µg or more in a week (veganhealth.org)." in text
    assert "fortified meals" not in text
    assert "your rule</text>" not in text
