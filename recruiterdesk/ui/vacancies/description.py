"""A vacancy's text as its provider keeps it, mostly HTML, as text that is nothing but text."""

from html.parser import HTMLParser


class _Words(HTMLParser):
    """Collects the text of HTML that nobody trusts; nothing of it is ever interpreted."""

    _BREAKS = frozenset({"p", "br", "li", "div", "h1", "h2", "h3", "h4", "ul", "ol", "tr"})
    _HIDDEN = frozenset({"script", "style", "head"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._HIDDEN:
            self._depth += 1
        if tag in self._BREAKS:
            self.parts.append("\n• " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._HIDDEN:
            self._depth = max(0, self._depth - 1)
        if tag in {"p", "h1", "h2", "h3", "h4"}:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._depth:
            self.parts.append(data)


def plain_text(source: str) -> str:
    """Return a description as plain text: tags become line breaks or nothing, never pictures or links."""
    if "<" not in source:
        return source.strip()
    parser = _Words()
    parser.feed(source)
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.parts).splitlines()]
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip()
