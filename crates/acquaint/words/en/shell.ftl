# The shell around every page.
page-title = { $title } – Acquaint
page-title-error = Error: { $title }
page-title-first = { $title } – First steps
page-skip = Skip to the page
page-rooms = Rooms
page-all-rooms = All rooms
page-more = More
page-undo = Undo
page-take-back = Take something back
page-in-trash = It stays in the trash for { $days } days.
page-second-in-trash = The second entry stays in the trash for { $days } days.
page-back = Back
page-save = Save
page-cancel = Cancel
page-pages = Pages
page-previous = Back
page-next = Next
page-number = Page { $page } of { $last }

room-today = Today
room-aim = Aim
room-people = People
room-outreach = Outreach
room-interviews = Interviews
room-follow-ups = Follow-ups
room-insights = Insights
room-search = Search
room-settings = Settings
room-help = Help

help-lead = Open what you would like to know. Nothing here has to be done by a certain time.

# The path: how far the way with somebody has come.
path-label = So far: { $reached }
path-to-talk = The way to your talk on { $day }:
path-none = not asked yet
path-asked = asked
path-answered = answered
path-dated = date set
path-met = met
path-thanked = thanked
path-in-touch = in touch

# Forms and what is wrong with them.
form-problem = There is a problem
form-fault = Error:
form-conflict = This was changed in another place while you were writing.
form-conflict-hint = Your version is in the form. Below is what is kept now, where it differs. Save again to keep yours.
form-conflict-stored = Kept now
form-conflict-use = Use the other version
form-conflict-other = The other version is in the form now.
form-conflict-other-hint = Below is what you wrote, where it differs. Copy what you need before you save.
form-conflict-typed = You wrote
form-conflict-nothing = nothing
form-name-missing = Write a name. “My neighbour the nurse” is fine, too.
form-email-wrong = Check the e-mail address. It should look like name@place.org.
form-linkedin-wrong = Check the LinkedIn page. It should look like linkedin.com/in/name.

# Failures.
failure-not-found = Nothing here
failure-signed-out = Open Acquaint again
failure-no-room = The disk is full
failure-conflict = Two versions
failure-refused = That did not work
failure-unavailable = Just a moment
failure-damaged = Something is damaged
failure-typed = What you wrote is still here
failure-again = Try again
failure-home = Go to Today

# What was just done. Each line also stands in the history.
done-aim-start = You are curious about { $subject }.
done-aim-edit = “{ $subject }” is saved.
done-aim-ask = Your questions about “{ $subject }” are saved.
done-aim-unask = “{ $subject }” is off the list.
done-aim-about-me = What you wrote about yourself is saved.
done-outreach-call-no-answer = You tried to call { $subject }.
done-outreach-call-answering-machine = You tried to call { $subject }.
done-outreach-call-bad-moment = You called { $subject } at a bad moment.
done-outreach-call-talked = You talked with { $subject } by phone.
done-outreach-call-asked-to-call-back = { $subject } asked you to call again.
done-outreach-away = It is noted when { $subject } is back.
done-outreach-feel = How sure you feel before it is noted ({ $subject }).
done-outreach-add-template = Your template “{ $subject }” is ready.
done-outreach-edit-template = Your template “{ $subject }” is saved.
done-outreach-remove-template = Your template “{ $subject }” is thrown away.
done-settings-asking = How you ask is saved.
done-people-add = { $subject } is on your list.
done-people-edit = What you know about { $subject } is saved.
done-people-remove = { $subject } is off your list.
done-people-erase = Somebody was erased for good.
done-people-contact = Your contact with { $subject } is noted.
done-people-edit-organization = What you know about { $subject } is saved.
done-people-import = People from { $subject } are on your list.
done-outreach-begin = A draft to { $subject } is ready.
done-outreach-write = Your message to { $subject } is saved.
done-outreach-send = Your message to { $subject } is marked as sent.
done-outreach-deliver = Your message to { $subject } has gone out. It cannot be called back.
done-outreach-discard = The draft to { $subject } is thrown away.
done-outreach-reply-yes = { $subject } said yes. That is good news.
done-outreach-reply-later = { $subject } said later. That is kept.
done-outreach-reply-no = { $subject } said no. That is kept, and it is not about you.
done-outreach-reply-never-again = { $subject } will not be suggested again.
done-today-postpone = Put away for now: { $subject }
done-settings-zone = Your time zone is saved: { $subject }.
done-journal-undo = Taken back: “{ $what }”
done-journal-redo = Done again: “{ $what }”
done-journal-version = An earlier version is back: { $subject }.

# The palette: Ctrl-K or Cmd-K
palette-title = Where to?
palette-found = { "%n" } places. Use the arrow keys.
palette-nothing = Nothing by that name. Enter searches everything you wrote.
palette-add-person = Add somebody
palette-import = Bring in people from a file
palette-explore = Start a new exploration
palette-about-me = About me
palette-pitch = My elevator pitch
palette-history = History and undo

# How confident one feels.
confidence-low = a little shaky
confidence-high = at ease
confidence-none = I’d rather not say
