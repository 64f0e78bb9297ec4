# Whether something may be passed on.
attribution-quotable = With their name
attribution-background = The words, without their name
attribution-off-the-record = Not at all: it was said in confidence
insights-confided = { $count ->
    [one] One thing was said in confidence. It stands nowhere here.
   *[other] { $count } things were said in confidence. They stand nowhere here.
}
insights-confided-show = Show me
insights-confided-shown = What was said in confidence is shown here because you asked. It is in no file and on no other list.

# What many people say.
themes-title = What comes back
themes-lead = What several people spoke about, in your own words. Those with the most independent voices come first.
themes-empty = Here you see what several people said about the same thing, and who sees it otherwise.
themes-empty-example = “The first two years are lean.” 4 people, 3 independent voices. One says otherwise.
themes-empty-button = See what you have heard
themes-example = A theme is a sentence that could be true: “The first two years are lean.” Then each voice agrees or says otherwise.
themes-nobody = Nobody has spoken about this yet.
themes-one-voice = One voice. One voice is one data point.
themes-one-voice-hint = It may well be true. Ask somebody from another place before you build on it.
themes-people = { $count } people,
themes-people-independent = { $count } people, all independent of each other.
themes-independent = { $count ->
    [one] but only one independent voice.
   *[other] { $count } independent voices.
}
themes-all-otherwise = { $count } people spoke about it, and all say otherwise.
themes-otherwise = { $count ->
    [one] One says otherwise.
   *[other] { $count } say otherwise.
}
themes-why-not-independent = People who work at one place count as one voice. So do people of whom one named the other. They often see the same things.
themes-narrow = Show a part
themes-exploration = What you are curious about
themes-organization = Where they work
themes-all = Everything
themes-show = Show
themes-sort = { $count ->
    [one] Sort the one that waits
   *[other] Sort the { $count } that wait
}
themes-who = Who said what
themes-legend = ● says the same, ○ says otherwise. Each leads to the words.
themes-more-people = { $count ->
    [one] One more person stands in the list above.
   *[other] { $count } more people stand in the list above.
}
themes-come-back = Words that come back
themes-come-back-hint = Several people used these words, and no theme holds them yet. Nothing happens unless you choose.
themes-said-by = { $more ->
    [0] Said by { $names }.
    [one] Said by { $names } and one more.
   *[other] Said by { $names } and { $more } more.
}
themes-make = Make it a theme
themes-new = A theme of your own
themes-add = Add
themes-export = Take it along
themes-export-hint = What was said in confidence is left out. Names are left out where you said so.
themes-export-named =
    { $count ->
        [one] One of these quotes goes without a name, and its words say it all the same:
       *[other] { $count } of these quotes go without a name, and their words say it all the same:
    }
themes-export-unnamed = Leave out the names in them
themes-export-md = As text (Markdown)
themes-export-csv = As a table (CSV)
export-theme = Theme
export-stance = Says
export-question = Asked
export-words = Words
export-kind = About
export-name = Name
export-organization = Where they work
export-day = Day
export-somebody = somebody

# One theme.
theme-name = What is it called?
theme-name-hint = A sentence that could be true is best.
theme-name-missing = Write what it is called.
theme-name-taken = Another theme has that name. You can bring the two together below.
theme-change = Change this theme
theme-into = Bring it into another theme
theme-into-hint = What belongs here belongs there then.
theme-into-missing = Choose the other theme.
theme-merge = Bring them together
theme-remove = Remove this theme
stance-agrees = Says the same
stance-otherwise = Says otherwise

# One passage.
passage-title = What { $name } said
passage-answers = Asked:
passage-sort = Sort
passage-sort-what = Sort: { $what }
passage-themes = What does it say to your themes?
passage-no-themes = You have no themes yet. Write the first one below.
passage-fits = “{ $words }” stands here and there.
passage-new = A new theme
passage-new-missing = Write what the new theme is called.
passage-new-stance = What it says to that
passage-names-within = These words name { $names }. Without their name, they still say it. You can leave it out where you pass them on.
passage-attribution = May it be passed on?
passage-attribution-hint = Their name goes along only if they said yes to it.
passage-keep = Keep
passage-keep-and-on = Keep and go on

# Sharing and deciding, from the list of what was heard.
decide-rooms = Weigh and decide
share-title = Show it to somebody
