"""What the database itself sees to: the journal and the log are only added to, and the index of words follows them."""

_NO_UPDATE = (
    "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
)
_NO_DELETE = (
    "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
)
# INSERT OR REPLACE deletes without firing a DELETE trigger, so it is stopped before it begins.
_NO_REPLACE = (
    "CREATE TRIGGER entry_no_replace BEFORE INSERT ON entry WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id) "
    "OR EXISTS (SELECT 1 FROM entry WHERE terminal = NEW.terminal AND seq = NEW.seq) "
    "OR EXISTS (SELECT 1 FROM entry WHERE terminal = NEW.terminal AND command = NEW.command AND part = NEW.part) "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
)
APPEND_ONLY = (_NO_UPDATE, _NO_DELETE, _NO_REPLACE)

# The log: what was ever logged stays as it is, and so does what was ever signed of it.
LOG_APPEND_ONLY = (
    (
        "CREATE TRIGGER log_leaf_no_update BEFORE UPDATE ON log_leaf "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_leaf_no_delete BEFORE DELETE ON log_leaf "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_leaf_no_replace BEFORE INSERT ON log_leaf "
        "WHEN EXISTS (SELECT 1 FROM log_leaf WHERE place = NEW.place) "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_checkpoint_no_update BEFORE UPDATE ON log_checkpoint "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
    (
        "CREATE TRIGGER log_checkpoint_no_delete BEFORE DELETE ON log_checkpoint "
        "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    ),
)

# The index of those words keeps none of them itself, and follows their table by triggers, whoever changes it. The words
# come folded: letters beyond ASCII are part of a word, and a blank parts two. Beginnings of up to five letters have an
# index of their own, since one that many words share would have to gather all of them.
_WORD_INDEX = (
    "CREATE VIRTUAL TABLE word USING fts5 (words, content = 'findable', content_rowid = 'id', detail = none, "
    "columnsize = 0, prefix = '1 2 3 4 5', tokenize = 'ascii')"
)
_WORDS_COME = (
    "CREATE TRIGGER findable_comes AFTER INSERT ON findable BEGIN "
    "INSERT INTO word (rowid, words) VALUES (NEW.id, NEW.words); END"
)
_WORDS_CHANGE = (
    "CREATE TRIGGER findable_changes AFTER UPDATE OF words ON findable BEGIN "
    "INSERT INTO word (word, rowid, words) VALUES ('delete', OLD.id, OLD.words); "
    "INSERT INTO word (rowid, words) VALUES (NEW.id, NEW.words); END"
)
_WORDS_GO = (
    "CREATE TRIGGER findable_goes AFTER DELETE ON findable BEGIN "
    "INSERT INTO word (word, rowid, words) VALUES ('delete', OLD.id, OLD.words); END"
)
WORDS_INDEXED = (_WORD_INDEX, _WORDS_COME, _WORDS_CHANGE, _WORDS_GO)
