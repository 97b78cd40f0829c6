"""The style sheet for what Qt itself draws: panels, lines, fields, tables, scroll bars.

Only flat fills, one- and two-pixel borders and rounded corners. Fonts are never set here: a style sheet would set the
weight in a way that the variable face does not follow (see `ui.fonts`).
"""

from collections.abc import Callable, Mapping


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """The application's style sheet from a theme's colours and its scale."""
    radius = px(8)
    return f"""
    QMainWindow, #canvas {{ background: {colours["canvas"]}; }}
    QFrame[surface="panel"] {{ background: {colours["panel"]}; border-radius: {radius}px; }}
    QFrame[surface="raised"] {{ background: {colours["raised"]}; border-radius: {radius}px; }}
    QFrame[surface="chosen"] {{
        background: {colours["panel"]}; border: {px(2)}px solid {colours["act_line"]}; border-radius: {radius}px; }}
    QFrame[surface="fail"] {{ background: {colours["stop_tint"]}; }}
    QFrame[surface="warn"] {{ background: {colours["warn"]}; border-radius: {radius}px; }}
    QFrame[surface="field"] {{
        background: {colours["raised"]}; border: {px(2)}px solid {colours["act_line"]}; border-radius: {radius}px; }}
    QFrame[rule="true"] {{ background: {colours["line"]}; border: none; }}
    QLineEdit, QComboBox {{
        background: {colours["raised"]}; color: {colours["ink"]}; border: {px(2)}px solid {colours["edge"]};
        border-radius: {radius}px; padding: 0 {px(12)}px; min-height: {px(44)}px;
        selection-background-color: {colours["act"]}; selection-color: {colours["act_on"]}; }}
    QLineEdit:focus, QComboBox:focus {{ border: {px(3)}px solid {colours["act_line"]}; padding: 0 {px(11)}px; }}
    QComboBox::drop-down {{ border: none; width: {px(36)}px; }}
    QComboBox::down-arrow {{ image: none; }}
    QLineEdit[bad="true"] {{ border: {px(3)}px solid {colours["stop_ink"]}; background: {colours["stop_tint"]}; }}
    QLineEdit:read-only {{ background: {colours["panel"]}; border-style: dashed; color: {colours["ink2"]}; }}
    QPlainTextEdit {{
        background: {colours["raised"]}; color: {colours["ink"]}; border: {px(2)}px solid {colours["edge"]};
        border-radius: {radius}px; selection-background-color: {colours["act"]};
        selection-color: {colours["act_on"]}; }}
    QPlainTextEdit:focus {{ border: {px(2)}px solid {colours["act_line"]}; }}
    QTableView, QTreeView, QScrollArea, QGraphicsView {{
        background: transparent; border: none; outline: none; color: {colours["ink"]};
        selection-background-color: {colours["act_tint"]}; selection-color: {colours["ink"]}; }}
    QTableView::item, QTreeView::item {{ border: none; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QHeaderView, QHeaderView::section {{ background: transparent; border: none; color: {colours["ink3"]}; }}
    QScrollBar:vertical {{ background: {colours["panel"]}; width: {px(16)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: {colours["panel"]}; height: {px(16)}px; margin: 0; }}
    QScrollBar::handle {{ background: {colours["g2"]}; border-radius: {px(4)}px; min-height: {px(44)}px;
        min-width: {px(44)}px; margin: {px(4)}px; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QToolTip {{ background: {colours["raised"]}; color: {colours["ink"]}; border: 1px solid {colours["edge"]}; }}
    """
