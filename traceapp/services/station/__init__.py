"""The conversation of a station: pure; a scan goes in, a prompt, a question or a command comes out."""
