# Damage in the data file, and the way back.
damage-label = Damage
damage-banner = Something in your data file is damaged. Nothing is lost that is in the copy of { $moment }.
damage-banner-none = Something in your data file is damaged. Nothing new is saved in it for now.
damage-banner-log = Acquaint was cut off, and the last things that you saved then may be missing.
damage-banner-back = Go back to that copy
damage-banner-look = See what to do
damage-title = Something in your data file is damaged
damage-title-log = Something may be missing
damage-lead = Nothing is lost that is in the copy of { $moment }. What you saved after that may be missing.
damage-holds = { $people ->
    [one] It holds one person
   *[other] It holds { $people } people
 } and { $notes ->
    [one] one note
   *[other] { $notes } notes
 }.
damage-lead-none = There is no whole copy on this computer. What can still be read is shown.
damage-lead-log = The last things you saved before Acquaint was cut off may be missing. All the rest is whole.
damage-rot = The file changed while Acquaint was closed. Perhaps the disk lost something, or another program wrote into it.
damage-until = Until then you can look at everything that can still be read. Nothing new is saved, so that nothing gets worse.
damage-back = Go back to that copy
damage-back-hint = The damaged file is kept, in the folder “damaged” beside your data. Nothing is thrown away.
damage-on = Go on with what is here
damage-on-hint = Look around first, and see whether something is missing or wrong. Nothing is thrown away.
damage-first = Look around first
damage-save = Save what can be read as a file
damage-mend = Some damage can be mended without a copy. Close Acquaint, then type “acquaint doctor --mend” in a terminal.
damage-refused = That did not work. Your data is as it was before.
damage-none-title = Is your data whole?
damage-none = Nothing in your data file is damaged, as far as Acquaint can see.
damage-none-last = Acquaint last looked at all of it on { $moment }. It does so once a week.
damage-none-never = Acquaint looks at all of it soon after a start, and then once a week.
damage-went = Everything is as in the copy.
damage-went-on = You go on with what is here.
damage-way-back = See the way back
damage-way-back-new = See the way back (opens in a new tab)
settings-damage-open = Is my data whole?
