//! Everything that Today looks at, in a few reads.

use std::collections::{BTreeSet, HashMap, HashSet};

use acquaint_domain::{
    Kind, RecordId as _,
    aim::Exploration,
    follow_ups::{Debrief, Outcome, Promise, Referral, Rhythm, RhythmId, UsualRhythm},
    insights::{Decision, PlanStep},
    interviews::{InterviewId, Invitation, Question, Rehearsal},
    outreach::{Absence, back_on},
    people::{Distinct, DistinctId, Employment, History, Person, PersonId, find_move},
    settings::{Preferences, PreferencesId},
    today::{JobMove, Postponement, Situation},
};

use jiff::{Timestamp, tz::TimeZone};

use crate::{Result, Statement, Store, field::Field, statement::statements};

/// How many of the people are looked at with whom nothing happened yet: enough to tell none, one, and more than one.
const NEWEST: i64 = 2;
/// How many are looked at whose work ended last.
const MOVED: i64 = 20;

statements! {
    /// The people added last among those with whom nothing happened yet, nor with anybody else of their name: that may be the
    /// same person, whom nobody wants to ask twice.
    NEWEST_TO_ASK = "SELECT id FROM person WHERE account_id = $1
        AND NOT EXISTS (SELECT 1 FROM message WHERE message.account_id = $1 AND message.person_id = person.id)
        AND NOT EXISTS (SELECT 1 FROM reply WHERE reply.account_id = $1 AND reply.person_id = person.id)
        AND NOT EXISTS (SELECT 1 FROM interview WHERE interview.account_id = $1 AND interview.person_id = person.id)
        AND NOT EXISTS (SELECT 1 FROM person AS other WHERE other.account_id = $1 AND other.name_key = person.name_key AND other.id <> person.id
            AND (EXISTS (SELECT 1 FROM message WHERE message.account_id = $1 AND message.person_id = other.id)
                OR EXISTS (SELECT 1 FROM reply WHERE reply.account_id = $1 AND reply.person_id = other.id)))
        ORDER BY added_at DESC, id DESC LIMIT $2";
    /// Those whose work ended last. Whether other work followed is looked at with all that is known of them. Grouped by what
    /// no index has, so that SQLite reads the few that ended and not all by person.
    ENDED_LAST = "SELECT COALESCE(person_id, person_id) FROM employment WHERE account_id = $1 AND until IS NOT NULL
        GROUP BY COALESCE(person_id, person_id) ORDER BY MAX(until) DESC, 1 LIMIT $2";
}

/// Others of the name of those who were written to or have answered. CROSS JOIN has SQLite begin with those few; otherwise it may begin
/// with everybody.
static NAMESAKES: Statement = Statement::for_engines(
    "today::NAMESAKES",
    "SELECT other.id, asked.id FROM (SELECT person_id FROM message WHERE account_id = $1
        UNION SELECT person_id FROM reply WHERE account_id = $1) AS written
     CROSS JOIN person AS asked ON asked.account_id = $1 AND asked.id = written.person_id
     CROSS JOIN person AS other ON other.account_id = $1 AND other.name_key = asked.name_key AND other.id <> asked.id",
    Some(
        "SELECT other.id, asked.id FROM (SELECT person_id FROM message WHERE account_id = $1
            UNION SELECT person_id FROM reply WHERE account_id = $1) AS written
         JOIN person AS asked ON asked.account_id = $1 AND asked.id = written.person_id
         JOIN person AS other ON other.account_id = $1 AND other.name_key = asked.name_key AND other.id <> asked.id",
    ),
);

pub(crate) fn special_statements() -> [&'static Statement; 1] {
    [&NAMESAKES]
}

impl Store {
    /// The situation that Today's cards are made from, but for whom to write to next: that is chosen among everybody.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn situation(&self, zone: &TimeZone) -> Result<Situation> {
        let (messages, replies, interviews, calls) = tokio::try_join!(self.list_all(), self.list_all(), self.list_all(), self.list_all())?;
        let mut history = History { messages, replies, interviews, calls, contacts: Vec::new() };
        let referrals: Vec<Referral> = self.list_all().await?;
        let postponements: Vec<Postponement> = self.list_all().await?;
        let mut people = self.newest_to_ask().await?;
        let known: BTreeSet<PersonId> = people.iter().map(|person| person.id).collect();
        let involved = involved(&history, &referrals);
        let with: Vec<PersonId> = involved.iter().copied().collect();
        history.contacts = self.latest_contacts(&with).await?;
        let involved = involved.into_iter().filter(|id| !known.contains(id)).collect::<Vec<_>>();
        people.extend(self.people_in_order(&involved).await?);
        let moves = self.moves(zone).await?;
        let moved = moves.iter().map(|job_move| job_move.person_id).filter(|id| people.iter().all(|person| person.id != *id));
        let moved = moved.collect::<Vec<_>>();
        people.extend(self.people_in_order(&moved).await?);
        let debriefs: Vec<Debrief> = self.list_all().await?;
        let questions: Vec<Question> = self.list_all().await?;
        let rehearsals: Vec<Rehearsal> = self.list_all().await?;
        let promises: Vec<Promise> = self.list_all().await?;
        let invitations: Vec<Invitation> = self.list_all().await?;
        let outcomes: Vec<Outcome> = self.list_all().await?;
        let decisions: Vec<Decision> = self.list_all().await?;
        let mut steps: Vec<PlanStep> = self.list_all().await?;
        steps.retain(|step| step.done_at.is_none());
        let rhythms: Vec<Rhythm> = self.list_all().await?;
        let usual: Vec<UsualRhythm> = self.list_all().await?;
        let explorations: Vec<Exploration> = self.list_all().await?;
        let absences: Vec<Absence> = self.list_all().await?;
        let preferences: Preferences = self.find(PreferencesId::ONLY).await?.unwrap_or_default();
        Ok(Situation {
            exploring: !explorations.is_empty(),
            people,
            next: Vec::new(),
            history,
            debriefed: debriefs.iter().map(|debrief| debrief.interview_id).collect(),
            prepared: questions.iter().map(|question| question.interview_id).collect(),
            practised: last_practised(&rehearsals),
            invitations,
            promises,
            outcomes,
            decisions,
            steps,
            referrals,
            rhythms,
            usual,
            moves,
            postponements,
            follow_up_rules: preferences.follow_up_rules(),
            country: preferences.country_in(zone),
            back_on: back_on(&absences),
        })
    }

    /// The situation as far as it is about one person: what happened with them and with those they named.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn situation_with(&self, person: &Person, zone: &TimeZone) -> Result<Situation> {
        let own = [person.id.uuid()];
        let referrals: Vec<Referral> = self.list_referring(Kind::Person, &own).await?;
        let named: BTreeSet<PersonId> = referrals.iter().map(|referral| referral.person_id).chain([person.id]).collect();
        let named: Vec<PersonId> = named.into_iter().collect();
        Ok(Situation {
            people: self.people_in_order(&named).await?,
            history: self.history_of(&named).await?,
            promises: self.list_referring(Kind::Person, &own).await?,
            outcomes: self.list_referring(Kind::Person, &own).await?,
            decisions: self.list_all().await?,
            rhythms: self.find::<Rhythm>(RhythmId::of(person.id)).await?.into_iter().collect(),
            usual: self.list_all().await?,
            moves: self.moves_of(&[person.id], zone).await?,
            referrals,
            ..Situation::default()
        })
    }

    /// Those who share their name with somebody who was written to or has answered, and may be the same person: nobody wants to be
    /// asked twice. Who was said to be another person is not among them.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn namesakes_of_asked(&self) -> Result<HashSet<PersonId>> {
        let rows = self.db.rows(&NAMESAKES, vec![self.account.value()]).await?;
        let pairs = rows.iter().map(|row| Ok((PersonId::get(row, 0)?, PersonId::get(row, 1)?))).collect::<Result<Vec<_>>>()?;
        if pairs.is_empty() {
            return Ok(HashSet::new());
        }
        let two: HashSet<DistinctId> = self.list_all::<Distinct>().await?.into_iter().map(|two| two.id).collect();
        Ok(pairs.into_iter().filter(|(other, asked)| !two.contains(&DistinctId::of(*other, *asked))).map(|(other, _)| other).collect())
    }

    /// Whose work is another now, the newest first.
    async fn moves(&self, zone: &TimeZone) -> Result<Vec<JobMove>> {
        let rows = self.db.rows(&ENDED_LAST, vec![self.account.value(), MOVED.value()]).await?;
        let people = rows.iter().map(|row| PersonId::get(row, 0)).collect::<Result<Vec<_>>>()?;
        self.moves_of(&people, zone).await
    }

    /// Which of some people have other work now, in their order.
    async fn moves_of(&self, people: &[PersonId], zone: &TimeZone) -> Result<Vec<JobMove>> {
        let named = self.employments_of(people).await?;
        let one = |person: &PersonId| {
            let history: Vec<&Employment> = named.iter().map(|named| &named.employment).filter(|work| work.person_id == *person).collect();
            let now = find_move(&history, zone)?;
            let organization = named.iter().find(|named| named.employment.id == now.id).map(|named| named.organization.clone());
            Some(JobMove {
                person_id: *person,
                employment_id: now.id,
                title: now.title.clone(),
                organization: organization.unwrap_or_default(),
                on: now.learned_at.to_zoned(zone.clone()).date(),
            })
        };
        Ok(people.iter().filter_map(one).collect())
    }

    /// The people added last with whom nothing happened yet, newest first.
    async fn newest_to_ask(&self) -> Result<Vec<Person>> {
        let rows = self.db.rows(&NEWEST_TO_ASK, vec![self.account.value(), NEWEST.value()]).await?;
        let ids = rows.iter().map(|row| PersonId::get(row, 0)).collect::<Result<Vec<_>>>()?;
        self.people_in_order(&ids).await
    }
}

fn last_practised(rehearsals: &[Rehearsal]) -> HashMap<InterviewId, Timestamp> {
    let mut last = HashMap::new();
    for rehearsal in rehearsals {
        let at = last.entry(rehearsal.interview_id).or_insert(rehearsal.said_at);
        *at = rehearsal.said_at.max(*at);
    }
    last
}

fn involved(history: &History, referrals: &[Referral]) -> BTreeSet<PersonId> {
    let messages = history.messages.iter().map(|message| message.person_id);
    let replies = history.replies.iter().map(|reply| reply.person_id);
    let interviews = history.interviews.iter().map(|interview| interview.person_id);
    let named = referrals.iter().flat_map(|referral| [referral.referrer_id, referral.person_id]);
    let called = history.calls.iter().map(|call| call.person_id);
    messages.chain(replies).chain(interviews).chain(called).chain(named).collect()
}
