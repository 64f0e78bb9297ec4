# People: the list, one person, adding, bringing in, organizations.
people-title = People
people-empty = Here you keep the people you know or would like to know.
people-empty-example = “Ana Silva, bridge engineer at WSP, met at the alumni evening”
people-add = Add somebody
people-import = Bring in my contacts
people-import-instead = Bring in contacts from a file instead
people-search = Name, work, place
people-find = Find
people-narrow = Show
people-way-all = Everybody
people-dots = The dots show how far you have come: { $steps }.
people-way-not-asked = Not asked yet
people-way-asked = Asked
people-way-met = Met
people-count =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
people-none-found = Nobody fits. Try fewer words, or show everybody.
people-at = at
people-work = { $title } at { $organization }
people-also = Also
people-earlier = Earlier

people-new-title = Who would you like to talk with?
people-add-known = Somebody of this name is on your list already
people-add-is-it = Is it the same person? Then go on with that entry. If it is not, nothing that you typed is lost.
people-add-save = Put them on my list
people-more-fields = More about them
people-nobody = I can’t think of anyone
people-idea-1 = A neighbour or a relative with a job you know little about.
people-idea-2 = Somebody from your old school who is a few years ahead.
people-idea-3 = A teacher who knows people in the field.
people-idea-4 = Somebody who gave a talk or wrote an article you liked.
people-idea-5 = A former colleague who changed direction.
people-idea-6 = A friend of a friend. Ask one friend: “Whom do you know who does this?”

person-line = One line is enough
person-line-hint = A name, or “my neighbour the nurse”. More if you like: Ana Silva, bridge engineer at WSP, met at the alumni evening
person-name = Name
person-title = What they do
person-organization = Where they work
person-email = E-mail
person-phone = Phone
person-linkedin = LinkedIn page
person-place = Place
person-tie = How do you know them?
person-tie-short = You know them
person-how_met = How you met
person-reason = Why this person?
person-reason-hint = Finish the sentence: “I would like to talk with you because …” What did they do, say or write?
person-reason-short = Why
person-interests = What they care about
person-notes = Notes
tie-close = A friend, a relative, a colleague
tie-met = We have met or written before
tie-shared = We share something: a school, a town, a friend
tie-stranger = Not yet

people-edit = Change what you know
people-edit-title = What you know about { $name }
people-remove = Take them off my list
people-remove-hint = Everything about them goes with them. “Undo” brings it back.
people-timeline = What happened so far
twice-in-peace = { $name } asked not to be asked again. If both are one person, they stay in peace.
people-never-again = { $name } asked not to be asked again. You can still note things here.
people-early = Questions for when you talk
people-next-write = Write to { $name }
people-next-draft = Go on with your message
people-next-reply = Note what came back
people-next-again = Write once more
people-away = { $name } is away until
people-away-change = Change
people-next-confirm = Confirm the date
people-next-call = Call { $name }
people-next-date = Set a date with { $name }
people-next-interview = Your conversation with { $name }
people-promise-mine = You promised:
people-promise-theirs = They offered:
people-promises-more =
    { $count ->
        [one] One more stands with all open promises
       *[other] { $count } more stand with all open promises
    }
people-named-by = You know of them from
people-named = They named
people-note-contact = We were in contact otherwise
people-idea = An idea for them:
people-introduction-promised = { $name } promised you an introduction:
people-introduction-waits = Give it until { $day }. Then ask about it, or write yourself.
people-introduction-open = Ask whether it is still fine, or write to { $name } yourself.
people-next-write-anyway = Write to { $name } yourself
people-rhythm-when = It would be time to be in touch around { $day }.
people-rhythm-now = It would be a good time to be in touch.
people-rhythm-nothing = Nothing presses: you hear of it here once there is something to say.
people-rhythm-until = Pause until
people-rhythm = How often to be in touch
people-rhythm-kept = Chosen now:
people-rhythm-label = Suggest it again after
people-rhythm-days = { $days } days without contact
people-rhythm-usual = As usual: { $days }
people-rhythm-usual-of = As usual ({ $kind }): { $days }
people-rhythm-never = Never
contact-how = How
contact-on = When
contact-words = What it was about
contact-talk = I learned something from it and want to look back on it
contact-save = Note it
contact-kind-meeting = We met
contact-kind-call = We called each other
contact-kind-writing = We wrote to each other
contact-kind-other = Something else

happening-added = Put on your list
happening-sent-ask = You asked for a conversation
happening-sent-introduction = You asked somebody to introduce you
happening-sent-follow-up = You asked once more
happening-sent-thank-you = You said thank you
happening-sent-other = You wrote
happening-sent-offer-times = You offered times
happening-sent-answer-later = You answered
happening-sent-answer-no = You thanked them for the answer
happening-sent-reschedule = You asked for another time
happening-sent-confirm = You confirmed the date
happening-sent-invite = You sent an invitation
happening-sent-new-date = You told them the new date
happening-sent-call-off = You called the date off
happening-sent-report-back = You told them what came of it
happening-call-no-answer = You called; nobody answered
happening-call-answering-machine = You called; a machine answered
happening-call-bad-moment = You called at a bad moment
happening-call-talked = You talked by phone
happening-call-asked-to-call-back = They asked you to call again
happening-reply-yes = They said yes
happening-reply-later = They said later
happening-reply-no = They said no
happening-reply-never-again = They asked not to be asked again
happening-agreed = You agreed on a conversation
happening-called-off = The conversation was called off
happening-met = You talked
happening-contact-meeting = You met
happening-contact-call = You called each other
happening-contact-writing = You wrote to each other
happening-contact-other = You were in contact

organization-people = People you know here
organization-earlier = People who were here before
organization-about = Its size, kind, names and notes
organization-name = Name
organization-name-missing = Write the name of the organization.
organization-aliases = Other names, one on each line
organization-aliases-hint = Old names, short names, other spellings. Contacts that you bring in are matched with them too.
organization-size = How many people work there?
organization-size-hint = Leave it out if you do not know. It shows whether you hear only of large places, or of small ones.
organization-size-up-to-50 = Up to 50 people
organization-size-up-to-1000 = Up to 1,000 people
organization-size-over-1000 = More than 1,000 people
organization-kind = What kind of place is it?
organization-kind-school = A school or university
organization-kind-care = A hospital or practice
organization-kind-public = A public office
organization-kind-social = A charity or cooperative
organization-kind-company = A company
organization-unsaid = Not said
organization-by-name = { $kind }, by its name
organization-is = { $what }.
organization-notes = Notes

# Bringing in contacts.
import-title = Bring in my contacts
import-lead = You will see what happens before anything is kept, and you can undo it afterwards.
import-files = Choose one or more files
import-files-hint = LinkedIn’s download as it is (the zip), an address book (.vcf), or a list as CSV. Drop them here or press.
import-none = Choose a file first.
import-look = See what is in it
import-how = Where to get the file
import-other = Choose another file
import-preview = This is what will happen
import-rows =
    { $count ->
        [one] one row
       *[other] { $count } rows
    }
import-count-new = new on your list:
import-count-updated = known, with something new:
import-count-same = known, nothing new
import-count-same-again =
    { $count ->
        [one] stands in what you bring in more than once
       *[other] stand in what you bring in more than once
    }
import-count-updated-again =
    { $count ->
        [one] stands in what you bring in more than once, here with something new
       *[other] stand in what you bring in more than once, here with something new
    }
import-count-unclear = perhaps known already. They are added, so that nobody gets lost:
import-alike-file-name = { $name }: somebody else you bring in has this name.
import-alike-file-address = { $name }: somebody else you bring in has this e-mail address.
import-alike-list-name = { $name }: somebody on your list has this name.
import-alike-list-address = { $name }: somebody on your list has this e-mail address.
import-alike-more =
    { $count ->
        [one] One more.
       *[other] { $count } more.
    }
import-joined =
    { $count ->
        [one] is the same person as another entry or row:
       *[other] are the same people as other entries or rows:
    }
import-joined-name-page = { $name }: the same LinkedIn page.
import-joined-name-address = { $name }: the same e-mail address.
import-joined-two-page = { $name } and { $with }: the same LinkedIn page.
import-joined-two-address = { $name } and { $with }: the same e-mail address.
import-peace =
    { $count ->
        [one] may be somebody whom you want to leave in peace. You will be asked before you write:
       *[other] may be people whom you want to leave in peace. You will be asked before you write:
    }
import-peace-one = { $name }: somebody of this name asked not to be asked again. This may be the same person.
import-count-skipped = without a person in them, left out
import-problems =
    { $count ->
        [one] One remark about a row
       *[other] { $count } remarks about rows
    }
import-row = Row { $row }:
import-row-begins = Row { $row }, “{ $begins }”:
import-more-problems = and { $count } more of the same kind.
import-nothing-new = Everybody in it is on your list already. There is nothing to do.
import-to-people = See my people
import-confirm =
    { $count ->
        [0] { $known ->
            [0] Bring in what is new
            [one] Bring in what is new of one person
           *[other] Bring in what is new of { $known } people
        }
        [one] { $known ->
            [0] Bring in one person
           *[other] Bring in one person, and what is new of { $known }
        }
       *[other] { $known ->
            [0] Bring in { $count } people
           *[other] Bring in { $count } people, and what is new of { $known }
        }
    }
import-columns = What do the columns mean?
import-columns-lead = A list like { $file } is new here. Please look at what was guessed.
import-columns-nobody = No names were found in { $file }. If it is no list of people, choose another file. If it is, say which column holds the names.
import-columns-nameless = Say which column holds the names.
import-columns-remembered = The next list of this shape is read the same way.
import-column = Column { $number }
import-column-empty = Empty in the first rows.
import-column-such-as = Such as: { $samples }
import-column-name = Name
import-column-first-name = First name
import-column-middle-name = Middle name
import-column-last-name = Last name
import-column-prefix = Before the name, such as Dr.
import-column-suffix = After the name, such as Jr.
import-column-nickname = What friends say
import-column-email = E-mail
import-column-phone = Phone
import-column-linkedin = LinkedIn page
import-column-organization = Where they work
import-column-title = What they do there
import-column-town = Town
import-column-region = Region or state
import-column-country = Country
import-column-how-met = How you met
import-column-referred-by = Who named them
import-column-notes = Notes
import-column-connected-on = Connected on LinkedIn since
import-column-birthday = Birthday
import-column-groups = Groups
import-column-page = Web page
import-column-nothing = Leave it out
import-any-list = Any other list
import-any-list-how = Save it as CSV, with one row for each person. You will be asked what its columns mean.
import-unread =
    { $count ->
        [one] One other file in it was left alone
       *[other] { $count } other files in it were left alone
    }
import-alone = This is a list. Drop it by itself to bring it in.
import-contact-new = from people who come onto your list with them:
import-contact-updated = come onto the timeline of people you know:
import-contact-same = stand on the timeline already
import-station-new = of yours. Acquaint can tell you who was there too:
import-station-updated = of yours, with something new:
import-station-same = of yours, known already
import-moved =
    { $count ->
        [one] works somewhere else, or as something else. A good reason to write:
       *[other] work somewhere else, or as something else. A good reason to write:
    }
import-moved-one = { $name }: { $from } → { $to }
import-left =
    { $count ->
        [one] was among your connections before and is not in this file. They stay on your list:
       *[other] were among your connections before and are not in this file. They stay on your list:
    }
import-profile-updated = that fills what you have not said about yourself:
import-profile-same = about you. What you said yourself stays.
import-moment =
    { $count ->
        [one] One moment. The row is being brought in.
       *[other] One moment. { $count } rows are being brought in.
    }
import-looking = Looking at what you chose
import-looking-hint = This page goes on by itself. Nothing is brought in before you say so.
import-look-waits = Other files that you chose are looked at first. Yours come next.
import-look-read = Step 1 of 2: reading the files.
import-look-compare = Step 2 of 2: comparing them with your list.
import-far-read = { $done } of { $of } files are read.
import-step-compare = Step 1 of 4: looking for what is new.
import-step-write = Step 2 of 4: writing it down.
import-step-note = Step 3 of 4: noting it, so that you can undo it.
import-step-search = Step 4 of 4: making it easy to find.
import-far-compare = { $done } of { $of } rows are compared with your list.
import-far-contacts = { $done } of { $of } messages and invitations are compared with your list.
import-far-write = { $what }: { $done } of { $of } are written.
import-contacts = Messages and invitations
import-far-note = { $done } of { $of } entries are noted.
import-far-search = { $done } of { $of } entries can be searched.
import-many = So many rows take a few seconds. If the page is loaded again meanwhile, nobody comes in twice.
import-undo-hint = One press of “Undo” takes all of it back.

# What is kept of lists.
named-address-card = the rest of an address card
named-list-shape = what the columns of a list mean
named-station = { $own }
count-address-card = { $count ->
    [one] the rest of one address card
   *[other] the rest of { $count } address cards
}
count-list-shape = { $count ->
    [one] what the columns of one list mean
   *[other] what the columns of { $count } lists mean
}
count-station = { $count ->
    [one] one of your schools and employers
   *[other] { $count } of your schools and employers
}
restore-kind-address-card = Address cards
restore-kind-list-shape = Columns of lists
restore-kind-station = Your schools and employers
