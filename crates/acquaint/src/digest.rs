//! Short marks of what something holds: the beginning of a digest, in letters and digits.

/// Bytes as two letters or digits each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first bytes of a digest, at most as many as there are.
pub(crate) fn mark(digest: &[u8], bytes: usize) -> String {
    hex(digest.get(..bytes).unwrap_or(digest))
}
