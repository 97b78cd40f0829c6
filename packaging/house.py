"""Makes what a command needs before it can run: system libraries, the virtual environment, translations, sounds.

Each step looks first and acts only when something is missing, so a second run starts at once. Writes only to `.venv/`,
beside the translations and the table of sounds (made files, git-ignored), to pip's own cache, and to the system's
packages.
"""

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import sounds

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "lock.txt"
TRANSLATIONS = ROOT / "resources" / "i18n"
SOUNDS = ROOT / "resources" / "sounds"


class NotReady(Exception):
    """What a command needs could not be made. The message says, in one or two lines, what to do."""


# ------------------------------------------------------------------------------------------------ system packages


@dataclass(frozen=True)
class SystemNeed:
    """Something the system must have: a shared library, a program or a module of Python's own, and the Debian package.

    Each is looked for by its own name, not by the package's, because packages are renamed between releases.
    """

    package: str
    library: str = ""
    program: str = ""
    module: str = ""

    def is_there(self) -> bool:
        """Whether the loader finds the library, the search path the program, or this Python the module."""
        if self.program:
            return shutil.which(self.program) is not None
        if self.module:
            importlib.invalidate_caches()
            return importlib.util.find_spec(self.module) is not None
        try:
            ctypes.CDLL(self.library)
        except OSError:
            return False
        return True


# The environment itself: Debian keeps this module in a package of its own.
ENVIRONMENT = (SystemNeed(f"python3.{sys.version_info.minor}-venv", module="ensurepip"),)
# Qt without a screen: tests, pictures, the tour.
OFFSCREEN = (
    SystemNeed("libglib2.0-0", library="libglib-2.0.so.0"),
    SystemNeed("libegl1", library="libEGL.so.1"),
    SystemNeed("libgl1", library="libGL.so.1"),
    SystemNeed("libdbus-1-3", library="libdbus-1.so.3"),
    SystemNeed("libfontconfig1", library="libfontconfig.so.1"),
    SystemNeed("libxkbcommon0", library="libxkbcommon.so.0"),
)
# Qt in a real X window.
WINDOW = (
    *OFFSCREEN,
    SystemNeed("libxcb-cursor0", library="libxcb-cursor.so.0"),
    SystemNeed("libxcb-icccm4", library="libxcb-icccm.so.4"),
    SystemNeed("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    SystemNeed("libxcb-shape0", library="libxcb-shape.so.0"),
    SystemNeed("libxcb-xkb1", library="libxcb-xkb.so.1"),
    SystemNeed("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
)
# Tests open real windows on a virtual screen of their own, and type and click there.
VIRTUAL_SCREEN = (*WINDOW, SystemNeed("xvfb", program="Xvfb"), SystemNeed("xdotool", program="xdotool"))
# Tests print on a real queue and a real IPP printer of their own.
PRINTING = (
    SystemNeed("cups", program="cupsd"),
    SystemNeed("cups-client", program="lpadmin"),
    SystemNeed("cups-ipp-utils", program="ippeveprinter"),
    SystemNeed("dbus", program="dbus-daemon"),
)
# Tests open published pages in a real browser.
BROWSER = (SystemNeed("chromium", program="chromium"),)

# Tests let other programs read the certificates: their structure, their fonts, their signature.
READING = (SystemNeed("qpdf", program="qpdf"), SystemNeed("poppler-utils", program="pdfsig"))

# Another maker of pages, beside which certificates are measured, sets its text with these.
SETTING = (
    SystemNeed("libpango-1.0-0", library="libpango-1.0.so.0"),
    SystemNeed("libpangoft2-1.0-0", library="libpangoft2-1.0.so.0"),
)


def install_line(packages: Iterable[str]) -> str:
    """The one line that installs these Debian packages."""
    return "apt-get install --yes --no-install-recommends " + " ".join(packages)


def ensure_system(needs: Iterable[SystemNeed]) -> None:
    """Install what is missing with apt-get when that is allowed, else say the exact line.

    Raises:
        NotReady: something is missing and cannot be installed from here.
    """
    if sys.platform != "linux":
        return
    missing = [need for need in needs if not need.is_there()]
    if not missing:
        return
    packages = [need.package for need in missing]
    line = install_line(packages)
    if shutil.which("apt-get") is None:
        raise NotReady(f"The system lacks what these Debian packages bring: {' '.join(packages)}")
    if os.geteuid() != 0:
        raise NotReady(f"System packages are missing. Install them with:\n    sudo {line}")
    _say(f"Installing system packages: {' '.join(packages)}")
    _install(line)
    still = [need.package for need in missing if not need.is_there()]
    if still:
        raise NotReady(f"Installed, but still not found: {' '.join(still)}")


def _install(line: str) -> None:
    apt = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0", "-qq"]  # another apt may be at work
    # Lists may be old or absent; if they cannot be renewed, what is there may still do.
    subprocess.run(["apt-get", "update", *wait], stdin=subprocess.DEVNULL, env=apt, check=False)
    _run([*line.split(), *wait], f"System packages could not be installed. Try by hand:\n    {line}", apt)


# --------------------------------------------------------------------------------------------- virtual environment


def venv_program(name: str) -> Path:
    """The path of a program in the virtual environment, on this kind of system."""
    return VENV / "Scripts" / f"{name}.exe" if sys.platform == "win32" else VENV / "bin" / name


@dataclass(frozen=True)
class Stamp:
    """What an environment was made for: where and by which Python (`base`), and from which pins (`pins`)."""

    base: str
    pins: str

    @classmethod
    def wanted(cls, lock: bytes, pyproject: str, root: Path) -> "Stamp":
        """The stamp that an environment for this checkout must bear.

        Of pyproject.toml only what is installed counts, so that a change of a linter's setting installs nothing.
        """
        tables = tomllib.loads(pyproject)
        installed = [tables["build-system"], tables["project"], tables["tool"]["hatch"]]
        digest = hashlib.sha256(lock + json.dumps(installed, sort_keys=True).encode())
        return cls(
            base=f"{root} {platform.python_implementation()} {platform.python_version()}", pins=digest.hexdigest()
        )

    @classmethod
    def read(cls, path: Path) -> "Stamp | None":
        """The stamp of a finished environment; `None` when there is none or it was cut short."""
        try:
            base, pins = path.read_text(encoding="utf-8").splitlines()
        except (FileNotFoundError, ValueError):
            return None
        return cls(base, pins)

    def write(self, path: Path) -> None:
        """Mark the environment as finished."""
        path.write_text(f"{self.base}\n{self.pins}\n", encoding="utf-8")


def ensure_environment() -> None:
    """Make `.venv` with exactly what the lock file holds, and traceapp itself as a link to this checkout.

    An environment cannot be moved or given another Python, so then it is made anew; for new pins it is brought up to
    date. Only a finished one is stamped. One that is a link is another checkout's: it is used where its pins are the
    same, and never changed.

    Raises:
        NotReady: the environment could not be made, a package could not be installed, or a linked one has other pins.
    """
    path = VENV / "made-for.txt"
    wanted = Stamp.wanted(LOCK.read_bytes(), (ROOT / "pyproject.toml").read_text(encoding="utf-8"), ROOT)
    found = Stamp.read(path)
    if found == wanted:
        return
    if VENV.is_symlink():
        if found is not None and found.pins == wanted.pins:
            return
        raise NotReady(
            f"{VENV.name}/ is a link to {VENV.resolve()}, which was made for other packages and is left as it is.\n"
            "Bring it up to date in its own checkout, or remove the link."
        )
    start = time.monotonic()
    path.unlink(missing_ok=True)
    if found is None or found.base != wanted.base:
        _say(f"Making the virtual environment {VENV.name}/")
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made.")
    _say("Installing the pinned Python packages, with their hashes checked (some 130 MB the first time)")
    pip = [str(venv_program("python")), "-m", "pip", "--disable-pip-version-check", "-qq", "install", "--no-deps"]
    trouble = "The Python packages could not be installed; the lines above say why."
    _run([*pip, "--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK)], trouble)
    _run([*pip, "--no-build-isolation", "--no-index", "--editable", str(ROOT)], trouble)
    wanted.write(path)
    _say(f"The environment is ready ({time.monotonic() - start:.0f} s)")


# ---------------------------------------------------------------------------------------------------- translations


def stale_translations(folder: Path) -> list[Path]:
    """The translation sources (.ts) whose compiled file (.qm) is missing or older."""
    stale = []
    for source in sorted(folder.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            stale.append(source)
    return stale


def ensure_translations() -> None:
    """Compile the translations that changed.

    Raises:
        NotReady: a translation file is damaged.
    """
    for source in stale_translations(TRANSLATIONS):
        command = [str(venv_program("pyside6-lrelease")), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))]
        _run(command, f"The translation {source.name} could not be compiled.")


def ensure_sounds() -> None:
    """Make the sounds that changed."""
    for name, tones in sounds.stale_sounds(SOUNDS).items():
        sounds.write_sound(SOUNDS / f"{name}.wav", tones)


def ensure_bytecode() -> None:
    """Compile our own modules, whatever PYTHONDONTWRITEBYTECODE says: a start should not pay for it each time."""
    _run(
        [str(venv_program("python")), "-m", "compileall", "-q", "traceapp", "ui"],
        "The program's modules could not be compiled.",
    )


# ------------------------------------------------------------------------------------------------------- processes


def _run(command: list[str], trouble: str, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, env=environment, cwd=ROOT, check=False)
    if done.returncode != 0:
        raise NotReady(trouble)


def _say(sentence: str) -> None:
    print(sentence, flush=True)
