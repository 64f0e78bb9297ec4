# Tags of people, choosing several people, and filters that are kept.
person-tags = Tags
person-tags-hint = Words of your own, with commas between: alumni, hospital
person-tags-long = A tag has at most { $letters } letters. Put commas between several.
tags-title = Tags
tags-any = Any

choose-open = Choose several
choose-title = Choose several people
choose-legend = Whom do you mean?
choose-all =
    { $count ->
        [one] The one person of this list
       *[other] All { $count } people of this list
    }
choose-word = Tag
choose-give = Give
choose-take = Take away
choose-nobody = Nobody is chosen. Tick at least one person.
choose-no-tag = There is no tag yet. Write one, such as alumni.
choose-have-it = All of them have this tag already.
choose-lack-it = None of them has this tag.

filter-keep = Keep filter
filter-change = Change filter
filter-tag = tag “{ $tag }”
filter-keep-title = Keep this filter
filter-asks = It shows: { $asks }
filter-name = Name
filter-name-hint = For example: Alumni I met
filter-keep-do = Keep it
filter-change-title = The filter “{ $name }”
filter-remove = Forget this filter
filter-remove-hint = All the people stay on your list.

done-people-tag = Tag given: { $subject } ({ $count ->
    [one] one person
   *[other] { $count } people
})
done-people-untag = Tag taken away: { $subject } ({ $count ->
    [one] one person
   *[other] { $count } people
})
done-people-save-filter = The filter “{ $subject }” is kept.
done-people-rename-filter = The filter is called “{ $subject }” now.
done-people-remove-filter = The filter “{ $subject }” is forgotten.

named-saved-filter = the filter “{ $own }”
count-saved-filter = { $count ->
    [one] one filter you kept
   *[other] { $count } filters you kept
}
restore-kind-saved-filter = Filters you kept
