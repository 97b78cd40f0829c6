"""Where matter comes from: analyses, declared stages, evidence, and what it proves."""
