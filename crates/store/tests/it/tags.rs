//! People are found by their tags, alone and together with words and the way, and tags are counted whatever their capitals.

use acquaint_domain::{Change, people::Person};
use acquaint_store::{PeopleFilter, PeopleOrder, Store};

use crate::databases::{context, fresh};

/// Ana and Bo are alumni, written in two ways; Bo and Cleo were at the fair.
async fn three(store: &Store) {
    let ctx = context(1);
    let mut ids = ctx.ids();
    let mut change = Change::new(&ctx, "people.import", "three");
    for (name, place, tags) in
        [("Ana", "Porto", "Alumni"), ("Bo", "Lisbon", "alumni\nfair"), ("Cleo", "Porto", "fair"), ("Dan", "Porto", "")]
    {
        let person = Person { place: place.to_owned(), tags: tags.to_owned(), ..Person::named(ids.draw(), name, ctx.now) };
        change.add(person);
    }
    store.commit(&change).await.unwrap();
}

#[track_caller]
fn check(found: &[Person], expected: &[&str]) {
    let mut names: Vec<&str> = found.iter().map(|person| person.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, expected);
}

#[tokio::test]
async fn pe7_people_are_found_by_a_tag_and_by_what_else_is_asked() {
    for fresh in fresh().await {
        let store = &fresh.store;
        three(store).await;
        let asked = |tag: &str, words: &str, way: &str| PeopleFilter {
            tag: tag.to_owned(),
            words: words.to_owned(),
            way: way.to_owned(),
            ..PeopleFilter::default()
        };
        check(&store.all_people_of(&asked("ALUMNI", "", "")).await.unwrap(), &["Ana", "Bo"]);
        check(&store.all_people_of(&asked("fair", "porto", "")).await.unwrap(), &["Cleo"]);
        check(&store.all_people_of(&asked("fair", "", "met")).await.unwrap(), &[]);
        check(&store.all_people_of(&asked("fair", "", "not-asked")).await.unwrap(), &["Bo", "Cleo"]);
        check(&store.all_people_of(&asked("alum", "", "")).await.unwrap(), &[]);
        check(&store.all_people_of(&asked("%", "", "")).await.unwrap(), &[]);
        // A tag is a word that finds people, too.
        check(&store.all_people_of(&asked("", "alumni", "")).await.unwrap(), &["Ana", "Bo"]);
        let second = PeopleFilter { limit: 1, offset: 1, order: PeopleOrder::Newest, ..asked("fair", "", "") };
        let page = store.people_page(&second).await.unwrap();
        assert_eq!((page.people.len(), page.total), (1, 2), "{}", fresh.engine);
    }
}

#[tokio::test]
async fn pe7_tags_are_counted_whatever_their_capitals() {
    for fresh in fresh().await {
        three(&fresh.store).await;
        let tags: Vec<(String, i64)> = fresh.store.list_tags().await.unwrap().into_iter().map(|one| (one.tag, one.people)).collect();
        assert_eq!(tags, [("Alumni".to_owned(), 2), ("fair".to_owned(), 2)], "{}", fresh.engine);
    }
}
