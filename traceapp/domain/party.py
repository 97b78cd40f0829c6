"""Who the plant deals with, and the plant itself."""

import msgspec

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.fact import Fact


class Contact(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody to call or write to at a party, by role rather than by name."""

    role: str
    telephone: str = ""
    mail: str = ""


class Party(Fact, frozen=True, kw_only=True, tag="party"):
    """A supplier, customer, processor, laboratory or recycler. roles: any of those words. country: ISO 3166 alpha-2.

    supplier_code: the number this customer gave the plant, on its labels. approved_until: UTC microseconds, 0 is
    open. certificate_layout: how this customer's certificates are laid out, "" as everybody's.
    """

    name: str
    roles: tuple[str, ...]
    address: tuple[str, ...] = ()
    country: str = ""
    supplier_code: str = ""
    approved_for: tuple[str, ...] = ()
    approved_until: int = 0
    contacts: tuple[Contact, ...] = ()
    certificate_layout: str = ""


class Site(Fact, frozen=True, kw_only=True, tag="site"):
    """The plant's own site. host: where certificates are published. languages of the second column of documents.

    country_name: as labels print it. telephone: whom published certificates tell to call.
    gs1_prefix or cage: what own codes are printed under (DESIGN 7); both may be empty.

    responsible: who answers for the magnets on the market of the European Union, the plant itself or another, with the
    postal address and how to be reached (Regulation (EU) 2024/1252, Article 28(4)(a)).
    """

    name: str
    address: tuple[str, ...] = ()
    country: str = ""
    country_name: str = ""
    quality_system: str = ""
    host: str = ""
    gs1_prefix: str = ""
    cage: str = ""
    time_zone: str = "UTC"
    telephone: str = ""
    responsible: str = ""
    responsible_address: tuple[str, ...] = ()
    responsible_contact: str = ""


class SupplierCode(Fact, frozen=True, kw_only=True, tag="supplier_code"):
    """How a supplier's own code on a drum is read (DOMAIN 4): key is the supplier's text up to the lot.

    material: ours. stages: what the supplier usually declares of it, offered at receipt and recorded only when somebody
    takes it.
    """

    supplier: str
    material: str
    pattern: str = ""
    stages: tuple[DeclaredStage, ...] = ()
