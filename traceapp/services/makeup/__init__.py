"""What every lot is made of: predicted from what went in, measured, and whether the two agree."""
