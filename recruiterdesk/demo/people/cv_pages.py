"""Makes real CV files, PDF or DOCX, for made-up people."""

import io
from functools import cache
from importlib.resources import files
from xml.sax.saxutils import escape

import docx
from docx.shared import Pt
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, ListFlowable, Paragraph, SimpleDocTemplate, Spacer, Table

from recruiterdesk.demo.people.cv_text import Block, CvFacts, write_cv

__all__ = ["CvFacts", "make_cv", "make_docx", "make_pdf"]


def make_cv(facts: CvFacts, name: str) -> bytes:
    """Return a CV in the format that the file's name promises."""
    return make_docx(facts) if name.endswith(".docx") else make_pdf(facts)


@cache
def _styles() -> dict[str, ParagraphStyle]:
    folder = files("recruiterdesk.demo") / "fonts"
    for name, file in (("Inter", "inter_400.ttf"), ("Inter-SemiBold", "inter_600.ttf")):
        pdfmetrics.registerFont(TTFont(name, io.BytesIO((folder / file).read_bytes())))
    body = ParagraphStyle("body", fontName="Inter", fontSize=10, leading=14.5)
    return {
        "body": body,
        "name": ParagraphStyle("name", body, fontName="Inter-SemiBold", fontSize=20, leading=26),
        "contact": ParagraphStyle("contact", body, textColor=HexColor("#474B51"), spaceAfter=4),
        "head": ParagraphStyle(
            "head", body, fontName="Inter-SemiBold", fontSize=10.5, spaceBefore=12, spaceAfter=2, textColor=HexColor("#474B51")
        ),
        "entry": ParagraphStyle("entry", body, fontName="Inter-SemiBold"),
        "when": ParagraphStyle("when", body, alignment=TA_RIGHT, textColor=HexColor("#62666C")),
    }


def make_pdf(facts: CvFacts) -> bytes:
    """Return a CV of one to three A4 pages with embedded fonts."""
    styles = _styles()
    story: list[Flowable] = [Paragraph(escape(facts.name), styles["name"]), Paragraph(escape(facts.contact), styles["contact"])]
    for block in write_cv(facts):
        story += _block(block, styles)
    out = io.BytesIO()
    side, edge = 22 * mm, 20 * mm
    page = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=side, rightMargin=side, topMargin=edge, bottomMargin=edge, title="CV", author="", invariant=1
    )
    page.build(story)
    return out.getvalue()


def _block(block: Block, styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    story: list[Flowable] = [
        Paragraph(escape(block.head.upper()), styles["head"]),
        HRFlowable(width="100%", thickness=0.5, color=HexColor("#CFD1CB")),
    ]
    story += [Paragraph(escape(line), styles["body"]) for line in block.lines]
    for what, when, done in block.entries:
        row = Table([[Paragraph(escape(what), styles["entry"]), Paragraph(escape(when), styles["when"])]], colWidths=["76%", "24%"])
        row.setStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])
        items = [Paragraph(escape(line), styles["body"]) for line in done]
        story.append(KeepTogether([row, ListFlowable(items, bulletType="bullet", start="•", leftIndent=14), Spacer(1, 4)]))
    return story


def make_docx(facts: CvFacts) -> bytes:
    """Return a CV as a Word document."""
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(10.5)
    document.add_heading(facts.name, level=0)
    document.add_paragraph(facts.contact)
    for block in write_cv(facts):
        document.add_heading(block.head, level=1)
        for line in block.lines:
            document.add_paragraph(line)
        for what, when, done in block.entries:
            document.add_paragraph().add_run(f"{what}\t{when}").bold = True
            for line in done:
                document.add_paragraph(line, style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
