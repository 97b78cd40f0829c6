"""The desktop app: PySide6 widgets over `traceapp.app`. Never the store, never SQL."""
