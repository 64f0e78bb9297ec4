//! Files that wait, between being chosen and being brought in, with what was said of their columns.

use std::{fs, io, path::PathBuf};

use acquaint_domain::people::ListShape;
use acquaint_formats::Mapping;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Failure, web::here::Here};

/// The files of one choice. Names from outside are never part of a path.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    id: Uuid,
    folder: PathBuf,
}

impl Waiting {
    /// The files that were given in this account, under a key of ours.
    pub(super) fn of(here: &Here, id: Uuid) -> Self {
        Self { id, folder: here.app.folder.waiting(here.store.account(), id) }
    }

    /// The key, for addresses.
    pub(super) fn id(&self) -> Uuid {
        self.id
    }

    /// Where they lie.
    pub(super) fn folder(&self) -> &PathBuf {
        &self.folder
    }

    /// Keeps files aside.
    pub(super) fn keep(&self, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
        let write = || {
            fs::create_dir_all(&self.folder)?;
            for (index, (name, bytes)) in files.iter().enumerate() {
                fs::write(self.folder.join(format!("{index}.name")), name)?;
                fs::write(self.folder.join(format!("{index}.file")), bytes)?;
            }
            Ok(())
        };
        write().map_err(|error: io::Error| Failure::file(&self.folder, &error))
    }

    /// Keeps what the columns of a file mean beside it.
    pub(super) fn keep_mapping(&self, index: usize, mapping: &Mapping) -> Result<(), Failure> {
        let text = format!("{}\n{}", ListShape::written(&mapping.columns), mapping.shape);
        fs::write(self.folder.join(format!("{index}.columns")), text).map_err(|error| Failure::file(&self.folder, &error))
    }

    /// The files, each with its name.
    pub(super) fn files(&self) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let mut files = Vec::new();
        for index in 0.. {
            let Ok(name) = fs::read_to_string(self.folder.join(format!("{index}.name"))) else { break };
            let path = self.folder.join(format!("{index}.file"));
            files.push((name, fs::read(&path).map_err(|error| Failure::file(&path, &error))?));
        }
        if files.is_empty() {
            return Err(Failure::refused(
                "The file is not waiting any more.".to_owned(),
                "Choose it once more. If you brought it in already, all is well. What was chosen among the example people stays there.",
            ));
        }
        Ok(files)
    }

    /// What was said of the columns of these files.
    pub(super) fn mappings(&self) -> Result<Vec<Mapping>, Failure> {
        let mut mappings = Vec::new();
        let count = self.files()?.len();
        for index in 0..count {
            let Ok(text) = fs::read_to_string(self.folder.join(format!("{index}.columns"))) else { continue };
            let Some((columns, shape)) = text.split_once('\n') else { continue };
            let (id, said_at) = (acquaint_domain::people::ListShapeId(Uuid::nil()), Timestamp::UNIX_EPOCH);
            let said = ListShape { id, shape: shape.to_owned(), columns: columns.to_owned(), said_at };
            mappings.push(Mapping { columns: said.meanings(), shape: said.shape });
        }
        Ok(mappings)
    }
}
