"""The report of a demo without a screen: what it did, whether it went well, and how long each step took."""

import json
import os
from pathlib import Path

import msgspec

REPORT = "report.json"
REPORT_FOR_PEOPLE = "report.md"


class ScreenReport(msgspec.Struct, kw_only=True):
    """One screen: its name, and the seconds from the one before until its pictures, in every look, were taken."""

    name: str
    seconds: float


class StepReport(msgspec.Struct, kw_only=True):
    """One step. `facts` are what was found, by name; `trouble` is empty where it went well; `part` is the chapter it belongs to."""

    name: str
    title: str
    part: str = ""
    seconds: float = 0.0
    facts: dict[str, object] = {}
    trouble: str = ""
    screenshots: list[str] = []
    screens: list[ScreenReport] = []


class JourneyReport(msgspec.Struct, kw_only=True):
    """The whole journey."""

    program: str
    seed: int
    applicants: int
    remark: str = ""
    seconds: float = 0.0
    steps: list[StepReport] = []

    @property
    def is_well(self) -> bool:
        """Whether every step went well."""
        return all(not step.trouble for step in self.steps)

    @property
    def screenshots(self) -> list[str]:
        """Return every picture that was made, in order."""
        return [path for step in self.steps for path in step.screenshots]


def write_report(report: JourneyReport, folder: Path) -> Path:
    """Write the report for programs and for people into `folder`; returns the one for people."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {**msgspec.to_builtins(report), "is_well": report.is_well}
    (folder / REPORT).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    lines = [
        "# A day with recruiterdesk, without a screen",
        "",
        f"{report.program}, seed {report.seed}, {report.applicants} made-up applicants, {report.seconds:.1f} seconds in all.",
        f"{'Everything went well.' if report.is_well else 'Not everything went well.'} {report.remark}".rstrip(),
    ]
    part = None
    for step in report.steps:
        if step.part != part:
            part = step.part
            lines += ["", *([f"## {part}", ""] if part else []), "| step | seconds | found |", "|---|---:|---|"]
        facts = ", ".join(f"{name}: {_short(value)}" for name, value in step.facts.items())
        found = f"**{step.trouble}** {facts}".strip() if step.trouble else facts
        lines.append(f"| {step.title} | {step.seconds:.2f} | {_cell(found)} |")
    lines += _screens(report)
    if report.screenshots:
        lines += ["", *(f"![{Path(path).stem}]({_from(folder, path)})" for path in report.screenshots)]
    people = folder / REPORT_FOR_PEOPLE
    people.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return people


def _screens(report: JourneyReport) -> list[str]:
    """Return a table of how long each screen took, with a column for each part of the journey that has pictures."""
    parts: dict[str, dict[str, float]] = {}
    for step in report.steps:
        for screen in step.screens:
            parts.setdefault(step.part, {})[screen.name] = screen.seconds
    if not parts:
        return []
    names = list(dict.fromkeys(name for screens in parts.values() for name in screens))
    rows = [f"| {name} | {' | '.join(_seconds(screens.get(name)) for screens in parts.values())} |" for name in names]
    total = f"| all {len(names)} | {' | '.join(_seconds(sum(screens.values())) for screens in parts.values())} |"
    return [
        "",
        "## Screens: seconds until each picture",
        "",
        f"| screen | {' | '.join(parts)} |",
        f"|---|{'---:|' * len(parts)}",
        *rows,
        total,
    ]


def _seconds(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _from(folder: Path, path: str) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _short(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
