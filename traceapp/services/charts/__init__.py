"""Control charts: drawn from the books, watched, and what people say about them."""
