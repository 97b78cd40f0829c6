"""Plant files, spreadsheets and published data."""
