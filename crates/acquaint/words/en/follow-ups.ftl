# What is open after conversations.
follow-ups-title = Follow up
follow-ups-empty = After a conversation, this is where the next small steps are: a thank-you, a promise, a name you were given.
follow-ups-empty-example = “Thank Amina for the story about her first year. Send her the article by Friday.”
follow-ups-empty-button = See your interviews
follow-ups-all = See all { $count }
follow-ups-thank = Say thank you
follow-ups-thank-hint = A few warm lines, best within a day. They are welcome at any time.
follow-ups-look-back = Look back
follow-ups-look-back-hint = Five minutes, while you still hear their voice.
follow-ups-mine = You promised
follow-ups-mine-hint = Small kept promises make friends.
follow-ups-theirs = They promised
follow-ups-theirs-hint = Nothing to do but wait, or ask kindly.
follow-ups-idea = Ideas for giving back
follow-ups-idea-hint = Nobody waits for these. They make a good reason to write.
follow-ups-given-button = Done
follow-ups-given-what = Done: { $what }
follow-ups-write-by = A line to them by { $day } finds the door still open.
follow-ups-open-with = You could begin with: “{ $referrer } suggested that I write to you.”
follow-ups-named = Names you were given
follow-ups-named-hint = Write to them, and tell whoever named them how it went. It counts even if nothing came of it.
follow-ups-in-touch = Stay in touch
follow-ups-in-touch-hint = A line about what became of their advice is enough.
follow-ups-talked = You talked on { $day }.
follow-ups-by = by { $day }
follow-ups-last = Last in touch on { $day }.
follow-ups-named-may = { $referrer } gave you this name. You may say so.
follow-ups-named-quietly = { $referrer } gave you this name. Keep that to yourself for now.
follow-ups-tell-by = Tell { $referrer } how it went, around { $day }.
follow-ups-thank-button = Thank { $name }
follow-ups-look-back-button = Look back
follow-ups-look-back-with = Look back on the talk with { $name }
follow-ups-kept-mine = I did it
follow-ups-kept-mine-what = I did it: { $what }
follow-ups-kept-theirs = They did it
follow-ups-kept-theirs-what = They did it: { $what }
follow-ups-write-button = Write to { $name }
follow-ups-report-button = Write back to { $name }
follow-ups-named-change = Change that
follow-ups-told-button = I told { $referrer }
follow-ups-told-about = I told { $referrer } about { $name }
follow-ups-else = Something else came to mind
follow-ups-else-talk = { $name }, { $day }:
follow-ups-else-promise = Note a promise
follow-ups-else-name = Note a name
follow-ups-else-debrief = Look back

# The notes of a conversation, in reach.
talk-notes = Your notes of this talk
talk-no-notes = You took no notes this time. What you remember is enough.

# Looking back.
debrief-title = Look back on the talk with { $name }
debrief-lead = Five minutes. Leave out whatever you like.
debrief-learned = What did you learn?
debrief-learned-hint = What surprised you, what you had not known.
debrief-fit = How does it fit you?
debrief-fit-hint = Your skills, what you value, what you enjoy.
debrief-open = What would you still like to know?
debrief-better = What went well, and what will you try next time?
debrief-confidence = How sure of yourself did you feel?
debrief-save = Save and thank { $name }
debrief-also = Promises and names
debrief-also-hint = Did one of you promise something? Did they name somebody? What you wrote above is saved on the way.
debrief-promise = Note a promise
debrief-name = Note a name
debrief-captured = What you captured
debrief-captured-hint = Ticked lines go where they belong: what was said to your insights, a promise to your promises, a name to your people.
debrief-captured-mention = You may say that { $name } named them
debrief-captured-kept = In its place
debrief-captured-confided = Stays in your notes
debrief-back = Look back

# Promises.
side-mine = I promised
side-theirs = They promised
side-idea = An idea
promise-title = A promise from your talk with { $name }
promise-text = What was promised?
promise-text-hint = For example: send the article on old bridges.
promise-text-missing = Write what was promised.
promise-side = Who promised?
promise-due = By when?
promise-due-hint = Leave it empty if no day was named.
promise-due-wrong = Check the day. It should look like 2027-03-27.
promise-add = Keep this promise in mind
promise-so-far = Promised in this talk
promise-mine = You
promise-theirs = { $name }
promise-idea = An idea for giving back
promise-kept = done
promise-onward = Go on to the thank-you note for { $name }

# One promise.
kept-title-mine = What you promised { $name }
kept-title-theirs = What { $name } promised
kept-title-idea = Something for { $name }
kept-happened = What happened?
kept-happened-hint = One line, if you like. It is a good thing to read again before you write to them.
kept-skip = Leave it out
kept-change = Change the words or the day
kept-change-words = Change the words
kept-let-go-mine = It cannot be done
kept-let-go = Let it go

# Who led to whom.

# Giving something back.
giving-open = Give something back
giving-title = Give something back to { $name }
giving-lead = Small things count. What you note here comes up when it is a good time to write.
giving-ideas = Ideas from what they care about and what you are good at
giving-idea-reading = Something good to read about { $about }
giving-idea-somebody = Somebody I know who cares about { $about }, too
giving-idea-help = My help with this: { $about }
giving-nothing-known = What does { $name } care about? Once you note it with them, ideas come up here.
giving-own = Your own idea
giving-own-hint = For example: the article on old bridges, or “ask how the exam went”.
giving-own-missing = Choose an idea, or write one.
giving-keep = Keep in mind
giving-talks = { $count ->
    [one] one conversation
   *[other] { $count } conversations
}
giving-names = { $count ->
    [one] one name
   *[other] { $count } names
}
giving-promises = { $count ->
    [one] one kept promise
   *[other] { $count } kept promises
}
giving-and = and
giving-got = So far { $name } gave you { $what }.
giving-given = { $count ->
    [one] You gave one thing back.
   *[other] You gave { $count } things back.
}
giving-none-given = Is there a small thing you could give back?

# What there is to say.
saying-lead = There is something to say:
saying-idea = You have something for them: { $about }
saying-their-move = They have other work now: { $about }
saying-came-of = Something came of it: { $about }
saying-met-named = You talked with { $about }, whom they named
saying-they-kept = They kept their word: { $about }
saying-decided = You decided for { $about }

# Names that were given.
referral-heading = A name { $name } gave you
referral-name = Their name
referral-title = What they do
referral-organization = Where they work
referral-may-mention = I may say who gave me the name
referral-add = Add to my people
referral-so-far = Named in this talk
referral-may = You may say that { $name } gave you this name.
referral-quiet = Keep to yourself that { $name } gave you this name.
referral-permit = Now I may say so
referral-permit-who = Now I may say so: { $name } gave me the name { $whom }
referral-no-permit = Rather keep it to myself
referral-no-permit-who = Rather keep it to myself that { $name } gave me the name { $whom }

# The thank-you note.
thank-you-title = Thank { $name }
thank-you-lead = Choose one thing they said. A note that names it is one they will remember.
thank-you-lead-empty = Think of one thing they said that stayed with you. You name it in the note.
thank-you-said = What stayed with you?
thank-you-none = None of these, I will write it myself
thank-you-channel = How will you send it?
thank-you-by-email = By e-mail
thank-you-by-linkedin = In a LinkedIn message
thank-you-by-phone = By phone
thank-you-begin = Write the note
thank-you-next = Next you see a first draft. Nothing is sent from here.
thank-you-sent-title = You thanked { $name }
thank-you-sent = Your note went out on { $day }. Well done.
thank-you-sent-read = Read it again
thank-you-sent-mark = Keep what { $name } said

# How often to be in touch.
rhythm-unknown = That rhythm is not known here.
rhythm-unknown-hint = Choose 30, 60, 90 or 180 days, or never.

rhythm-until-wrong = That day is not one.
rhythm-until-wrong-hint = It should look like 2027-03-27, or be left empty.

# How often to be in touch with kinds of people.
usual-title = How often to stay in touch
usual-open = The same for many people at once
usual-lead = After this time without contact somebody comes up again. You only hear of them once there is something to say.
usual-everybody = Everybody you have talked with
usual-tag = Those with your tag “{ $tag }”
usual-tie-and-tag = { $tie }, with your tag “{ $tag }”
usual-tie-close = Friends, relatives, colleagues
usual-tie-met = People you had met or written to before
usual-tie-shared = People you share something with
usual-tie-stranger = People you did not know before
usual-as-everybody = As with everybody
usual-kind = Another rhythm for
usual-days = Suggest them again after
usual-tags-hint = People with a tag of yours, such as “mentor”, can have a rhythm of their own, too. You give tags on the list of people.
usual-own-counts = What you choose on the page of one person counts most. After that a tag counts, then how you know them.
usual-changed = Something here was changed in the meantime. What you chose is still here. Save it once more if it is right.

# What was just done.
done-follow-ups-debrief = What you make of the talk with { $subject } is saved.
done-follow-ups-promise = “{ $subject }” is noted.
done-follow-ups-edit-promise = “{ $subject }” is saved.
done-follow-ups-let-go = “{ $subject }” is off your list.
done-follow-ups-keep = “{ $subject }” is done.
done-follow-ups-idea = Your ideas for { $subject } are noted.
done-follow-ups-happened = What happened with { $subject } is written down.
done-follow-ups-name = { $subject } is on your list, with who gave you the name.
done-follow-ups-report-back = Noted: you told { $subject } how it went.
done-follow-ups-permit = Noted: you may say that { $subject } gave you the name.
done-follow-ups-no-permit = Noted: who gave you the name stays with you.
done-follow-ups-rhythm = How often you are in touch with { $subject } is saved.
done-follow-ups-no-rhythm = { $subject } will not come up here by themselves.
done-follow-ups-as-usual = You stay in touch with { $subject } as usual.
done-follow-ups-usual-rhythm = How often you stay in touch is saved.
done-follow-ups-sort = What you captured with { $subject } is in its place.
done-follow-ups-thank = A thank-you note to { $subject } is begun.
done-follow-ups-outcome = What came of knowing { $subject } is written down.
