CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY, description TEXT NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL, checksum BLOB NOT NULL, execution_time BIGINT NOT NULL);
CREATE TABLE change (
    account_id UUID NOT NULL, id UUID NOT NULL,
    at BIGINT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, undoes UUID,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX change_by_time ON change (account_id, at);
CREATE INDEX change_by_undone ON change (account_id, undoes);
CREATE TABLE session (token_hash BYTEA NOT NULL PRIMARY KEY, account_id UUID NOT NULL, began_at BIGINT NOT NULL);
CREATE TABLE launch (token_hash BYTEA NOT NULL PRIMARY KEY, account_id UUID NOT NULL, expires_at BIGINT NOT NULL);
CREATE TABLE about_me (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, introduction TEXT NOT NULL, motivation TEXT NOT NULL, skills TEXT NOT NULL, goals TEXT NOT NULL,
    "values" TEXT NOT NULL, pitch TEXT NOT NULL, phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
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
CREATE TABLE person (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, tie TEXT, how_met TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL, linkedin TEXT NOT NULL,
    place TEXT NOT NULL, interests TEXT NOT NULL, reason TEXT NOT NULL, notes TEXT NOT NULL, added_at BIGINT NOT NULL,
    name_key TEXT NOT NULL, tags TEXT NOT NULL DEFAULT '', tag_keys TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, id)
);
CREATE INDEX person_by_name ON person (account_id, name_key, id);
CREATE INDEX person_by_time ON person (account_id, added_at, id);
CREATE TABLE organization (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, aliases TEXT NOT NULL, notes TEXT NOT NULL, added_at BIGINT NOT NULL,
    name_key TEXT NOT NULL, alias_keys TEXT NOT NULL, size TEXT, kind TEXT,
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
    asked_at BIGINT, learning_question_id UUID,
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
CREATE TABLE message (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, purpose TEXT NOT NULL, channel TEXT NOT NULL, subject TEXT NOT NULL,
    body TEXT NOT NULL, drafted_at BIGINT NOT NULL, sent_at BIGINT, mail_id TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX message_by_person ON message (account_id, person_id);
CREATE INDEX message_by_interview ON message (account_id, interview_id);
CREATE TABLE reply (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, message_id UUID, kind TEXT NOT NULL, words TEXT NOT NULL, came_at BIGINT NOT NULL, again_on TEXT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, message_id) REFERENCES message (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX reply_by_person ON reply (account_id, person_id);
CREATE INDEX reply_by_message ON reply (account_id, message_id);
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
    kept_at BIGINT, happened TEXT NOT NULL DEFAULT '',
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
    person_id UUID NOT NULL, chosen_at BIGINT NOT NULL, paused_until TEXT, days BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rhythm_by_person ON rhythm (account_id, person_id);
CREATE TABLE passage (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, note_id UUID, kind TEXT NOT NULL, words TEXT NOT NULL, marked_at BIGINT NOT NULL, transcript_id UUID, attribution TEXT NOT NULL DEFAULT 'quotable', debrief_id UUID,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, note_id) REFERENCES note (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX passage_by_person ON passage (account_id, person_id);
CREATE INDEX passage_by_interview ON passage (account_id, interview_id);
CREATE INDEX passage_by_note ON passage (account_id, note_id);
CREATE TABLE postponement (
    account_id UUID NOT NULL, id UUID NOT NULL,
    card TEXT NOT NULL, until TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE preferences (account_id UUID NOT NULL, id UUID NOT NULL, zone TEXT NOT NULL, country TEXT, another_person_after BIGINT NOT NULL DEFAULT 3, follow_up_after BIGINT NOT NULL DEFAULT 7, follow_ups_at_most BIGINT NOT NULL DEFAULT 1, premium BOOLEAN NOT NULL DEFAULT FALSE, motivation TEXT NOT NULL DEFAULT 'to-three', PRIMARY KEY (account_id, id));
CREATE TABLE search_doc (
    doc INTEGER PRIMARY KEY, account_id UUID NOT NULL, kind TEXT NOT NULL, record_id UUID NOT NULL,
    UNIQUE (account_id, record_id, kind)
);
CREATE TABLE token (token_hash BYTEA NOT NULL PRIMARY KEY, account_id UUID NOT NULL, made_at BIGINT NOT NULL);
CREATE INDEX token_by_account ON token (account_id);
CREATE TABLE early_question (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, position BIGINT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX early_question_by_person ON early_question (account_id, person_id);
CREATE TABLE "image" (
    account_id UUID NOT NULL, change_id UUID NOT NULL, position BIGINT NOT NULL,
    kind TEXT NOT NULL, record_id UUID NOT NULL, before TEXT, after TEXT, purged_at BIGINT,
    PRIMARY KEY (account_id, change_id, position)
) WITHOUT ROWID;
CREATE INDEX image_of_record ON image (account_id, record_id, kind) WHERE position >= 0;
CREATE INDEX image_of_removals ON image (account_id, change_id) WHERE before IS NOT NULL AND after IS NULL;
CREATE TABLE phone_call (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, tried_at BIGINT NOT NULL, outcome TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX phone_call_by_person ON phone_call (account_id, person_id);
CREATE TABLE absence (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, back_on TEXT NOT NULL, noted_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX absence_by_person ON absence (account_id, person_id);
CREATE TABLE feeling (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, confidence BIGINT NOT NULL, felt_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX feeling_by_person ON feeling (account_id, person_id);
CREATE INDEX feeling_by_interview ON feeling (account_id, interview_id);
CREATE INDEX contact_by_person ON contact (account_id, person_id, "on", written_at);
CREATE TABLE outbox (
    account_id UUID NOT NULL, message_id UUID NOT NULL,
    mail_id TEXT NOT NULL, approval TEXT NOT NULL, approved_at BIGINT NOT NULL, due_at BIGINT NOT NULL, tried_at BIGINT, fault TEXT,
    PRIMARY KEY (account_id, message_id)
);
CREATE TABLE template (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, channel TEXT NOT NULL, purpose TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, made_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE dropped_question (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, text TEXT NOT NULL, dropped_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX dropped_question_by_interview ON dropped_question (account_id, interview_id);
CREATE TABLE person_zone (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, zone TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_zone_by_person ON person_zone (account_id, person_id);
CREATE TABLE free_hours (
    account_id UUID NOT NULL, id UUID NOT NULL,
    days TEXT NOT NULL, "from" TEXT NOT NULL, until TEXT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE calendar (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, kept TEXT NOT NULL, appointments BIGINT NOT NULL, left_out BIGINT NOT NULL, read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE offered_time (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, message_id UUID, starts TEXT NOT NULL, zone TEXT NOT NULL, minutes BIGINT NOT NULL,
    setting TEXT NOT NULL, travel BIGINT NOT NULL, offered_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX offered_time_by_person ON offered_time (account_id, person_id);
CREATE TABLE invitation (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, method TEXT NOT NULL, sequence BIGINT NOT NULL, starts TEXT NOT NULL, zone TEXT NOT NULL,
    minutes BIGINT NOT NULL, place TEXT NOT NULL, recipient TEXT NOT NULL, sent_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX invitation_by_interview ON invitation (account_id, interview_id);
CREATE TABLE calendar_feed (account_id UUID NOT NULL PRIMARY KEY, token TEXT NOT NULL UNIQUE, names BOOLEAN NOT NULL, made_at BIGINT NOT NULL);
CREATE TABLE transcript (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, name TEXT NOT NULL, me TEXT NOT NULL, turns TEXT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX transcript_by_interview ON transcript (account_id, interview_id);
CREATE TABLE placement (
    account_id UUID NOT NULL, id UUID NOT NULL,
    transcript_id UUID NOT NULL, turn BIGINT NOT NULL, question_id UUID, placed_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, transcript_id) REFERENCES transcript (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, question_id) REFERENCES question (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX placement_by_transcript ON placement (account_id, transcript_id);
CREATE INDEX placement_by_question ON placement (account_id, question_id);
CREATE INDEX passage_by_transcript ON passage (account_id, transcript_id);
CREATE TABLE rehearsal (
    account_id UUID NOT NULL, id UUID NOT NULL,
    interview_id UUID NOT NULL, question_id UUID, recall TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, question_id) REFERENCES question (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rehearsal_by_interview ON rehearsal (account_id, interview_id);
CREATE INDEX rehearsal_by_question ON rehearsal (account_id, question_id);
CREATE TABLE address_card (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, lines TEXT NOT NULL, read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX address_card_by_person ON address_card (account_id, person_id);
CREATE TABLE list_shape (
    account_id UUID NOT NULL, id UUID NOT NULL,
    shape TEXT NOT NULL, columns TEXT NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE station (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, school BOOLEAN NOT NULL, title TEXT NOT NULL, read_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX employment_by_end ON employment (account_id, until) WHERE until IS NOT NULL;
CREATE TABLE theme (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE tagging (
    account_id UUID NOT NULL, id UUID NOT NULL,
    passage_id UUID NOT NULL, theme_id UUID NOT NULL, stance TEXT NOT NULL, tagged_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, passage_id) REFERENCES passage (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, theme_id) REFERENCES theme (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX tagging_by_passage ON tagging (account_id, passage_id);
CREATE INDEX tagging_by_theme ON tagging (account_id, theme_id);
CREATE TABLE alternative (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, name TEXT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX alternative_by_exploration ON alternative (account_id, exploration_id);
CREATE TABLE criterion (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, name TEXT NOT NULL, weight BIGINT NOT NULL, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX criterion_by_exploration ON criterion (account_id, exploration_id);
CREATE TABLE rating (
    account_id UUID NOT NULL, id UUID NOT NULL,
    alternative_id UUID NOT NULL, criterion_id UUID NOT NULL, value BIGINT NOT NULL, rated_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, alternative_id) REFERENCES alternative (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, criterion_id) REFERENCES criterion (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rating_by_alternative ON rating (account_id, alternative_id);
CREATE INDEX rating_by_criterion ON rating (account_id, criterion_id);
CREATE TABLE evidence (
    account_id UUID NOT NULL, id UUID NOT NULL,
    alternative_id UUID NOT NULL, criterion_id UUID NOT NULL, passage_id UUID NOT NULL, side TEXT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, alternative_id) REFERENCES alternative (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, criterion_id) REFERENCES criterion (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, passage_id) REFERENCES passage (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX evidence_by_alternative ON evidence (account_id, alternative_id);
CREATE INDEX evidence_by_criterion ON evidence (account_id, criterion_id);
CREATE INDEX evidence_by_passage ON evidence (account_id, passage_id);
CREATE TABLE decision (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID NOT NULL, chosen TEXT NOT NULL, reasons TEXT NOT NULL, sure BIGINT, change_mind TEXT NOT NULL,
    "on" TEXT NOT NULL, decided_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX decision_by_exploration ON decision (account_id, exploration_id);
CREATE TABLE plan_step (
    account_id UUID NOT NULL, id UUID NOT NULL,
    exploration_id UUID, text TEXT NOT NULL, due TEXT, made_at BIGINT NOT NULL, done_at BIGINT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX plan_step_by_exploration ON plan_step (account_id, exploration_id);
CREATE TABLE outcome (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, interview_id UUID, kind TEXT NOT NULL, words TEXT NOT NULL, "on" TEXT NOT NULL, written_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, interview_id) REFERENCES interview (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX outcome_by_person ON outcome (account_id, person_id);
CREATE INDEX outcome_by_interview ON outcome (account_id, interview_id);
CREATE TABLE distinct_people (
    account_id UUID NOT NULL, id UUID NOT NULL,
    one_id UUID NOT NULL, other_id UUID NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, one_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, other_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX distinct_people_by_one ON distinct_people (account_id, one_id);
CREATE INDEX distinct_people_by_other ON distinct_people (account_id, other_id);
CREATE TABLE viewpoint (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, exploration_id UUID NOT NULL, kind TEXT NOT NULL, holds BOOLEAN NOT NULL, said_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, exploration_id) REFERENCES exploration (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX viewpoint_by_person ON viewpoint (account_id, person_id);
CREATE INDEX viewpoint_by_exploration ON viewpoint (account_id, exploration_id);
CREATE TABLE target (
    account_id UUID NOT NULL, id UUID NOT NULL,
    organization_id UUID NOT NULL, way TEXT NOT NULL, motivation BIGINT, openings BIGINT, added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, organization_id) REFERENCES organization (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX target_by_organization ON target (account_id, organization_id);
CREATE TABLE finding (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID, organization_id UUID, point TEXT NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL, found_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (account_id, organization_id) REFERENCES organization (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX finding_by_person ON finding (account_id, person_id);
CREATE INDEX finding_by_organization ON finding (account_id, organization_id);
CREATE TABLE gap (
    account_id UUID NOT NULL, id UUID NOT NULL,
    person_id UUID NOT NULL, point TEXT NOT NULL, text TEXT NOT NULL, noted_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX gap_by_person ON gap (account_id, person_id);
CREATE INDEX person_tagged ON person (account_id, tags) WHERE tag_keys <> '';
CREATE TABLE saved_filter (
    account_id UUID NOT NULL, id UUID NOT NULL,
    name TEXT NOT NULL, words TEXT NOT NULL, way TEXT NOT NULL, tag TEXT NOT NULL, saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE TABLE usual_rhythm (
    account_id UUID NOT NULL, id UUID NOT NULL,
    tie TEXT, tag TEXT NOT NULL, days BIGINT NOT NULL, chosen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX passage_by_debrief ON passage (account_id, debrief_id);
CREATE TABLE unindexed (
    account_id UUID NOT NULL, kind TEXT NOT NULL, record_id UUID NOT NULL,
    PRIMARY KEY (account_id, record_id, kind)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE "search" USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2');
INSERT INTO _sqlx_migrations VALUES (1, 'the first way', '2026-11-27 14:44:25', 1, X'7703685D7C80C69AB42E8F3E0C3F15C8A8321C4AC35350EEDF1341E24469EF7E097281B8A9BACECB6570AECC94674080', 0);
INSERT INTO _sqlx_migrations VALUES (10, 'the planner', '2026-11-27 14:44:25', 1, X'AE1291E7B50BD5E925FD407EED622C0B3D191557459B1AF241655CEFD815329E04D2C228AF41B14A3016B1BDD3D6FC76', 0);
INSERT INTO _sqlx_migrations VALUES (11, 'free times', '2026-11-27 14:44:25', 1, X'B7666D9D46387C5BBD658278BFFC602959514033B6667494EB5BCC73AFA330FD738B8F054B3157EE0DFCA370F3251D5F', 0);
INSERT INTO _sqlx_migrations VALUES (12, 'invitations', '2026-11-27 14:44:25', 1, X'81AB593FFFB76047649AD1C00929A60FA61F6C7737F100E65E8FD70E103C946B6CCD207726054A25E53E5F41C10AF043', 0);
INSERT INTO _sqlx_migrations VALUES (13, 'transcripts', '2026-11-27 14:44:25', 1, X'C9F9D92ECB175D67195005C9C9E8EAFED0B8B951545A69E445FD09F605023F7483C75C448A6F960CE3F72E6B92426B5F', 0);
INSERT INTO _sqlx_migrations VALUES (14, 'practice', '2026-11-27 14:44:25', 1, X'4B6C54751E913BDC0E6763CE0CE41DD43DADC83567278D3C96600622AAE32A8B36B2AB529E057865E684FF8BFC9A6A8A', 0);
INSERT INTO _sqlx_migrations VALUES (15, 'lists', '2026-11-27 14:44:25', 1, X'9C90741DF6DBBF3B0A7F1C61B61D9A35C36CA96D8E47FDF9C4FE1AAD9F7895A301393458B4CB995B9F955EE7F7E994CB', 0);
INSERT INTO _sqlx_migrations VALUES (16, 'decisions', '2026-11-27 14:44:25', 1, X'AE0C42361C17220F7A6462D0C7CB44C47E20DF3F26F0E2536095F136D269D45D2DD998CDEA22C6F23EDDE4F4039BB1CF', 0);
INSERT INTO _sqlx_migrations VALUES (17, 'two people', '2026-11-27 14:44:25', 1, X'6E4893B0045C00DBFCBFFE830FDA99AED6EA5A11DC0F70D640BC41AAE575F0AA85ED422FA4D05C37E84980FF6A3C3B69', 0);
INSERT INTO _sqlx_migrations VALUES (18, 'viewpoints', '2026-11-27 14:44:25', 1, X'ECF99E0AD10DCE91379D4FD6BC6031C649F912A2919D5C98414AABE42BA40FB77D66262D8A60260416938319B30B951E', 0);
INSERT INTO _sqlx_migrations VALUES (19, 'organizations', '2026-11-27 14:44:25', 1, X'83965F809DACF18F7B36E152CE475E804C9AC6070EFE7C0E9925B85D13A7AF682FED4936AB1CEF9DA1016B4341B006DD', 0);
INSERT INTO _sqlx_migrations VALUES (2, 'search', '2026-11-27 14:44:25', 1, X'94A754165AD1FAC3A4E59C83CBB01C48846727E76367206436D3ECABA6B6069EDEC119A0AD42C43B0020E34BD8BFFC69', 0);
INSERT INTO _sqlx_migrations VALUES (20, 'something to say', '2026-11-27 14:44:25', 1, X'6226416688987B3C92EF131A8A102C755B66F434F41C4F56FB5B79453397889DA08EE3235B1FCA25387B09F1CB81ECFB', 0);
INSERT INTO _sqlx_migrations VALUES (21, 'tags', '2026-11-27 14:44:25', 1, X'14578F7DD1D5839803AB284B58F3E45ED0353EE82B8EA0D3CA733FB1AD703E2E510889A0664CB672CB423BD48C5F4C34', 0);
INSERT INTO _sqlx_migrations VALUES (22, 'usual rhythms', '2026-11-27 14:44:25', 1, X'FB28012B3F89A28FB041999A58E7A3810C95C6BAC7B4AE3656A40DCDA24E3F4117DED4E5523BD8AD196AF4976F4AE21F', 0);
INSERT INTO _sqlx_migrations VALUES (23, 'size and kind', '2026-11-27 14:44:25', 1, X'863D2C1E9552A0999A5316F13BECA72B7DF6223206E9120B86ACFDD3A4682A5680476A13EF65455CFA14630DDC47CCB7', 0);
INSERT INTO _sqlx_migrations VALUES (24, 'pieces of the index', '2026-11-27 14:44:25', 1, X'D728267A37BE6B07A4138D2F4C0EE1A7F5B326BE7FF9A82881A0F1DF773E68A7E84D1C57B78F1E9AB425FDAD38BF44BB', 0);
INSERT INTO _sqlx_migrations VALUES (25, 'marked when looking back', '2026-11-27 14:44:25', 1, X'23F0F2D40581C7ECE11A0F6B119C7B88BD3007266D73659FD643086FB6CAB517C5D42580DB7360CEA20D16AE280F95E9', 0);
INSERT INTO _sqlx_migrations VALUES (26, 'words still to index', '2026-11-27 14:44:25', 1, X'8A5EFBD009E74C037F7AA19812C5AC14FB1384AA4394090C6F89E6202D6571220D071AD38D75D4C1DD1C06FC047C0990', 0);
INSERT INTO _sqlx_migrations VALUES (27, 'beginnings of words', '2026-11-27 14:44:25', 1, X'F44C0FF1EDB9692F44641BF81EA2516D1888917C7D8E213D79C61F7A9BE765B9D4F586D1EEF2A94D1209DA2B4B064165', 0);
INSERT INTO _sqlx_migrations VALUES (3, 'the trash', '2026-11-27 14:44:25', 1, X'A39A7248BD9B9B0A90AC86767016310AA3966B4AD408FCC3DFC0E859633160772153BFF260907199E91BDFF7537F2AEF', 0);
INSERT INTO _sqlx_migrations VALUES (4, 'tokens', '2026-11-27 14:44:25', 1, X'FD65FBF40630B65C8D2315B9A78E8303BEB806532F11FEFFED065E5C25DCFF79EEB780D6FBC6D04B44B0DCC65B27CD20', 0);
INSERT INTO _sqlx_migrations VALUES (5, 'questions before a date', '2026-11-27 14:44:25', 1, X'5412A342D15D378AAAD867C7ABBCD0A64F0C68EBCC0DF74D55B518029C9C046E920CE4C3D6DB53C51238C496E1796EF7', 0);
INSERT INTO _sqlx_migrations VALUES (6, 'the journal by its key', '2026-11-27 14:44:25', 1, X'03A071301DA84C7861CE80C42F0F8B631F8A6F9E5CAD62D2F6A780D4CFEE76105DA658F1B1775EBDECE9EAC35C85429E', 0);
INSERT INTO _sqlx_migrations VALUES (7, 'outreach', '2026-11-27 14:44:25', 1, X'837A9E3452A1EC481AB6B141C4144A1D11770A4FFC9548D99C3AF502FD15522B4C6A246386D487145771FD120B51AA69', 0);
INSERT INTO _sqlx_migrations VALUES (8, 'the outbox', '2026-11-27 14:44:25', 1, X'BF714AE7E35C1C8FCB3F1306F585C986582C12AC2FD48EC702358966448DFEC9FF4D1C709A4050E72915DFA2B87CA99B', 0);
INSERT INTO _sqlx_migrations VALUES (9, 'templates', '2026-11-27 14:44:25', 1, X'360DD173FDDCC8717FD41491A64D3B9024DF75558D57734AF71F1062962D1257214995D713E2CDB2A04A1184D27BBD28', 0);
INSERT INTO change VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 1767225660000000, 'test.add', 'one of each', NULL);
INSERT INTO change VALUES (X'00000000000000000000000000000001', X'00000000000000020000000000000002', 1767225720000000, 'people.add', 'Kofi “Nana” Mensah', NULL);
INSERT INTO change VALUES (X'00000000000000000000000000000001', X'00000000000000030000000000000003', 1767225780000000, 'people.edit', 'Kofi', NULL);
INSERT INTO change VALUES (X'00000000000000000000000000000001', X'00000000000000040000000000000004', 1767225840000000, 'people.add', 'Zoë', NULL);
INSERT INTO change VALUES (X'00000000000000000000000000000001', X'00000000000000050000000000000005', 1767225900000000, 'people.remove', 'Zoë', NULL);
INSERT INTO about_me VALUES (X'00000000000000000000000000000001', X'00000000000000000000000000000000', '', '', '', '', '', '', '', '', '');
INSERT INTO exploration VALUES (X'00000000000000000000000000000001', X'000000000000721E80000049D65AF21E', 'bridges', 'steel', 10, 1767225660000000);
INSERT INTO learning_question VALUES (X'00000000000000000000000000000001', X'000000000000721E800002DB77633253', X'000000000000721E80000049D65AF21E', 'How?', 1767225660000000);
INSERT INTO person VALUES (X'00000000000000000000000000000001', X'000000000000721E80000083328BD285', 'Ana Silva', 'met', '', '', '', '', '', '', '', '', 1767225660000000, 'ana silva', 'alumni', '
alumni
');
INSERT INTO person VALUES (X'00000000000000000000000000000001', X'000000000000721E800000EE627011B3', 'Tomás Reyes', NULL, '', '', '', '', '', '', '', '', 1767225660000000, 'tomas reyes', '', '');
INSERT INTO person VALUES (X'00000000000000000000000000000001', X'0000000000007751800000749673066B', 'Kofi “Nana” Mensah', NULL, '', '', '', '', '', '', '', 'Ask about
''bridges''; it''s \ "urgent" ☕', 1767225720000000, 'kofi “nana” mensah', '', '');
INSERT INTO organization VALUES (X'00000000000000000000000000000001', X'000000000000721E800001547DA182DA', 'WSP', 'Parsons
Génivar', '', 1767225660000000, 'wsp', '
parsons
genivar
', 'over-1000', 'company');
INSERT INTO employment VALUES (X'00000000000000000000000000000001', X'000000000000721E8000032A2A956AF0', X'000000000000721E80000083328BD285', X'000000000000721E800001547DA182DA', 'bridge engineer', '2026-01-01', '2026-01-01', 1767225660000000);
INSERT INTO contact VALUES (X'00000000000000000000000000000001', X'000000000000721E800003483A8D581A', X'000000000000721E80000083328BD285', 'call', '2026-01-01', 'hello', 1767225660000000);
INSERT INTO interview VALUES (X'00000000000000000000000000000001', X'000000000000721E80000119300F9A27', X'000000000000721E80000083328BD285', X'000000000000721E80000049D65AF21E', '2026-03-29T02:30:00', 'Europe/Berlin', 20, 'video', 'https://talk.example/ana', 2, 1767225660000000, 1767225660000000, NULL, NULL);
INSERT INTO question VALUES (X'00000000000000000000000000000001', X'000000000000721E800001B4ABEDC4AB', X'000000000000721E80000119300F9A27', 'What surprised you?', 'nitty-gritty', 1, 1, 1767225660000000, X'000000000000721E800001C95CD3075F');
INSERT INTO note VALUES (X'00000000000000000000000000000001', X'000000000000721E800001B4ABEDC4AB', X'000000000000721E80000119300F9A27', X'000000000000721E800001B4ABEDC4AB', 'Listening.', 1767225660000000);
INSERT INTO message VALUES (X'00000000000000000000000000000001', X'000000000000721E8000020C2A789298', X'000000000000721E80000083328BD285', X'000000000000721E80000119300F9A27', 'thank-you', 'linkedin-note', 'Thank you', 'Dear Ana,', 1767225660000000, 1767225660000000, '1@post.example');
INSERT INTO reply VALUES (X'00000000000000000000000000000001', X'000000000000721E80000484C23E1D4A', X'000000000000721E80000083328BD285', X'000000000000721E8000020C2A789298', 'yes', 'Gladly!', 1767225660000000, '2026-01-01');
INSERT INTO debrief VALUES (X'00000000000000000000000000000001', X'000000000000721E80000119300F9A27', X'000000000000721E80000119300F9A27', 'Much.', '', '', '', 4, 1767225660000000);
INSERT INTO promise VALUES (X'00000000000000000000000000000001', X'000000000000721E8000096FCE9697F7', X'000000000000721E80000083328BD285', X'000000000000721E80000119300F9A27', 'mine', 'Send the article.', '2026-01-01', 1767225660000000, NULL, 'She wrote back the same evening.');
INSERT INTO referral VALUES (X'00000000000000000000000000000001', X'000000000000721E8000098102585A2B', X'000000000000721E80000083328BD285', X'000000000000721E800000EE627011B3', X'000000000000721E80000119300F9A27', 1, 1767225660000000, NULL);
INSERT INTO rhythm VALUES (X'00000000000000000000000000000001', X'000000000000721E80000083328BD285', X'000000000000721E80000083328BD285', 1767225660000000, '2026-01-01', 60);
INSERT INTO passage VALUES (X'00000000000000000000000000000001', X'000000000000721E800002919163AFF4', X'000000000000721E80000083328BD285', X'000000000000721E80000119300F9A27', X'000000000000721E800001B4ABEDC4AB', 'pain-point', 'Nobody tells you.', 1767225660000000, X'000000000000721E80000254C7C33835', 'background', X'000000000000721E80000119300F9A27');
INSERT INTO postponement VALUES (X'00000000000000000000000000000001', X'000000000000721E800006797CBBD33B', 'write-to:x', '2026-01-01', 1767225660000000);
INSERT INTO preferences VALUES (X'00000000000000000000000000000001', X'00000000000000000000000000000000', '', NULL, 3, 7, 1, 0, 'to-three');
INSERT INTO search_doc VALUES (1, X'00000000000000000000000000000001', 'exploration', X'000000000000721E80000049D65AF21E');
INSERT INTO search_doc VALUES (10, X'00000000000000000000000000000001', 'template', X'000000000000721E800004E5FB882F73');
INSERT INTO search_doc VALUES (11, X'00000000000000000000000000000001', 'question', X'000000000000721E800001B4ABEDC4AB');
INSERT INTO search_doc VALUES (12, X'00000000000000000000000000000001', 'note', X'000000000000721E800001B4ABEDC4AB');
INSERT INTO search_doc VALUES (13, X'00000000000000000000000000000001', 'early-question', X'000000000000721E800003A30E37C2BD');
INSERT INTO search_doc VALUES (14, X'00000000000000000000000000000001', 'transcript', X'000000000000721E80000254C7C33835');
INSERT INTO search_doc VALUES (15, X'00000000000000000000000000000001', 'debrief', X'000000000000721E80000119300F9A27');
INSERT INTO search_doc VALUES (16, X'00000000000000000000000000000001', 'promise', X'000000000000721E8000096FCE9697F7');
INSERT INTO search_doc VALUES (17, X'00000000000000000000000000000001', 'passage', X'000000000000721E800002919163AFF4');
INSERT INTO search_doc VALUES (18, X'00000000000000000000000000000001', 'theme', X'000000000000721E80000799CB8A95A0');
INSERT INTO search_doc VALUES (19, X'00000000000000000000000000000001', 'decision', X'000000000000721E800008995CAF9B35');
INSERT INTO search_doc VALUES (2, X'00000000000000000000000000000001', 'learning-question', X'000000000000721E800002DB77633253');
INSERT INTO search_doc VALUES (20, X'00000000000000000000000000000001', 'plan-step', X'000000000000721E800008CA01E403C7');
INSERT INTO search_doc VALUES (21, X'00000000000000000000000000000001', 'outcome', X'000000000000721E800009318275601F');
INSERT INTO search_doc VALUES (22, X'00000000000000000000000000000001', 'finding', X'000000000000721E800005DC5A35681B');
INSERT INTO search_doc VALUES (23, X'00000000000000000000000000000001', 'person', X'0000000000007751800000749673066B');
INSERT INTO search_doc VALUES (3, X'00000000000000000000000000000001', 'person', X'000000000000721E80000083328BD285');
INSERT INTO search_doc VALUES (4, X'00000000000000000000000000000001', 'person', X'000000000000721E800000EE627011B3');
INSERT INTO search_doc VALUES (5, X'00000000000000000000000000000001', 'organization', X'000000000000721E800001547DA182DA');
INSERT INTO search_doc VALUES (6, X'00000000000000000000000000000001', 'contact', X'000000000000721E800003483A8D581A');
INSERT INTO search_doc VALUES (7, X'00000000000000000000000000000001', 'message', X'000000000000721E8000020C2A789298');
INSERT INTO search_doc VALUES (8, X'00000000000000000000000000000001', 'reply', X'000000000000721E80000484C23E1D4A');
INSERT INTO search_doc VALUES (9, X'00000000000000000000000000000001', 'call', X'000000000000721E800005003794A6B6');
INSERT INTO early_question VALUES (X'00000000000000000000000000000001', X'000000000000721E800003A30E37C2BD', X'000000000000721E80000083328BD285', 'What drew you to it?', 'path', 1, 1767225660000000);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 0, 'learning-question', X'000000000000721E800002DB77633253', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 1, 'employment', X'000000000000721E8000032A2A956AF0', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 10, 'template', X'000000000000721E800004E5FB882F73', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 11, 'call', X'000000000000721E800005003794A6B6', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 12, 'absence', X'000000000000721E8000057B742C0C27', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 13, 'feeling', X'000000000000721E80000589AE369895', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 14, 'passage', X'000000000000721E800002919163AFF4', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 15, 'distinct', X'000000000000789FB0314799E885ECEC', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 16, 'viewpoint', X'000000000000721E8B952A6969A64501', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 17, 'target', X'000000000000721E800001547DA182DA', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 18, 'finding', X'000000000000721E800005DC5A35681B', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 19, 'gap', X'000000000000721E8000063A0F583A92', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 2, 'contact', X'000000000000721E800003483A8D581A', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 20, 'postponement', X'000000000000721E800006797CBBD33B', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 21, 'address-card', X'000000000000721E80000083328BD285', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 22, 'list-shape', X'000000000000721E800006B4D525446B', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 23, 'station', X'000000000000721E800006DBC19638D2', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 24, 'person-zone', X'000000000000721E80000083328BD285', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 25, 'offered-time', X'000000000000721E8000072BE7F20284', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 26, 'calendar', X'000000000000721E8000076CDBEEEC69', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 27, 'theme', X'000000000000721E80000799CB8A95A0', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 28, 'tagging', X'0000000000007A52B68F7E2663997464', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 29, 'alternative', X'000000000000721E800007E2D84F522B', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 3, 'early-question', X'000000000000721E800003A30E37C2BD', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 30, 'criterion', X'000000000000721E8000080044FF3C86', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 31, 'rating', X'00000000000072699D243EA817809310', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 32, 'evidence', X'000000000000721E8000085DEF548F7C', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 33, 'decision', X'000000000000721E800008995CAF9B35', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 34, 'plan-step', X'000000000000721E800008CA01E403C7', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 35, 'outcome', X'000000000000721E800009318275601F', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 36, 'debrief', X'000000000000721E80000119300F9A27', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 37, 'promise', X'000000000000721E8000096FCE9697F7', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 38, 'referral', X'000000000000721E8000098102585A2B', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 39, 'rhythm', X'000000000000721E80000083328BD285', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 4, 'rehearsal', X'000000000000721E800003E846DC156D', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 40, 'saved-filter', X'000000000000721E800009C796CD4FDE', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 41, 'exploration', X'000000000000721E80000049D65AF21E', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 42, 'person', X'000000000000721E80000083328BD285', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 43, 'person', X'000000000000721E800000EE627011B3', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 44, 'interview', X'000000000000721E80000119300F9A27', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 45, 'organization', X'000000000000721E800001547DA182DA', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 46, 'question', X'000000000000721E800001B4ABEDC4AB', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 47, 'note', X'000000000000721E800001B4ABEDC4AB', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 48, 'message', X'000000000000721E8000020C2A789298', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 49, 'about-me', X'00000000000000000000000000000000', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 5, 'dropped-question', X'000000000000721E8000042F4F6C0FD4', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 50, 'preferences', X'00000000000000000000000000000000', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 51, 'free-hours', X'00000000000000000000000000000000', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 52, 'usual-rhythm', X'A269ACD1C6168C0F9505E0819D2EE079', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 6, 'transcript', X'000000000000721E80000254C7C33835', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 7, 'placement', X'000000000000721EBC6EF1263957C01F', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 8, 'invitation', X'000000000000721E8000047EA25EA21C', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000010000000000000001', 9, 'reply', X'000000000000721E80000484C23E1D4A', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000020000000000000002', 0, 'person', X'0000000000007751800000749673066B', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000030000000000000003', 0, 'person', X'0000000000007751800000749673066B', '{"record":"person","id":"00000000-0000-7751-8000-00749673066b","name":"Kofi “Nana” Mensah","tie":null,"how_met":"","email":"","phone":"","linkedin":"","place":"","interests":"","reason":"","notes":"","tags":"","added_at":"2026-01-01T00:02:00Z"}', '{"record":"person","id":"00000000-0000-7751-8000-00749673066b","name":"Kofi “Nana” Mensah","tie":null,"how_met":"","email":"","phone":"","linkedin":"","place":"","interests":"","reason":"","notes":"Ask about\n''bridges''; it''s \\ \"urgent\" ☕","tags":"","added_at":"2026-01-01T00:02:00Z"}', NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000040000000000000004', 0, 'person', X'0000000000007D7C8000006398051D63', NULL, NULL, NULL);
INSERT INTO image VALUES (X'00000000000000000000000000000001', X'00000000000000050000000000000005', 0, 'person', X'0000000000007D7C8000006398051D63', '{"record":"person","id":"00000000-0000-7d7c-8000-006398051d63","name":"Zoë","tie":null,"how_met":"","email":"","phone":"","linkedin":"","place":"","interests":"","reason":"","notes":"","tags":"","added_at":"2026-01-01T00:04:00Z"}', NULL, NULL);
INSERT INTO phone_call VALUES (X'00000000000000000000000000000001', X'000000000000721E800005003794A6B6', X'000000000000721E80000083328BD285', 1767225660000000, 'no-answer', 'in a meeting');
INSERT INTO absence VALUES (X'00000000000000000000000000000001', X'000000000000721E8000057B742C0C27', X'000000000000721E80000083328BD285', '2026-01-01', 1767225660000000);
INSERT INTO feeling VALUES (X'00000000000000000000000000000001', X'000000000000721E80000589AE369895', X'000000000000721E80000083328BD285', X'000000000000721E80000119300F9A27', 2, 1767225660000000);
INSERT INTO template VALUES (X'00000000000000000000000000000001', X'000000000000721E800004E5FB882F73', 'Alumni', 'email', 'ask', 'Twenty minutes?', 'Dear {{ person.first_name }},', 1767225660000000);
INSERT INTO dropped_question VALUES (X'00000000000000000000000000000001', X'000000000000721E8000042F4F6C0FD4', X'000000000000721E80000119300F9A27', 'What is a good day?', 1767225660000000);
INSERT INTO person_zone VALUES (X'00000000000000000000000000000001', X'000000000000721E80000083328BD285', X'000000000000721E80000083328BD285', 'Australia/Lord_Howe', 1767225660000000);
INSERT INTO free_hours VALUES (X'00000000000000000000000000000001', X'00000000000000000000000000000000', 'mon tue wed thu fri', '09:00:00', '17:00:00');
INSERT INTO calendar VALUES (X'00000000000000000000000000000001', X'000000000000721E8000076CDBEEEC69', 'Work', 'BEGIN:VCALENDAR
END:VCALENDAR
', 1, 2, 1767225660000000);
INSERT INTO offered_time VALUES (X'00000000000000000000000000000001', X'000000000000721E8000072BE7F20284', X'000000000000721E80000083328BD285', X'000000000000721E8000020C2A789298', '2027-03-28T02:30:00', 'Europe/Berlin', 20, 'cafe', 15, 1767225660000000);
INSERT INTO invitation VALUES (X'00000000000000000000000000000001', X'000000000000721E8000047EA25EA21C', X'000000000000721E80000119300F9A27', 'request', 1, '2026-03-29T02:30:00', 'Europe/Berlin', 20, 'https://talk.example/ana', 'ana@wsp.example', 1767225660000000);
INSERT INTO transcript VALUES (X'00000000000000000000000000000001', X'000000000000721E80000254C7C33835', X'000000000000721E80000119300F9A27', 'talk.vtt', 'Mira', '[{"speaker":"Mira","start":0,"end":null,"text":"What surprised you?"},{"speaker":"Ana","start":1500,"end":null,"text":"How “loud” a river is."}]', 1767225660000000);
INSERT INTO placement VALUES (X'00000000000000000000000000000001', X'000000000000721EBC6EF1263957C01F', X'000000000000721E80000254C7C33835', 1, X'000000000000721E800001B4ABEDC4AB', 1767225660000000);
INSERT INTO rehearsal VALUES (X'00000000000000000000000000000001', X'000000000000721E800003E846DC156D', X'000000000000721E80000119300F9A27', X'000000000000721E800001B4ABEDC4AB', 'almost', 1767225660000000);
INSERT INTO address_card VALUES (X'00000000000000000000000000000001', X'000000000000721E80000083328BD285', X'000000000000721E80000083328BD285', 'BDAY:19900305
item1.X-ABLABEL:_$!<Work>!$_', 1767225660000000);
INSERT INTO list_shape VALUES (X'00000000000000000000000000000001', X'000000000000721E800006B4D525446B', 'who|employer', 'name,organization', 1767225660000000);
INSERT INTO station VALUES (X'00000000000000000000000000000001', X'000000000000721E800006DBC19638D2', 'Rice University', 1, 'BSc', 1767225660000000);
INSERT INTO theme VALUES (X'00000000000000000000000000000001', X'000000000000721E80000799CB8A95A0', 'The first years are lean', 1767225660000000);
INSERT INTO tagging VALUES (X'00000000000000000000000000000001', X'0000000000007A52B68F7E2663997464', X'000000000000721E800002919163AFF4', X'000000000000721E80000799CB8A95A0', 'otherwise', 1767225660000000);
INSERT INTO alternative VALUES (X'00000000000000000000000000000001', X'000000000000721E800007E2D84F522B', X'000000000000721E80000049D65AF21E', 'Adviser', 1767225660000000);
INSERT INTO criterion VALUES (X'00000000000000000000000000000001', X'000000000000721E8000080044FF3C86', X'000000000000721E80000049D65AF21E', 'Pay', 4, 1767225660000000);
INSERT INTO rating VALUES (X'00000000000000000000000000000001', X'00000000000072699D243EA817809310', X'000000000000721E800007E2D84F522B', X'000000000000721E8000080044FF3C86', 2, 1767225660000000);
INSERT INTO evidence VALUES (X'00000000000000000000000000000001', X'000000000000721E8000085DEF548F7C', X'000000000000721E800007E2D84F522B', X'000000000000721E8000080044FF3C86', X'000000000000721E800002919163AFF4', 'against', 1767225660000000);
INSERT INTO decision VALUES (X'00000000000000000000000000000001', X'000000000000721E800008995CAF9B35', X'000000000000721E80000049D65AF21E', 'Adviser', 'I was useful there.', 4, 'A cold winter without work.', '2026-01-01', 1767225660000000);
INSERT INTO plan_step VALUES (X'00000000000000000000000000000001', X'000000000000721E800008CA01E403C7', X'000000000000721E80000049D65AF21E', 'Ask for a day off.', '2026-01-01', 1767225660000000, NULL);
INSERT INTO outcome VALUES (X'00000000000000000000000000000001', X'000000000000721E800009318275601F', X'000000000000721E80000083328BD285', X'000000000000721E80000119300F9A27', 'idea', 'Begin with ten kitchens.', '2026-01-01', 1767225660000000);
INSERT INTO distinct_people VALUES (X'00000000000000000000000000000001', X'000000000000789FB0314799E885ECEC', X'000000000000721E80000083328BD285', X'000000000000721E800000EE627011B3', 1767225660000000);
INSERT INTO viewpoint VALUES (X'00000000000000000000000000000001', X'000000000000721E8B952A6969A64501', X'000000000000721E80000083328BD285', X'000000000000721E80000049D65AF21E', 'veteran', 0, 1767225660000000);
INSERT INTO target VALUES (X'00000000000000000000000000000001', X'000000000000721E800001547DA182DA', X'000000000000721E800001547DA182DA', 'known', 8, 3, 1767225660000000);
INSERT INTO finding VALUES (X'00000000000000000000000000000001', X'000000000000721E800005DC5A35681B', X'000000000000721E80000083328BD285', X'000000000000721E800001547DA182DA', 'news', 'They build a bridge in Porto.', 'https://wsp.example/news', 1767225660000000);
INSERT INTO gap VALUES (X'00000000000000000000000000000001', X'000000000000721E8000063A0F583A92', X'000000000000721E80000083328BD285', 'day', 'What is your week made of?', 1767225660000000);
INSERT INTO saved_filter VALUES (X'00000000000000000000000000000001', X'000000000000721E800009C796CD4FDE', 'Alumni I met', 'bridges', 'met', 'alumni', 1767225660000000);
INSERT INTO usual_rhythm VALUES (X'00000000000000000000000000000001', X'A269ACD1C6168C0F9505E0819D2EE079', 'met', 'alumni of 1', 30, 1767225660000000);
DELETE FROM search_data;
INSERT INTO search_data VALUES (1, X'198108');
INSERT INTO search_data VALUES (10, X'00000002FF00000102090000091101010110000011010101111100000102010112120000010301011313000001040101141400000105010115150000010601011616010101070101171700000108010118180101010000');
INSERT INTO search_data VALUES (1099511627777, X'0000001B04307A6F651802020002317A1802020003327A6F180202040807');
INSERT INTO search_data VALUES (137438953473, X'0000007B04306172651202060105666972737412020301046C65616E12020701037468651202020104796561721202040501731202050002316112020601016612020301016C1202070101741202020101791204040300033261721202060102666912020301026C6512020701027468120202010279651204040304080A09080906070606060708070707');
INSERT INTO search_data VALUES (2336462209025, X'0000048D02306109020305020802056C756D6E6903020407020202026E610302020402050205727469636C10020407016510020501046261636B10020802047269646701020202020506016503020607017301020301046465617207020403020702037265770D02030105656E67696E0302070603656572030208020376656E10020B0503696E6710020C010566697273740A0209010767656E6976617203020C02020502036C616408020205026C79080203010568656C6C6F06020202026F770202020C02060102696E0902020201730E020A0201740D020601066C697374656E0C02020703696E670C020302036F75640E020701046D6565740902040503696E670902050204696E75740A0205060265730A020602037563680F020201046E616D650A020A02056F626F64691102020601791102030106706172736F6E03020A02020307017303020B02020402056572736F6E0A0208070866697273746E616D0A020B0F01650A020C0103726579040204040265730402050204697665720E0209010473616D6510020A0203656E64100202020268651002060204696C766103020302047465656C01020402067572707269730B0203030203080265640B0204030204010474656C6C110204050173110205020468616E6B0702020301651004030802016F0D020503026D61040202050173040203020577656E74690A02030601790A02040104776861740B02020202020102020204726F7465100207020273700302090202020103796F7507020304020502020401020503020600023161030402040402050202030102020402080204040301016201040203020405030D0208010164070204030207030203010165030407030D040B030101660A020901016703020C0202050304020301016802020204020208020601016909020204020601020A01016C0C04020302020701016D090404030104050305020201016E0A020A0704020301017003040A03020403030506080503010172040404030A02090101730102040202030804030303040303020602060601017404040203030202030403030302050304030801040403010177030209020202060202020202010202020207010179070203040205020204010205030206000332616C03020407020202016E03020204020502017210040403010262611002080201720104020302040503010264650702040302070201720D02030102656E0304070302017610040B03010266690A02090102676503020C02020502016C080402030102686506020202016F0202020C02060102696E0902020201730E020A0201740D020601026C690C04020302016F0E020701026D65090404030201690A0405030201750F020201026E610A020A02016F110402030102706103040A03020403030201650A0608050301027265040404030201690E02090102736110020A0201651002020201681002060201690302030201740102040201750B0403030304030301027465110404030201680702020904030802016F040402030902050201770A040303010277680B02020202020102020201721002070201730302090202020102796F07020304020502020401020503020604090D0A0A06090C06060C080A0808080A0F08070A0A0706060B08080908090708090A060E090A0D0608070909080709090E0A090609070607060A060F090A14180E0C0B060D0C0C0A0E0A100A161915120B0907070B0A060807070A070709070606080608070607070C08080607060606060B080A0A070D0609');
INSERT INTO search_data VALUES (274877906945, X'000000C5023061130209020464766973130202060265721302030104636F6C6413020A010169130204010574686572651302080103757365130206040366756C13020701037761731302050205696E74657213020B030574686F757413020C02036F726B13020D00023161130602030801016313020A010169130204010174130208010175130406030101771308050803030003326164130402030102636F13020A0102746813020801027573130406030102776113020502016913040B0302016F13020D0406090709060A0808080A0A08090606060709090707080707');
INSERT INTO search_data VALUES (412316860417, X'000000600230611402040202736B14020201036461791402050103666F7214020301036F6666140206000231611404020401016414020501016614020301016F1402060003326173140202010264611402050102666F14020301026F6614020604060708080808060606080707');
INSERT INTO search_data VALUES (549755813889, X'000000690630626567696E15020201076B69746368656E150205080173150206010374656E1502040104776974681502030002316215020201016B15040503010174150204010177150203000332626515020201026B69150405030102746515020401027769150203040A0C06080907070606080807');
INSERT INTO search_data VALUES (687194767361, X'000000F202306116020401056272696467160205060165160206020475696C6416020301076578616D706C6516020B010568747470731602090102696E16020701046E65777316020E0105706F72746F160208010474686579160202010377737016020A04066578616D706C16020C0A016516020D00023161160204010162160603040301016516020B01016816020901016916020701016E16020E01017016020801017416020201017716060A04030003326272160405030201751602030102657816020B010268741602090102696E16020701026E6516020E0102706F160208010274681602020102777316060A040304060A06090C0A07090A09080B060708060606060606080906070707070707');
INSERT INTO search_data VALUES (824633720833, X'0000004A05306B6F666917020201066D656E73616817020401046E616E611702030002316B17020201016D17020401016E1702030003326B6F17020201026D6517020401026E6117020304090B090706060807');
INSERT INTO search_data VALUES (9008023888461824, X'04000000000000010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000170000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO search_data VALUES (9008298766368768, X'04000000000000010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001800000000000000000000000000000000000000000000000000000000');
INSERT INTO search_data VALUES (962072674305, X'000000BB063061626F75741702060202736B17020501056272696467170207060265731702080102697417020901046B6F666917020201066D656E73616817020401046E616E611702030106757267656E7417020A00023161170405030101621704070301016917020901016B17020201016D17020401016E17020301017517020A000332616217020602017317020501026272170407030102697417020901026B6F17020201026D6517020401026E611702030102757217020A040A070A0707090B090B0807060606060608060807070707');
DELETE FROM search_idx;
INSERT INTO search_idx VALUES (1, X'', 2);
INSERT INTO search_idx VALUES (17, X'', 2);
INSERT INTO search_idx VALUES (2, X'', 2);
INSERT INTO search_idx VALUES (3, X'', 2);
INSERT INTO search_idx VALUES (4, X'', 2);
INSERT INTO search_idx VALUES (5, X'', 2);
INSERT INTO search_idx VALUES (6, X'', 2);
INSERT INTO search_idx VALUES (7, X'', 2);
INSERT INTO search_idx VALUES (8, X'', 2);
DELETE FROM search_docsize;
INSERT INTO search_docsize VALUES (1, X'03', 1);
INSERT INTO search_docsize VALUES (10, X'0B', 9);
INSERT INTO search_docsize VALUES (11, X'04', 10);
INSERT INTO search_docsize VALUES (12, X'02', 11);
INSERT INTO search_docsize VALUES (13, X'05', 12);
INSERT INTO search_docsize VALUES (14, X'09', 13);
INSERT INTO search_docsize VALUES (15, X'01', 14);
INSERT INTO search_docsize VALUES (16, X'0B', 15);
INSERT INTO search_docsize VALUES (17, X'05', 16);
INSERT INTO search_docsize VALUES (18, X'06', 17);
INSERT INTO search_docsize VALUES (19, X'0C', 18);
INSERT INTO search_docsize VALUES (2, X'01', 2);
INSERT INTO search_docsize VALUES (20, X'05', 19);
INSERT INTO search_docsize VALUES (21, X'05', 20);
INSERT INTO search_docsize VALUES (22, X'0D', 21);
INSERT INTO search_docsize VALUES (23, X'09', 23);
INSERT INTO search_docsize VALUES (3, X'0B', 3);
INSERT INTO search_docsize VALUES (4, X'04', 3);
INSERT INTO search_docsize VALUES (5, X'04', 4);
INSERT INTO search_docsize VALUES (6, X'01', 5);
INSERT INTO search_docsize VALUES (7, X'04', 6);
INSERT INTO search_docsize VALUES (8, X'02', 7);
INSERT INTO search_docsize VALUES (9, X'04', 8);
DELETE FROM search_config;
INSERT INTO search_config VALUES ('automerge', 0);
INSERT INTO search_config VALUES ('secure-delete', 1);
INSERT INTO search_config VALUES ('version', 4);
