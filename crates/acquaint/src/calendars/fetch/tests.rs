//! Reading addresses as a specification.
