"""Facts about the plant: put in force by revision, checked, running out; suppliers' codes, a terminal's settings."""
