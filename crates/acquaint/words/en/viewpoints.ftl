# From where somebody sees what one is curious about.
viewpoints-title = How { $name } sees this work
viewpoints-lead = Different people see different sides. Tick what is so. The rest follows from what you noted.
viewpoints-empty = Say what you are curious about first. Then you can say how they see it.
viewpoints-empty-example = “What is a day in this work like?”
viewpoints-begin = What are you curious about?
viewpoints-said = You said so.
viewpoints-from-title = It looks so from “{ $words }”.
viewpoints-from-earlier-title = It looks so from what they did before: “{ $words }”.
viewpoints-from-since = They have been there since { $words }.
viewpoints-from-school = It looks so from how you met.
viewpoints-from-elsewhere = It looks so from what you noted about them.
viewpoints-from-ended = Their work there has ended.
viewpoints-from-organization = You wrote about “{ $words }”.

done-people-viewpoints = Saved how { $subject } sees this work.

named-viewpoint = how { $name } sees this work
count-viewpoint = { $count ->
    [one] one answer about how somebody sees the work
   *[other] { $count } answers about how people see the work
}
