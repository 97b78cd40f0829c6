"""From what somebody told to records: commands of a station, steps told as a whole, corrections."""
