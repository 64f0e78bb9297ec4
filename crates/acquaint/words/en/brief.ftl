# One organization as one heard of it.
brief-title = What you know of { $name }
brief-open = See what you know of them on one page
brief-nobody = Nobody there has said anything yet that you marked.
brief-one-voice = All of it is from one person. One voice is one data point.
brief-voices = From { $count } people who work there. They see the same place, so they count as one voice beside others.
brief-confided = Something was said in confidence and is left out.
brief-confided-shown = What was said in confidence is on this page because you asked. Don’t pass it on.
brief-vocabulary = Words they use
brief-vocabulary-hint = Beside each stands how many people there say it.
brief-vocabulary-voices = { $count ->
    [one] one person
   *[other] { $count } people
}
brief-changed = What has changed
brief-left = { $name } has not been there since { $day }.
brief-names = Who is there, and whom they named
brief-named-by = named by { $name }
brief-promised = Promised
brief-notes = Your notes

# A file to show to somebody.
share-lead = Choose what somebody may see, such as a counsellor. You get one file, and nothing is sent.
share-empty = Here you choose what a counsellor may see, once you have marked what people said.
share-said = What people said
share-said-hint = What was said in confidence is not here at all.
share-without-name = without their name
share-names-within = These words name { $names }.
share-leave-out = Leave it out: { $words }
share-me = About you
share-goals = Where you want to get to
share-values = What matters to you
share-decisions = What you decided
share-as-page = Make a page (HTML)
share-as-text = Make a text (Markdown)
share-file-title = What I have heard
share-nothing = Choose at least one thing.
