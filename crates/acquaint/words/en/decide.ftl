# Weighing and deciding.
decide-title = Weigh and decide: { $what }
decide-rooms-lead = What would you like to weigh?
decide-empty = Here you set two ways or more side by side, with what people said for each and against it.
decide-empty-example = “Adviser” is ahead, unless “Pay” weighs more than 40 % of all. Then “Teacher” is.
decide-empty-button = Say what you are curious about
decide-lead-ways = Name at least two ways you could go. To stay where you are is one, too.
decide-lead-judge = Say what matters to you, and judge each way in it. Then you see how they stand.
decide-ahead = “{ $way }” is ahead.
decide-ahead-one = So far only “{ $criterion }” is compared, so that says little yet.
decide-ahead-always = It stays ahead, whatever weighs how much.
decide-level = These are level: { $ways }.
decide-turn-more = Unless “{ $criterion }” weighs more than { $share } % of all: then “{ $way }” is ahead. Now it weighs { $now } %.
decide-turn-less = Unless “{ $criterion }” weighs less than { $share } % of all: then “{ $way }” is ahead. Now it weighs { $now } %.
decide-left-out = { $count ->
    [one] One thing that matters is left out of this, because not every way is judged in it.
   *[other] { $count } things that matter are left out of this, because not every way is judged in them.
}
decide-judge = Judge, weigh, and add
decide-matters = What matters
decide-weight = Weighs
decide-rating-none = Not judged
decide-rating-1 = 1 – badly
decide-rating-2 = 2
decide-rating-3 = 3 – so-so
decide-rating-4 = 4
decide-rating-5 = 5 – very well
decide-number-wrong = Choose a number up to { $most }.
decide-way = Another way you could go
decide-way-hint = One on each line.
decide-criterion = Something else that matters
decide-first-way = A way you could go
decide-first-way-hint = One on each line.
decide-first-criterion = Something that matters
decide-values = You wrote that these matter to you
decide-evidence-none = Nobody yet
decide-evidence-for = { $count } for
decide-evidence-against = { $count } against
decide-gaps = What you don’t know yet
decide-gaps-more = { $count ->
    [one] One more gap weighs less.
   *[other] { $count } more gaps weigh less.
}
decide-gap-nobody = Nobody has spoken about it. Look for somebody who does this now.
decide-gap-one = So far only { $names }. Look for somebody who works elsewhere and was not named by them.
decide-gap-add = Add somebody
decide-gap-question = { $way }: how is it with “{ $criterion }”?
decide-gap-ask = Make it a question
decide-gap-asked = On your list
decide-names = Change a name, or take something away
decide-remove = Take it away

# Another name for a way, or for something that matters.
board-title = Weighed: { $name }
board-name = What it is called
board-name-missing = Name it in a few words.
board-name-taken = Something on this board has that name already.
board-remove-way = If you take it away, how you judged it goes, too. What people said stays, and you can undo it.
board-remove-criterion = If you take it away, how you judged the ways in it goes, too. What people said stays, and you can undo it.

# What comes next.
decide-plan = Plan what comes next

# One thing that matters, one way.
evidence-title = { $way }: { $criterion }
evidence-back = How the ways stand
evidence-lead = Choose what speaks for this way here, and what speaks against it. Leave all the others.
evidence-empty = Here stand the words of people, once you have marked some.
evidence-others = { $count ->
    [one] One more that you have heard
   *[other] { $count } more that you have heard
}
evidence-side-for = For it
evidence-side-against = Against it

# The decision of a day.
decision-title = Write down a decision
decision-chosen = What have you decided?
decision-chosen-missing = Choose a way.
decision-reasons = Why?
decision-reasons-hint = In a year you will want to know what you knew today.
decision-sure = How sure are you?
decision-sure-of = Sure: { $sure } of 5.
decision-change_mind = What would change your mind?
decision-keep = Write it down
decisions-title = What you decided
decisions-earlier = What you decided before
