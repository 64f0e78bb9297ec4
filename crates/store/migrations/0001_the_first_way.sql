-- The first way, stage by stage. One text for both engines: UUID, TEXT, BIGINT and BOOLEAN mean the same on each.
-- Moments are microseconds. The account leads every key. References are checked when a transaction ends.

-- The journal: what was changed, and every record before and after.
CREATE TABLE change (
    account_id UUID NOT NULL, id UUID NOT NULL,
    at BIGINT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, undoes UUID,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX change_by_time ON change (account_id, at);
CREATE INDEX change_by_undone ON change (account_id, undoes);
CREATE TABLE image (
    account_id UUID NOT NULL, change_id UUID NOT NULL, position BIGINT NOT NULL,
    kind TEXT NOT NULL, record_id UUID NOT NULL, before TEXT, after TEXT,
    PRIMARY KEY (account_id, change_id, position)
);
-- The many additions of an import stand below zero and are never looked for one by one.
CREATE INDEX image_by_record ON image (account_id, record_id) WHERE position >= 0;

-- Access: who may look. Not part of the journal or the archive.
CREATE TABLE session (token_hash BYTEA NOT NULL PRIMARY KEY, account_id UUID NOT NULL, began_at BIGINT NOT NULL);
CREATE TABLE launch (token_hash BYTEA NOT NULL PRIMARY KEY, account_id UUID NOT NULL, expires_at BIGINT NOT NULL);

-- aim
CREATE TABLE about_me (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, introduction TEXT NOT NULL, motivation TEXT NOT NULL, skills TEXT NOT NULL, goals TEXT NOT NULL,
    "values" TEXT NOT NULL, pitch TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE exploration (
    account_id UUID NOT NULL, id UUID NOT NULL,
    curious_about TEXT NOT NULL, known TEXT NOT NULL, target BIGINT NOT NULL, started_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE learning_question (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, text TEXT NOT NULL, written_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX learning_question_by_exploration ON learning_question (account_id, exploration_id);

-- people
CREATE TABLE person (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, tie TEXT, how_met TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, linkedin TEXT NOT NULL,
    place TEXT NOT NULL, interests TEXT NOT NULL, reason TEXT NOT NULL, notes TEXT NOT NULL, added_at BIGINT NOT NULL,
    name_key TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX person_by_name ON person (account_id, name_key, id);
CREATE INDEX person_by_time ON person (account_id, added_at, id);
CREATE TABLE organization (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, aliases TEXT NOT NULL, notes TEXT NOT NULL, added_at BIGINT NOT NULL,
    name_key TEXT NOT NULL, alias_keys TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX organization_by_name ON organization (account_id, name_key, id);
CREATE TABLE employment (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, organization_id UUID, title TEXT NOT NULL, since TEXT, until TEXT, learned_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, organization_id) REFERENCES organization (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX employment_by_person ON employment (account_id, person_id);
CREATE INDEX employment_by_organization ON employment (account_id, organization_id);
CREATE TABLE contact (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, how TEXT NOT NULL, "on" TEXT NOT NULL, words TEXT NOT NULL, written_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX contact_by_person ON contact (account_id, person_id);

-- interviews
CREATE TABLE interview (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, exploration_id UUID, starts TEXT NOT NULL, zone TEXT NOT NULL, minutes BIGINT NOT NULL,
    setting TEXT NOT NULL, place TEXT NOT NULL, sequence BIGINT NOT NULL, agreed_at BIGINT NOT NULL,
    began_at BIGINT, ended_at BIGINT, cancelled_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX interview_by_person ON interview (account_id, person_id);
CREATE INDEX interview_by_exploration ON interview (account_id, exploration_id);
CREATE TABLE question (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, must_ask BOOLEAN NOT NULL, position BIGINT NOT NULL,
    asked_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX question_by_interview ON question (account_id, interview_id);
CREATE TABLE note (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, question_id UUID, text TEXT NOT NULL, written_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, question_id) REFERENCES question (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX note_by_interview ON note (account_id, interview_id);
CREATE INDEX note_by_question ON note (account_id, question_id);

-- outreach
CREATE TABLE message (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, purpose TEXT NOT NULL, channel TEXT NOT NULL, subject TEXT NOT NULL,
    body TEXT NOT NULL, drafted_at BIGINT NOT NULL, sent_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX message_by_person ON message (account_id, person_id);
CREATE INDEX message_by_interview ON message (account_id, interview_id);
CREATE TABLE reply (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, message_id UUID, kind TEXT NOT NULL, words TEXT NOT NULL, came_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, message_id) REFERENCES message (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX reply_by_person ON reply (account_id, person_id);
CREATE INDEX reply_by_message ON reply (account_id, message_id);

-- follow_ups
CREATE TABLE debrief (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, learned TEXT NOT NULL, fit TEXT NOT NULL, open TEXT NOT NULL, better TEXT NOT NULL,
    confidence BIGINT, written_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX debrief_by_interview ON debrief (account_id, interview_id);
CREATE TABLE promise (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, side TEXT NOT NULL, text TEXT NOT NULL, due TEXT, made_at BIGINT NOT NULL,
    kept_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX promise_by_person ON promise (account_id, person_id);
CREATE INDEX promise_by_interview ON promise (account_id, interview_id);
CREATE TABLE referral (
    account_id UUID NOT NULL, id UUID NOT NULL,
    referrer_id UUID NOT NULL, person_id UUID NOT NULL, interview_id UUID, may_mention BOOLEAN NOT NULL, named_at BIGINT NOT NULL,
    reported_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, referrer_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX referral_by_referrer ON referral (account_id, referrer_id);
CREATE INDEX referral_by_person ON referral (account_id, person_id);
CREATE INDEX referral_by_interview ON referral (account_id, interview_id);
CREATE TABLE rhythm (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, days BIGINT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rhythm_by_person ON rhythm (account_id, person_id);

-- insights
CREATE TABLE passage (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, note_id UUID, kind TEXT NOT NULL, words TEXT NOT NULL, marked_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, note_id) REFERENCES note (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX passage_by_person ON passage (account_id, person_id);
CREATE INDEX passage_by_interview ON passage (account_id, interview_id);
CREATE INDEX passage_by_note ON passage (account_id, note_id);

-- today and settings
CREATE TABLE postponement (
    account_id UUID NOT NULL, id UUID NOT NULL,
    card TEXT NOT NULL, until TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE preferences (account_id UUID NOT NULL, id UUID NOT NULL, zone TEXT NOT NULL, PRIMARY KEY (account_id, id));
