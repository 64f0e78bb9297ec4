# Mail from one's own account: setting it up, trying it, sending, and what became of it.
mail-title = Your mail account
settings-mail = You can send a message from here, once you have set up your own account. Until then this is off.
settings-mail-open = Set up your mail account
mail-lead = Set this up if you want to send from here. You see each message once more before it goes, and can take it back for half a minute.
mail-is-set-up = You can send as { $address } through { $server }.
mail-not-hosted = Sending from here is not offered where many people share one Acquaint. Open a message in your own mail program instead.
mail-not-example = These people are invented, so nothing can be sent to them. Leave the example first.
mail-name = Your name
mail-name-hint = As others see it.
mail-address = Your e-mail address
mail-provider = Your provider’s mail server
mail-provider-hint = Your provider’s help pages tell you these under “outgoing mail” or “SMTP”. Many ask for an app password: one that you make for Acquaint alone.
mail-server = Name of the server
mail-server-hint = For example: smtp.post.example
mail-security = How the connection is protected
mail-security-tls = Protected from the start (TLS). Most providers have this.
mail-security-starttls = Protected after the first word (STARTTLS)
mail-security-none = Not at all. Only for a server on this computer.
mail-port = Port
mail-port-hint = Leave it empty to use the usual one.
mail-user = User name
mail-user-hint = Leave it empty if it is your e-mail address.
mail-password = Password
mail-password-hint = It is never shown again.
mail-password-kept = Leave the password empty to keep the one you gave.
mail-address-wrong = Write one e-mail address, such as mira@post.example.
mail-server-wrong = Write the name of the server, such as smtp.post.example.
mail-security-missing = Choose how the connection is protected.
mail-security-open = Without protection others could read your password. Choose one of the first two.
mail-port-wrong = A port is a number from 1 to 65535. Leave it empty to use the usual one.
mail-password-missing = Write the password that your provider gave you for this.
mail-password-again = The server or the user name is a new one, so please write the password once more.
mail-changed = Your account was changed in another place meanwhile. Save again if you want this one.
mail-change = Change the account
mail-try = Send yourself a test
mail-try-hint = A test is one short letter to your own address. It goes at once, and to nobody else.
mail-try-wrong = The test was not sent
mail-try-subject = A test from Acquaint
mail-try-body =
    This is the test that you asked for.

    It arrived, so you can send from Acquaint.
mail-remove = Remove the account
mail-where = The account and its password lie in one file in your data folder. No copy made by Acquaint holds them. Whoever can use your account on this computer can read that file.
mail-said-saved = Your account is saved. Send yourself a test to see that it works.
mail-said-tried = The test is on its way to you. Look into your mail in a minute.
mail-said-removed = The account and its password are gone from this computer.

mail-fault-unreachable = The server did not answer. Check its name and port, and that you are online.
mail-fault-unsafe = The connection could not be protected, so nothing was sent. Check the server, the port and the kind of protection.
mail-fault-password = The server did not take the user name and the password. Many providers ask for an app password here.
mail-fault-sender = The server did not take your own address. Check it in the settings for mail.
mail-fault-recipient = The server did not take the address of the person. Check it on their page.
mail-fault-letters = The server cannot carry every letter of this address. Ask for another address, or write in another way.
mail-fault-refused = The server did not take the message. Try again later, or send it with your mail program.
mail-fault-changed = Something about it was changed after you pressed “Send”. Look at it once more.
mail-fault-unsure = The connection broke off at the last moment. It may have arrived all the same.

message-own = Send from my account
message-how-own = “Send from my account” shows you everything once more before it goes. Or send it in your own mail program, then press “I sent it”.

send-title = Send this to { $name }?
send-back = Change the text
send-lead = This is what goes out, word for word, and to nobody else.
send-from = From
send-to = To
send-do = Send
send-hint = It goes { $seconds } seconds after you press “Send”. Until then one press takes it back. After that it cannot be called back.
send-changed = Something was changed while you looked at it
send-changed-hint = Nothing was sent. This is how it would go now.

waiting-title = About to go to { $name }
waiting-before = It goes out in
waiting-count =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
waiting-until = Until then you can take it back.
waiting-undo = nothing is sent
waiting-soon = It goes out in a moment.
waiting-now = It is going out now.
waiting-look = See how it went
waiting-leave = You need not stay here. If something goes wrong, Today tells you.
taken-back-taken = Nothing was sent. Your draft is as it was.
taken-back-gone = It was too late to take it back.
next-went = Your message to { $name } has gone out.

stopped-title = This message has not gone out
stopped-late = Acquaint was closed, or this computer asleep, when it should have gone.
stopped-again = Look at it and send it
stopped-account = Look at your mail account
stopped-leave = Keep it as a draft
notice-title = Your message to { $name } has not gone out
notice-look = Look at it

unsure-title = Did it reach { $name }?
unsure-lead = The connection broke off at the last moment, so nobody can tell from here.
unsure-how = Look into the “Sent” folder of your mail. If your message is there, it has gone out.
unsure-arrived = Yes, it has gone out
unsure-again = No, send it again
unsure-hint = If you send it again, it carries the same mark. Many mail programs then show it once, even if it arrives twice.
