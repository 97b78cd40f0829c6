"""Rules about where magnets may come from: packs that are data, a question put to one, and the verdict with reasons.

`pack` and `pack_flaws` are the grammar of a file; `question` is what is judged; `judging` answers it clause by clause;
`statement` says in both languages exactly what was assessed. Readiness is shown, no legal advice.
"""
