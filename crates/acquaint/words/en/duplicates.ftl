# People who may be on the list twice.
twice-look = See whether somebody is on your list twice
twice-title = Is this the same person?
twice-count =
    { $count ->
        [one] This is the only question there is.
       *[other] Question { $at } of { $count }.
    }
twice-none = Nobody seems to be on your list twice
twice-none-hint = Look again when you have brought in more contacts.
twice-same = Both say
twice-for = What speaks for one person
twice-against = What speaks for two people
twice-only-name = The same name. Nothing else is in both entries.
twice-by-name = They have the same name. The rest looks more like two people.
twice-marked = One of the names is marked, as of a relative. Perhaps they are of one family.
twice-names-other = The names differ, unless first and last name stand the other way round
twice-group =
    { $count ->
        [3] These three may be one person
        [4] These four may be one person
        [5] These five may be one person
       *[other] These { $count } may be one person
    }
twice-group-pairs = Two at a time
twice-group-pair = Look at { $one } and { $other }
twice-group-begin = Begin with the likeliest two
twice-group-hint = Make one of two, and the others are asked about again. Whoever is somebody else can stay apart.
twice-group-back = All that look alike
twice-since = On your list since
twice-one = They are the same person
twice-two = Two people
twice-hint = “Undo” brings both entries back as they were. If you say “Two people”, you won’t be asked about them again.
twice-others = Other questions
twice-previous = Previous question
twice-next = Next question
twice-weighed = How this was weighed
twice-weighed-hint = More than zero speaks for one person, less than zero for two. Together that makes about { $likely } in 100.
twice-step-prior = Before anything is compared
twice-step-exchanged = First and last name stand the other way round
twice-step-together = Relatives or colleagues could agree like this, too
twice-step-little = What says little either way
twice-step-others = What other entries of your list say

twice-field-name = Name
twice-field-work = What they do now
twice-field-email = E-mail
twice-field-phone = Phone
twice-field-linkedin = LinkedIn page
twice-field-place = Place
twice-field-tie = How you know them
twice-field-how-met = How you met
twice-field-reason = Why this person
twice-field-interests = What they care about

twice-given-name-same = Same first name
twice-given-name-like = Almost the same first name
twice-given-name-other = Different first names
twice-family-name-rare = Same last name, and few have it
twice-family-name-same = Same last name
twice-family-name-like = Almost the same last name
twice-family-name-other = Different last names
twice-email-same = Same e-mail address
twice-email-like = Almost the same e-mail address
twice-email-other = Different e-mail addresses
twice-phone-same = Same phone number
twice-phone-like = Almost the same phone number
twice-phone-other = Different phone numbers
twice-linkedin-same = Same LinkedIn page
twice-linkedin-like = Almost the same LinkedIn page
twice-linkedin-other = Different LinkedIn pages
twice-organization-same = Same place of work
twice-organization-like = Almost the same place of work
twice-organization-other = Different places of work
twice-title-same = Same job title
twice-title-like = Almost the same job title
twice-title-other = Different job titles
twice-place-same = Same town
twice-place-like = Almost the same town
twice-place-other = Different towns

same-title = What counts from now on?
same-title-nothing = Is this one person?
same-lead = The two entries say different things here. What you do not choose is not lost: other work stays among their work, all else in the notes.
same-lead-nothing = The two entries say nothing different. All that belongs to either of them stays.
same-work-hint = If the other one is over, say until when it was on their page.
same-changed = One of the two entries was changed in the meantime. This is how they are now. Please look again.
same-save = Make it one person
same-hint = Messages, dates and notes of both come together. “Undo” takes it back.

done-people-merge = { $subject } is on your list once now.
done-people-keep-apart = These stay two people: { $subject }.
named-distinct = that { $name } is not somebody else
count-distinct = { $count ->
    [one] one pair of two people
   *[other] { $count } pairs of two people
}

# Two entries that share nothing but a name, chosen by hand.
other-entry-open = Is this the same person as somebody else on your list?
other-entry-title = Which other entry is the same person?
other-entry-lead = Choose the other entry of { $name }. Then you see both, and nothing is changed before you say so.
other-entry-suggested = They share a name
other-entry-found = These fit
other-entry-itself = Only { $name } fits, and that is the entry you came from.
other-entry-more = More of them fit. Write more of the name.
