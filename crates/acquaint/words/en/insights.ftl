# What a passage is about.
passage-kind-trend = Where things are going
passage-kind-pain-point = What hurts
passage-kind-culture = How people treat each other
passage-kind-skill = What one must be good at
passage-kind-path = How people got there
passage-kind-pay = Pay and conditions
passage-kind-day-to-day = What the days are like
passage-kind-advice = Advice
passage-kind-insight = Worth keeping

# What people said.
insights-title = What you have heard
insights-title-kind = { $kind }
insights-one-kind = Look at one kind
insights-ways = What it comes to
insights-kinds = What it is about
insights-all = Everything
insights-voices = { $count ->
    [one] One person spoke about this. One voice is one data point.
   *[other] { $count } different people spoke about this.
}
insights-more = See all { $count }
insights-more-of = See all { $count }: { $kind }
insights-none-of-kind = Nothing is marked like this at the moment.
insights-empty = Mark what people said, and find it here beside what others said about the same thing.
insights-empty-example = “Nobody tells you how much of it is listening.” – Ana Silva, on what one must be good at
insights-empty-button = See your interviews
insights-mark-button = Mark what { $name } said
insights-go-on = Mark more

# Marking.
mark-title = What { $name } said
mark-back = Talk of { $day }
mark-lead = Choose what a sentence is about, if it matters to you. Leave all the others.
mark-lead-empty = There are no notes of this talk. Write below what stayed with you.
mark-free-notes = Other notes
mark-looking-back = What you wrote when you looked back
insights-in-debrief = From your look back
mark-beside = Not in your notes?
mark-words = In their words
mark-words-hint = As well as you remember it.
mark-words-missing = Write what they said.
mark-kind = What is it about?
mark-kind-missing = Choose what it is about.
mark-moved = Your notes changed in another place. Look at the sentences again, then keep them.
mark-others = Marked beside the notes
mark-keep = Keep these
mark-keep-and-on = Keep these and go on
mark-names-within = This names { $names }. You can leave it out where you pass it on.
mark-off = Take off
mark-off-what = Take off: { $what }
mark-parts = Parts of this talk
mark-part = Part { $part }

# Search.
search-title = Search
search-title-for = Search: { $query }
search-box = What are you looking for?
search-button = Search
search-hint = Find anything you ever wrote here. A name, a word of a conversation, half a word is enough.
search-example = Try “bridge”, or “Mull” for Frau Müller. Words in quotes are found as they stand together.
search-narrow = Narrow it down
search-kind = What kind
search-kind-any = Anything
search-who = About whom
search-at = Where they work or worked
search-theme = Marked with the theme
search-theme-any = Any, or none
search-from = From
search-until = Until
search-alike = Did you mean one of these?
search-alike-words = Did you mean
search-nothing-narrow = Nothing within these bounds holds “{ $query }”. A wider search may find it.
search-nothing-among = Nothing found for “{ $query }” among the first { $best }. One more word may find it.
search-nothing = Nothing holds “{ $query }”.
search-what =
    Acquaint looks through people, organizations, notes, transcripts, messages, replies, questions, promises and what you marked.

    Try one word less, or only the beginning of a word.
search-count = { $count ->
    [one] One thing found.
   *[other] { $count } things found.
}
search-about = About { $count } things found.
search-very-many = Very many things found.
search-more-than = More than { $count } things found.
search-among =
    { $count ->
        [one] One thing found among the first { $best }.
       *[other] { $count } things found among the first { $best }.
    }
search-leaf = { $size } stand on a page, the best first.
search-people = See all of them who are in your list of people
kind-person = People
kind-organization = Organizations
kind-note = Notes
kind-transcript = Transcripts
kind-passage = What people said
kind-debrief = Looking back
kind-question = Questions you prepared
kind-early-question = Questions that wait for a date
kind-message = Messages
kind-reply = What came back
kind-template = Templates
kind-call = Calls
kind-contact = Other contacts
kind-promise = Promises
kind-learning-question = What you want to learn
kind-exploration = What you are curious about
kind-theme = Themes
kind-decision = Decisions
kind-plan-step = Steps of your plan
kind-finding = What you found out
kind-outcome = What came of it

# What was just done.
done-insights-mark = What { $subject } said is kept.
done-insights-remove = A mark on what { $subject } said is taken off.
done-insights-sort = “{ $subject }” is sorted.
done-insights-add-theme = “{ $subject }” is one of your themes.
done-insights-rename-theme = The theme is called “{ $subject }” now.
done-insights-merge-themes = Both are “{ $subject }” now.
done-insights-remove-theme = The theme “{ $subject }” is gone. What people said stays.
done-insights-weigh = What you weigh for “{ $subject }” is kept.
done-insights-remove-way = “{ $subject }” is no longer weighed.
done-insights-remove-criterion = “{ $subject }” is no longer weighed.
done-insights-evidence = What speaks for “{ $subject }” and against it is kept.
done-insights-rename-way = The way is called “{ $subject }” now.
done-insights-rename-criterion = What matters is called “{ $subject }” now.
done-insights-decide = Written down: “{ $subject }”.
done-insights-plan = “{ $subject }” is on your plan.
done-insights-step-done = “{ $subject }” is done.
done-insights-remove-step = “{ $subject }” is off your plan.
confided-tag = Off the record
confided-hint = A line that begins with “Off the record” stays with you. Take these words away if others may see it.
