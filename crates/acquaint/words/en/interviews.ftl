# All conversations.
interviews-title = Your conversations
interviews-ahead = Coming up
interviews-held = Held
interviews-empty = Here you keep your conversations, with their date, your questions and your notes. Those that you agree on, and those that simply happened.
interviews-example = “Amina Diallo, Friday 27 March, 15:00, at the café beside the clinic. Twenty minutes.”
interviews-begin = Choose somebody to talk with
interviews-another = Agree on another conversation
interviews-next-prepare = Next: prepare your questions
interviews-next-talk = Your questions are ready
interviews-next-did-you-talk = Did you talk?
interviews-next-go-on = You are talking
interviews-next-look-back = Next: look back on it
interviews-next-thank = Next: say thank you
interviews-next-nothing = All done
interviews-next-called-off = Called off

# A talk that already happened.
happened-open = Note a talk that already happened
happened-title = A talk that already happened
happened-lead = At an event, on a train, over the fence. Say with whom and when, then look back on it.
happened-line = With whom?
happened-line-hint = A name is enough. Whoever is new comes onto your list: Ana Silva, planner at WSP
happened-who = Who is it?
happened-more = There are more people of this name. Write more of it to find the others.
happened-one = { $name }, { $work }
happened-new = Somebody else of this name
happened-new-part = Somebody new
happened-on = On which day?
happened-who-missing = Write with whom you talked. “My neighbour the nurse” is fine, too.
happened-which = More than one person could be meant. Choose who it was.
happened-which-part = Is it somebody on your list, or somebody new?
happened-on-missing = Choose the day. If you don’t know it any more, one close to it will do.
happened-on-ahead = This day is still to come. Choose the day on which you talked.
happened-save = Look back on it

# Agreeing on a date.
interview-new = Talk with { $name }
interview-new-lead = Write down what you two agreed on. You can change it at any time.
interview-new-answer = What { $name } answered
interview-new-save = Save the date
interview-edit = Change your date with { $name }
interview-date = Date
interview-time = Time
interview-zone = Time zone
interview-zone-now = Time zone: { $zone }
interview-zone-hint = The one in which you agreed on the time. A city is enough, such as Berlin.
interview-minutes = How long
interview-minutes-hint = Twenty minutes is a good length. It is easy to say yes to.
interview-minutes-count = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
interview-minutes-other = Another length
interview-own-minutes = Minutes
interview-setting = Where
interview-setting-hint = Where they work is best, because you see the place as well.
interview-place = Place, link or number
interview-place-hint = An address, a link to the video call, or the number to ring. You can add it later.
interview-exploration = What it is about
setting-workplace = Where they work
setting-cafe = A café nearby
setting-video = Video call
setting-phone = Phone call
setting-not-agreed = Not agreed yet
interview-date-missing = Choose the date you agreed on.
interview-date-far = Please look at the year again. A date can be up to ten years ahead or two years back.
interview-time-missing = Choose the time you agreed on, such as 15:00.
interview-zone-unknown = This time zone is not known here. Try a large city nearby, such as Berlin or New York.
interview-minutes-wrong = Write how many minutes you agreed on, from 1 to 480.
interview-setting-missing = Choose where you will talk, or “Not agreed yet”.

# One conversation.
interview-title = Conversation with { $name }
interview-who = With
interview-when = When
interview-length = How long
interview-where = Where
interview-where-open = Where will you meet? Not agreed yet.
interview-where-say = Say where
interview-purpose = About
interview-your-time = your time ({ $zone })
interview-their-time = as agreed ({ $zone })
interview-next-prepare = The date is set. Now think about what you want to ask.
interview-next-talk = Your questions are ready. Be there ten minutes early, take a breath, and begin.
interview-next-far = Your questions are ready. Print them on one sheet to take along, then let it rest until the day.
interview-next-did-you-talk = The time has passed. Did you talk?
interview-next-go-on = You are in the conversation.
interview-next-look-back = It is done. Write down what you learned while it is fresh.
interview-next-look-back-late = It is done. Write down what you still know of it.
interview-looked-back = What you wrote when you looked back
interview-looked-back-open = Read all of it, or go on writing
interview-next-thank = A short thank-you note within a day is kind, and it is remembered.
interview-next-thank-late = A short thank-you note is kind. It is welcome later, too.
interview-next-nothing = All done. Mark the sentences you want to find again.
interview-next-called-off = This conversation was called off. That happens often, and it is nobody’s fault.
interview-button-prepare = Prepare your questions
interview-button-talk = Start the conversation
interview-button-go-on = Go back to the conversation
interview-button-look-back = Look back on it
interview-button-thank = Write a thank-you note
interview-button-nothing = Mark what matters
interview-button-called-off = Agree on a new date
interview-questions = Change your questions
interview-calendar = Add to my calendar
interview-calendar-off = Take it out of my calendar
interview-sheet = Print the sheet
interview-brief = What you know about them, on one page
interview-debrief = Look back on it
interview-thank-you = Thank-you note
interview-mark = Mark what matters
interview-add-notes = Add to your notes
interview-notes = What you wrote down
interview-no-note = Asked, without a note.
interview-change = Change the date or place
interview-nobody-came = Nobody came
interview-other-day = It is on another day
interview-have-talked = We have talked already
interview-cancel = Call it off
interview-changes = If something changes
invitation-summary = Conversation with { $name }
invitation-description = In Acquaint: Conversation with { $name }

# The questions.
questions-title = Questions for { $name }
questions-empty = Here you keep the questions you want to ask, in the order in which you want to ask them.
questions-example = “How did your last ordinary working day go, from morning to evening?”
questions-fill = Suggest good questions
questions-fill-rest = Suggest questions for the rest
questions-lead = Mark the { $count } that you must ask. Whatever time allows, those you will have asked.
questions-lead-full = The { $count } that you must ask are marked. To change one, press “Must ask” under it, then under another.
questions-count = { $count ->
    [one] One question
   *[other] { $count } questions
}, { $musts ->
    [0] none of them a must-ask yet.
    [one] one of them a must-ask.
   *[other] { $musts } of them must-asks.
}
questions-plenty = { $count } are plenty. The last ones wait in reserve.
questions-must-ask = Must ask
questions-up = Up
questions-down = Down
questions-change = Change
questions-change-this = Change: { $question }
questions-words = The question in your words
questions-take-out = Take it out
questions-done = Done with the questions
questions-remarks-more = { $count ->
    [one] One more remark
   *[other] { $count } more remarks
}
questions-write = Write down everything
questions-lines = Your own questions, one per line
questions-lines-hint = Whatever comes to mind. You can paste a list and sort it later.
questions-lines-missing = Write at least one question first.
questions-write-save = Add these questions
questions-choose = Choose from good questions
questions-choose-hint = Tick as many as you like, then add them.
questions-left-open = What you still wanted to know
questions-left-open-hint = You wrote this when you looked back on an earlier talk with { $name }.
questions-left-open-take = Take it over
questions-left-open-all = Take over all { $count }
questions-mine = What you want to find out
questions-gaps = What you could not find out
questions-heard = What only one person has said
questions-time = { $reserve ->
    [0] All in all, that is about { $planned } of your { $minutes } minutes. The rest is room for whatever comes up.
   *[other] Without those marked “if time allows”, that is about { $planned } of your { $minutes } minutes. The rest is room for whatever comes up.
}
questions-minutes = { $count ->
    [one] about a minute
   *[other] about { $count } minutes
}
questions-reserve = if time allows
questions-more = See all { $count }
questions-choose-save = Add the ticked questions
questions-second-voice = Somebody told me: “{ $words }”. How do you see it?
questions-text-missing = Write the question, or take it out.
questions-other-version = You wrote: “{ $typed }”. The other version is in the form now.
questions-changed-elsewhere = This was changed in another place. Kept now: “{ $kept }”. Save again to keep yours.
plan-why-unanswered = Nobody has answered this yet.
plan-why-one-voice = One person has answered this. A second voice makes it surer.
plan-why-answered = { $fact } people have answered this, each on their own.
plan-why-second-voice = Only { $fact } has said this so far.
plan-why-field = It fits their field: { $fact }.
plan-why-viewpoint-newcomer = They came from elsewhere.
plan-why-viewpoint-veteran = They have done this for many years.
plan-why-viewpoint-leaver = They have left this work.
plan-why-viewpoint-alumni = You share a school.
plan-why-abroad = You wrote about another country, a licence or your papers.
plan-why-strong = It is a good one for your three must-asks.
plan-why-closing = It is a kind way to close.
plan-why-part = It belongs to this part of the talk: { $fact }.
plan-why-left-open = You still wanted to know this after your talk on { $fact }.
plan-why-not-found = You looked for it and did not find it.
plan-why-own = It is your own question.
field-health = health and care
field-teaching = teaching
field-software = software and data
field-engineering = engineering
field-trades = the trades
field-law = the law
field-arts = the arts
field-public-service = public service
field-science = science
field-business = business
field-social-work = social work
field-media = media
field-hospitality = hotels, kitchens and travel
field-land = land, animals and plants
question-kind-path = Their path
question-kind-role = The role and its days
question-kind-organization = The organization
question-kind-culture = The workplace
question-kind-industry = The industry
question-kind-trends = Where things are going
question-kind-pain-points = What hurts
question-kind-skills = Skills
question-kind-getting-in = Getting in
question-kind-pay = Pay and conditions
question-kind-nitty-gritty = The nitty-gritty
question-kind-advice = Advice
question-kind-person = The person
question-kind-closing = Closing
question-kind-learning = What you want to find out
question-kind-own = Your own

# The printed sheet.
sheet-title = Sheet for { $name }
sheet-print = Print
sheet-print-hint = Print this page with your browser: Ctrl and P, or “Print” in its menu.
sheet-purpose = What I want to find out about:
sheet-pitch = Who I am
sheet-must = Must ask
sheet-others = If there is time
sheet-closing = Before we part
sheet-back = Room to write
sheet-who-else = Who else should I talk with?
sheet-your-name = May I use your name when I write to them?
sheet-for-you = What can I do for you?
sheet-thanks = Thank you. I will let you know what came of it.
sheet-reserve = { $count ->
    [one] One more question waits in reserve. It would not fit on the page.
   *[other] { $count } more questions wait in reserve. They would not fit on the page.
}
sheet-no-questions = Prepare your questions, and they will stand here.

# Paper as a file.
paper-where-open = Where: not agreed yet
paper-pdf = Save as PDF
paper-letters = The file cannot show these letters: { $letters }
paper-letters-hint = Open the page and print it with your browser. It has all the letters of your computer.
paper-fonts = The file could not be made.

# The brief before a conversation.
known-title = Before you talk with { $name }
known-since = { $work }, since { $year }
known-how = How you know of them
known-why = Why you want to talk with them
known-care = What they care about
known-notes = What you noted about them
known-promised = What you promised
known-they-promised = What { $name } promised
known-last = What { $name } said before
known-talked = { $more ->
    [0] You talked before: { $days }
   *[other] You talked before: { $days }, and { $more } more times
}
known-left-open = What you still wanted to know
known-named = Whom { $name } named
known-named-reached = { $name } ({ $step })
known-organization = About { $name }
known-others = What others at { $name } said
known-somebody = somebody there
known-find-out = What you want to find out
known-left-out = { $count ->
    [one] One more line found no room here. It stands on the page in Acquaint.
   *[other] { $count } more lines found no room here. They stand on the page in Acquaint.
}
known-look-up = What you could look up
known-little = You know little about { $name } yet, and that is fine. Five minutes are enough. What do they do? What did their organization do lately? Whom do you both know?
known-write-down = Write it down

# The conversation itself.
live-title = Talking with { $name }
live-title-after = Your notes on the talk with { $name }
live-start = Start the clock
live-began = Began at { $time }.
live-left = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
live-passed = { $count ->
    [one] { $count } minute has passed
   *[other] { $count } minutes have passed
}
live-half = Half of the time has passed.
live-last = Five minutes left. A good moment for your closing questions.
live-closing = A good moment for your closing questions.
live-over = Our { $minutes } minutes are up. Do you have five more?
live-asked = Asked: { $question }
live-note = Note: { $question }
live-general = Other notes
live-saved = Saved { $time }
live-unsaved = Not saved yet
live-device = Saved on this device
live-device-long = Only on this device since yesterday. Open this page where Acquaint can be reached.
live-signed-out = Saved on this device. Open Acquaint once more with its link, and it goes on by itself.
live-end-waits = All is saved on this device. The conversation ends as soon as Acquaint is back.
live-save = Save the notes
live-asked-word = Asked
live-asked-so-far = Asked so far
live-reserve = If there is time
live-all-asked = You have asked everything. Listen, and thank them.
live-marks = What this line is
live-marks-hint = A line can say what it is: begin it with “Quote:”, “Insight:”, “I promised:”, “They promised:”, “Name:”, “Look up:” or “Off the record:”.
live-back-to-plan = Back to the plan
live-bridge = You could say: “That was good to hear. May I come back to something?”
live-last-time = Last time, { $day }
live-last-time-say = You could begin with what became of what they told you.
live-help = If something comes up
live-help-about-me = They ask about you
live-help-about-me-say = Two sentences are enough: what you do now, and what you are curious about. Then ask your next question.
live-help-two = Two people come
live-help-two-say = Ask both for their name and their work. Then put your first question to each: “How did you come to this?”
live-help-silence = It goes quiet
live-help-silence-say = Count to five. People often say the best things after a pause. Then: “Could you tell me more about that?”
live-help-early = They have to leave early
live-help-early-say = “Thank you for the time you had. May I ask one last thing: who else should I speak with?”
live-help-job = They speak of a job for you
live-help-job-say = “That is very kind. Today I came to learn. May I think about it and write to you this week?”
live-help-resume = They ask for your résumé
live-help-resume-say = “Gladly. I will send it today. What would you look for in it?” Note it: “I promised: my résumé”.
live-help-nobody = Nobody comes
live-help-nobody-say = Wait ten minutes. Things happen, and it is hardly ever about you. Then offer { $name } another day.
live-help-nobody-write = Write to { $name }
live-end = End the conversation
live-done = Done with the notes

# What was just done.
done-interviews-agree = Your conversation with { $subject } is in the list.
done-interviews-happened = Your talk with { $subject } is noted.
done-interviews-edit = Your date with { $subject } is changed; “Add to my calendar” changes it there, too.
done-interviews-cancel = Your conversation with { $subject } is called off.
done-interviews-plan = Your questions for { $subject } are saved.
done-interviews-fill = Your questions for { $subject } are ready. Change what you like.
done-interviews-edit-question = “{ $subject }” is saved.
done-interviews-take-out = “{ $subject }” is taken out.
done-interviews-move = “{ $subject }” is moved.
done-interviews-must = “{ $subject }” is a must-ask.
done-interviews-unmust = “{ $subject }” is no longer a must-ask.
done-interviews-add-transcript = The transcript of your conversation with { $subject } is here.
done-interviews-choose-speaker = It is clear now who speaks in your conversation with { $subject }.
done-interviews-place-answer = The answer of { $subject } is where you put it.
done-interviews-remove-transcript = The transcript of your conversation with { $subject } is removed.
done-interviews-begin = Your conversation with { $subject } has begun.
done-interviews-end = Your conversation with { $subject } is over. Well done.
done-interviews-note = Your notes on { $subject } are saved.
done-interviews-asked = “{ $subject }” is ticked.
done-interviews-unasked = “{ $subject }” is open again.

interview-feeling = How do you feel about it?
interview-feeling-legend = How sure do you feel before this talk?
interview-reschedule = Ask for another time
