# Practising aloud before a conversation.
practise-title = Practise aloud
practise-link = Practise aloud
practise-known = { $known } of { $questions } questions come to you by themselves.
practise-left = { $count ->
    [one] This is the last one for today.
   *[other] { $count } to go. Stop whenever you like.
}
practise-pitch-title = “And who are you?”
practise-pitch-do = Say your pitch aloud, as if they had just asked.
practise-pitch-look = Look at my pitch
practise-pitch-none = You have no pitch yet. It helps, and it can wait.
practise-pitch-write = Write your pitch
practise-question-do = Say the whole question aloud. Then look.
practise-show = Show it
practise-how = Did it come?
recall-not-yet = Not yet
recall-almost = Almost
recall-yes = Yes
recall-without-thinking = Without thinking
practise-how-missing = Choose how it went. Any answer is fine.
practise-rest = You know them. Let them rest.
practise-rest-up-and-down = Twice running, and in another order each time. You know your list up and down.
practise-rest-until = Something comes back on { $day }, so that it stays with you.
practise-rest-talk = Nothing comes back before you talk.
practise-once-more = Go through all of it once more
practise-done = Enough for today
practise-feeling = How sure do you feel now?
practise-feeling-save = Keep it
practise-felt = First you said { $first } of 5. Last time you said { $last }.
practise-nothing = Here you practise aloud what you want to say. Choose your questions first.
practise-nothing-do = Prepare your questions
practise-over = This conversation does not lie ahead any more, so there is nothing to practise.
practise-aim-lead = Say it aloud, as you would say it to somebody who has just asked.
practise-aim-back = Change the words

# The clock.
practise-clock-start = Start the clock
practise-clock-stop = Stop the clock
practise-clock-half = Half a minute. The short form ends here.
practise-clock-minute = One minute. A good place to end.

# Recording oneself.
practise-record = Record yourself
practise-record-hint = It stays on this device. Nobody else hears it.
practise-record-until = It goes by itself when the conversation is over.
practise-record-start = Start recording
practise-record-again = Record again
practise-record-stop = Stop recording
practise-record-running = Recording. Speak as you would to them.
practise-record-kept = Kept on this device. Listen to it once: most people sound calmer than they feel.
practise-record-page = This browser cannot keep it. You can listen until you leave this page.
practise-record-delete = Delete the recording
practise-record-deleted = The recording is deleted.
practise-record-none = No microphone is at hand. It works just as well without.
practise-record-refused = The browser may not use the microphone. It works just as well without.
practise-record-play = Your recording

# A voice that answers.
practise-voice = A voice that answers
practise-voice-hint = People think before they answer. Here you can get used to the quiet.
practise-voice-do = Let it answer
practise-voice-line-one = Mm, let me think …
practise-voice-line-two = That is a good question.
practise-voice-line-three = Well, where do I begin?
practise-voice-quiet = They are thinking. Say nothing, and breathe.
practise-voice-after = Five seconds have passed. You can bear that.

# Body and voice. After Bolles, “What Color Is Your Parachute?”, and what career centres advise.
practise-body = Body and voice
practise-body-smile = Smile before the first word.
practise-body-upright = Sit upright, with both feet on the floor.
practise-body-look = Look at them while they talk, and nod.
practise-body-slow = Speak a little slower than you want to.
practise-body-pause = After your question, be quiet. The pause is theirs.
practise-body-down = Let a sentence end going down.
practise-body-stand = Stand up. Your voice gets wider.
practise-body-heard = Smile all the same. They hear it.
practise-body-sound = They cannot see you nod, so say “mm” or “I see”.
practise-body-camera = Bring the camera to the height of your eyes.
practise-body-lens = Look into the camera when you ask.
practise-body-light = Sit so that light falls on your face.

done-interviews-rehearse = Practised for { $subject }.
