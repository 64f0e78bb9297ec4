# The plan.
plan-title = What comes next
plan-lead = Small steps that follow from what you have heard. A day is only there if you want one.
plan-example = “Ask for the Friday course”, by 12 March.
plan-goals = Where you want to get to
plan-new = A step
plan-text = What will you do?
plan-text-missing = Write what you will do.
plan-due = By which day?
plan-due-hint = Leave it empty if any day will do.
plan-exploration = What is it for?
plan-add = Put it on my plan
plan-done = Done
plan-is-done = Done
card-take-step = { $about }
card-take-step-why = You planned this for { $day }.
card-take-step-do = See your plan

# What came of it.
outcome-title = What came of knowing { $name }?
outcome-lead = A friend, a name, an idea: it often comes much later. Write it where it began.
outcome-kind = What is it?
outcome-kind-friend = A friend in this work
outcome-kind-recommendation = A good word put in for me
outcome-kind-referral = A name and a door
outcome-kind-offer = An offer
outcome-kind-idea = An idea that changed something
outcome-kind-missing = Choose what it is.
outcome-words = In your own words
outcome-on = When?
outcome-on-wrong = This is no day we can read. It looks like 2027-03-26.
outcome-keep = Write it down
outcome-so-far = What came of it
outcome-add = Something came of this
