# Times to offer, one's own calendar, and when somebody can talk.
times-title = Times for { $name }
times-lead = These suit you both, as far as Acquaint knows. They lie in your hours and in a working day of theirs.
times-nothing = In the next four weeks there is no time that suits both you and { $name }.
times-nothing-zones = When it is 9:00 in { $city }, it is { $clock } for you. A longer day of yours may help.
times-change-hours = Change when you can talk
times-back-message = Back to your message
times-offer = Offer these
times-others = Other times
times-mine = { $clock } for you
times-words = What { $name } will read
times-put = Put them into my message
times-show = Show what I ticked
times-held = Nothing is sent. Until they answer, these times are not offered to anybody else.
times-none-ticked = Tick at least one time.
times-too-many = Tick three times at most, so that it is easy to answer.
times-taken = One of these times is not free any more. Choose another one.
times-now = { $minutes } minutes, { $setting }
times-now-there = { $minutes } minutes, { $setting }, { $city } time
times-setting-workplace = where they work
times-setting-cafe = at a café
times-setting-video = by video
times-setting-phone = by phone
times-minutes = Minutes
times-minutes-hint = Twenty is easy to say yes to.
times-travel = Minutes to get there
times-travel-hint = One way. This time stays free before and after, and ten minutes more to be early. It counts only where you have to go.
times-travel-wrong = Write the minutes as a number, 480 at most.
times-zone = Their time zone
times-zone-hint = A city is enough, such as Toronto. Leave it empty if it is the same as yours.
times-look = Look again
times-calendars = When you are busy comes from your calendar.
times-calendars-open = Your calendar
times-find = Find times to offer
times-chose = They chose one of your times?
times-chose-hint = One touch saves the date.
times-other-date = Another date
times-be-there = Be there at { $early }. Leave at { $leave } if the way takes { $minutes } minutes.

done-interviews-offer = Times for { $subject } are in your message.
done-people-zone = The time zone of { $subject } is saved.
done-settings-hours = The hours in which you can talk are saved.
done-settings-add-calendar = “{ $subject }” is added. Acquaint knows when you are busy.
done-settings-remove-calendar = “{ $subject }” is taken out.

settings-calendars = When you can talk, and when you are busy, so that you offer only times that are free.
settings-calendars-open = Your calendar
calendars-title = Your calendar
calendars-lead = Acquaint offers people only times when you are free. For that it needs to know when you are busy.
calendars-none = It knows no calendar of yours yet.
calendars-appointments = { $count ->
    [0] Nothing ahead.
    [one] One appointment.
   *[other] { $count } appointments.
}
calendars-read-at = Read on
calendars-left-out = { $count ->
    [one] One could not be read and is left out.
   *[other] { $count } could not be read and are left out.
}
calendars-at = At { $host }
calendars-not-read = The last try to read it did not work.
calendars-still = What was read before still counts.
calendars-remove = Take it out
calendars-forget = Take it out for good
calendars-read = Read it again
calendars-add-file = Add a calendar file
calendars-file = The file
calendars-file-hint = Its name ends in .ics. Calendars give it to you under “export”. It shows your calendar as it is today.
calendars-file-do = Add this calendar
calendars-file-missing = Choose the file first.
calendars-file-other = This is no calendar file. Look for one whose name ends in .ics.
calendars-usual-name = My calendar
calendars-follow = Follow a calendar by its address
calendars-address = Its address
calendars-address-hint = Google calls it the “secret address in iCal format”. In Outlook, publish the calendar and take the ICS link.
calendars-calendar = What you call it
calendars-calendar-hint = For example: Work.
calendars-at-home = Yes, this calendar lies on a computer of my own network.
calendars-follow-do = Follow this calendar
calendars-follow-hint = It is read now, and again when you look for times. Whoever has the address can read the calendar, so it is never shown again.
calendars-privacy = Only when you are busy is kept. What it is, where it is and who comes is thrown away at once.
calendars-hours = When you can talk
calendars-days = On these days
calendars-day-mon = Mon
calendars-day-tue = Tue
calendars-day-wed = Wed
calendars-day-thu = Thu
calendars-day-fri = Fri
calendars-day-sat = Sat
calendars-day-sun = Sun
calendars-from = From
calendars-until = Until
calendars-day-missing = Tick at least one day.
calendars-from-missing = Write a time, such as 9:00.
calendars-until-wrong = Write a time that is later than the first one.
calendars-said-followed = Acquaint follows this calendar now.
calendars-said-read = It was read again.
calendars-said-forgotten = The calendar and its address are gone from this computer.
calendars-fault-address = This is no address of a calendar. It begins with https:// or webcal://.
calendars-fault-unreachable = Nobody answers at this address. Check it, and that you are online.
calendars-fault-at-home = This address leads into a private network, not into the internet. If it is your own, say so below.
calendars-fault-unsafe = The connection to this address is not protected. An address that begins with https:// is.
calendars-fault-refused = The server does not give this calendar out. Perhaps its address has changed.
calendars-fault-too-large = This calendar is larger than 5 MB. Choose a smaller one, or leave out past years.
calendars-fault-slow = The server took too long. Try again later.
calendars-fault-no-calendar = What lies at this address is no calendar. Take the one that ends in .ics.

named-person-zone = the time zone of { $name }
named-offered-time = a time that you offered to { $name }
named-free-hours = when you can talk
named-calendar = { $own }
count-person-zone = { $count ->
    [one] one time zone
   *[other] { $count } time zones
}
count-offered-time = { $count ->
    [one] one time that was offered
   *[other] { $count } times that were offered
}
count-free-hours = when you can talk
count-calendar = { $count ->
    [one] one calendar
   *[other] { $count } calendars
}
restore-kind-person-zone = Time zones of people
restore-kind-offered-time = Times you offered
restore-kind-free-hours = When you can talk
restore-kind-calendar = Calendars
