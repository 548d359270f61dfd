"""Tables for a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.cli.plain_table import plain, plain_table, wrapped_table


def test_columns_are_aligned_and_unknown_is_a_hyphen() -> None:
    assert plain_table(["Name", "Stage"], [["Zoë", None], ["Bo", "Nieuw"]], 80) == "Name  Stage\nZoë   -\nBo    Nieuw"


def test_the_widest_column_is_cut_to_fit_but_never_the_first_which_is_for_copying() -> None:
    table = plain_table(["Ref", "Name", "Stage"], [["Vermeer/ap_1234567890", "x" * 90, "Nieuw"]], 50)
    assert max(len(line) for line in table.splitlines()) == 50
    assert "…" in table
    assert "Vermeer/ap_1234567890" in table


@pytest.mark.parametrize("text", ["\x1b[31mrood", "a\u202efdp.exe", "a\nb", "a\x00b"])
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    assert plain(text).isprintable()


@given(st.lists(st.lists(st.text(max_size=40), min_size=2, max_size=2), max_size=5), st.integers(20, 100))
def test_any_text_gives_one_line_per_row(rows: list[list[str]], width: int) -> None:
    assert plain_table(["A", "B"], rows, width).count("\n") == len(rows)


def test_sentences_go_on_below_themselves_and_nothing_is_cut() -> None:
    table = wrapped_table(["What", "Can", "Why"], [["move_stage", "no", "word " * 20], ["add_note", "yes", ""]], 60)
    assert max(len(line) for line in table.splitlines()) <= 60
    assert table.split().count("word") == 20
    assert table.splitlines()[2].startswith(" " * 17 + "word")
    assert table.splitlines()[-1] == "add_note    yes"


@given(st.lists(st.lists(st.text(max_size=40), min_size=2, max_size=2), max_size=5), st.integers(1, 100))
def test_any_text_is_wrapped_whole(rows: list[list[str]], width: int) -> None:
    table = wrapped_table(["A", "B"], rows, width)
    for row in rows:
        assert all(word in table for word in plain(row[1]).split())
