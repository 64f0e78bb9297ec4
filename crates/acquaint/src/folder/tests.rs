//! What a data folder promises about its copies.

use super::*;
use crate::{
    Clock, Seam,
    actions::{
        example::load_example,
        people::{PersonFields, add_person},
    },
    seam::LOCAL_ACCOUNT,
};

fn holds(file: &Path, bytes: &[u8]) -> bool {
    fs::read(file).unwrap().windows(bytes.len()).any(|part| part == bytes)
}

#[tokio::test]
async fn a16_no_daily_copy_holds_the_example_people() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::find(Some(&home.path().join("acquaint")), None).unwrap();
    folder.make().unwrap();
    let seam = Seam::new(Clock::System);
    let db = folder.open_for_serving(seam.now()).await.unwrap();
    let store = Store::new(db.clone(), LOCAL_ACCOUNT);
    let real = PersonFields { name: "Somebody Real".to_owned(), ..PersonFields::default() };
    add_person(&store, &seam.context(LOCAL_ACCOUNT), real).await.unwrap();
    load_example(&db, &seam).await.unwrap();
    folder.keep_daily_copy(&store, seam.now()).await.unwrap();
    let copies: Vec<PathBuf> = fs::read_dir(folder.copies()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [copy] = copies.as_slice() else { panic!("one file: {copies:?}") };
    assert!(holds(copy, b"Somebody Real") && !holds(copy, b"Diallo") && !holds(copy, b"thermometer"));
    assert!(db.has_account(crate::seam::EXAMPLE_ACCOUNT).await.unwrap());
    db.close().await;
}
