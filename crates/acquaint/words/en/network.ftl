# Who led to whom, as a picture and a list.
network-title = Who led to whom
network-open = Who led to whom
network-lead =
    { $count ->
        [one] One person so far.
       *[other] { $count } people so far. { $named ->
            [0] Nobody named somebody else yet.
            [one] One of them was named by somebody else.
           *[other] { $named } of them were named by somebody else.
        }
    }
network-who = Here are those with whom you talked, and those who named somebody or were named.
network-described = A picture of { $count } people around you, with a line from whoever named somebody to them. The list says the same.
network-empty = When somebody gives you a name, it grows into a picture here.
network-empty-example = “Ana named Kofi, and Kofi named Ruth.”
network-me = You
network-reached-talked = You talked
network-reached-asked = You wrote or called
network-reached-not-yet = Not yet
network-named-by = Named by { $name }
network-led-to =
    { $count ->
        [one] Led you to one person
       *[other] Led you to { $count } people
    }
network-fruits = { $count ->
    [one] One thing came of it.
   *[other] { $count } things came of it.
}
