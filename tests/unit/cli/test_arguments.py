"""What may be typed: global options anywhere, dashes in free text, and errors that name the command."""

from pathlib import Path

import pytest

from recruiterdesk.cli.arguments import HelpAsked, parse, split_global, wants_json
from recruiterdesk.domain.errors import WrongUsage


@pytest.mark.parametrize(
    "argv",
    [
        ["--json", "--profile", "d", "vacancies", "--limit", "5"],
        ["vacancies", "--limit", "5", "--json", "--profile=d"],
        ["--profile", "d", "vacancies", "--json", "--limit", "5"],
    ],
)
def test_global_options_may_stand_before_and_after_the_command(argv: list[str]) -> None:
    options = split_global(argv)
    assert (options.profile, options.is_json) == (Path("d"), True)
    assert parse(options.rest).limit == 5


def test_a_text_that_looks_like_a_global_option_is_kept_when_joined_with_its_name() -> None:
    options = split_global(["note", "A/1", "--text=--json"])
    assert not options.is_json
    assert parse(options.rest).text == "--json"


@pytest.mark.parametrize("text", ["- eerste punt", "-x", "-5", "—", ""])
def test_a_note_may_begin_with_a_dash(text: str) -> None:
    assert parse(("note", "A/1", "--text", text)).text == text


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["nonsense"], "nonsense"),
        (["note", "A/1"], "--text"),
        (["vacancies", "--limit", "-1"], "whole number"),
        (["vacancies", "--limit", "many"], "whole number"),
        (["outbox", "settle", "x", "--as", "maybe"], "maybe"),
        (["upload", "A/1"], "FILE"),
        (["account"], "ACTION"),
        (["note", "A/1", "--text", "x", "--hold", "-4"], "seconds"),
        (["sync", "--ful"], "--ful"),
    ],
)
def test_a_mistake_is_told_in_words_and_points_to_the_help(argv: list[str], words: str) -> None:
    with pytest.raises(WrongUsage, match="--help") as caught:
        parse(tuple(argv))
    assert words in caught.value.message


def test_a_profile_without_a_folder_is_a_mistake() -> None:
    with pytest.raises(WrongUsage, match="folder"):
        split_global(["vacancies", "--profile"])


def test_no_command_means_the_window() -> None:
    assert parse(()).command is None


def test_help_is_an_answer_and_no_exit() -> None:
    with pytest.raises(HelpAsked) as caught:
        parse(("note", "--help"))
    assert "--sensitive" in caught.value.text


def test_json_after_a_lone_double_dash_is_a_word_like_any_other() -> None:
    assert wants_json(["sync", "--json"])
    assert not wants_json(["sync", "--", "--json"])


@pytest.mark.parametrize(("option", "member"), [("--line", "line"), ("--cursor", "cursor")])
def test_what_a_provider_calls_a_line_or_a_page_may_begin_with_a_dash(option: str, member: str) -> None:
    assert getattr(parse(("table", "A", "team", option, "-x7")), member) == "-x7"


def test_all_pages_and_one_page_are_not_asked_for_at_once() -> None:
    with pytest.raises(WrongUsage, match="not allowed"):
        parse(("table", "A", "team", "--all", "--cursor", "2"))


def test_capabilities_needs_no_name() -> None:
    assert parse(("capabilities",)).name is None
