# Whom to write to next.
whom-title = Whom to write to next
whom-lead = Each of them adds something you have not heard yet. One is enough for today.
whom-lead-listed = Nothing on your list says yet who does this work. Begin with whom you like, or say on their page what somebody does.
whom-aim = Say what you are curious about, so that it fits better
whom-for = What you are curious about
whom-empty = Everybody on your list is asked already, or rests for a while.
whom-empty-example = “A neighbour who does this work, or somebody who left it”
whom-not-now = Not now
whom-never = They would rather not
whom-open = Whom to write to next

whom-who = { $name } ({ $work })
whom-why-both = { $learns }, and { $reach }.
whom-why-learns = { $learns }.
whom-why-reach = { $who } is easy to reach: { $reach }.
whom-why-listed = { $who } is on your list, and you have not written yet.
whom-question = { $who } may know about “{ $question }”
whom-near = { $who } works close to what you are curious about
whom-viewpoint-in-role =
    { $heard ->
        [0] { $who } does the work you are curious about, a side you have not heard yet
        [1] { $who } does this work too, for a second view
        [2] { $who } does this work too, for a third view
       *[other] { $who } does this work too, for one more view
    }
whom-viewpoint-veteran =
    { $heard ->
        [0] { $who } has done this work for many years, a side you have not heard yet
       *[other] { $who } has done this work for many years
    }
whom-viewpoint-unusual-path =
    { $heard ->
        [0] { $who } came to this work from something else, a side you have not heard yet
       *[other] { $who } came to this work from something else
    }
whom-viewpoint-alumnus =
    { $heard ->
        [0] { $who } went to the same school as you, a side you have not heard yet
       *[other] { $who } went to the same school as you
    }
whom-viewpoint-newcomer =
    { $heard ->
        [0] { $who } came from elsewhere and found a way in, a side you have not heard yet
       *[other] { $who } came from elsewhere and found a way in
    }
whom-viewpoint-leaver =
    { $heard ->
        [0] { $who } did this work and left it, a side you have not heard yet
       *[other] { $who } did this work and left it
    }
whom-viewpoint-target-organization =
    { $heard ->
        [0] { $who } works at a place you wrote about, a side you have not heard yet
       *[other] { $who } works at a place you wrote about
    }
whom-reach-named = { $through } named them
whom-reach-close = you know each other well
whom-reach-met = you have met or written before
whom-reach-named-quietly = somebody named them
whom-reach-shared = the two of you share something
whom-reach-colleague = { $through } works at the same place
whom-reach-reason = you wrote down why you would like to talk

# How varied the people are of whom one has heard.
variety-title = Whom you have heard so far
variety-open = Whom you have heard so far
variety-empty = Here you will see how different the people are that you talk with.
variety-empty-example = An example of what it may say after five talks: “4 of 5 came through Ben. Somebody Ben does not know may see it otherwise.”
variety-lead =
    { $count ->
        [one] One person. Different people see different things.
       *[other] { $count } people. Different people see different things.
    }
variety-few =
    { $count ->
        [0] Nothing is known about this yet.
        [one] Known of one person so far. That is too few to say more.
       *[other] Known of { $count } people so far. That is too few to say more.
    }
variety-varied = This is well spread.
variety-unknown =
    { $count ->
        [one] Not known of one person.
       *[other] Not known of { $count } people.
    }
variety-field-viewpoint = Who they are to your question
variety-field-rank = Their step on the way
variety-field-organization = Where they work
variety-field-kind = What kind of place that is
variety-field-size = How large that place is
variety-field-place = Where they live
variety-field-referrer = Who named them
variety-echo-viewpoint = { $count } of { $of } see it from one side: { $value }.
variety-echo-rank = { $count } of { $of } are at the same step: { $value }. Somebody at another step may see it otherwise.
variety-echo-organization = { $count } of { $of } work at { $value }. Somebody from another place may see it otherwise.
variety-echo-kind = { $count } of { $of } work at the same kind of place: { $value }. Another kind may be quite different.
variety-echo-size = { $count } of { $of } work at places of one size: { $value }. A larger or smaller one may be quite different.
variety-size-how = You can say it on the page of the place.
variety-echo-place = { $count } of { $of } are in { $value }. Somebody from elsewhere may see it otherwise.
variety-echo-referrer = { $count } of { $of } came through { $value }. Somebody they do not know may see it otherwise.
variety-rank-beginner = At the beginning
variety-rank-senior = Experienced
variety-rank-leader = Leading others
variety-viewpoint-in-role = Doing the work
variety-viewpoint-veteran = Many years in it
variety-viewpoint-unusual-path = Came from something else
variety-viewpoint-alumnus = From your school
variety-viewpoint-newcomer = Came from elsewhere
variety-viewpoint-leaver = Did it and left
variety-viewpoint-target-organization = At a place you wrote about

# Who could introduce one to somebody.
introduction-title = Who could introduce you to { $name }
introduction-open = Who could introduce you
introduction-lead = Ask one of them. A short question is enough, and a no is fine.
introduction-none = Nobody on your list is known to know { $name } yet. When somebody names them, it shows here.
introduction-chain = { $who } could bring you to { $others }. { $knows }
introduction-knows-named = { $who } and { $name } know of each other: one of them named the other.
introduction-knows-told = What you wrote says that { $who } and { $name } know each other.
introduction-knows-colleague = { $who } and { $name } work at the same place.
introduction-knows-together = { $who } and { $name } were at the same place at the same time.
introduction-knows-mine = { $who } may know { $name }.
introduction-ask = “{ $who }, would you introduce me to { $name }? I have a few questions about their work. If it does not suit, that is quite all right.”

done-people-not-now = Not now. { $subject } is not suggested for a month.
