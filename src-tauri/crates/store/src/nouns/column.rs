//! Columns: how a table keeps the fields of a record.

/// How a column keeps a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Flag,
    /// Lists and structures, as JSON text.
    Json,
}

/// One field of a record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether search looks into it.
    pub searched: bool,
    /// What a record from before the column was added holds in it, as JSON.
    pub default: Option<&'static str>,
}

pub(super) const fn text(name: &'static str) -> Column {
    Column::new(name, Kind::Text)
}

pub(super) const fn integer(name: &'static str) -> Column {
    Column::new(name, Kind::Integer)
}

pub(super) const fn flag(name: &'static str) -> Column {
    Column::new(name, Kind::Flag)
}

pub(super) const fn json(name: &'static str) -> Column {
    Column::new(name, Kind::Json)
}

impl Column {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, searched: false, default: None }
    }

    /// Lets search look into it.
    pub(super) const fn searched(self) -> Self {
        Self { searched: true, ..self }
    }

    /// Says what a record from before the column was added holds in it: the JSON of the default in the migration. The
    /// journal has such records too, so undo and redo meet them for as long as the file lives. A column that may be
    /// empty needs none.
    pub(super) const fn added(self, default: &'static str) -> Self {
        Self { default: Some(default), ..self }
    }
}
