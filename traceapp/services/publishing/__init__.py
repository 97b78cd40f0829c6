"""What the world may read: certificates' pages and codes, passports, events for partners."""
