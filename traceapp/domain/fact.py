"""The base of plant data that is kept in the journal by revision."""

import msgspec


class Fact(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, tag_field="sort"):
    """One fact about the plant. `key` names it within its sort for ever; a new revision has the same key."""

    key: str

    @property
    def subject_name(self) -> str:
        """`sort/key`: the fact's name among all facts."""
        return f"{self.__struct_config__.tag}/{self.key}"
