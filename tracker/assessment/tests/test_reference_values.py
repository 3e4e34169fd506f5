"""Every authority, age, sex and life stage has a sane value or says that it has none."""

import pytest

from tracker.assessment.codes import LIFE_STAGES, SEXES
from tracker.assessment.reference_values import (
    authorities,
    authority,
    authority_for_country,
    lookup,
    lookup_all,
)

CODES = [each.code for each in authorities()]
ADULT = 40 * 12


def recommended(code, age_months=ADULT, sex="female", life_stage="none"):
    return lookup(code, age_months=age_months, sex=sex, life_stage=life_stage)


def test_every_authority_of_the_table_is_named_and_sourced():
    assert len(CODES) == 11
    assert all(each.name and each.source for each in authorities())


def test_superseded_authorities_come_last():
    assert CODES[-1] == "eu-scf-1993"


@pytest.mark.parametrize(
    ("code", "kind", "ug", "requirement"),
    [
        ("iom-1998", "RDA", 2.4, 2.0),
        ("efsa-2015", "AI", 4.0, None),
        ("dach-2018", "AI", 4.0, None),
        ("uk-coma-1991", "RNI", 1.5, 1.25),
        ("nnr-2023", "AI", 4.0, None),
        ("nhmrc-2006", "RDI", 2.4, 2.0),
        ("who-fao-2004", "RNI", 2.4, 2.0),
        ("japan-2025", "AI", 4.0, None),
        ("netherlands-2018", "RDA", 2.8, 2.0),
        ("anses-2021", "AI", 4.0, None),
        ("eu-scf-1993", "PRI", 1.4, None),
    ],
)
def test_adults_are_told_what_their_authority_says(code, kind, ug, requirement):
    value = recommended(code)
    assert (value.kind, value.recommended_ug, value.average_requirement_ug) == (kind, ug, requirement)


@pytest.mark.parametrize(
    ("code", "pregnant", "lactating"),
    [
        ("iom-1998", 2.6, 2.8),
        ("efsa-2015", 4.5, 5.0),
        ("dach-2018", 4.5, 5.5),
        ("uk-coma-1991", 1.5, 2.0),
        ("nnr-2023", 4.5, 5.5),
    ],
)
def test_pregnancy_and_breastfeeding_have_their_own_values(code, pregnant, lactating):
    assert recommended(code, life_stage="pregnant").recommended_ug == pregnant
    assert recommended(code, life_stage="lactating").recommended_ug == lactating


def test_pregnancy_counts_whatever_sex_is_recorded():
    assert recommended("iom-1998", sex="male", life_stage="pregnant").recommended_ug == 2.6


def test_a_requirement_derived_from_an_ai_is_only_provisional():
    value = recommended("nnr-2023")
    assert value.average_requirement_ug is None
    assert value.provisional_requirement_ug == 3.2


def test_an_unspecified_sex_gets_the_higher_value():
    values = {sex: recommended("nnr-2023", 12 * 12, sex).recommended_ug for sex in SEXES}
    assert values == {"female": 3.5, "male": 3.0, "unspecified": 3.5}


@pytest.mark.parametrize(("age_months", "ug"), [(227, 2.4), (228, 2.4), (167, 1.8), (168, 2.4), (1300, 2.4)])
def test_a_value_holds_from_its_first_month_up_to_its_last(age_months, ug):
    assert recommended("iom-1998", age_months).recommended_ug == ug


@pytest.mark.parametrize(
    ("code", "age_months", "life_stage", "key"),
    [
        ("nowhere-1900", ADULT, "none", "unknown-authority"),
        ("anses-2021", 60, "none", "no-value-for-age"),
        ("iom-1998", -1, "none", "no-value-for-age"),
        ("iom-1998", 52 * 12, "pregnant", "no-value-for-life-stage"),
        ("netherlands-2018", ADULT, "pregnant", "no-value-for-life-stage"),
    ],
)
def test_a_missing_value_is_said_by_key(code, age_months, life_stage, key):
    with pytest.raises(LookupError, match=key):
        recommended(code, age_months, life_stage=life_stage)


@pytest.mark.parametrize("bad", [{"sex": "x"}, {"life_stage": "retired"}])
def test_unknown_words_are_refused(bad):
    with pytest.raises(ValueError, match="unknown"):
        recommended("iom-1998", **bad)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("life_stage", LIFE_STAGES)
@pytest.mark.parametrize("sex", SEXES)
def test_every_value_is_sane(code, life_stage, sex):
    for age_months in range(0, 1440, 6):
        try:
            value = recommended(code, age_months, sex, life_stage)
        except LookupError:
            assert age_months < 216 or life_stage != "none"
            continue
        requirement = value.average_requirement_ug
        assert 0.3 <= value.recommended_ug <= 5.5
        assert requirement is None or requirement < value.recommended_ug
        assert value.source


@pytest.mark.parametrize("code", CODES)
def test_no_age_is_answered_twice(code):
    for sex in ("female", "male"):
        for age_months in range(0, 1440, 3):
            both = {recommended_or_none(code, age_months, each) for each in (sex, "unspecified")}
            assert len(both) <= 2


def recommended_or_none(code, age_months, sex):
    try:
        return recommended(code, age_months, sex).recommended_ug
    except LookupError:
        return None


@pytest.mark.parametrize(
    ("country", "code"),
    [
        ("DE", "dach-2018"),
        ("ch", "dach-2018"),
        ("GB", "uk-coma-1991"),
        ("US", "iom-1998"),
        ("NZ", "nhmrc-2006"),
        ("NL", "netherlands-2018"),
        ("SE", "nnr-2023"),
        ("IT", "efsa-2015"),
        ("JP", "japan-2025"),
        ("FR", "anses-2021"),
        ("BR", "who-fao-2004"),
        ("", "who-fao-2004"),
    ],
)
def test_a_country_suggests_its_authority(country, code):
    assert authority_for_country(country) == code


def test_no_country_has_two_authorities():
    countries = [country for each in authorities() for country in each.countries]
    assert len(countries) == len(set(countries))


def test_an_authority_knows_its_first_country():
    assert authority("dach-2018").country == "DE"
    assert authority("who-fao-2004").country == ""


def test_side_by_side_leaves_out_who_has_no_value():
    codes = {value.authority for value in lookup_all(age_months=60, sex="male")}
    assert "anses-2021" not in codes
    assert "eu-scf-1993" not in codes
    assert "iom-1998" in codes


def test_figures_not_yet_checked_are_marked():
    assert not recommended("uk-coma-1991", 60).verified
    assert recommended("uk-coma-1991").verified
