# Copies, leaving with everything, and going back.
backup-title = Copies
backup-lead = Nothing you wrote should ever be lost. Here you can save it elsewhere, and go back to how it was.
backup-lead-new = Nothing is here yet. If you have a file from another computer or from earlier, bring it in.
backup-open = Copies and going back
backup-last = The latest copy on this computer was made on { $day } at { $time }. Save one elsewhere, in case this computer breaks.
backup-none = There is no copy on this computer yet. One is made each day on which something changed.
backup-save-title = Save a copy elsewhere
backup-save-hint = One file with everything: people, notes, messages, and the history. Keep it on another disk, and keep it private.
backup-save = Save everything as a file
backup-make = Make a copy here now
backup-made = The copy is made and checked.
backup-example = The copies that Acquaint makes hold your own records. You find them here when you leave the example.
backup-list-title = Go back to a copy
backup-list-hint = You see first what would change. Afterwards one click brings you back here.
backup-holds = { $people ->
    [one] one person
   *[other] { $people } people
 }, { $notes ->
    [one] one note
   *[other] { $notes } notes
 }
backup-unreadable = This copy cannot be read.
backup-look = Look at it
backup-of = the copy of { $moment }
backup-reason-daily = made by itself
backup-reason-by-hand = made by you
backup-reason-before-restoring = made before you went back
backup-reason-version = made before a new version
backup-older = Older copies

# A copy that only a passphrase opens.
seal-open = Save it with a passphrase
seal-lead = The file opens only with your passphrase. That is good for a disk or a cloud that others can read, too.
seal-lost = If you lose the passphrase, the copy is lost with it. Nobody can open it then, and nobody can help.
seal-passphrase = Passphrase
seal-passphrase-hint = Four or five words that have nothing to do with each other are good. Write them down, away from the file.
seal-passphrase-again = The same once more
seal-different = These were two different passphrases. Type both once more.
seal-do = Seal it
seal-ready = Your file is sealed. Save it now: it waits here until Acquaint starts again.
seal-save = Save the sealed file
sealed-title = This copy is sealed
sealed-lead = { $name } opens with its passphrase only. You see what is in it before anything is changed.
sealed-passphrase = Passphrase
sealed-passphrase-hint = The one with which it was saved. Capital letters and spaces count.
sealed-do = Open it

# Bringing in a file.
restore-title = I have a file
restore-hint = A file that you saved here or on another computer, or a copy out of the folder “copies”.
restore-file = The file
restore-look = See what is in it
restore-none = Choose a file first.
restore-filled = Everything from the file is here now. Nothing was here before, so nothing was replaced.
restore-to-today = Go to Today
restore-same-done = Everything was like this already, so nothing was changed.

# What would change.
restore-preview = What will change
restore-preview-from = If you go back to { $from }, everything will be as it was in it.
restore-preview-empty = If you bring in { $from }, everything in it will be here. Nothing is here yet that it could replace.
restore-nothing = Everything is already as in { $from }. There is nothing to do.
restore-kind = What
restore-now = Now
restore-then = Then
restore-detail = What happens
restore-count-new = { $count } new
restore-count-different = { $count } different
restore-count-removed = { $count } no longer here
restore-count-same = all the same
restore-coming = Will be here again
restore-changing = Will change
restore-leaving = Will no longer be here
restore-more = and { $count } more
restore-safe = A copy of how it is now is made first. Afterwards one click brings you back.
restore-confirm = Go back to this
restore-confirm-empty = Bring it in
restore-undo-title = You went back to { $from }
restore-undo-hint = If it was a mistake, or you only wanted to look:
restore-undo = Go back to how it was before
done-settings-restore = Everything is as in { $subject }.

restore-kind-about-me = About you
restore-kind-exploration = What you are curious about
restore-kind-learning-question = Learning questions
restore-kind-person = People
restore-kind-organization = Organizations
restore-kind-employment = Where people work
restore-kind-contact = Contacts
restore-kind-message = Messages
restore-kind-reply = Replies
restore-kind-call = Calls
restore-kind-absence = Who is away
restore-kind-template = Your templates
restore-kind-feeling = How you felt
restore-kind-interview = Interviews
restore-kind-question = Questions
restore-kind-early-question = Questions that wait for a date
restore-kind-dropped-question = Questions you took out
restore-kind-transcript = Transcripts
restore-kind-placement = Where answers belong
restore-kind-invitation = Invitations you sent
restore-kind-rehearsal = What you practised
restore-kind-note = Notes
restore-kind-debrief = Looking back
restore-kind-promise = Promises
restore-kind-referral = People named to you
restore-kind-rhythm = How often to be in touch
restore-kind-usual-rhythm = How often to stay in touch with some people
restore-kind-passage = Marked passages
restore-kind-theme = Themes
restore-kind-tagging = What belongs to your themes
restore-kind-alternative = Ways you could go
restore-kind-criterion = What matters to you
restore-kind-rating = How well the ways do it
restore-kind-evidence = What speaks for and against
restore-kind-decision = Decisions
restore-kind-plan-step = Steps of your plan
restore-kind-distinct = Who is not the same person
restore-kind-viewpoint = How people see the work
restore-kind-outcome = What came of it
restore-kind-postponement = “Not today” and “Not now”
restore-kind-preferences = Settings
