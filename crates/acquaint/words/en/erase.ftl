# Erasing somebody for good, and what older copies still hold of them.
people-everything = Save everything about { $name } as a file
people-erase = Erase { $name } for good
erase-title = Erase { $name } for good?
erase-lead = This cannot be undone, and it does not go to the trash.
erase-instead = If you are not sure, take them off your list instead.
erase-instead-hint = Then you can bring them back for { $days } days.
erase-goes = What goes
erase-goes-hint = Every earlier version of it goes, too, and so do its lines in the history.
erase-damaged = Damaged data files that were kept go, too, because they may hold anybody.
erase-stays = What stays
erase-stays-none = The name “{ $name }” stands nowhere else in Acquaint. Where they work stays on your list.
erase-stays-some = These have the name in them. They are about others or about you, so they stay. You can change them first.
erase-stays-more = Find all of them
erase-copies = Older copies
erase-copies-none = There is no older copy on this computer.
erase-copies-keeper = Copies of this database are made by its keeper. Ask them how long they live.
erase-copies-hint = They were made before, so { $name } may be in them. Whoever goes back to one brings { $name } back.
erase-copy-until = goes by itself, on { $day } at the latest
erase-copy-stays = stays until you delete it
erase-copies-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
erase-copies-too = Delete these copies, too
erase-copies-too-hint = A new copy of everything else is made first.
erase-elsewhere = Files that you saved elsewhere, and messages in your mail program, are not touched.
erase-do = Erase { $name } for good
erase-keep = Keep { $name }
erased-title = Erased for good
erased-lead = Nothing about this person is left in Acquaint. One line in the history says that somebody was erased. It names nobody.
erased-none = Nobody was erased lately.
erased-clearing = The records are gone. Some of what was written is still on the disk. Acquaint clears it within the hour.
erased-copies-hint = They were made before, so the person may be in them. Whoever goes back to one brings them back.
erased-copies-do = Delete these copies and make a new one
erased-on = Go to your people

# Everything about one person in a file.
everything-title = Everything about { $name }
everything-lead = This is all that Acquaint holds about this person, as of { $day }. Things said in confidence are in it.
everything-rest = Everything else
everything-rest-hint = What Acquaint keeps for its own work, field by field.
everything-mentions = Where else the name stands
everything-mentions-none = Nowhere.
everything-mentions-some = These are about others or about you, and have the name in them.

# People with whom nothing happened for long.
quiet-title = People you have lost touch with
quiet-empty = There is nobody with whom nothing has happened for { $months } months.
quiet-lead = With these people nothing has happened for { $months } months. You need not do anything. If you no longer need what you know about them, take them off your list.
quiet-legend = Who may go?
quiet-last = last on
quiet-do = Take them off my list
quiet-nobody = Tick somebody first, or leave it as it is.
quiet-erase = To leave nothing at all, erase somebody on their own page.
settings-quiet = Other people’s details should not be kept for longer than you need them.
settings-quiet-open = People you have lost touch with
