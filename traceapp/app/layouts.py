"""Label and certificate layouts: approved, else the plant's own, else the shipped ones."""

from typing import Any

from traceapp.app.plant_files import SHIFTS, STRAY_FIELD, Sources
from traceapp.documents.certificate_layout import CertificateLayout, certificate_layout_flaws
from traceapp.documents.label_layout import LabelLayout, label_layout_flaws
from traceapp.domain.air_freight import StrayField
from traceapp.domain.shifts import ShiftFile, shift_flaws
from traceapp.domain.web_words import WebWords, web_words_flaws
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_file import Reading
from traceapp.exchange.plant_folder import files_of
from traceapp.resources import resources_folder


def label_layouts(sources: Sources) -> dict[str, LabelLayout]:
    """Label layouts by key. A bad file is left out; `plant check` names it."""
    return {reading.value.key: reading.value for reading in _labels(sources) if reading.value is not None}


STANDARD = "standard"
"""The layout of whoever has none of their own."""


def certificate_layout(sources: Sources, key: str = STANDARD) -> CertificateLayout:
    """The layout of this name. BadPlantFile when it is wrong, or there is none."""
    reading = sources.read(f"certificates/{key}.yaml", CertificateLayout, check=certificate_layout_flaws)
    if reading.value is None:
        raise reading.faults[0]
    return reading.value


def web_words(sources: Sources) -> Reading[WebWords]:
    """The words of the published pages."""
    return sources.read("web/words.yaml", WebWords, check=web_words_flaws)


def layout_faults(sources: Sources) -> tuple[BadPlantFile, ...]:
    """Everything that is wrong with the layouts."""
    folders = (resources_folder(), sources.folders.plant)
    certificates = files_of(
        folders, "certificates", CertificateLayout, sources.approved, check=certificate_layout_flaws
    )
    every: tuple[Reading[Any], ...] = (
        *_labels(sources),
        *certificates,
        sources.read(STRAY_FIELD, StrayField),
        sources.read(SHIFTS, ShiftFile, check=shift_flaws),
        web_words(sources),
    )
    return tuple(fault for reading in every for fault in reading.faults)


def _labels(sources: Sources) -> list[Reading[LabelLayout]]:
    folders = (resources_folder(), sources.folders.plant)
    return files_of(folders, "labels", LabelLayout, sources.approved, check=label_layout_flaws)
