## What every mail has. Values are isolated from the direction around them before they enter a sentence.

mail-product = ChatGrow
mail-greeting = Hello { $name },
mail-greeting-nameless = Hello,
mail-link-hint = If the button does not open, copy this link into your browser:
mail-phone = Phone: { $phone }
mail-reply = You can simply answer this message; your answer reaches { $email }.

# Reads, for example: Tuesday, 24 November 2026 at 14:30
mail-date-time = { mail-date } at { $time }
mail-date = { $weekday ->
    [sun] Sunday
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
   *[sat] Saturday
  }, { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }

mail-label-service = Service
mail-label-at = When
mail-label-staff = With
mail-label-address = Address
mail-label-price = Price
mail-label-reason = Reason
mail-label-number = Receipt number
mail-label-document-number = Document number
mail-label-total = Amount

## Appointments

appointment-confirmation-subject = Your appointment at { $business } is booked: { $at }
appointment-confirmation-title = Your appointment is booked
appointment-confirmation-body = You have an appointment at { $business }. We look forward to seeing you!
appointment-confirmation-button = See or cancel the appointment

appointment-reminder-subject = Reminder of your appointment at { $business }: { $at }
appointment-reminder-title = Your appointment is coming up
appointment-reminder-body = This is a reminder of your appointment at { $business }. If you cannot come, please cancel ahead of time.
appointment-reminder-button = See or cancel the appointment

appointment-moved-subject = Your appointment at { $business } has changed: { $at }
appointment-moved-title = Your appointment has changed
appointment-moved-body = The details of your appointment at { $business } have changed. Here they are now:
appointment-moved-button = See or cancel the appointment

appointment-cancelled-subject = Your appointment at { $business } is cancelled: { $at }
appointment-cancelled-title = Your appointment is cancelled
appointment-cancelled-body = Your appointment at { $business } has been cancelled. We would be glad to find you another time.
appointment-cancelled-button = Book a new appointment

calendar-summary = { $service } at { $business }
calendar-description = See or cancel the appointment: { $url }

## Receipt

receipt-subject = Receipt no. { $number } from { $business }
receipt-title = Thank you for your payment
receipt-body = Your receipt from { $business } is attached to this message as a PDF.
document-subject = { $kind } no. { $number } from { $business }
document-body = { $kind } no. { $number } from { $business } is attached to this message as a PDF.
document-kind-quote = Quote
document-kind-order = Order
document-kind-delivery-note = Delivery note
document-kind-deal-invoice = Deal invoice
document-kind-tax-invoice = Tax invoice
document-kind-tax-invoice-receipt = Tax invoice / receipt
document-kind-credit-invoice = Credit invoice
document-kind-receipt = Receipt
document-kind-donation-receipt = Donation receipt

## Accounts

mail-account-footer = You get this message because this e-mail address was entered at ChatGrow. If you did not ask for it, you can ignore it.

mail-confirm-signup-subject = Confirm your registration with ChatGrow
mail-confirm-signup-body = You are nearly there. To open your account, confirm that this is your e-mail address. The link is good for two days.
mail-confirm-signup-button = Confirm and open the account

mail-verify-email-subject = Confirm your e-mail address at ChatGrow
mail-verify-email-body = Confirm that this is your e-mail address, so that you can get back into your account if you ever need to. The link is good for two days.
mail-verify-email-button = Confirm the address

mail-already-registered-subject = You already have an account at ChatGrow
mail-already-registered-body = Somebody asked to open an account with this e-mail address, but you already have one. You can sign in, and choose a new password if you have forgotten yours.
mail-already-registered-button = Sign in

mail-reset-password-subject = Choose a new password for ChatGrow
mail-reset-password-body = Somebody asked to choose a new password for your account. The link is good for two hours. If it was not you, your password goes on working.
mail-reset-password-button = Choose a new password

mail-invitation-subject = You are invited to a team at ChatGrow
mail-invitation-body = You are invited to join the team of a business at ChatGrow. To join, choose a password. The link is good for a week.
mail-invitation-button = Choose a password and join

mail-second-factor-on-subject = The second factor of your ChatGrow account is on
mail-second-factor-on-body = From now on signing in also asks for a code of your authenticator app. If it was not you, change your password and tell the owner of the business.
mail-second-factor-on-button = Security settings

mail-second-factor-off-subject = The second factor of your ChatGrow account is off
mail-second-factor-off-body = From now on the password alone signs in. If it was not you, change your password at once.
mail-second-factor-off-button = Security settings

mail-passkey-added-subject = A passkey was added to your ChatGrow account
mail-passkey-added-body = From now on it signs in without a password. If it was not you, remove it in the security settings and change your password at once.
mail-passkey-added-button = Security settings

mail-passkey-removed-subject = A passkey of your ChatGrow account was removed
mail-passkey-removed-body = Nobody signs in with it any more; your password goes on working. If it was not you, change your password at once.
mail-passkey-removed-button = Security settings

mail-passkey-refused-subject = A passkey of your ChatGrow account was refused
mail-passkey-refused-body = Somebody tried to sign in with a passkey of yours that may have been copied, and was refused. Remove it in the security settings; the audit log names it. Then add a new one.
mail-passkey-refused-button = Security settings

## Why a message was not sent, as the team sees it in the history.

message-skipped-cancelled = The appointment was cancelled before this message was sent.
message-skipped-moved = The appointment was changed before this message was sent.
message-skipped-reopened = The appointment was taken up again before this message was sent.
message-skipped-late = The appointment has begun or is over.
message-skipped-no-address = The customer has no address to send to.

## Requests

appointment-requested-subject = Your request at { $business } was received: { $at }
appointment-requested-title = Request received
appointment-requested-body = You asked for an appointment at { $business }. The time is kept for you; we will write when it is confirmed.
appointment-requested-button = See or cancel your request

appointment-declined-subject = Your request at { $business } was declined: { $at }
appointment-declined-title = Request declined
appointment-declined-body = We are sorry: { $business } cannot see you at the time you asked for. You can choose another.
appointment-declined-button = Choose another time
message-skipped-answered = The registration had another status before this message was sent.

## Events

mail-label-event = Event
mail-label-place = Where
mail-label-link = Link
mail-label-to-pay = To pay at the place
mail-label-ticket = Ticket

registration-received-subject = We received your registration for { $event }: { $at }
registration-received-title = Your registration was received
registration-received-body = { $business } will confirm your registration soon. Your seats are held until then.
registration-received-button = See or cancel the registration

registration-confirmed-subject = You are registered for { $event }: { $at }
registration-confirmed-title = You are registered
registration-confirmed-body = We look forward to seeing you! Your tickets are behind the button below; show them at the door.
registration-confirmed-button = See the tickets, cancel or give away

registration-waitlisted-subject = You are on the waiting list of { $event }: { $at }
registration-waitlisted-title = You are on the waiting list
registration-waitlisted-body = All seats are taken for now. When some become free and it is your turn, we will hold them for you and write to you.
registration-waitlisted-button = See or cancel the registration

registration-offered-subject = Seats became free for { $event }: { $at }
registration-offered-title = Seats became free for you
registration-offered-body = We hold seats for you until { $until }. To take them, confirm with one tap; after that they go to the next on the list.
registration-offered-button = Take the seats

registration-moved-subject = { $event } has a new time: { $at }
registration-moved-title = The time has changed
registration-moved-body = The time of an event at { $business } that you are registered for has changed. Your registration holds; if the new time does not suit you, please cancel.
registration-moved-button = See or cancel the registration

registration-cancelled-subject = Your registration for { $event } is cancelled: { $at }
registration-cancelled-title = Your registration is cancelled
registration-cancelled-body-guest = Your registration was cancelled as you asked. We would be glad to see you another time.
registration-cancelled-body-team = { $business } cancelled your registration.
registration-cancelled-body-declined = { $business } could not confirm your registration.
registration-cancelled-body-event = The event does not take place. We are sorry.
registration-cancelled-body-expired = The seats that were held for you were not taken in time and went to the next on the list.
registration-cancelled-body-not-paid = The registration was not paid for in time, and the seats that were held for you are free again.
registration-cancelled-button = See other events

registration-reminder-subject = Reminder: { $event }, { $at }
registration-reminder-title = See you soon
registration-reminder-body = This is a reminder of an event at { $business } that you are registered for. If you cannot come, please cancel so that others can.
registration-reminder-button = See the tickets, cancel or give away

event-broadcast-button = See your registration

calendar-registration = See the tickets or cancel: { $url }
## Series of appointments

series-booked-subject = Your appointments at { $business } are booked
series-booked-title = Your appointments are booked
series-booked-body = You have a series of appointments at { $business }, { $count } in all. Here are the dates; the attached file puts all of them in your calendar.

series-changed-subject = Your appointments at { $business } have changed
series-changed-title = Your appointments have changed
series-changed-body = The dates of your appointments at { $business } have changed. Here are those to come; the attached file corrects your calendar.

series-cancelled-subject = Your appointments at { $business } are cancelled
series-cancelled-title = Your appointments are cancelled
series-cancelled-body = These appointments of yours at { $business } have been cancelled. We would be glad to find you other times.
series-cancelled-button = Book a new appointment

## The waiting list

mail-label-until = Kept for you until
waiting-offer-subject = A time is free at { $business }: { $at }
waiting-offer-title = A time for you is free
waiting-offer-body = You asked { $business } to tell you when a time frees up. This one is kept for you until { $until }; after that it goes to the next in line.
waiting-offer-button = Take it or leave it

message-skipped-offer-over = The offer was answered or had expired before this message was sent.

## Subscribers and campaigns

subscription-confirm-subject = Please confirm: news from { $business }
subscription-confirm-title = One more step
subscription-confirm-body = We were asked to send news and advertisements of { $business } to this address. If it was you, confirm it with the link. If not, there is nothing to do, and nothing will be sent to you.
subscription-confirm-button = Confirm the subscription

# Israeli law wants this very word at the beginning of every advertisement.
campaign-subject = פרסומת: { $subject }
# In an SMS too: the word first, who sends it, and a way out.
campaign-text = פרסומת: { $text }
    { $sender }
    Unsubscribe: { $url }
campaign-nameless = dear customers
campaign-why = You receive this because you agreed to receive advertisements.
campaign-unsubscribe = Unsubscribe

message-skipped-no-consent = There is no consent to messages of this kind, or it was withdrawn.
message-skipped-called-off = The campaign was called off before this message was sent.
## After a visit, and on a birthday

review-request-subject = How was it at { $business }?
review-request-title = Tell us how it was
review-request-body = You visited { $business } the other day. We would be glad to read what you thought of it; it takes a minute.
review-request-button = Write a review
review-request-text = You visited { $business }: we would love to read how it was. { $url }

birthday-subject = Happy birthday from { $business }!
birthday-title = Happy birthday!
birthday-body = All of us at { $business } wish you a good year, and hope to see you soon.
birthday-button = To our page
birthday-text = { $business } wishes you a happy birthday! { $url }

message-skipped-undone = The change was undone before this message was sent.
message-skipped-rule-off = This kind of message was switched off before it was sent.
message-skipped-no-review-page = The business has no page for reviews.

## What a preview of a message speaks of.

sample-customer = Ruth Levy
sample-service = Haircut
sample-staff = Dana
sample-event = Evening of yoga
sample-place = 5 Herzl St., Haifa
sample-reason = We are closed on this day
message-skipped-opted-out = The customer does not want messages this way, or the carrier lets nothing through.
message-skipped-no-carrier = No connection can carry this message to the customer.
message-skipped-too-dear = It would cost more than the most that was set for one message.

message-waits-rate = Waiting: as many messages left within this minute as are allowed.
message-waits-budget = Waiting: the budget of the connection is used up.
message-waits-paused = Waiting: the connection does not work for now, and will be tried again.
message-waits-doubt = Waiting: the carrier’s answer was lost, and we find out whether the message left.

## Short messages for SMS and WhatsApp. A line or two: who, when, a link.

appointment-requested-text = { $business }: we received your request for { $at } and will tell you when it is confirmed. { $url }
appointment-declined-text = { $business }: your request for { $at } was declined. Choose another time: { $url }
appointment-confirmation-text = { $business }: your appointment is booked for { $at }. See or cancel: { $url }
appointment-reminder-text = { $business }: a reminder of your appointment on { $at }. See or cancel: { $url }
appointment-moved-text = { $business }: your appointment has moved to { $at }. See or cancel: { $url }
appointment-cancelled-text = { $business }: your appointment on { $at } is cancelled. Book anew: { $url }
registration-received-text = { $business }: we received your registration for { $event } on { $at }; it will be confirmed soon. { $url }
registration-confirmed-text = { $business }: you are registered for { $event } on { $at }. Tickets: { $url }
registration-waitlisted-text = { $business }: you are on the waiting list of { $event } on { $at }. { $url }
registration-offered-text = { $business }: seats for { $event } are held for you until { $until }. Take them: { $url }
registration-moved-text = { $business }: { $event } has moved to { $at }. See or cancel: { $url }
registration-cancelled-text = { $business }: your registration for { $event } on { $at } is cancelled. { $url }
registration-reminder-text = { $business }: a reminder of { $event } on { $at }. Tickets: { $url }
series-booked-text = { $business }: { $count } appointments are booked for you. The first is on { $at }.
series-changed-text = { $business }: your appointments have changed. The next is on { $at }.
series-cancelled-text = { $business }: { $count } of your appointments are cancelled. Book anew: { $url }
waiting-offer-text = { $business }: a time on { $at } is kept for you until { $until }. Take it: { $url }
text-answer-hint = Answer 1 if you come, 2 to cancel.
free-text-subject = A message from { $business }

## Payments.

mail-label-what = For
mail-label-pay-until = Pay by
payment-link-subject = { $business } asks for a payment: { $total }
payment-link-title = A payment is asked for
payment-link-body = { $business } asks you to pay { $total } for { $what }. You can pay on the secure page until { $until }.
payment-link-button = Pay
payment-link-text = { $business }: please pay { $total } for { $what } by { $until }: { $url }
payment-returned-subject = Your payment at { $business } goes back to you: { $total }
payment-returned-title = Your payment goes back to you
payment-returned-body = Your payment for { $what } came in, but the place was taken by then or the sum was not owed any more. { $total } goes back to you the way you paid. We are sorry; { $business } will gladly help you find another time.
payment-returned-text = { $business }: your payment for { $what } came in, but the place was taken by then or the sum was not owed any more. { $total } goes back to you the way you paid.
message-skipped-link-closed = It was paid, taken back or had expired before this message was sent.
