"""Reviews that late facts open of certificates that were issued."""
