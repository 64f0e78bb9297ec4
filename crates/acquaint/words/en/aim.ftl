# Aim: what one is curious about, and who one is.
aim-title = What you want to find out
aim-empty = Here you keep what you are curious about, one thing at a time.
aim-empty-example = “Structural engineer, bridges, Toronto”
aim-start = Say what you are curious about
aim-start-another = Explore something else, too
aim-progress =
    { $held ->
        [0] No conversation yet. The aim is { $target }.
        [one] One conversation so far. The aim is { $target }.
       *[other] { $held } conversations so far. The aim is { $target }.
    }
aim-me = About you
aim-me-empty = A few lines about you help with every message. You can come back to them at any time.
aim-me-write = Write about yourself
aim-me-change = Change
aim-pitch = Your pitch
aim-pitch-empty = Half a minute that answers: “And who are you?”
aim-pitch-write = Write your pitch
aim-pitch-open = Open your pitch

explore-start-title = What are you curious about?
explore-curious_about = A kind of work, a field, a place
explore-curious_about-hint = For example: nursing in the countryside, building bridges, working for a museum.
explore-go-on = Go on
explore-unsure = “I’m not sure yet” is fine. Leave it empty and go on; you can fill it in later.
explore-unsure-stored = finding out what suits me
explore-curious-missing = Write a few words, even if they are vague.
explore-target-wrong = Write a number from 1 to { $most }.
explore-questions = What you don’t know yet
explore-questions-example = “What does a normal week look like?” “Would I have to study again?”
explore-questions-hint = One on each line.
explore-questions-save = Keep these questions
explore-answers-none = Still open.
explore-answers = Asked:
explore-answers-one = One voice so far. A second one makes it surer.
explore-answers-one-place = All from one place. A voice from elsewhere makes it surer.
explore-answers-independent = { $count } answers, independent of each other.
explore-question-remove = Take off
explore-more = The rest of it
explore-known = What you know already
explore-target = How many people you would like to talk with
explore-target-hint = Ten is a good number. Even three will teach you a lot.

about-title = About you
about-lead = Everything here can stay empty. Your messages use it, so that you type it once.
about-name = Your name, as you sign
about-introduction = Who you are, in half a sentence
about-introduction-hint = Finish the sentence: “I am …” For example: a nurse who is thinking of moving into health data
about-phone = Your phone number
about-phone-hint = Only if it shall stand in messages, such as the one on the day before you meet.
about-email = Your e-mail address
about-email-hint = Only if you invite people through your own mail program.
about-introduction-short = You are
about-motivation = Why you are looking around
about-skills = What you are good at
about-goals = Where you would like to get to
about-values = What must be true of a workplace for it to suit you
about-values-hint = For example: quiet mornings, being able to say no, work that helps somebody.

pitch-title = Your pitch
pitch-lead = What you say when somebody asks who you are. Half a minute to a minute, as you would really say it.
pitch-pitch = Your words
pitch-pitch-hint = Where you come from, what you are curious about, and why. No request for a job.
pitch-length = About { $seconds } seconds when said calmly.
pitch-fits = That is a good length.
pitch-long = Up to 60 is easy to listen to. What can go?
pitch-short = There is room for a little more. 30 to 60 is usual.
pitch-save = Save and time it
pitch-example = “I have run building sites for nine years. What I liked best were the bridges. Now I am finding out what it takes to design them.”

pitch-thirty = What is left of it in 30 seconds
pitch-remark-nothing-curious = Say what you are curious about. It is what people answer to.
pitch-remark-no-question = End with a question, so that the other one can begin.
pitch-remark-too-long = Up to a minute is easy to listen to.
pitch-remark-very-short = There is room for a little more.

# A purpose that is a request for a job.
purpose-job = This sounds like asking for a job. People open up when you come to learn. What would you like to understand?
