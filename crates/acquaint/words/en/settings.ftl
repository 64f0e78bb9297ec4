# Settings, the history, the trash and versions of texts.
settings-history = Everything you changed is written down here, and you can take it back.
settings-history-open = Open the history
settings-trash-open = Open the trash
settings-zone-title = Your time zone
settings-zone = Time zone
settings-zone-hint = Leave it empty to use this computer’s own. Otherwise write it like Europe/Berlin or America/Toronto.
settings-zone-wrong = This time zone is not known. Write it like Europe/Berlin.
settings-data = Your data
settings-data-where = All of it lies in this folder on your computer, and nowhere else:
settings-leave = Close this browser
settings-leave-hint = On a computer that others use: close Acquaint in this browser. Your data stays where it is.
settings-leave-do = Close it here
history-title = History
history-lead = What you did, newest first. “Undo” takes back one thing and leaves the rest.
history-empty = Here you find everything you change, and can take each thing back.
history-empty-example = “Ana Silva is on your list.” 14:03, with “Undo” beside it.
history-empty-button = Go to Today
history-to-trash = See what you removed
history-today = Today
history-yesterday = Yesterday
history-earlier = Earlier
history-newest = Newest
history-undone = taken back
history-partly = partly taken back
history-purged = can no longer be taken back: what it was about was removed more than 30 days ago

# What an undo left as it is.
undo-kept = These stay as they are:
undo-kept-why = { $what }: { $why }
undo-kept-more = and { $count } more
undo-none = Nothing was taken back:
undo-nothing = There was nothing left to take back.
undo-purged = This can no longer be taken back. What it was about was removed more than 30 days ago.
undo-why-changed = it was changed later
undo-why-gone = it was removed later
undo-why-needed = something newer belongs to it
undo-why-belongs = it belongs to something that stays
undo-why-missing = what it belonged to is gone

# The trash.
trash-title = Trash
trash-lead = What you removed stays here for { $days } days. After that it is gone for good.
trash-empty = Here you find what you remove, for 30 days. Nothing is in it now.
trash-empty-example = “The draft to Ana Silva is thrown away.” With “Bring back” beside it.
trash-back = Bring back
trash-left = { $count ->
    [one] one more day
   *[other] { $count } more days
}

# Earlier versions of a text.
versions-title = Earlier versions
versions-link = Earlier versions
versions-to-text = Back to the text
versions-of = Of { $what }.
versions-of-notes = Of your notes on { $what }.
versions-from = As it stood on
versions-none = There is no earlier version of this text.
versions-how-to-read = Crossed out stood there then and is gone now. Underlined came later.
versions-then = Then:
versions-now = Now:
versions-rest = The rest of the difference is too long to be shown here.
versions-use = Use this version
versions-sent = This message was sent, so it stays as it is.
versions-changed = The text was changed in another place meanwhile. Look at the difference again.
versions-all = All earlier versions
versions-older = and { $count } older ones
versions-field-subject = Subject
versions-field-body = Your words
versions-field-learned = What you learned
versions-field-fit = How it fits you
versions-field-open = What you would still like to know
versions-field-better = What went well, and what to try

# Records by the names that a person knows them by.
named-somebody = somebody
named-about-me = what you wrote about yourself
named-exploration = { $own }
named-learning-question = “{ $own }”
named-person = { $own }
named-organization = { $own }
named-employment = the work of { $name }
named-contact = your contact with { $name }
named-message = your message to { $name }
named-reply = the answer from { $name }
named-call = a call to { $name }
named-absence = when { $name } is back
named-template = “{ $own }”
named-feeling = how you felt about { $name }
named-interview = your conversation with { $name }
named-question = “{ $own }”
named-early-question = “{ $own }”
named-dropped-question = that “{ $own }” was taken out
named-transcript = the transcript of your conversation with { $name }
named-placement = where you put an answer
named-invitation = an invitation to { $name }
named-rehearsal = that you practised for { $name }
named-note = a note on your conversation with { $name }
named-debrief = how you looked back on the conversation with { $name }
named-promise = “{ $own }”
named-referral = a name that { $name } gave you
named-rhythm = how often you are in touch with { $name }
named-usual-rhythm = how often you stay in touch
named-passage = “{ $own }”
named-theme = “{ $own }”
named-tagging = what belongs to one of your themes
named-alternative = “{ $own }”
named-criterion = “{ $own }”
named-rating = how well a way does something
named-evidence = what speaks for a way or against it
named-decision = your decision for “{ $own }”
named-plan-step = “{ $own }”
named-outcome = what came of knowing { $name }
named-postponement = a step put away for a day
named-preferences = your settings

# How much was removed, by kind.
count-about-me = what you wrote about yourself
count-exploration = { $count ->
    [one] one thing you are curious about
   *[other] { $count } things you are curious about
}
count-learning-question = { $count ->
    [one] one thing you want to learn
   *[other] { $count } things you want to learn
}
count-person = { $count ->
    [one] one person
   *[other] { $count } people
}
count-organization = { $count ->
    [one] one organization
   *[other] { $count } organizations
}
count-employment = { $count ->
    [one] one workplace
   *[other] { $count } workplaces
}
count-contact = { $count ->
    [one] one contact
   *[other] { $count } contacts
}
count-message = { $count ->
    [one] one message
   *[other] { $count } messages
}
count-reply = { $count ->
    [one] one answer
   *[other] { $count } answers
}
count-call = { $count ->
    [one] one call
   *[other] { $count } calls
}
count-absence = { $count ->
    [one] one absence
   *[other] { $count } absences
}
count-template = { $count ->
    [one] one template
   *[other] { $count } templates
}
count-feeling = how you felt
count-theme = { $count ->
    [one] one theme
   *[other] { $count } themes
}
count-tagging = what belongs to your themes
count-alternative = { $count ->
    [one] one way to go
   *[other] { $count } ways to go
}
count-criterion = { $count ->
    [one] one thing that matters to you
   *[other] { $count } things that matter to you
}
count-rating = how well the ways do what matters
count-evidence = what speaks for the ways and against them
count-decision = { $count ->
    [one] one decision
   *[other] { $count } decisions
}
count-plan-step = { $count ->
    [one] one step of your plan
   *[other] { $count } steps of your plan
}
count-outcome = { $count ->
    [one] one thing that came of a talk
   *[other] { $count } things that came of talks
}
count-interview = { $count ->
    [one] one conversation
   *[other] { $count } conversations
}
count-question = { $count ->
    [one] one question
   *[other] { $count } questions
}
count-dropped-question = { $count ->
    [one] one question that was taken out
   *[other] { $count } questions that were taken out
}
count-rehearsal = { $count ->
    [one] one try at saying it aloud
   *[other] { $count } tries at saying it aloud
}
count-early-question = { $count ->
    [one] one question without a date
   *[other] { $count } questions without a date
}
count-transcript = { $count ->
    [one] one transcript
   *[other] { $count } transcripts
}
count-placement = { $count ->
    [one] one answer that you put somewhere
   *[other] { $count } answers that you put somewhere
}
count-invitation = { $count ->
    [one] one invitation
   *[other] { $count } invitations
}
count-note = { $count ->
    [one] one note
   *[other] { $count } notes
}
count-debrief = { $count ->
    [one] one look back
   *[other] { $count } looks back
}
count-promise = { $count ->
    [one] one promise
   *[other] { $count } promises
}
count-referral = { $count ->
    [one] one name that was given
   *[other] { $count } names that were given
}
count-rhythm = how often to be in touch
count-usual-rhythm = how often to stay in touch with some people
count-passage = { $count ->
    [one] one marked sentence
   *[other] { $count } marked sentences
}
count-postponement = a step put away
count-preferences = your time zone

# How to ask.
settings-asking = Whose holidays count, when to write once more, and how long a LinkedIn note may be.
settings-asking-open = Change how you ask
asking-title = Asking and asking again
asking-country = Whose public holidays count
asking-country-hint = Days on which nobody works are left out when Acquaint counts the days until a second note.
asking-country-of-zone = As your time zone suggests: { $country }
asking-country-none = None, only weekends
asking-again = Working days until a second note
asking-again-hint = Seven is usual.
asking-again-wrong = For the second note, write a number of days from 1 to { $most }.
asking-another = Working days until you try somebody else at the same place
asking-another-hint = Three is usual.
asking-another-wrong = For somebody else there, write a number of days from 1 to { $most }.
asking-at-most-wrong = Choose how often.
asking-at-most = How often to write once more
asking-at-most-0 = Not at all
asking-at-most-1 = Once
asking-at-most-2 = Twice, at the most
asking-premium = I have LinkedIn Premium, so notes may be longer
