# The first steps: one question on a page.
start-led = the pages that lead you through the first steps
start-person-title = Who is one person you could ask?
start-another-title = Who is another person you could ask?
start-another-lead = You have begun with { $name }. Whoever you name here is added to your list; what you know of { $name } stays as it is.
start-another-first = Go to the page of { $name }
start-questions-title = Three questions for { $name }
start-questions-own-title = Your questions for { $name }
start-questions-kept = They are kept. Change what you like, or go on.
start-questions-remarked = { $count ->
    [one] They are kept. One could be asked better: what would help stands under it. You can also go on.
   *[other] They are kept. { $count } could be asked better: what would help stands under each. You can also go on.
}
start-questions-lead = They are ready as they are. Keep those you like; 20 minutes is enough.
start-questions-more = More questions, or your own
start-questions-wait = They wait here until you two agree on a date. You can change them until you meet.
start-gaps = What only you know
start-gaps-do = Put this into the message
start-gaps-change = Change what you filled in
gap-name = Your name
gap-introduction = I am …
gap-introduction-hint = For example: a teacher who is looking for something new
gap-reason = I am writing to you because …
gap-reason-hint = For example: you once told me how much you like your work
start-tones = Another tone
tone-shorter = Shorter
tone-warmer = Warmer
tone-formal = More formal
start-copy = Copy
start-open-mail = Open in my mail
start-sent = I sent it
start-message-save = Save my words
start-message-how = Acquaint sends nothing by itself. You send it, when you like; then press “I sent it”.
start-message-full = Another way: LinkedIn, by phone, through somebody
start-remind = May Today remind you of { $name }?
start-remind-never = No reminder
start-remind-hint = One quiet line on Today, if nobody has answered by then. Nothing else.
start-remind-missing = Choose a day, or “No reminder”.
start-reminder-summary = Write to { $name } once more?
start-reminder-description = Only if you like. It is in Acquaint.
start-practice-title = Practise for one minute
start-practice-lead = In a talk you listen and write a few words. Try it on yourself: answer as you would say it aloud.
start-practice-question = What made you curious about this?
start-practice-hint = Half sentences are fine. You find it again under Aim, “About you”.
start-practice-done = Done
start-practice-sheet = Print the question sheet

# What was just done.
done-start-questions = Your questions for { $subject } are kept.
done-start-retell = Your message to { $subject } is written anew.
done-start-fill = What you told about yourself is in your message to { $subject }.
done-start-remind = Today will remind you of { $subject }.
done-start-no-reminder = No reminder for { $subject }.
done-start-practise = What you wrote on why you are looking around is saved.
