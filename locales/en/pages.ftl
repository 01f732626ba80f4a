## The public pages.

pages-language = English
pages-skip = Skip to the content
pages-languages = Language
pages-statement = Accessibility and privacy

# Reads, for example: Sunday, 4 January
pages-day = { pages-weekday }, { $day } { pages-month }
pages-day-year = { pages-weekday }, { $day } { pages-month } { $year }
pages-weekday = { $weekday ->
    [sun] Sunday
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
   *[sat] Saturday
  }
pages-month = { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
  }
pages-length = { $hours ->
    [0] { pages-minutes }
    [1] { $minutes ->
        [0] 1 hour
       *[other] 1 hour { pages-minutes }
      }
   *[other] { $minutes ->
        [0] { $hours } hours
       *[other] { $hours } hours { pages-minutes }
      }
  }
pages-minutes = { $minutes } minutes

## The business

pages-description = Book an appointment online at { $business }.
pages-choose-service = Book an appointment
pages-choose-service-hint = What would you like to come for?
pages-no-services = There is nothing to book online right now. Please contact us directly.
pages-address = Address
pages-call = Telephone

## The steps

pages-steps = Steps of the booking
pages-step-service = Service
pages-step-time = Time
pages-step-details = Details

## Choosing a time

pages-choose-time = When suits you?
pages-with-whom = With whom?
pages-anyone = Anyone who is free
pages-range = { $from } – { $to }
pages-open-count = { $count ->
    [one] one open time
   *[other] { $count } open times
  }
pages-morning = Morning
pages-afternoon = Afternoon
pages-evening = Evening
pages-weeks = Other dates
pages-earlier = Earlier dates
pages-later = Later dates
pages-week-full = There is no open time on these dates.
pages-next-free = The next open day:
pages-none-at-all = There is no open time to book online right now. Please contact us directly, and we will find one.
pages-local-times = Times are by the clock at the business.

## The guest's details

pages-your-details = Your details
pages-what = Service
pages-when = When
pages-with = With
pages-price = Price
pages-where = Where
pages-change = Change
pages-full-name = Full name
pages-phone = Mobile phone
pages-email = E-mail
pages-optional = optional
pages-email-why = Worth giving: you will get a confirmation, a reminder before the appointment, and a link with which to cancel.
pages-notes = Anything we should know?
pages-book = Book the appointment
pages-kept = The business keeps these details for your appointment only.
pages-faults = Some details need correcting.
pages-not-open = This time cannot be booked any more.
pages-taken = { $time } on { $day } has just been taken. Choose another time: what you filled in is kept.
pages-taken-none-near = { $time } on { $day } has just been taken, and there is no other open time near it.
pages-choose-another = Times near it that are open
pages-all-times = All open times

## The visit

pages-visit-coming = Your appointment is booked
pages-visit-coming-text = We look forward to seeing you. Keep this page: only its link lets you see and cancel the appointment.
pages-visit-cancelled = The appointment is cancelled
pages-visit-cancelled-text = Thank you for letting us know. We would be glad to see you another time.
pages-visit-past = The appointment is over
pages-visit-past-text = Thank you for coming. We would be glad to see you again.
pages-add-to-calendar = Add to your calendar
pages-calendar-file = Calendar (file)
pages-google-calendar = Google Calendar
pages-event-title = { $service } at { $business }
pages-cancel = Cancel the appointment
pages-book-again = Book another appointment
pages-cancel-title = Cancel the appointment?
pages-cancel-text = The time will be free for somebody else at once, and this cannot be undone.
pages-cancel-yes = Yes, cancel
pages-cancel-no = No, keep it

## When something goes wrong

pages-lost = The page was not found
pages-lost-text = Perhaps the link was not copied in full, or is not in use any more. Open it again from the message you got.
pages-busy = One moment, please
pages-broken = Something went wrong
pages-refused = That did not work
pages-request = Number of the report:

## The statement

pages-accessibility = Accessibility
pages-accessibility-aim = We want everybody to be able to book an appointment. These pages are made to follow Israeli Standard 5568 and the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.
pages-accessibility-done = They work without a mouse, with a screen reader's headings and labels, enlarged to 200%, in light and dark colours, without moving parts, and without a script.
pages-accessibility-limits = They are checked by automatic tools and by hand, but have not been certified by an outside body yet. Names and descriptions are written by the business itself.
pages-accessibility-ask = Something is hard to use? Tell the business, which can also book the appointment for you.
pages-privacy = Privacy
pages-privacy-what = When you book, the business keeps your name, telephone, e-mail address and what you wrote, to run the appointment and to write to you about it.
pages-privacy-not = These pages set no cookies, follow nobody and load nothing from other sites.
pages-privacy-rights = You may ask the business to see, correct or delete what it keeps about you, within what the law obliges it to keep.
pages-contact = How to reach { $business }

## A request that waits for its answer

pages-visit-asked = Your request was received
pages-visit-asked-text = The time is kept for you. We will tell you as soon as the business confirms it.
pages-visit-declined = Your request was declined
pages-visit-declined-text = We are sorry, this time does not suit the business. You can choose another.

## Keeping a time, several services, moving

pages-held-until = This time is kept for you until
pages-held-over = The time is not kept any more. You can still book it if nobody has taken it.
pages-add-service = Add another service to this visit
pages-seats-left = { $count ->
    [one] one seat left
   *[other] { $count } seats left
  }
pages-deposit = Deposit
pages-ask = Ask for this appointment
pages-move = Change the time
pages-move-title = Which time suits you better?
pages-move-text = Choose an open time. The appointment moves there at once, and its old time is free again.
pages-move-taken = This time is not open any more. Choose another.
pages-move-no = Keep the time
pages-cancel-fee = It is close to the appointment, so cancelling costs:
pages-free-until = You can move or cancel free of charge until { $day } at { $time }.
pages-outlook = Outlook calendar
## Events

events-entry = Entry
events-yes = Yes
events-attended = Attended
events-no-show = Did not come
events-status-pending = Waiting for approval
events-status-confirmed = Confirmed
events-status-waitlisted = On the waiting list
events-status-offered = Offered a seat
events-status-cancelled = Cancelled
events-csv-date = Date
events-csv-status = Status
events-csv-name = Name
events-csv-phone = Phone
events-csv-email = E-mail
events-csv-kind = Ticket kind
events-csv-holder = Holder
events-csv-code = Code
events-csv-price = Price
events-csv-attendance = Attendance

events-title = Events
events-none = There are no events to come at the moment.
events-full = No seats left
events-full-wait = No seats left. You can join the waiting list
events-closed = Registration is closed
events-date-off = This date was called off
events-off = This event was called off.
events-free = Free
events-at = { $event } at { $business }.
events-online = Online
events-online-text = The link is sent to those who register.
events-dates = Dates
events-no-dates = There are no dates to come at the moment.
events-register = Register
events-event = Event
events-how-many = How many seats?
events-choose-seats = Choose at least one seat.
events-kind-gone = Sold out
events-email-why = Worth filling in: we send the tickets, a reminder and news of changes.
events-wait-text = All seats are taken. When one becomes free and it is your turn, we hold it for you and write to you.
events-approval-text = The business confirms each registration.
events-join = Join the waiting list
events-pay-there = You pay at the place.
events-kept = The business keeps these details for the event only.
events-confirmed = You are registered
events-confirmed-text = We look forward to seeing you. Keep this page: here you can show the tickets, give them away or cancel.
events-past = The event is over
events-past-text = Thank you for being with us.
events-pending = Your registration waits for approval
events-pending-text = Your seats are held until the business answers.
events-unpaid = Only the payment is missing
events-unpaid-text = The seats are held for you for a short while, and are yours once they are paid for.
events-pay = Pay
events-waitlisted = You are on the waiting list
events-waitlisted-text = Your place in line: { $position }. We will write to you when seats become free.
events-offered = Seats became free for you
events-offered-text = The seats are held for you until { $day } at { $time }.
events-accept = Take the seats
events-decline = No thanks, pass them on
events-cancelled = The registration is cancelled
events-cancelled-text = Thank you for letting us know. We would be glad to see you another time.
events-cancelled-text-event = The event does not take place. We are sorry.
events-cancelled-text-team = Please contact the business with any question.
events-cancelled-text-expired = The seats held for you were not taken in time and went to the next in line.
events-cancelled-text-not-paid = The registration was not paid for in time, and its seats are free again.
events-seats = Tickets
events-code = Code:
events-ticket = Ticket (PDF)
events-give = Give the ticket away
events-give-title = Give a ticket to somebody else
events-give-text = The new ticket gets a new code; the old code is worth nothing any more.
events-to-pay = To pay at the place
events-cancel = Cancel the registration
events-cancel-title = Cancel the registration?
events-cancel-text = The seats become free for others at once, and cannot be brought back.
events-others = Other events
events-back = Back to the registration
events-upcoming = Events to come

## The waiting list

pages-wait-title = Tell me when a time frees up
pages-wait-text = When a time that suits you is free, we keep it for you and write to you. You have up to two hours to take it, in the order of joining.
pages-wait-from = From the day
pages-wait-to = Until the day
pages-wait-when = What time of day?
pages-wait-any = Any time
pages-wait-full = { $day } at { $time } (full now)
pages-wait-email-why = Worth giving: we write to it when a time is free.
pages-wait-join = Put me on the list
pages-wait-kept = The business keeps these details to offer you a time only.
pages-wait-waiting = You are on the waiting list
pages-wait-waiting-text = We will write to you when a time frees up. Keep this page: only its link lets you see your place and leave the list.
pages-wait-withdraw = Leave the list
pages-wait-offered = A time for you is free
pages-wait-offered-text = It is kept for you until { $time } on { $day }. After that it goes to the next in line.
pages-wait-accept = Book this time
pages-wait-decline = No, thank you
pages-wait-expired = This time is not kept for you any more
pages-wait-expired-text = There was no answer in time, so it is offered to somebody else. You can choose another time, or wait again.
pages-wait-declined = You did not take this time
pages-wait-declined-text = Thank you for telling us: it goes to the next in line. You can choose another time, or wait again.
pages-wait-withdrawn = You are not on the list any more
pages-wait-withdrawn-text = We will not write to you about it. You can choose a time, or wait again.
pages-wait-over = The dates you waited for are over
pages-wait-over-text = We are sorry that nothing became free. You can choose another time, or wait again.
pages-wait-again = Open times, and waiting again

## Consent to advertising, signing up and the way out

pages-marketing = { $business } may send me news and advertisements by e-mail and SMS. I can take this back at any time, by the link in every message or by telling the business.
subscribe-title = Sign up for news
subscribe-button = Sign up
subscribe-next = We will write to your address to make sure that it was you.
subscribe-sent = One more step
subscribe-sent-text = If the address is not signed up already, a message with a link to confirm is on its way to it.
subscribe-confirm = Confirm your subscription?
subscribe-yes = Yes, I want to hear from you
subscribe-confirmed = You are signed up
subscribe-confirmed-text = From now on we send news of { $business } to { $address }. Every message has a link to unsubscribe.
subscribe-over = This link is not valid any more
subscribe-over-text = To hear from { $business }, please sign up again.
unsubscribe-ask = Stop advertisements?
unsubscribe-text-email = We will not send you advertisements of { $business } by e-mail any more. Messages about your appointments still come.
unsubscribe-text-phone = We will not send you advertisements of { $business } to this telephone any more. Messages about your appointments still come.
unsubscribe-button = Unsubscribe
unsubscribe-done = You are unsubscribed
unsubscribe-undo = That was a mistake, keep writing to me
unsubscribe-from = From
unsubscribe-to = To
subscribers-csv-email = E-mail
subscribers-csv-name = Name
subscribers-csv-phone = Telephone
subscribers-csv-language = Language
subscribers-csv-status = Status
subscribers-csv-lists = Lists
subscribers-csv-since = Since
subscribers-pending = Waits for confirmation
subscribers-subscribed = Subscribed
subscribers-unsubscribed = Unsubscribed

## Paying by a link.

pages-pay-title = Payment
pages-pay-text = The button takes you to the secure page of the payment company.
pages-pay-for = For
pages-pay-amount = To pay
pages-pay-installments = { $count ->
    [one] in one payment
   *[other] in up to { $count } payments
  }
pages-pay-ways = Pay by
pages-pay-card = card
pages-pay-bit = Bit
pages-pay-to = To
pages-pay-button = Go on to pay
pages-pay-safe = Card details go to the payment company alone and are not kept by us.
pages-pay-full-name = First and last name
pages-pay-mobile = Mobile number
pages-pay-consent = I agree that { $business } keeps my card at the payment company and charges it for what I owe, such as a cancellation fee. I can take this back at any time by turning to the business.
pages-pay-documents = I agree to get invoices and receipts from { $business } as computerized documents by e-mail instead of on paper. I can take this back at any time by turning to the business.
pages-pay-check-fields = Mend the marked fields.
pages-pay-no-answer = The payment company does not answer at the moment. You were not charged. Try again in a minute.
pages-pay-not-online = It cannot be paid online at the moment. Please turn to the business.
pages-pay-not-completed = The payment was not completed and you were not charged. You can try again.
pages-pay-opening = One moment
pages-pay-opening-text = We are opening the payment page for you.
pages-pay-checking = Checking the payment
pages-pay-checking-text = We are asking the payment company whether the payment went through. There is no need to pay again; this page renews itself.
pages-pay-looked = The payment is being looked at
pages-pay-looked-text = The business is looking at the payment. There is no need to pay again.
pages-pay-paid = Payment received, thank you
pages-pay-paid-text = The receipt is on its way to you by e-mail.
pages-pay-returned = The money goes back to you
pages-pay-returned-text = What you paid for is no longer there, so the money goes back to you the way it came.
pages-pay-cancelled = This payment was called off
pages-pay-cancelled-text = The business called it off. There is nothing to pay.
pages-pay-expired = This link is over
pages-pay-expired-text = The time to pay has passed. The business can give you a new link.
pages-pay-booking = Details of the booking
## Documents as a table.

documents-csv-kind = Document
documents-csv-code = Code
documents-csv-number = Number
documents-csv-date = Date
documents-csv-customer = Customer
documents-csv-tax-number = Customer number
documents-csv-net = Before VAT
documents-csv-vat = VAT
documents-csv-total = Total
documents-csv-currency = Currency
documents-csv-income = Income in shekels

## Checking a document.

pages-verify = Check a document
pages-verify-whole = The document is on record and has not changed since it was issued.
pages-verify-changed = The record is not what was issued. Please contact the business.
pages-verify-cancelled = This document was cancelled by a later one.
pages-verify-issuer = Business
pages-verify-document = Document
pages-verify-date = Date
pages-verify-total = Total
pages-verify-record = The record
pages-verify-file = The kept file
pages-verify-unchanged = Unchanged
pages-verify-no-file = No file has been made yet
pages-verify-signature = Signature
pages-verify-signed = The signature is valid, in the name of
pages-verify-bad-signature = The signature is not valid
pages-verify-compare = Compare these details with the document that you hold.

## Files of customers.

customers-csv-name = Full name
customers-csv-phone = Phone
customers-csv-email = E-mail
customers-csv-birth-date = Birth date
customers-csv-tags = Tags
customers-csv-notes = Notes
customers-csv-last-visit = Last visit
customers-csv-since = Added on
customers-csv-yes = Yes
customers-csv-no = No
import-csv-row = Row of the file
import-csv-reason = What to correct
reports-csv-by = By
reports-csv-name = Name
reports-csv-received = Received
reports-csv-refunded = Refunded
reports-csv-net = Net
reports-csv-before = Period before
reports-csv-tips = Tips
reports-csv-payments = Payments
reports-csv-time = Time
reports-csv-method = Means
reports-csv-service = Service
reports-csv-staff = Staff member
reports-csv-total = Total
reports-csv-events = Events
reports-csv-no-visit = Not a visit
reports-csv-cash = Cash
reports-csv-cheque = Cheque
reports-csv-card = Card
reports-csv-bank-transfer = Bank transfer
reports-csv-app = Payment app
reports-csv-voucher = Gift voucher
reports-csv-other = Other
reports-csv-booked = Booked
reports-csv-came = Came
reports-csv-no-show = Did not come
reports-csv-cancelled = Cancelled
reports-csv-declined = Declined
reports-csv-open = Open
reports-csv-no-show-rate = No-show rate
reports-csv-cancelled-rate = Cancellation rate
reports-csv-source = Booked by
reports-csv-desk = Desk
reports-csv-online = Online
reports-csv-api = Program
reports-csv-customers = Customers
reports-csv-visitors = Customers who came
reports-csv-new = New
reports-csv-returning = Returning
reports-csv-kept = Came again
reports-csv-lost = Did not come again
reports-csv-kept-rate = Retention
reports-csv-bookable-minutes = Bookable minutes
reports-csv-booked-minutes = Booked minutes
reports-csv-occupancy = Occupancy
reports-csv-count = Count
reports-csv-documents = Documents
reports-csv-visits = Visits
reports-csv-unpaid = Unpaid

## The file of everything

export-read-me =
    Everything of your business, as it was at the moment of the export.

    contents.json   what is in this file: each table with its columns and its number of rows
    tables/         a file for each table, a line for each row, as JSON (UTF-8)
    pdf/            every legal document, as PDF
    customer-files/ files of customers, in a folder for each file
    event-pictures/ pictures of events

    Names that end in _at are moments by RFC 3339 (UTC); amounts are whole agorot, or cents of the currency beside them.
    Passwords, keys and whatever opens an account elsewhere are not in it. Keep this file as carefully as your customers would want you to.
