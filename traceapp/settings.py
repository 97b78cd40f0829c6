"""Where this terminal keeps its things, and when it is."""

import secrets
import time
from pathlib import Path

from msgspec import Struct
from platformdirs import PlatformDirs


class Folders(Struct, frozen=True):
    """data: the store, its key, printed labels and certificates. plant: the plant's own copies of its files.

    inbox: where instruments' exports are put to be recorded.
    """

    data: Path

    @property
    def plant(self) -> Path:
        return self.data / "plant"

    @property
    def inbox(self) -> Path:
        return self.data / "inbox"

    @property
    def documents(self) -> Path:
        return self.data / "documents"

    @property
    def issuing(self) -> Path:
        """The private keys that sign certificates, encrypted."""
        return self.data / "issuing"

    @property
    def exchange(self) -> Path:
        """What a repository of events wants to hear of this terminal, for its owner only."""
        return self.data / "exchange"

    @property
    def unsealed(self) -> Path:
        """Notes of the certificates that have yet to be sealed."""
        return self.data / "unsealed"

    @property
    def countersigning(self) -> Path:
        """Notes of who signed which certificate that is not issued yet."""
        return self.data / "countersigning"

    @property
    def url(self) -> str:
        """The embedded store."""
        return f"sqlite:///{self.data / 'traceapp.db'}"


def default_folders() -> Folders:
    """The user's own data folder, as this system names it."""
    return Folders(Path(PlatformDirs("traceapp", appauthor=False).user_data_dir))


def utc_now() -> int:
    """The wall clock, UTC microseconds."""
    return time.time_ns() // 1_000


def fresh_id() -> str:
    """A new command id: 128 random bits."""
    return secrets.token_hex(16)


_PLAIN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits that are not mistaken for each other, five bits each."""


def fresh_address() -> str:
    """The random part of a certificate's address: 80 bits (DESIGN 7)."""
    return "".join(secrets.choice(_PLAIN) for _ in range(16))


def fresh_link() -> str:
    """The end of the address of a customer's own page, typed off the paper: 120 bits in groups of four."""
    return "-".join("".join(secrets.choice(_PLAIN) for _ in range(4)) for _ in range(6))
