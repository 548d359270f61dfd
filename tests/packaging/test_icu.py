"""What Qt asks of ICU is the same with the data that the bundle has as with all of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from freeze.icu import blank_unused

# Everything that Qt has from ICU on Linux, asked of it in a process whose libraries are found in the folder that is named first.
ASKED = """
import json
from functools import cmp_to_key

from PySide6.QtCore import QCollator, QLocale, QStringConverter, QTimeZone

words = "zebra Öland oor IJssel ijs Çelik cel ñandú nano Ångström aap straße strasse 10 9 中文 日本".split()
found = {}
for language in ("nl_NL", "en_GB", "sv_SE", "de_DE", "tr_TR", "es_ES", "zh_CN"):
    locale = QLocale(language)
    collator = QCollator(locale)
    collator.setNumericMode(True)
    found[language] = [
        sorted(words, key=cmp_to_key(collator.compare)),
        [locale.toUpper("iıß ĳ"), locale.toLower("IİẞĲ")],
        [QTimeZone(zone.encode()).displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, locale)
         for zone in ("Europe/Amsterdam", "Asia/Tokyo")],
        [locale.nativeLanguageName(), locale.nativeTerritoryName(), locale.currencySymbol(), locale.toCurrencyString(12.5)],
    ]
found["converters"] = QStringConverter.availableCodecs()
found["from"] = [line.split()[-1] for line in open("/proc/self/maps") if "libicudata" in line][0]
print(json.dumps(found))
"""


def _asked(folder: Path) -> dict[str, object]:
    environment = {**os.environ, "LD_LIBRARY_PATH": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt has the operating system's data")
def test_qt_sorts_converts_and_names_as_with_all_of_icus_data(tmp_path: Path) -> None:
    import PySide6  # noqa: PLC0415 -- where it lies is all that is asked

    (whole,) = (Path(str(PySide6.__path__[0])) / "Qt" / "lib").glob("libicudata.so.*")
    blanked = tmp_path / whole.name
    assert blank_unused(whole, blanked) > 10_000_000
    assert blanked.stat().st_size == whole.stat().st_size
    with_all, with_less = _asked(whole.parent), _asked(tmp_path)
    assert (with_all.pop("from"), with_less.pop("from")) == (str(whole), str(blanked))
    assert with_less == with_all


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "libother.so"
    other.write_bytes(b"\x7fELF" + bytes(1000))
    with pytest.raises(ValueError, match="not ICU's"):
        blank_unused(other, tmp_path / "blanked.so")
