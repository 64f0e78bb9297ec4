//! People and the organizations they belong to.

pub(super) mod duplicates;
pub(super) mod jobs;
pub(super) mod next;
pub(super) mod research;
pub(super) mod tags;

use std::{
    collections::{HashMap, HashSet},
    io::Cursor,
};

use acquaint_domain::Record;
use acquaint_domain::people::{
    ContactKind, Employment, Organization, OrganizationId, OrganizationKind, OrganizationSize, Person, PersonId, PersonZone, PersonZoneId,
    Step, Tie, canonical_linkedin, current_employment, is_plausible_email, parse_one_line,
};
use acquaint_formats::{Reading, read_mapped};
use acquaint_store::{NamedEmployment, PeopleFilter, Store};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{OrNothing, Text, Within, named},
    operation::{Call, operations, overlay},
};
use crate::{
    Failure,
    actions::{
        self, Result,
        import::{FilePlan, plan_import},
        people::{OrganizationFields, PersonFields, names_of},
    },
};

operations! {
    /// Lists people, in the order of their names.
    Get "/people" "people.list": list, List => People;
    /// Adds somebody in one line; what is given beside it counts more.
    Post "/people" "people.add" writes "people.add": add, Add => PersonShown;
    /// Shows one person.
    Get "/people/{person}" "people.show": show, OfPerson => PersonShown;
    /// Gives everything about one person: every record that is theirs, and where else their whole name stands. What was said in confidence is
    /// left out.
    Get "/people/{person}/everything" "people.everything": everything, OfPerson => Everything;
    /// Changes what is known about somebody. What is left out stays as it is.
    Patch "/people/{person}" "people.edit" writes "people.edit": edit, Edit => PersonShown;
    /// Takes somebody off the list, with everything that hangs on them.
    Delete "/people/{person}" "people.remove" writes "people.remove": remove, OfPerson => ();
    /// Notes that one was in contact.
    Post "/people/{person}/contacts" "people.contact" writes "people.contact": contact, NewContact => ();
    /// Says in which time zone somebody lives; an empty one means the same as one's own.
    Put "/people/{person}/zone" "people.zone" writes "people.zone": zone, ChooseZone => PersonZone;
    /// Brings in people from files, or says what that would do.
    Post "/people/import" "people.import" writes "people.import": import, Import => Vec<FilePlan>;
    /// Shows an organization and everybody one knows there.
    Get "/people/organizations/{organization}" "people.organization": organization, OfOrganization => OrganizationShown;
    /// Changes what is known about an organization. What is left out stays as it is.
    Patch "/people/organizations/{organization}" "people.edit-organization" writes "people.edit-organization": edit_organization, EditOrganization => Organization;
}

/// The time zone of somebody.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ChooseZone {
    person: PersonId,
    /// Such as `America/Toronto`, or the city alone.
    zone: String,
}

async fn zone(Call { store, ctx, .. }: &Call, ChooseZone { person, zone }: ChooseZone) -> Result<PersonZone> {
    let unknown = || Failure::refused(format!("“{zone}” is no time zone."), "It looks like Europe/Berlin.");
    let zone = if zone.trim().is_empty() { String::new() } else { acquaint_domain::interviews::find_zone(&zone).ok_or_else(unknown)? };
    actions::people::choose_person_zone(store, ctx, person, &zone).await?;
    let same = PersonZone { id: PersonZoneId::of(person), person_id: person, zone, said_at: ctx.now };
    Ok(store.find(PersonZoneId::of(person)).await?.unwrap_or(same))
}

named! {
    OfPerson { /// The person.
        person: PersonId }
    OfOrganization { /// The organization.
        organization: OrganizationId }
}

/// A person with where they work now and how far the way has come.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PersonShown {
    /// The person.
    #[serde(flatten)]
    pub(crate) person: Person,
    /// As what they work.
    pub(crate) title: String,
    /// Where they work.
    pub(crate) organization: String,
    /// How far the way has come: empty, `asked`, `answered`, `met`, `thanked` or `in-touch`.
    pub(crate) path: String,
}

#[derive(Serialize, JsonSchema)]
struct People {
    people: Vec<PersonShown>,
    /// How many there are on all pages.
    total: i64,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct List {
    /// Words that stand in what is known about them.
    #[serde(default)]
    words: String,
    /// How far the way has come: `not-asked`, `asked` or `met`.
    way: Option<Way>,
    /// A tag that they have.
    #[serde(default)]
    tag: String,
    /// How many at the most; 50 unless given.
    limit: Option<Within<1, 10_000>>,
    /// How many to leave out at the beginning.
    offset: Option<Within<0, 1_000_000_000>>,
}

#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Way {
    NotAsked,
    Asked,
    Met,
}

impl Way {
    /// The word under which it is stored.
    fn word(self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::Asked => "asked",
            Self::Met => "met",
        }
    }
}

#[derive(Deserialize, JsonSchema)]
struct Add {
    /// For example: Ana Silva, bridge engineer at WSP, met at the alumni evening
    line: Text,
    #[serde(flatten)]
    more: Known,
}

/// What can be known about somebody.
#[derive(Serialize, Deserialize, JsonSchema)]
struct Known {
    title: Option<String>,
    organization: Option<String>,
    tie: Option<Tie>,
    how_met: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    linkedin: Option<String>,
    place: Option<String>,
    interests: Option<String>,
    reason: Option<String>,
    notes: Option<String>,
    /// Words of one's own, with commas between them; at most 40 letters each.
    tags: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
struct Edit {
    person: PersonId,
    name: Option<Text>,
    #[serde(flatten)]
    known: Known,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewContact {
    person: PersonId,
    how: ContactKind,
    /// The day; today unless given.
    on: Option<Date>,
    #[serde(default)]
    words: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Import {
    files: Vec<File>,
    /// Only say what would happen.
    #[serde(default)]
    dry_run: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    /// The text of the file, such as LinkedIn's Connections.csv. A zip goes by the command line or the page.
    text: Text,
}

#[derive(Serialize, JsonSchema)]
struct OrganizationShown {
    organization: Organization,
    /// Who works or worked there.
    employments: Vec<Employment>,
    people: Vec<Person>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EditOrganization {
    organization: OrganizationId,
    name: Option<Text>,
    /// Its other names, one on each line.
    aliases: Option<String>,
    /// About how many people work there; an empty text takes back what was said.
    size: Option<OrNothing<OrganizationSize>>,
    /// What kind of organization it is; an empty text takes back what was said.
    kind: Option<OrNothing<OrganizationKind>>,
    notes: Option<String>,
}

async fn list(Call { store, .. }: &Call, List { words, way, tag, limit, offset }: List) -> Result<People> {
    let way = way.map_or("", Way::word);
    let (limit, offset) = (limit.map_or(50, |limit| limit.0), offset.map_or(0, |offset| offset.0));
    let page = store.people_page(&PeopleFilter { words, way: way.to_owned(), tag, limit, offset, ..PeopleFilter::default() }).await?;
    Ok(People { people: show_people(store, page.people).await?, total: page.total })
}

async fn add(call: &Call, Add { line, more }: Add) -> Result<PersonShown> {
    let fields = overlay(&PersonFields::from(parse_one_line(&line)), &more)?;
    if fields.name.is_empty() {
        return Err(Failure::refused(
            "There is no name in this line.".to_owned(),
            "Begin with the name, for example: Ana Silva, engineer at WSP",
        ));
    }
    check(&fields)?;
    let person = actions::people::add_person(&call.store, &call.ctx, fields).await?;
    show(call, OfPerson { person }).await
}

async fn show(Call { store, .. }: &Call, OfPerson { person }: OfPerson) -> Result<PersonShown> {
    show_people(store, vec![actions::get(store, person).await?]).await?.pop().ok_or_else(Failure::not_found)
}

/// Everything about one person.
#[derive(Serialize, JsonSchema)]
struct Everything {
    /// The person, and every record that belongs to them.
    theirs: Vec<Record>,
    /// Records about others, or about oneself, in which the whole name stands.
    mentions: Vec<Record>,
}

async fn everything(Call { store, .. }: &Call, OfPerson { person }: OfPerson) -> Result<Everything> {
    let about = actions::people::all_about(store, person).await?;
    let own: HashSet<_> = about.theirs.iter().map(|record| (record.kind(), record.uuid())).collect();
    let named: HashSet<_> = about.mentions.iter().map(|record| (record.kind(), record.uuid())).collect();
    // Over all records: what was said in confidence in a talk need not name anybody.
    let all = actions::leave_out_confided(store.list_records().await?, "").into_iter();
    let wanted = all.map(|record| ((record.kind(), record.uuid()), record)).filter(|(key, _)| own.contains(key) || named.contains(key));
    let (theirs, mentions): (Vec<_>, Vec<_>) = wanted.partition(|(key, _)| own.contains(key));
    let [theirs, mentions] = [theirs, mentions].map(|records| records.into_iter().map(|(_, record)| record).collect());
    Ok(Everything { theirs, mentions })
}

async fn edit(call: &Call, Edit { person, name, known }: Edit) -> Result<PersonShown> {
    let shown = show(call, OfPerson { person }).await?;
    let mut fields = overlay(&PersonFields::of(&shown.person, &shown.title, &shown.organization), &known)?;
    if let Some(name) = name {
        fields.name = name.into_inner();
    }
    check(&fields)?;
    actions::people::edit_person(&call.store, &call.ctx, person, "", fields).await?;
    show(call, OfPerson { person }).await
}

fn check(fields: &PersonFields) -> Result<()> {
    if !fields.email.is_empty() && !is_plausible_email(&fields.email) {
        return Err(Failure::refused(format!("“{}” is no e-mail address.", fields.email), "It looks like name@example.org."));
    }
    if !fields.linkedin.is_empty() && canonical_linkedin(&fields.linkedin).is_none() {
        return Err(Failure::refused(format!("“{}” is no LinkedIn page.", fields.linkedin), "It looks like linkedin.com/in/name."));
    }
    actions::people::check_tags(&fields.tags)
}

async fn remove(Call { store, ctx, .. }: &Call, OfPerson { person }: OfPerson) -> Result<()> {
    actions::people::remove_person(store, ctx, person).await
}

async fn contact(Call { store, ctx, .. }: &Call, NewContact { person, how, on, words }: NewContact) -> Result<()> {
    actions::people::record_contact(store, ctx, person, how, on.unwrap_or_else(|| ctx.today()), words.trim()).await
}

async fn import(Call { store, ctx, .. }: &Call, Import { files, dry_run }: Import) -> Result<Vec<FilePlan>> {
    let mappings = actions::import::known_mappings(store).await?;
    let read_one = |file: File| {
        let File { name, text } = file;
        read_mapped(&name, Cursor::new(text.into_inner().into_bytes()), &mappings)
            .map_err(|unreadable| Failure::refused(format!("{name}: {unreadable}"), &unreadable.hint()))
    };
    let readings = files.into_iter().map(read_one).collect::<Result<Vec<Reading>>>()?;
    let plan = plan_import(store, ctx, &readings).await?;
    let files = plan.files.clone();
    if !dry_run && !plan.is_empty() {
        actions::import::import(store, ctx, plan).await?;
    }
    Ok(files)
}

async fn organization(Call { store, .. }: &Call, OfOrganization { organization }: OfOrganization) -> Result<OrganizationShown> {
    let employments = store.employments_at(organization).await?;
    let people = names_of(store, employments.iter().map(|employment| employment.person_id)).await?;
    let mut people: Vec<Person> = people.into_values().collect();
    people.sort_by_key(|person| person.id);
    Ok(OrganizationShown { organization: actions::get(store, organization).await?, employments, people })
}

async fn edit_organization(Call { store, ctx, .. }: &Call, given: EditOrganization) -> Result<Organization> {
    let EditOrganization { organization: id, name, aliases, size, kind, notes } = given;
    let before: Organization = actions::get(store, id).await?;
    let fields = OrganizationFields {
        name: name.map_or(before.name, Text::into_inner),
        aliases: aliases.unwrap_or(before.aliases),
        size: size.map_or(before.size, |size| size.0),
        kind: kind.map_or(before.kind, |kind| kind.0),
        notes: notes.unwrap_or(before.notes),
    };
    actions::people::edit_organization(store, ctx, id, "", fields).await?;
    actions::get(store, id).await
}

/// People with their work and their way, in their order.
pub(crate) async fn show_people(store: &Store, people: Vec<Person>) -> Result<Vec<PersonShown>> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let history = async { Ok(store.ways_of(&ids).await?) };
    let (mut shown, history) = tokio::try_join!(show_work(store, people), history)?;
    for shown in &mut shown {
        shown.path = history.path(shown.person.id).reached().map(|step: Step| step.to_string()).unwrap_or_default();
    }
    Ok(shown)
}

/// People with where they work now; how far the way has come is left out.
pub(crate) async fn show_work(store: &Store, people: Vec<Person>) -> Result<Vec<PersonShown>> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let mut by_person: HashMap<PersonId, Vec<NamedEmployment>> = HashMap::with_capacity(people.len());
    for named in store.employments_of(&ids).await? {
        by_person.entry(named.employment.person_id).or_default().push(named);
    }
    Ok(people.into_iter().map(|person| shown(by_person.remove(&person.id).unwrap_or_default(), person)).collect())
}

fn shown(work: Vec<NamedEmployment>, person: Person) -> PersonShown {
    let current = current_employment(work.iter().map(|named| &named.employment)).map(|employment| employment.id);
    let current = work.into_iter().find(|named| Some(named.employment.id) == current);
    let (title, organization) = current.map(|named| (named.employment.title, named.organization)).unwrap_or_default();
    PersonShown { person, title, organization, path: String::new() }
}
