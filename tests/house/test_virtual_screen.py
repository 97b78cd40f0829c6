"""A program started by a test opens a real window, on an X server of the tests' own."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
window = QWidget()
window.setPalette(QPalette(QColor("#2060a0")))
window.setGeometry(0, 0, 1280, 800)
window.show()

def look() -> None:
    size = window.screen().size()
    seen = window.screen().grabWindow(0).toImage().pixelColor(640, 400).name()
    if seen == "#2060a0":
        print(app.platformName(), size.width(), size.height())
        app.quit()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def test_a_window_is_really_painted_on_the_virtual_screen(virtual_screen):
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, env=virtual_screen, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["xcb", "1280", "800"], done.stderr
