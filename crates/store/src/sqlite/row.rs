//! A row of SQLite, as it is kept once the statement went on: its texts and bytes lie side by side.

use rusqlite::{Row, types::ValueRef};
use uuid::Uuid;

use crate::{Error, Result};

/// A row on its way out.
pub(crate) struct SqliteRow {
    cells: Box<[Cell]>,
    bytes: Box<[u8]>,
}

/// What stands in one column; of texts and bytes, where they end.
#[derive(Debug, Clone, Copy)]
enum Cell {
    Nothing,
    Int(i64),
    Text {
        from: usize,
        to: usize,
    },
    Bytes {
        from: usize,
        to: usize,
    },
    /// A kind of value that no column of ours holds.
    Strange,
}

impl SqliteRow {
    pub(super) fn of(row: &Row, columns: usize) -> rusqlite::Result<Self> {
        let mut cells = Vec::with_capacity(columns);
        let mut bytes = Vec::new();
        for at in 0..columns {
            let from = bytes.len();
            cells.push(match row.get_ref(at)? {
                ValueRef::Null => Cell::Nothing,
                ValueRef::Integer(number) => Cell::Int(number),
                ValueRef::Real(_) => Cell::Strange,
                ValueRef::Text(text) => {
                    bytes.extend_from_slice(text);
                    Cell::Text { from, to: bytes.len() }
                }
                ValueRef::Blob(blob) => {
                    bytes.extend_from_slice(blob);
                    Cell::Bytes { from, to: bytes.len() }
                }
            });
        }
        Ok(Self { cells: cells.into_boxed_slice(), bytes: bytes.into_boxed_slice() })
    }

    fn cell(&self, index: usize) -> Cell {
        self.cells.get(index).copied().unwrap_or(Cell::Strange)
    }

    pub(crate) fn text(&self, index: usize) -> Result<Option<String>> {
        match self.cell(index) {
            Cell::Nothing => Ok(None),
            Cell::Text { from, to } => match std::str::from_utf8(&self.bytes[from..to]) {
                Ok(text) => Ok(Some(text.to_owned())),
                Err(_) => Err(another_type()),
            },
            _ => Err(another_type()),
        }
    }

    pub(crate) fn int(&self, index: usize) -> Result<Option<i64>> {
        match self.cell(index) {
            Cell::Nothing => Ok(None),
            Cell::Int(number) => Ok(Some(number)),
            _ => Err(another_type()),
        }
    }

    pub(crate) fn bool(&self, index: usize) -> Result<Option<bool>> {
        Ok(self.int(index)?.map(|number| number != 0))
    }

    pub(crate) fn id(&self, index: usize) -> Result<Option<Uuid>> {
        self.slice(index)?.map(|bytes| Uuid::from_slice(bytes).map_err(|_| another_type())).transpose()
    }

    pub(crate) fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>> {
        Ok(self.slice(index)?.map(<[u8]>::to_vec))
    }

    fn slice(&self, index: usize) -> Result<Option<&[u8]>> {
        match self.cell(index) {
            Cell::Nothing => Ok(None),
            Cell::Bytes { from, to } => Ok(Some(&self.bytes[from..to])),
            _ => Err(another_type()),
        }
    }
}

fn another_type() -> Error {
    Error::Damaged("a value of another type".to_owned())
}

/// A value as somebody reads it; bytes as hexadecimal digits.
pub(super) fn as_text(value: ValueRef) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn row(values: &str) -> SqliteRow {
        let connection = Connection::open_in_memory().unwrap();
        let mut statement = connection.prepare(&format!("SELECT {values}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        SqliteRow::of(rows.next().unwrap().unwrap(), columns).unwrap()
    }

    #[test]
    fn what_was_written_is_read() {
        let row = row("'é', 7, x'0102', NULL, '', x'00112233445566778899aabbccddeeff'");
        assert_eq!((row.text(0).unwrap(), row.int(1).unwrap(), row.bool(1).unwrap()), (Some("é".to_owned()), Some(7), Some(true)));
        assert_eq!((row.bytes(2).unwrap(), row.text(3).unwrap(), row.text(4).unwrap()), (Some(vec![1, 2]), None, Some(String::new())));
        assert_eq!(row.id(5).unwrap(), Some(Uuid::from_u128(0x0011_2233_4455_6677_8899_aabb_ccdd_eeff)));
    }

    #[test]
    fn a_value_of_another_type_is_damage_and_never_a_guess() {
        let row = row("'7', 7, 1.5, x'0102', CAST(x'ff' AS TEXT)");
        for strange in
            [row.int(0).is_err(), row.text(1).is_err(), row.int(2).is_err(), row.id(3).is_err(), row.text(4).is_err(), row.text(9).is_err()]
        {
            assert!(strange);
        }
    }
}
