"""A name in the plant's two languages."""

import msgspec


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in English and Spanish. Both are always there; a plant file without one is refused."""

    en: str
    es: str

    def in_language(self, language: str) -> str:
        """The words for a language code such as `en`, `es` or `es_MX`; English for any other."""
        return self.es if language.partition("_")[0].lower() == "es" else self.en
