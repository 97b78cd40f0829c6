from hypothesis import given
from hypothesis import strategies as st

from traceapp.documents.flow import Group, Section, Strip, paginated
from traceapp.documents.fonts import Face
from traceapp.documents.marks import Bar
from traceapp.documents.typesetting import Span, Style, broken, inked, placed, spans, width_of
from traceapp.domain.certificate import Run, plain

STYLE = Style(Face.REGULAR, 10)
PHRASES = st.lists(
    st.tuples(st.text("ab -Ñ₂1", min_size=1, max_size=30), st.sampled_from(["", "sub", "sup", "strong"])), max_size=4
)


@given(PHRASES, st.floats(12, 200))
def test_breaking_loses_no_letter_and_keeps_to_the_width(runs: list[tuple[str, str]], width: float):
    paragraph = spans(tuple(Run(text, style) for text, style in runs), STYLE)  # type: ignore[arg-type]
    lines = broken(paragraph, width)
    letters = "".join(ink.text for line in lines for ink in line).replace(" ", "")
    assert letters == "".join(text for text, _ in runs).replace(" ", "")
    assert all(width_of(line) <= width + 0.1 for line in lines)


def test_a_word_that_changes_style_inside_is_not_broken_there():
    phrase = (Run("coercivity H"), Run("cJ", "sub"), Run(" at"))
    lines = broken(spans(phrase, STYLE), width_of(inked(spans(phrase[:2], STYLE))) + 1)
    assert ["".join(ink.text for ink in line) for line in lines] == ["coercivity HcJ", "at"]


def test_a_subscript_is_smaller_and_lower():
    base, lower = placed(inked(spans((Run("B"), Run("r", "sub")), STYLE)), 0, 100)
    assert lower.size < base.size
    assert lower.y > base.y


def test_text_is_aligned_within_its_width():
    line = inked((Span("42", STYLE),))
    left, right, middle = (placed(line, 10, 0, width=50, align=align)[0].x for align in ("left", "right", "centre"))
    assert left == 10
    assert right == 60 - width_of(line)
    assert middle == (left + right) / 2


def test_an_empty_paragraph_is_one_empty_line():
    assert broken(spans(plain(""), STYLE), 50) == ((),)


def mark(number: int) -> Strip:
    """A strip that can be told again by its mark."""
    return Strip(10, (Bar(number, 0, 1, 1),))


HEAD = Strip(5, (Bar(-1, 0, 1, 1),))
BAND = Strip(4, (Bar(-2, 0, 1, 1),))
CLOSE = Bar(-3, 0, 1, 1)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=4), st.integers(40, 120), st.integers(40, 120))
def test_every_row_stands_once_in_order_under_its_heads(rows: list[int], first: int, further: int):
    counted = iter(range(1000))
    groups = tuple(Group(tuple(mark(next(counted)) for _ in range(n)), head=(BAND,)) for n in rows)
    section = Section(title=(Strip(7),), groups=groups, head=(HEAD,), again=(Strip(6),), close=(CLOSE,))
    pages = paginated([section], first=first, further=further)
    drawn = [[bar.x for _, marks in page for bar in marks if isinstance(bar, Bar)] for page in pages]
    assert [x for page in drawn for x in page if x >= 0] == list(range(sum(rows)))
    for number, (page, marks) in enumerate(zip(pages, drawn, strict=True)):
        assert marks[0] == -1
        assert marks[-1] == -3
        assert -2 in marks
        assert page[-1][0] <= (first if number == 0 else further)


def test_what_follows_a_table_stays_with_its_last_row():
    section = Section(title=(), groups=(Group(tuple(map(mark, range(4)))),), tail=(Strip(10, (Bar(9, 0, 1, 1),)),))
    pages = paginated([section], first=40, further=40)
    assert [[bar.x for _, marks in page for bar in marks if isinstance(bar, Bar)] for page in pages] == [
        [0, 1, 2],
        [3, 9],
    ]
