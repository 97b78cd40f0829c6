"""All links of the plant as arrays: kept in a file beside the database, walked, and what went along them."""
