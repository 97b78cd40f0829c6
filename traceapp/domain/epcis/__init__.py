"""What the journal says in the words of EPCIS 2.0 and CBV 2.0 (GS1): events, names and hashes. Pure, like all here."""
