"""A sentence for the user that can still be said in another language.

The English template is the sentence's identity: the window looks up its translation by it (Qt Linguist, context
"Sentence"), the command line prints it as it stands. Every literal template in the package is checked by a test to have a
Dutch counterpart, so write `Sentence("…")` with a literal.
"""

from typing import Self

import msgspec

Value = str | int | float


class Sentence(msgspec.Struct, frozen=True):
    """An English template with `{named}` places and the values that go there."""

    template: str
    values: dict[str, Value] = {}

    @classmethod
    def of(cls, template: str, **values: Value) -> Self:
        """Build a sentence with its values written as keywords."""
        return cls(template, values)

    def __str__(self) -> str:
        return self.fill(self.template)

    def fill(self, template: str) -> str:
        """Put the values into `template`, this sentence's own or its translation."""
        return template.format(**self.values) if self.values else template
