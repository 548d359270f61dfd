"""Secrets on their way in: one JSON object, or asked for one by one after the way to sign in was chosen; never repeated."""

import io
import sys

import msgspec
import pytest
import scripted_provider
from scripted_extras import KEY, SIGN_INS

from recruiterdesk.cli.secrets_input import read_secrets, read_secrets_for_browser, show_page
from recruiterdesk.domain.errors import WrongUsage

ONE_WAY = msgspec.structs.replace(scripted_provider.PROFILE, secrets=(KEY,))
SEVERAL = msgspec.structs.replace(scripted_provider.PROFILE, sign_ins=SIGN_INS)


class Terminal(io.StringIO):
    """Somebody at a terminal."""

    def isatty(self) -> bool:
        return True


def given(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize(
    "content", [b"", b"not json", b'["a"]', b'{"api_key": 4}', b'{"api_key": "' + b"s3cret" * 20_000 + b'"}', b"\xff\xfe"]
)
def test_what_is_no_object_of_texts_is_answered_with_an_example_of_each_way(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    given(monkeypatch, content)
    with pytest.raises(WrongUsage) as caught:
        read_secrets(SEVERAL)
    assert '{"api_key": "…"} or {"client_id": "…", "client_secret": "…"}' in caught.value.message
    assert "s3cret" not in caught.value.message


def test_a_byte_order_mark_is_no_part_of_the_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, b'\xef\xbb\xbf{"api_key": "k"}')
    assert read_secrets(ONE_WAY) == {"api_key": "k"}


def test_at_a_terminal_the_way_is_chosen_and_its_secrets_are_asked_for_unseen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return "s3cret"

    monkeypatch.setattr(sys, "stdin", Terminal("0\ntwo\n2\n"))
    monkeypatch.setattr("getpass.getpass", ask)
    assert read_secrets(SEVERAL) == dict.fromkeys(["client_id", "client_secret", "scope"], "s3cret")
    assert asked == ["Client: ", "Secret: ", "Scope: "]
    out, said = capsys.readouterr()
    assert out == ""
    assert said.count("Which one, 1 to 2?") == 3
    assert "browser" not in said


def test_at_a_terminal_with_one_way_nothing_is_to_be_chosen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(""))
    monkeypatch.setattr("getpass.getpass", lambda _: "k")
    assert read_secrets(ONE_WAY) == {"api_key": "k"}
    assert capsys.readouterr().err == ""


def test_a_terminal_that_hangs_up_chooses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(""))
    with pytest.raises(WrongUsage, match="No way"):
        read_secrets(SEVERAL)


def test_the_browsers_way_asks_only_for_what_it_needs_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, b'{"client_id": "c"}')
    assert read_secrets_for_browser(SEVERAL) == {"client_id": "c"}
    needs_nothing = msgspec.structs.replace(SIGN_INS[2], secrets=())
    given(monkeypatch, b"not even read")
    assert read_secrets_for_browser(msgspec.structs.replace(SEVERAL, sign_ins=(needs_nothing,))) == {}
    with pytest.raises(WrongUsage, match="Leave --browser out"):
        read_secrets_for_browser(ONE_WAY)
    with pytest.raises(WrongUsage, match="Add --browser"):
        read_secrets(msgspec.structs.replace(SEVERAL, sign_ins=SIGN_INS[2:]))


def test_the_page_to_open_stands_beside_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    show_page("https://provider.example/sign-in?client=c")
    out, said = capsys.readouterr()
    assert out == ""
    assert said.splitlines()[-1] == "https://provider.example/sign-in?client=c"
