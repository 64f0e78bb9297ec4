//! `cargo xtask pictures`: takes the pictures of the README again, from the real pages of the example.

use crate::browser;
use crate::debian;
use crate::steps::Steps;
use crate::tools::Tool;

pub(crate) fn run() -> bool {
    let mut steps = Steps::default();
    let missing = debian::provide(&Tool::BROWSER);
    let folder = crate::root().join("docs/pictures");
    browser::run(&mut steps, "pictures", &missing, &[("ACQUAINT_PICTURES", folder.into())]);
    steps.finish()
}
