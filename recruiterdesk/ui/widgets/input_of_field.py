"""Which input a field gets, by its kind."""

from typing import TYPE_CHECKING

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.chosen_inputs import ChoiceInput, FlagInput, TicksInput
from recruiterdesk.ui.widgets.field_input import FieldInput, FieldValue
from recruiterdesk.ui.widgets.typed_inputs import DayInput, LineInput, LongInput, MomentInput, NumberInput

if TYPE_CHECKING:
    from collections.abc import Callable


def input_for(theme: Theme, field: RecordField, value: FieldValue | None) -> FieldInput:
    """Return the input of a field; values that have to be read first are offered later."""
    options = None if field.choices_from else [(choice.value, say(choice.label)) for choice in field.choices]
    has_options = bool(field.choices or field.choices_from)
    makers: dict[str, Callable[[], FieldInput]] = {
        "long": lambda: LongInput(theme, value),
        "flag": lambda: FlagInput(theme, say(field.label), value),
        "date": lambda: DayInput(field, value),
        "moment": lambda: MomentInput(field, value),
        "number": lambda: NumberInput(field, value),
        "choice": lambda: ChoiceInput(theme, field, value, options),
        "list": lambda: TicksInput(theme, field, value, options) if has_options else LongInput(theme, value, is_list=True),
    }
    return makers.get(field.kind, lambda: LineInput(field, value))()
