"""Runs the benchmarks beside it and prints their figures with their bounds.

`python tests/benchmarks/run.py [NAME …] [--json FILE] [--seconds N] [--quick] [--strict]`: NAME is a benchmark's file name with or
without `bench_` and `.py`. Each benchmark runs in a process of its own, so that one that dies or hangs costs only its own
figures; `--quick` puts RECRUITERDESK_QUICK=1 into its environment, which asks for fewer repeats. The exit code is 0, figures
kept or not; with `--strict` it is 1 when a bound is broken or a benchmark fails.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import asdict
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

HERE = Path(__file__).resolve().parent
HELPERS = HERE.parent / "helpers"
sys.path.insert(0, str(HELPERS))

from figure import Figure  # noqa: E402 -- the helpers' folder has to be on the path first


def found(names: Sequence[str]) -> list[Path]:
    """Return the benchmarks' files, all or those named, in their order; a name that fits none ends the program."""
    files = {file.stem.removeprefix("bench_"): file for file in sorted(HERE.glob("bench_*.py"))}
    wanted = [name.removesuffix(".py").removeprefix("bench_") for name in names]
    unknown = set(wanted) - set(files)
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(sorted(unknown))}.")
    return [files[name] for name in wanted or files]


def measure_here(file: Path) -> list[Figure]:
    """Load one benchmark in this process and return its figures."""
    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise ImportError(file)
    module = module_from_spec(spec)
    sys.modules[file.stem] = module
    spec.loader.exec_module(module)
    return list(module.figures())


def measure_apart(file: Path, seconds: float) -> tuple[list[Figure], str]:
    """Run one benchmark in a child process; return its figures and, when it failed or took too long, why."""
    with tempfile.TemporaryDirectory(prefix="recruiterdesk-bench-") as folder:
        answer = Path(folder) / "figures.json"
        command = [sys.executable, str(Path(__file__).resolve()), "--child", str(file), "--json", str(answer)]
        try:
            done = subprocess.run(command, timeout=seconds, check=False, cwd=HERE.parent.parent)
        except subprocess.TimeoutExpired:
            return [], f"stopped after {seconds:.0f} s"
        if done.returncode != 0 or not answer.exists():
            return [], f"ended with code {done.returncode}"
        return [Figure(**figure) for figure in json.loads(answer.read_text(encoding="utf-8"))], ""


def line(name: str, value: str, bound: str, holds: str, note: str) -> str:
    """Lay out one line of the table."""
    return f"  {name:<58} {value:>16} {bound:>16}  {holds:<5} {note}".rstrip()


def shown(value: float) -> str:
    """Write a number with as many decimals as it needs."""
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def show(figure: Figure) -> str:
    """Write one figure as a line of the table."""
    bound = "" if figure.bound is None else f"≤ {shown(figure.bound)} {figure.unit}".rstrip()
    holds = "" if figure.bound is None else ("yes" if figure.holds else "NO")
    return line(figure.name, f"{shown(figure.value)} {figure.unit}".rstrip(), bound, holds, figure.note)


def main() -> int:
    """Run, print and write the figures; return the exit code."""
    parser = argparse.ArgumentParser(description="Measure, and show the figures beside their bounds.")
    parser.add_argument("names", nargs="*", help="which benchmarks; all when none is named")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--strict", action="store_true", help="end with 1 when a bound is broken or a benchmark fails")
    parser.add_argument("--seconds", type=float, default=3600.0, help="time allowed for all of them together")
    parser.add_argument("--quick", action="store_true", help="ask the benchmarks for fewer repeats")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child is not None:
        figures = measure_here(chosen.child)
        chosen.json.write_text(json.dumps([asdict(figure) for figure in figures]), encoding="utf-8")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if chosen.quick:
        os.environ["RECRUITERDESK_QUICK"] = "1"
    ends_at = time.monotonic() + chosen.seconds
    figures = []
    failures: dict[str, str] = {}
    print(line("figure", "value", "bound", "holds", ""), flush=True)
    for file in found(chosen.names):
        left = ends_at - time.monotonic()
        measured, failure = measure_apart(file, left) if left > 1 else ([], "not run: the time was used up")
        figures += measured
        print(f"{file.stem.removeprefix('bench_')}" + (f": {failure}" if failure else ""))
        if failure:
            failures[file.stem] = failure
        for figure in measured:
            print(show(figure), flush=True)
    broken = [figure.name for figure in figures if not figure.holds]
    print(f"{len(figures)} figures, {len(broken)} over their bound, {len(failures)} benchmarks without figures.")
    if chosen.json is not None:
        written = {"figures": [asdict(figure) | {"holds": figure.holds} for figure in figures], "failures": failures}
        chosen.json.write_text(json.dumps(written, indent=2, ensure_ascii=False), encoding="utf-8")
    return 1 if chosen.strict and (broken or failures) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception:  # noqa: BLE001 -- a benchmark may fail in any way; its trace is what the reader needs
        traceback.print_exc()
        sys.exit(1)
