import pytest

from tracker.assessment.requirement_groups import Member, sort_into_groups, usable_authorities


def member(who="ann", months=40 * 12, sex="female", stage="none"):
    return Member(who, months, sex, stage, [2.0, 3.0])


def keys(members, authority="iom-1998"):
    return [group.key for group in sort_into_groups(members, authority)[0]]


def test_who_has_the_same_requirement_is_one_group():
    assert keys([member(), member("bob", sex="male"), member("eve", months=80 * 12)]) == ["adult-2"]


@pytest.mark.parametrize(
    ("other", "key"),
    [
        (member("bea", stage="pregnant"), "pregnant-2.2"),
        (member("bea", stage="lactating"), "lactating-2.4"),
        (member("bea", months=16 * 12), "child-2"),
        (member("bea", months=6 * 12), "child-1"),
    ],
)
def test_other_requirements_and_stages_of_life_are_groups_of_their_own(other, key):
    assert sorted(keys([member(), other])) == sorted(["adult-2", key])


def test_the_largest_group_comes_first():
    assert keys([member("bea", stage="pregnant"), member(), member("cat")])[0] == "adult-2"


def test_an_ai_is_never_a_cut_point():
    groups, without = sort_into_groups([member()], "efsa-2015")
    assert groups == []
    assert [each.who for each in without] == ["ann"]
    assert "efsa-2015" not in [each.code for each in usable_authorities()]


def test_who_gets_no_value_is_left_out():
    assert sort_into_groups([member(months=60 * 12, stage="pregnant")], "iom-1998")[1]


def test_a_recalled_requirement_is_marked():
    [group] = sort_into_groups([member()], "uk-coma-1991")[0]
    assert (group.requirement_ug, group.verified) == (1.25, False)
