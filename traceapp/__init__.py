"""traceapp: lot genealogy, labels and certificates for a rare-earth magnet plant."""

__version__ = "0.4.0"
