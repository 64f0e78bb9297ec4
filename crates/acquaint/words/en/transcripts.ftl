# Adding a transcript.
transcript-add = Add a transcript
transcript-add-lead = Did you record the talk? Bring in the words, and each answer of { $name } comes under your question.
transcript-stays = It stays on this computer. Nobody else sees it, and it is sent nowhere.
transcript-agreed = Did { $name } agree to being recorded? If you are not sure, ask first. Your notes are enough, too.
transcript-file = The file
transcript-file-hint = It ends with .vtt, .srt or .txt, and has at most 10 MB.
transcript-text = Or paste the words
transcript-text-hint = As you copied them, with names and times if there are any.
transcript-add-save = Add the transcript
transcript-how = Where do I find it?
transcript-missing = Choose a file, or paste the words.

# Who is who.
speakers-title = Which one is you?
speakers-lead = Then it is clear what you asked and what { $name } said.
speakers-none = I can’t tell, or none of them
speakers-save = Show the answers
speakers-missing = Choose one. It is fine if you can’t tell.
speakers-changed = This was changed in another place. Look once more, then save.

# The answers by question.
transcript-title = What { $name } said, word for word
transcript-from = From “{ $file }”.
transcript-pasted = From pasted words.
transcript-length = It lasts { $time }.
transcript-me = You are “{ $name }”.
transcript-change-me = Change who is who
transcript-who = The answers are easier to find once it is clear who is who.
transcript-say-who = Say which one is you
transcript-no-name = No name
transcript-known = This transcript is here already. Nothing changed.
transcript-lines = A few things could not be read, near line { $lines }. The words are kept.
transcript-no-questions = There are no questions in your plan yet. With them, each answer comes under its question.
transcript-to-questions = Write down your questions
transcript-none-found = None of your questions was found in these words. Look through them below.
transcript-confidence-sure = The words fit well
transcript-confidence-likely = The words fit
transcript-confidence-unsure = Not sure: please check
transcript-by-hand = You put it here
transcript-open = Read and keep
transcript-open-this = Read and keep: { $what }
transcript-missing-questions = { $count ->
    [one] One question was not found
   *[other] { $count } questions were not found
}
transcript-rest = { $count ->
    [one] One other part of the talk
   *[other] { $count } other parts of the talk
}
transcript-beginning = How it began
transcript-remove = Remove this transcript
transcript-row = What was said, word for word
transcript-row-pasted = pasted words

# One answer.
answer-title = What { $name } said here
answer-asked = You asked: “{ $asked }”
answer-tick = Tick what you want to keep
answer-all = All of this answer
answer-kept = Kept
answer-keep = Keep as an insight
answer-nothing-ticked = Tick at least one sentence.
answer-nothing-said = { $name } says nothing in this part.
answer-move = Is it under the wrong question?
answer-question = It answers
answer-no-question = None of my questions
answer-move-save = Move it there
insights-in-transcript = In the transcript
