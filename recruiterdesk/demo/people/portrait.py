"""Draws small portraits of nobody: a head and shoulders in flat colours."""

import io
import random

from PIL import Image, ImageDraw

_SIDE = 240
_GROUNDS = ("#E3D9C6", "#CFE0DA", "#D5DBE8", "#EAD7D3", "#DDE3CC")
_SKINS = ("#F1C9A5", "#C68642", "#8D5524", "#E0AC69", "#FFDBAC", "#5C3A21")
_HAIRS = ("#2B2118", "#5A3825", "#A9793F", "#8C8C8C", "#B5502A")
_SHIRTS = ("#0E6B64", "#2C4A7C", "#6B4A7C", "#444B52", "#8A3B3B")


def make_portrait(seed: str) -> bytes:
    """Return a JPEG of 240 by 240, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 -- made-up colours, not secrets
    picture = Image.new("RGB", (_SIDE, _SIDE), chance.choice(_GROUNDS))
    draw = ImageDraw.Draw(picture)
    skin = chance.choice(_SKINS)
    draw.ellipse((30, 175, 210, 330), fill=chance.choice(_SHIRTS))
    draw.rectangle((102, 140, 138, 190), fill=skin)
    draw.ellipse((70, 38, 170, 150), fill=chance.choice(_HAIRS))
    draw.ellipse((78, 62, 162, 165), fill=skin)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return out.getvalue()
