# Organizations one would like to work for, in the manner of the LAMP list.
targets-title = Where you would like to work
targets-empty = Here you keep the places where you would like to work, the best first.
targets-empty-example = “WSP, the city’s bridge office, Arup, the railway museum”
targets-add = Add names
targets-open = Open your list
targets-aim-empty = Names of places help you see where you know somebody already.
targets-aim-count = { $count ->
    [one] One place so far.
   *[other] { $count } places so far.
}
targets-count = { $count ->
    [one] One name so far. About 40 is usual, and fewer are fine.
   *[other] { $count } names so far. About 40 is usual, and fewer are fine.
}
targets-count-full = { $count } names. That is plenty to choose from.
targets-rate = Say how much you want each
targets-rate-again = Look at the numbers again
targets-first = Begin with these
targets-first-hint = Five at a time is enough. The others can wait.
targets-first-unsaid = Say how much you want each, and the best five come first.
targets-others = The others
targets-motivation = How much you want it: { $number } of { $most }.
targets-motivation-unsaid = Not rated yet.
targets-openings-1 = No openings seen.
targets-openings-2 = Openings of another kind seen.
targets-openings-3 = An opening of your kind seen.
targets-who-close = { $name } is there, and you know each other well.
targets-who-met = { $name } is there, and you know each other.
targets-who-shared = { $name } is there. You share { $shared }.
targets-who-shared-something = { $name } is there, and you share something.
targets-who-listed = { $name } is there and on your list.
targets-who-earlier = { $name } was there earlier.
targets-who-nobody = You know nobody there yet.
targets-who-more = { $count ->
    [one] One more is on your list.
   *[other] { $count } more are on your list.
}
targets-who-else = See who else is there
targets-go-on = Go on with { $name }
targets-ask = Ask { $name } about it
targets-find = Add somebody there

targets-names = Names, one on each line
targets-names-hint = You can paste a whole list. Names that you have already are not added twice.
targets-names-missing = Write at least one name, or tick one.
targets-save = Put them on the list
targets-minutes = Stop after about { $minutes } minutes. There are three other ways.
targets-other-ways = Another way to find names
targets-way-dream = Places you have always liked
targets-way-dream-title = Which places have you always liked?
targets-way-dream-lead = Whatever comes to mind. Big or small, near or far.
targets-way-known = Places where you know somebody
targets-way-known-title = Where do you know somebody?
targets-way-known-lead = Friends, people you met, people from your school or an earlier job.
targets-way-openings = Places with openings now
targets-way-openings-title = Who is looking for people?
targets-way-openings-lead = Look through a job board for work you would like. Only the names of the places count here.
targets-way-trends = Places in a field that grows
targets-way-trends-title = Which field would you like to be part of?
targets-way-trends-lead = Search for a list of places in it, such as members of a society, and paste the names.
targets-known = Somebody you know is here
targets-known-nobody = You have not said yet whom on your list you know. Say it on the page of somebody, under “Change what you know”. Then you can tick here where they work.
targets-known-none = As soon as people with their places are on your list, you can tick them here. Your own schools and employers come with LinkedIn’s files.

targets-rate-title = How much do you want each?
targets-rate-lead = Go by your first feeling. { $most } means: very much. If you have not looked for openings, leave it.
targets-motivation-label = How much
targets-openings-label = Openings you saw
targets-unsaid = not said yet
targets-least = { $number } – hardly
targets-most = { $number } – very much
targets-openings-choose-1 = none
targets-openings-choose-2 = some of another kind
targets-openings-choose-3 = one of my kind
targets-changed = Something here was changed in the meantime. What you chose is still here. Save it once more if it is right.
targets-number-wrong = One of these is not a number of the list. Choose again; all else is still here.
targets-scale-to-three = Count from 0 to 3 instead
targets-scale-to-five = Count from 1 to 5 instead

done-aim-add-organizations = On your list now: { $subject }.
done-aim-rate-organizations = Your numbers for places are saved. { $subject }
done-aim-remove-organization = { $subject } is off your list of places.
done-aim-motivation-scale = The numbers for places are changed. What you said keeps its place.
named-target = a place on your list
count-target = { $count ->
    [one] one place on your list
   *[other] { $count } places on your list
}
restore-kind-target = Where you would like to work

# One organization: who is there, and one place under two names.
organization-also = Also called { $names }.
organization-aimed-at = You would like to work here.
organization-put-on = I would like to work here
organization-take-off = Take it off the list
organization-nobody = Nobody you know is here yet.
organization-until = Until
organization-learned = What you learned here
organization-learned-count = { $count ->
    [0] Nothing is marked yet. It comes from your talks.
    [one] You marked one thing that somebody here said.
   *[other] You marked { $count } things that people here said.
}
organization-found = What you found out
organization-same-open = Is it on your list under another name, too?
organization-same-title = Which other entry is the same place?
organization-same-lead = { $name } may be on your list under two names. Then everybody of both comes together.
organization-same-suggested = It could be one of these
organization-same-with = Its other name on your list
organization-same-look = Look at both
organization-same-itself = This is the entry you came from. Write the other name.
organization-same-unknown = No place of this name is on your list. Look at how it is written there.
organization-one-title = One place under two names?
organization-one-lead = Everybody of both, what you found out and what you wrote come together.
organization-one-name = Which name do you want to see?
organization-one-people = { $count ->
    [0] Nobody there.
    [one] One person.
   *[other] { $count } people.
}
organization-one-differ = Of { $name } you said “{ $stays }”, of the other one “{ $goes }”. “{ $stays }” stays.
organization-one-save = Make it one place
organization-one-hint = The other name is kept, too. Lists that use it find the place. “Undo” takes it back.
closeness-close = You know each other well.
closeness-met = You know each other.
closeness-shared = You share something.
closeness-shares = You share { $shared }.
closeness-listed = On your list.
done-people-merge-organizations = { $subject } is one place now.

# What one found out before writing.
research-open = What you found out before writing
research-title = What you found out about { $name }
research-lead = A few minutes of looking make a kinder letter. What you do not find becomes a good question.
research-plan = Open the plan of your talk
research-subject-person = The person
research-subject-role = The work
research-subject-organization = The place
research-subject-industry = The field around it
research-point-path = How they came to this work
research-point-work = What they made, wrote or said
research-point-day = What the work is made of
research-point-skills = What one has to know for it
research-point-purpose = What the place does, and for whom
research-point-news = What is new there
research-point-trends = What is changing in the field
research-point-others = Who else is in the field
research-look-path = Their page at work or on LinkedIn often says where { $name } was before.
research-look-work = Look for a talk, an article or a project with the name of { $name }.
research-look-day = An advert for work like that of { $name } says what is done each day.
research-look-skills = Adverts and courses say what is asked for in work like that of { $name }.
research-look-purpose = The first page of their site says it best. Say it in your own words.
research-look-news = Look at their news, or search for the name of the place and this year.
research-look-trends = A society or a paper of the field writes about what changes.
research-look-others = Whom do they name as partners, customers or others like them?
research-question-path = How did you come to the work you do now?
research-question-work = Which of your projects taught you the most?
research-question-day = What was your last week at work made of?
research-question-skills = What did you have to learn that nobody had told you?
research-question-purpose = How would you explain what your place does to a friend?
research-question-news = What is new where you work, and what does it mean for you?
research-question-trends = What is changing in your field that people outside do not see?
research-question-others = Which other places in your field do you look up to, and why?
research-unknown = Not known yet.
research-asked = To ask: { $question }
research-ask = Ask { $name }
research-unask = Do not ask
research-from = From:
research-use = Write about this
research-change = Change
research-remove = Take out
research-text = What did you find out?
research-text-hint = One or two sentences in your own words.
research-text-missing = Write what you found out, even if it is short.
research-source = Where is it from?
research-source-hint = An address, or words such as “her talk in May”.
research-source-missing = Say where it is from, so that you can look again.
research-not-found = You could not find it?
research-question = Then ask
research-question-hint = It waits for the plan of your talk.
research-question-missing = Write the question you would like to ask.
done-people-write-finding = What you found out about { $subject } is kept.
done-people-edit-finding = What you found out about { $subject } is changed.
done-people-remove-finding = Taken out: { $subject }
done-people-note-gap = Your question for { $subject } waits for the plan.
done-people-remove-gap = Not asked: { $subject }
named-finding = what you found out: “{ $own }”
named-gap = the question “{ $own }”
count-finding = { $count ->
    [one] one thing you found out
   *[other] { $count } things you found out
}
count-gap = { $count ->
    [one] one question you noted
   *[other] { $count } questions you noted
}
restore-kind-finding = What you found out
restore-kind-gap = Questions you noted
known-found = What you found out

# Where somebody works and has worked.
jobs-open = Where they work and worked
jobs-title = Where { $name } works and worked
jobs-none = Nothing is written down yet.
jobs-add = Add a job
jobs-add-save = Add it
job-title = What they do there
job-organization = Where
job-since = Since
job-since-hint = A year is enough, such as 2019.
job-until = Until
job-until-hint = Leave it empty if they are still there.
job-title-missing = Write what they do, or where.
job-since-wrong = Write a year such as 2019, or a month such as 2019-05.
job-until-early = This is before it began. Look at both once more.
job-edit-title = A job of { $name }
job-remove = Take it out
job-unknown = A job of which nothing is known
job-now = Now
job-since-until-now = Since { $since }
job-until-only = Until { $until }
job-since-until = { $since } to { $until }
done-people-add-job = A job of { $subject } is written down.
done-people-edit-job = A job of { $subject } is changed.
done-people-remove-job = A job of { $subject } is taken out.
