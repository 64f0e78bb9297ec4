# Outreach: writing, sending, what came back.
outreach-title = Messages
outreach-empty = Here you see what you have written and what waits for an answer.
outreach-empty-example = “Dear Ana, your talk on old bridges stayed with me …”
outreach-choose = Choose somebody to write to
outreach-drafts = Drafts
outreach-waiting = Waiting for an answer
outreach-done = Done
outreach-again-from = Write again from

purpose-ask = Asking for a conversation
purpose-follow-up = Asking once more
purpose-thank-you = Thank-you note
purpose-other = Message
channel-email = by e-mail
channel-linkedin-note = LinkedIn note with an invitation
channel-linkedin-message = LinkedIn message
channel-phone = by phone
channel-introduction = through somebody who knows them

begin-title = Write to { $name }
begin-lead = Two lines from you, and a draft is ready. What you leave empty stays visibly open.
begin-reason = Why this person?
begin-reason-hint = Finish the sentence: “I am writing to you because …” Something they did, said or wrote is best.
begin-introduction = Who are you?
begin-introduction-hint = Finish the sentence: “I am …” For example: a nurse who is thinking of moving into health data
begin-name = Your name, as you sign
begin-channel = How will you write?
begin-channel-missing = Choose how you will write.
begin-do = Make a draft
begin-empty-is-fine = Nothing is sent. You can change every word before you send it.

message-title-ask = Your message to { $name }
message-title-follow-up = Writing to { $name } once more
message-title-thank-you = Your thank-you note to { $name }
message-title-other = Your message to { $name }
message-subject = Subject
message-body = Your words
message-empty = Write a few words first.
message-generic-thanks = This could go to anybody. Name one thing they said that stayed with you.
message-save = Save and look it over
message-saved = Saved.
message-open-mail = Open in my mail program
message-copy = Copy the text
message-copied = Copied
message-sent = I sent it
message-called = I called
message-sent-on = Sent on
message-discard = Throw this draft away
message-too-long-for-mail = Your mail program could cut a text this long, so copy it instead.
message-how-email = Acquaint never sends anything itself. Open it in your mail program or copy it, send it there, then press “I sent it”.
message-how-linkedin-note = Copy it, open their page on LinkedIn, choose “Connect” and “Add a note”. Then press “I sent it”.
message-how-linkedin-message = Copy it, open their page on LinkedIn and choose “Message”. Then press “I sent it”.
message-how-phone = Read it aloud once before you call. If nobody answers, try another time of day; a voicemail rarely helps.
message-how-introduction = Send it to the person who knows you both, so that they can pass it on. Then press “I sent it”.

coach-ready = Ready to send.
coach-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
coach-why = Why
coach-show = Show me where

next-title = What happens next
next-lead = A reply may take a week. No answer is common, and it is not about you.
next-thanked = { $name } will be glad to read that. From now on, a line every few months keeps you in touch.
next-another = You could write to somebody else there from
next-again = You could write to { $name } once more from
next-today = Today will remind you.
next-stop = After that, let it rest. Somebody else will say yes.
next-home = Done for now

reply-title = What came back from { $name }?
reply-kind = Their answer
reply-kind-missing = Choose what came back.
reply-yes = Yes, they would like to talk
reply-later = Later
reply-no = No
reply-never-again = Please don’t ask again
reply-words = Their words
reply-words-hint = Only if you like.
reply-save = Keep it
