//! What a column of a list of people may mean.

use crate::word::words;

words! {
    /// What a column of a list of people means.
    Column {
        /// The whole name.
        Name = "name",
        /// The first name.
        FirstName = "first-name",
        /// Further given names.
        MiddleName = "middle-name",
        /// The family name.
        LastName = "last-name",
        /// What stands before a name, such as "Dr.".
        Prefix = "prefix",
        /// What stands after a name, such as "Jr.".
        Suffix = "suffix",
        /// What friends say.
        Nickname = "nickname",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// A page on LinkedIn.
        LinkedIn = "linkedin",
        /// Where they work.
        Organization = "organization",
        /// What they do there.
        Title = "title",
        /// The town.
        Town = "town",
        /// The region or state.
        Region = "region",
        /// The country.
        Country = "country",
        /// How one met, or what connects the two.
        HowMet = "how-met",
        /// Who named them.
        ReferredBy = "referred-by",
        /// Anything else in words.
        Notes = "notes",
        /// The day on which one became connected on LinkedIn.
        ConnectedOn = "connected-on",
        /// A birthday. It is kept with the address card.
        Birthday = "birthday",
        /// Groups or labels. They become tags.
        Groups = "groups",
        /// Another page. It is kept with the address card.
        Page = "page",
        /// Nothing that is taken over.
        Nothing = "nothing",
    }
}
