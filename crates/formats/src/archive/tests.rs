//! Zips that mean harm, each made here.

use std::io::{Cursor, Write};

use ::zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;

/// A zip of these files.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// How many bytes all files together unpack to, or why they are refused.
fn unpack_all(archive: Result<Archive<Cursor<&[u8]>>, Unreadable>) -> Result<usize, String> {
    let mut archive = archive.map_err(|error| error.to_string())?;
    let mut size = 0;
    for index in 0..archive.len() {
        if let Some(mut member) = archive.member(index).map_err(|error| error.to_string())? {
            let mut bytes = Vec::new();
            member.unpack(&mut bytes, u64::MAX).map_err(|error| error.to_string())?.map_err(|why| why.to_string())?;
            size += bytes.len();
        }
    }
    Ok(size)
}

fn check(bytes: &[u8], limits: Limits, expect: Result<usize, &str>) {
    assert_eq!(unpack_all(Archive::open(Cursor::new(bytes), limits)), expect.map_err(str::to_owned));
}

/// The same for a zip of whose own words nothing was checked.
fn check_unpacking(bytes: &[u8], limits: Limits, expect: Result<usize, &str>) {
    let zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let archive = Archive { zip, limits, size: bytes.len() as u64, unpacked: 0 };
    assert_eq!(unpack_all(Ok(archive)), expect.map_err(str::to_owned));
}

/// Overwrites every `from` by `to`, as somebody would with a hex editor.
fn forge(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut forged = bytes.to_vec();
    let places: Vec<usize> = bytes.windows(from.len()).enumerate().filter(|(_, window)| *window == from).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        forged[at..at + to.len()].copy_from_slice(to);
    }
    forged
}

const TOO_TIGHT: &str = "This zip was not opened, because it would unpack to more than a hundred times its size.";
const TOO_MUCH: &str = "This zip was not opened, because it would unpack to more than 500 MB.";
const TOO_MANY: &str = "This zip was not opened, because it holds more than 10,000 files.";
const OUTSIDE: &str = "This zip was not opened, because the name of a file in it points outside of it.";

#[test]
fn an_ordinary_zip_is_unpacked() {
    check(&zip(&[("a.csv", b"one"), ("b/c.csv", b"three")]), LIMITS, Ok(8));
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked_and_also_while_it_is() {
    let bomb = zip(&[("zeros", &vec![0; 2 << 20])]);
    check(&bomb, LIMITS, Err(TOO_TIGHT));
    check_unpacking(&bomb, LIMITS, Err(TOO_TIGHT));
    check_unpacking(&bomb, Limits { ratio: 2_000, ..LIMITS }, Ok(2 << 20));
}

#[test]
fn a_bomb_that_lies_about_its_size_is_cut_off_where_it_said_it_ends() {
    let honest = zip(&[("zeros", &vec![0; 2_345_678])]);
    let lie = forge(&honest, &2_345_678_u32.to_le_bytes(), &5_000_u32.to_le_bytes());
    check(&lie, LIMITS, Err("This file is damaged."));
}

#[test]
fn files_that_are_small_alone_are_refused_together() {
    let noise: Vec<u8> = (0..40_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    let bytes = zip(&[("a", noise.as_slice()), ("b", &noise), ("c", &noise)]);
    let limits = Limits { unpacked: 400_000, ..LIMITS };
    check(&bytes, limits, Err(TOO_MUCH));
    check_unpacking(&bytes, limits, Err(TOO_MUCH));
    check_unpacking(&bytes, Limits { file: 159_999, ..LIMITS }, Err(TOO_MUCH));
    check_unpacking(&bytes, Limits { file: 160_000, ..LIMITS }, Ok(480_000));
}

#[test]
fn too_many_files_are_refused_before_the_contents_are_read() {
    let names: Vec<String> = (0..30).map(|n| format!("{n}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"x".as_slice())).collect();
    check(&zip(&files), Limits { entries: 30, ..LIMITS }, Ok(30));
    check(&zip(&files), Limits { entries: 29, ..LIMITS }, Err(TOO_MANY));
    check(&zip(&files), Limits { directory: 1_000, ..LIMITS }, Err(TOO_MANY));
}

#[test]
fn names_that_lead_outside_are_refused() {
    for name in ["../../a.csv", "/etc/a.csv", "a/../../b.csv", "..\\a.csv", "C:/a.csv", "\\\\host\\a.csv"] {
        let harmless = "x".repeat(name.len());
        let forged = forge(&zip(&[(&harmless, b"x")]), harmless.as_bytes(), name.as_bytes());
        check(&forged, LIMITS, Err(OUTSIDE));
    }
}

#[test]
fn links_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_symlink("Connections.csv", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    check(&bytes, LIMITS, Err("This zip was not opened, because it holds a link instead of a file."));
}

#[test]
fn files_that_share_their_bytes_are_refused() {
    let bytes = zip(&[("a.csv", b"the same"), ("b.csv", b"the same")]);
    let second = bytes.windows(5).position(|window| window == b"b.csv").unwrap() - 30;
    let second = u32::try_from(second).unwrap().to_le_bytes();
    let at = bytes.windows(4).rposition(|window| window == second).unwrap();
    let mut forged = bytes.clone();
    forged[at..at + 4].copy_from_slice(&[0; 4]);
    check(&forged, LIMITS, Err("This zip was not opened, because files in it overlap each other."));
}

#[test]
fn a_zip_that_breaks_off_is_damaged() {
    let bytes = zip(&[("a.csv", b"one")]);
    check(&bytes[..bytes.len() - 10], LIMITS, Err("This zip is damaged, or packed in an unusual way."));
}

#[test]
fn a_locked_zip_is_named_as_one() {
    let bytes = zip(&[("a.csv", b"one")]);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    let mut locked = bytes.clone();
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    check(&locked, LIMITS, Err("This zip is locked with a password."));
}
