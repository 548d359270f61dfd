"""JSON Patch (RFC 6902) on the members of a job or a user."""

import copy
from typing import Any

from recruiterdesk.demo.smartrecruiters.job_bodies import PatchLine
from recruiterdesk.demo.smartrecruiters.problem import Problem


def apply_patch(document: Any, lines: list[PatchLine]) -> Any:
    """Return the document after all lines; raise 400 for one that does not fit, and then nothing is changed."""
    root = {"": document}
    for line in lines:
        path = ["", *_parts(line.path)]
        match line.op:
            case "add":
                _add(root, path, copy.deepcopy(line.value))
            case "remove":
                _take(root, path)
            case "replace":
                _take(root, path)
                _add(root, path, copy.deepcopy(line.value))
            case "move":
                _add(root, path, _take(root, ["", *_parts(str(line.from_))]))
            case "copy":
                _add(root, path, copy.deepcopy(_find(root, ["", *_parts(str(line.from_))])))
            case "test":
                if _find(root, path) != line.value:
                    raise Problem(400, "INVALID_JSON_PATCH", f"the test of {line.path} failed")
    return root[""]


def _parts(path: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:]]


def _find(node: Any, path: list[str]) -> Any:
    for part in path:
        try:
            node = node[int(part)] if isinstance(node, list) else node[part]
        except (KeyError, IndexError, ValueError, TypeError) as error:
            raise _absent(path) from error
    return node


def _add(root: Any, path: list[str], value: Any) -> None:
    node, last = _find(root, path[:-1]), path[-1]
    if isinstance(node, list):
        place = len(node) if last == "-" else int(last) if last.isdecimal() else -1
        if not 0 <= place <= len(node):
            raise _absent(path)
        node.insert(place, value)
    elif isinstance(node, dict):
        node[last] = value
    else:
        raise _absent(path)


def _take(root: Any, path: list[str]) -> Any:
    value, node = _find(root, path), _find(root, path[:-1])
    del node[int(path[-1]) if isinstance(node, list) else path[-1]]
    return value


def _absent(path: list[str]) -> Problem:
    return Problem(400, "INVALID_JSON_PATCH", f"there is no {'/'.join(path)}")
