//! All names of organizations, so that many of them are found without asking for each.

use std::collections::HashMap;

use acquaint_domain::people::{Organization, OrganizationId};
use acquaint_text::fold;

/// Organizations by their names and, where no organization has a name, by their other names.
#[derive(Debug, Default)]
pub(in crate::actions) struct OrganizationNames {
    names: HashMap<String, OrganizationId>,
    others: HashMap<String, OrganizationId>,
}

impl OrganizationNames {
    /// The names of some organizations.
    pub(in crate::actions) fn of(organizations: &[Organization]) -> Self {
        let mut names = Self::default();
        organizations.iter().for_each(|organization| names.add(organization));
        names
    }

    /// Takes note of one more. Of two that share a name, the first is found.
    pub(in crate::actions) fn add(&mut self, organization: &Organization) {
        self.names.entry(fold(organization.name.trim())).or_insert(organization.id);
        for other in organization.other_names() {
            self.others.entry(fold(other)).or_insert(organization.id);
        }
    }

    /// The organization of a name, however it is written; if none has it, the one that is known under it besides.
    pub(in crate::actions) fn find(&self, name: &str) -> Option<OrganizationId> {
        let key = fold(name.trim());
        self.names.get(&key).or_else(|| self.others.get(&key)).copied()
    }
}
