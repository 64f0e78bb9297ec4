# Today and the welcome.
welcome-title = Talk with people who do the work you are curious about
welcome-lead = A short, friendly conversation teaches more than a week of reading. One small step at a time.
welcome-fact-here = Everything stays on this computer.
welcome-fact-sent = Nothing is sent unless you send it.
welcome-fact-undo = Nearly everything can be undone. What cannot says so first.
welcome-start = Start
welcome-example = Look around with example people
welcome-backup = I have a backup

today-title = Today
today-nothing = Nothing needs you today. Enjoy it, or think of somebody you would like to hear from.
today-not = Not today

card-hold-interview = Your conversation with { $name }
card-hold-interview-why = It is on { $day } at { $time }. The page for the talk is ready when you are.
card-hold-interview-why-today = It is today at { $time }. The page for the talk is ready when you are.
card-hold-interview-do = Open it
card-prepare-today = Your conversation with { $name }
card-prepare-today-why = It is today at { $time }. You have no questions for it yet. Good ones are ready to choose from.
card-prepare-today-do = Choose questions
card-close-interview = Did you talk with { $name }?
card-close-interview-why = You had agreed on { $day }. Note how it went, or set a new date.
card-close-interview-do = Note how it went
card-tell-new-date = Tell { $name } the new date
card-tell-new-date-why = They still have the old date. A line with the new one, { $day }, is all it takes.
card-tell-new-date-do = Send the new date
card-tell-it-is-off = Tell { $name } that it is off
card-tell-it-is-off-why = They still have it in their calendar for { $day }. One kind line frees the time.
card-tell-it-is-off-do = Write the line
card-confirm = Tomorrow at { $time }: { $name }
card-confirm-why = A short note today is kind: when, where, and how to reach you. One press makes a draft.
card-confirm-do = Write the note
card-tomorrow = Tomorrow at { $time }: { $name }
card-tomorrow-why = You have confirmed it. Print the sheet, then let it rest until tomorrow.
card-tomorrow-do = Print the sheet
card-set-date = Set a date with { $name }
card-set-date-why = They said yes on { $day }. A date soon is easiest for both of you.
card-set-date-do = Set a date
card-thank-you = Thank { $name }
card-thank-you-why = You talked on { $day }. Thanks within a day are remembered.
card-thank-you-why-later = You talked on { $day }. Thanks are welcome later, too.
card-thank-you-do = Write a thank-you note
card-debrief = Look back on your talk with { $name }
card-debrief-why = You talked on { $day }. Five minutes now keep what matters.
card-debrief-do = Look back
card-prepare = Choose questions for { $name }
card-prepare-why = You talk on { $day }. Good questions are ready to choose from.
card-prepare-do = Choose questions
card-practise = Say it aloud before you talk with { $name }
card-practise-why = You talk on { $day }. Ten minutes aloud today make it lighter then.
card-practise-do = Practise aloud
card-keep-promise = You promised { $name }: { $about }
card-keep-promise-why = Small kept promises make friends.
card-keep-promise-why-by = By { $day }. Small kept promises make friends.
card-keep-promise-do = Open it
card-finish-message = Finish your message to { $name }
card-finish-message-why = You began it on { $day }. It is still here, word for word.
card-finish-message-do = Go on with it
card-follow-up = Write to { $name } once more
card-follow-up-why = You wrote on { $day }. No answer is common and is not about you; a second note often helps.
card-follow-up-do = Write once more
card-call-again = Call { $name }
card-call-again-why = You tried on { $day }. Another time of day often works.
card-call-again-do = See a good time
card-ask-again = Ask { $name } again
card-ask-again-why = They said “later” on { $day }. Some time has passed, and now may suit them better.
card-ask-again-do = Ask once more
card-write-to-referral = Write to { $name }
card-write-to-referral-why = { $about } named them to you. That opens doors.
card-write-to-referral-why-by = { $about } named them to you. A line by { $day } finds that door still open.
card-write-to-referral-do = Write to { $name }
card-report-back = Tell { $name } how it went
card-report-back-why = They named { $about } to you. A line on what became of it is a pleasure to read, also if nothing did.
card-report-back-why-by = They named { $about } to you. A line by { $day } is a pleasure to read, also if nothing came of it.
card-report-back-do = Write to { $name }
card-congratulate = { $name } has other work now
card-congratulate-why = It is now: { $about }. That is a good reason to write, and a kind one.
card-congratulate-do = Write to { $name }
card-congratulate-reason = I saw your new work: { $about }.
card-write-to = Write to { $name }
card-write-to-why = { $about }
card-write-to-do = Write to { $name }
card-add-person = Think of one person you could ask
card-add-person-why = Somebody you know is the easiest start. A name is enough.
card-add-person-do = Add somebody
card-start-exploration = Say what you are curious about
card-start-exploration-why = A few words are enough, and they can change.
card-start-exploration-do = Start
card-keep-in-touch = Say hello to { $name }
card-keep-in-touch-why-idea = You have something for them: { $about }. You were last in touch on { $day }.
card-keep-in-touch-why-their-move = Their work is another now: { $about }. You were last in touch on { $day }.
card-keep-in-touch-why-came-of = Something came of knowing them: { $about }. You were last in touch on { $day }.
card-keep-in-touch-why-met-named = You have talked with { $about }, whom they named. They will like to hear it.
card-keep-in-touch-why-they-kept = They kept their word: { $about }. Tell them what it was good for.
card-keep-in-touch-why-decided = You have decided for { $about }, and they had a part in it.
card-keep-in-touch-do = Write to { $name }

growth-title = Your way so far
growth-empty = Here you see how far you have come, once you have written to somebody.
growth-empty-example = An example: “Asked 6, talked with 3, and it feels lighter than in March.”
growth-way = With how many people you have come how far
growth-lead = { $count ->
    [one] You are on the way with one person.
   *[other] You are on the way with { $count } people.
}
growth-small = These are few, and few is how everybody begins. They tell nothing yet.
growth-asked-or-came = asked, or in touch without it
growth-answered-or-dated = answered, or a date was set
growth-met-unasked = { $count ->
    [one] You talked with one of them although no letter of yours to them is known.
   *[other] You talked with { $count } of them although no letter of yours to them is known.
}
growth-answered-unasked = { $count ->
    [one] One of them gave you an answer or a date, and no letter of yours to them is known.
   *[other] { $count } of them gave you an answer or a date, and no letter of yours to them is known.
}
growth-way-hint = That some of these get smaller is how it goes for everybody: not everyone answers.
growth-target = What you aim at
growth-confidence = How sure of yourself you felt
growth-confidence-few = { $count ->
    [one] One talk is too few to see a change.
   *[other] { $count } talks are still few; a change may be chance.
}
growth-line = From { $first } to { $last } of 5, over { $count } talks.
growth-numbers = The numbers
growth-chains = Who led to whom
growth-chains-told = { $count ->
    [one] One name was given to you.
   *[other] { $count } names were given to you, in { $chains ->
        [one] one chain
       *[other] { $chains } chains
    }.
}
home-growth = Your way so far
home-how = Why these, and in this order
home-how-order = First what somebody waits for, then what has a day, then what can wait. Each card says why it is there.
home-how-limit = Never more than seven, and one letter to a person at a time. What you put away makes room for the next.
home-next = Your next small step
home-go-on = Go on
home-tasks = Your first steps
home-task-curious = Say what you are curious about
home-task-person = Think of one person you could ask
home-task-questions = Choose questions for them
home-task-message = Write to them
home-task-next = Choose a day for a reminder
home-task-practice = Practise taking notes for a minute
home-why-curious = A few words are enough, and they can change.
home-why-person = Somebody you know is the easiest start. A name is enough.
home-why-questions = Good ones are ready to choose from.
home-why-message = A short draft is ready. You change what you like.
home-why-next = A reply may take a week. Today can remind you quietly, or not at all.
home-why-practice = It makes the first talk calmer, and what you write stays with you.
progress-not-started = Not started
progress-started = Started
progress-done = Done
home-rest = Let it rest
home-rest-why = A reply may take a week. If you like, think of one more person meanwhile.
home-undo = What you did, with “Undo”
home-copy-today = A copy was made at { $time }.
home-copy-on = The last copy was made on
home-copy-elsewhere = Save one elsewhere
home-back = Welcome back
home-back-person = Carry on with { $name }, or start fresh?
home-back-anybody = Carry on with one small step, or start fresh?
home-back-carry-on = Carry on with { $name }
home-back-fresh = Start fresh
home-back-all = Show everything on Today
