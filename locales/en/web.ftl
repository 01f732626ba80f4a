### The staff app.

## Shell
skip-to-content = Skip to content
nav-label = Main navigation
nav-calendar = Calendar
nav-events = Events
nav-customers = Customers
nav-services = Services & staff
nav-services-short = Services
nav-messages = Messages
nav-documents = Documents
nav-settings = Settings
business-switch = { $name }, switch business
language = Language
theme = Appearance
theme-dark = Switch to dark
theme-light = Switch to light
scheme-auto = Like the device
scheme-light = Light
scheme-dark = Dark
user-menu = Account of { $name }
sign-out = Sign out
offline = You are offline. What you see was true when the line broke; changes will not be saved.

## Actions
action-save = Save
action-cancel = Cancel
action-close = Close
action-edit = Edit
action-retry = Try again
action-more = More
action-undo = Undo
action-archive = Archive
action-restore = Restore
edit-named = Edit: { $name }
saved = Saved

## States
loading = Loading
error-unexpected = Something went wrong on our side. Please try again in a moment.
error-network = The server does not answer. Check the connection and try again.
error-forbidden = You may not do this. The owner of the business can allow it.
error-request-id = Number for support:
not-found = There is no such page.
not-found-action = Go to the start

## Fields
field-required = Required
field-full-name = Full name
field-business-name = Business name
field-email = E-mail
field-password = Password
field-new-password = New password
field-phone = Phone
field-address = Address
field-notes = Notes
field-tags = Tags
field-tags-hint = Press Enter after each tag
field-customer = Customer
field-service = Service
field-staff = Staff
field-date = Date
field-time = Time
field-time-hint = Choose an open time, or type another
field-time-invalid = Type a time, such as 09:30
field-amount = Amount
field-amount-invalid = Type an amount above zero
field-method = Method
field-service-name = Name of the service
field-description = Description
field-duration = Length in minutes
field-minutes-invalid = Type a number of minutes
field-price = Price ({ $currency })
field-buffer-before = Minutes to prepare before
field-buffer-after = Minutes to tidy up after
field-service-staff = Who gives this service
field-staff-services = Services
field-color = Colour
field-tax-kind = Kind of business
field-tax-number = Business or company number
field-tax-number-hint = Nine digits, as printed on receipts
field-notice = Minutes of notice needed
field-notice-hint = Guests cannot book closer than this
field-horizon = Days ahead that can be booked
field-horizon-hint = How far the calendar is open to guests
field-step = Distance between open times
field-step-hint = The times guests are offered, such as every quarter of an hour
field-slug = End of the address
field-slug-hint = Small Latin letters, digits and hyphens. Old links will stop working.
field-role = Role

## Accounts
sign-in-title = Sign in
sign-in-action = Sign in
sign-in-link = I already have an account
sign-up-title = Open an account for your business
sign-up-action = Open an account
sign-up-link = Open a new account
password-hint = At least eight characters
password-show = Show the password
check-email-title = We have sent you a message
check-email-text = We sent a message to { $email }. The link in it opens your account.
back-to-sign-in = Back to sign in
verify-title = Confirming your e-mail address
link-incomplete = This link is not complete. Please open it again from the message.
forgot-link = I forgot my password
forgot-title = A new password
forgot-action = Send a link
forgot-sent = If there is an account with this address, a link to choose a new password is on its way.
reset-title = Choose a new password
reset-action = Save the password
reset-done = Your password has been changed. You can sign in.
new-business-title = Open a business
new-business-action = Open the business

## First steps
welcome-title = Hello { $name }, let us begin
welcome-text = Three short steps, and guests can book with you.
welcome-service = Your first service
welcome-service-action = On to the hours
welcome-hours = Working hours
welcome-hours-action = On to the link
welcome-share = A link for your guests
welcome-done = To the calendar
welcome-step-done = Done
service-name-example = Such as: Haircut
link-text = Guests book at this address. Send it in a message or put it on your pages.
link-copy = Copy the link
link-copied = The link was copied
link-copy-failed = The browser did not allow copying. You can select the address and copy it.

## Calendar
calendar-day = Day
calendar-week = Week
calendar-view = View
calendar-today = Today
calendar-turn = Turn the calendar
calendar-previous-day = Previous day
calendar-next-day = Next day
calendar-previous-week = Previous week
calendar-next-week = Next week
calendar-jump = Go to a date
calendar-staff = Show one member of staff
calendar-all-staff = All staff
calendar-away = Not working
calendar-unready = To book visits you need one service and one person who gives it.
calendar-unready-action = To the first steps
agenda-free = No visits
date-next-month = Next month
date-previous-month = Previous month
date-next-year = Next year
date-previous-year = Previous year

## Visits
visit-title = Visit
visit-new = New appointment
visit-book = Book
visit-booked = Booked for { $customer }
visit-label = { $customer }, { $service }, with { $staff }, { $day }, { $from }–{ $to }, { $status }
visit-price = Price:
visit-move = Move
visit-move-title = Move the appointment
visit-move-action = Move
visit-moved = Moved to { $day }, { $time }
visit-cancel = Cancel appointment
visit-cancel-title = Cancel this appointment?
visit-cancel-reason = Reason (optional)
visit-cancel-action = Cancel the appointment
visit-keep = Keep it
status-confirmed = Booked
status-arrived = Arrived
status-completed = Completed
status-no_show = Did not come
status-cancelled = Cancelled
step-arrived = Arrived
step-completed = Completed
step-no_show = Did not come
step-confirmed = Back to booked
source-desk = Booked at the desk
source-guest = Booked by the guest
source-api = Booked through the API
staff-any = Whoever is free
slots-open = Open times
slots-none = No open times on this day. You can type one.
slots-instead = Free instead:
service-option = { $name } · { $minutes } min · { $price }

## Payments
pay-cash = Paid in cash
pay-title = Payment from { $customer }
pay-action = Record the payment
pay-done = Payment recorded, the receipt is on its way
pay-receipt-hint = A receipt is issued, and mailed to the customer if there is an address.
paid = Paid
payments = Payments
method-cash = Cash
method-bank_transfer = Bank transfer
method-app = Payment app
method-other = Other
receipt-open = Receipt

## Customers
customers-search = Search by name, phone or e-mail
customers-status = State of the customers
customers-active = Active
customers-archived = Archive
customers-count = { $count ->
    [one] One customer
   *[other] { $count } customers
}
customers-none = No customers yet. They are also added by themselves when they book.
customers-none-found = No customers match.
customers-clear = Clear the filter
customers-tag-clear = Stop filtering by { $tag }
customer-title = Customer
customer-add = New customer
customer-edit = Edit customer
customer-new = New customer…
customer-search = Name or phone
customer-details = Details
customer-visits = Appointments
customer-timeline = What happened
customer-archived = Archived
customer-no-contact = No phone or e-mail
customer-no-visits = No appointments
customer-merge = Merge
customer-merge-title = Merge two cards
customer-merge-other = The other card of the same person
customer-merge-warning = Appointments, notes and documents go to { $name }, and the other card is closed. A merge cannot be undone.
customer-merge-action = Merge the cards
customer-merged = The cards were merged
note-label = A note about the customer
note-add = Add note
actor-user = Staff
actor-guest = Guest
actor-system = System
entry-appointment-booked = Appointment booked
entry-appointment-moved = Appointment moved
entry-appointment-cancelled = Appointment cancelled
entry-appointment-arrived = Arrived
entry-appointment-completed = Appointment completed
entry-appointment-no_show = Did not come
entry-appointment-updated = Appointment changed
entry-appointment-reopened = Appointment reopened
entry-customer-created = Added to the list
entry-customer-updated = Details changed
entry-customer-archived = Archived
entry-customer-restored = Restored
entry-customer-merged = Another card was merged into this one
entry-customer-noted = Note
entry-payment-received = Payment received
entry-document-issued = Document issued
entry-message-sent = Message sent
entry-message-failed = Message not sent
entry-other = Change ({ $kind })

## Services and staff
services-title = Services
services-none = No services yet. A service is what guests book, such as a haircut.
service-add = New service
service-edit = Edit service
service-archived = Not offered
service-minutes = { $minutes } minutes
staff-title = Staff
staff-none = No staff yet.
staff-add = New staff member
staff-edit = Edit staff member
staff-archived = Not active
hours-edit = Working hours
hours-title = Working hours of { $name }
hours-none = No working hours set
hours-closed = Closed
hours-from = { $day }, from
hours-to = { $day }, until
hours-break = Break
hours-break-day = { $day }, add a break
hours-remove = { $day }, remove the range from { $from }
hours-end-first = The end must come after the start
hours-overlap = The ranges overlap
away-edit = Time off
away-title = Time off of { $name }
away-none = No time off planned.
away-first = From
away-last = Until, inclusive
away-end-first = The last day is before the first
away-reason = Reason (optional)
away-add = Add time off
away-remove = Remove time off { $span }
color-teal = Teal
color-blue = Blue
color-purple = Purple
color-pink = Pink
color-red = Red
color-orange = Orange
color-olive = Olive
color-gray = Grey

## Messages
messages-filter = Filter by state
messages-all = All
messages-planned = Waiting
messages-sent = Sent
messages-failed = Failed
messages-none = No messages yet. They go out by themselves when a visit is booked.
messages-none-found = No messages in this state.
messages-none-action = To the calendar
message-planned = Waiting
message-sending = Being sent
message-sent = Sent
message-delivered = Arrived
message-read = Read
message-printed = Written to the server's log
message-failed = Failed
message-skipped = Not sent
message-resend = Send again
template-appointment_confirmation = Confirmation
template-appointment_reminder = Reminder
template-appointment_cancelled = Cancellation
template-appointment_moved = New time
template-receipt = Receipt
template-free_text = Written by the team

## Documents
documents-none = No documents yet. A receipt is issued when a payment for a visit is recorded.
documents-none-action = To the calendar
document-receipt = Receipt
document-quote = Quote
document-order = Order
document-delivery_note = Delivery note
document-deal_invoice = Deal invoice
document-tax_invoice = Tax invoice
document-tax_invoice_receipt = Tax invoice / receipt
document-credit_invoice = Credit invoice
document-donation_receipt = Donation receipt
document-name = { $kind } { $number }
document-open = Open
document-send = Send
document-send-named = Send { $name } by e-mail
document-sent = { $name } is on its way

## Settings
settings-business = Business
settings-booking = Booking rules
settings-team = Team
settings-link = Public link
settings-sessions = Sessions
settings-language = Language & appearance
tax-exempt_dealer = Exempt dealer
tax-licensed_dealer = Licensed dealer
tax-company = Company
tax-non_profit = Non-profit
role-owner = Owner
role-manager = Manager
role-staff = Staff
role-bookkeeper = Bookkeeper
team-add = Add a user
team-invite = Add
team-role = Role of { $name }
team-remove = Remove { $name }
session-current = This session
session-end = Sign out
session-end-named = Sign out { $device }
session-seen = Last seen { $at }
session-unknown = Unknown device

## Special days, closures and holidays.

settings-closures = Closures & holidays
days-edit = Special days
days-title = Special days of { $name }
days-none = No special days: every week is like the others.
days-date = Date
days-open = Works
days-add = Set the day
days-remove = Back to the usual week on { $day }
closures-title = Closures
closures-none = No closures planned.
closure-add = Add a closure
closure-edit = Change the closure
closure-remove = Remove { $name }
closure-name = What for
closure-first = From
closure-from-time = At
closure-last = Until
closure-to-time = At
closure-hint = Guests are offered no times then. What is booked already stays.
shabbat-title = Shabbat
shabbat-city = City
shabbat-city-hint = Shabbat and holidays come in and go out by its sunset.
shabbat-city-none = No city
shabbat-closed = Closed on Shabbat
shabbat-closed-hint = Every week from candle lighting on Friday to nightfall on Saturday.
shabbat-next = The next Shabbat: { $from } – { $to }
holidays-title = Holidays of the next 12 months
holidays-hint = Choose the days on which the business is closed. With a city chosen, a day of rest is closed from candle lighting on its eve to nightfall; other days from midnight to midnight.
holidays-eve-from = Eves close at
holidays-close = { $count ->
    [0] Close on the chosen days
    [one] Close on 1 holiday
   *[other] Close on { $count } holidays
}
holidays-closed = Closed
holidays-rest = in at { $from }, out at { $to }
holiday-kind-yom_tov = Day of rest
holiday-kind-eve = Eve
holiday-kind-chol_hamoed = Chol Hamoed
holiday-kind-national = National day
holiday-kind-memorial = Memorial day
holiday-kind-fast = Fast
holiday-kind-minor = Minor holiday
## Calendars beyond ours
settings-calendars = Calendars
feeds-title = Calendar links
feeds-text = Add the link to the calendar of a phone or computer, and the visits appear there. Whoever has the link sees names and telephones of customers: do not publish it.
feeds-whose = Whose
feeds-add = New link
feeds-link = The link of { $name }
feeds-read = Last read { $at }
feeds-unread = Not read yet
feeds-revoke = Take back
feeds-revoke-named = Take back the link of { $name }
outside-title = Calendars of the staff
outside-text = What a private calendar is busy with is not offered to guests.
outside-url = Address of an .ics file
outside-url-hint = The private address in the calendar’s settings. It is kept encrypted and never shown again.
outside-add = Add a calendar
outside-google = Connect Google Calendar
outside-reconnect = Connect again
outside-refresh = Read now
outside-remove = Remove { $name }
outside-read = Read { $at }
outside-skipped = { $count } events whose times could not be read
outside-waiting = Waiting
outside-ok = Fine
outside-failing = Cannot be read
outside-needs_reconnect = Connect again
google-connected = The calendar is connected. It is read in a moment.
google-denied = Permission was not given, so the calendar is not connected.
google-session = Your session ended meanwhile. Please try again.
## Messages about events
template-registration_received = Registration received
template-registration_confirmed = Registration confirmed
template-registration_waitlisted = Waiting list
template-registration_offered = Seats offered
template-registration_moved = Event moved
template-registration_cancelled = Registration cancelled
template-registration_reminder = Event reminder
template-event_broadcast = Message to attendees
## Requests, classes, overbooking
status-pending = Waiting for approval
status-declined = Declined
visit-approve = Approve
visit-decline = Decline
visit-decline-title = Decline this request?
visit-decline-action = Decline the request
visit-deposit = Deposit:
visit-cancel-fee = Owed for cancelling late:
visit-overbooked = Overbooked
requests-count = { $count ->
    [one] One request
   *[other] { $count } requests
}
requests-title = Requests to answer
requests-none = Nobody is waiting for an answer.
requests-details = Details
requests-open = Details of the request of { $customer }
requests-approve = Approve the request of { $customer }
requests-decline = Decline the request of { $customer }
class-title = Class
class-label = { $service }, with { $staff }, { $day }, { $from }–{ $to }, { $seats }, { $status }
class-seats = { $taken } of { $capacity } seats taken
class-guests = Who comes
class-add = Add a guest
overbook-offer = This time is taken.
overbook-ask = Book anyway…
overbook-title = Book over another appointment?
overbook-text = { $day }, { $time } is taken already. Both appointments will stand at the same time, and the history will say that it was done on purpose.
overbook-action = Book anyway
service-further = Service { $number }
service-further-add = Add another service
service-further-remove = Remove service { $number }
service-total = Together { $minutes } min · { $price }
entry-appointment-requested = Appointment requested
entry-appointment-approved = Request approved
entry-appointment-declined = Request declined
template-appointment_requested = Request received
template-appointment_declined = Request declined

## Rooms and booking rules of a service
rooms-title = Rooms and devices
rooms-none = No rooms yet. Add one if appointments share a room or a device that only one of them can use at a time.
room-add = New room
room-edit = Edit room
room-archived = Not in use
field-room-name = Name
field-room-kind = Kind
field-room-kind-hint = Services ask for a kind, and get any free room of it
rules-title = How it is booked
rules-booking-mode = Guests book
booking-mode-instant = At once
booking-mode-approval = By approval
booking-mode-desk = At the desk only
rules-capacity = Kind of visit
rules-capacity-private = Private, one guest
rules-capacity-class = Class, several guests
rules-seats = Seats
rules-notice = Minutes of notice
rules-horizon = Days ahead
rules-step = Minutes between times
rules-as-business = Empty: as the business
rules-daily-cap = Most a day
rules-no-limit = Empty: any number
rules-room-kind = Kind of room or device
rules-room-kind-hint = Empty: takes no room
rules-deposit = Deposit
rules-deposit-none = None
rules-deposit-amount = An amount
rules-deposit-percent = Part of the price
rules-deposit-sum = Amount ({ $currency })
rules-deposit-part = Percent of the price
rules-cancel-hours = Free cancelling until
rules-cancel-hours-hint = Hours before the visit
rules-cancel-fee = Fee later than that
rules-cancel-fee-hint = Part of the price. Empty: guests cannot cancel later
service-class = Class, { $seats } seats
## Series of appointments
entry-series-booked = Series of appointments booked
entry-series-moved = Series of appointments moved
entry-series-cancelled = Series of appointments cancelled
template-series_booked = Series booked
template-series_changed = Series changed
template-series_cancelled = Series cancelled
repeat-label = Repeats
repeat-never = Does not repeat
repeat-weeks = { $weeks ->
    [1] Every week
   *[other] Every { $weeks } weeks
  }
repeat-count = Number of visits
repeat-summary = { $count } visits will be booked, the last on { $last }.
repeat-conflicts = These { $count } dates cannot be had:
repeat-reason-taken = the time is taken.
repeat-reason-closed = outside working hours.
repeat-nearest = The nearest open time: { $at }.
repeat-skip = Leave these dates out and book the others
## The waiting list
entry-waiting-joined = Joined the waiting list
entry-waiting-offered = Was offered a time that became free
entry-waiting-accepted = Took the offered time
entry-waiting-declined = Did not want the offered time
entry-waiting-expired = The offer or the wait ran out
entry-waiting-withdrawn = Left the waiting list
template-waiting_offer = A time from the waiting list

## Consents and campaigns
entry-consent-given = Agreed to receive messages
entry-consent-withdrawn = Took back the consent to receive messages
template-subscription_confirm = Confirmation of a subscription
template-campaign = Campaign
template-campaign_test = Campaign, for a look
template-review_request = Request for a review
template-birthday = Birthday greeting
waiting-title = Waiting list
waiting-count = { $count ->
    [one] { $count } on the waiting list
   *[other] { $count } on the waiting list
}
waiting-back = Back to the calendar
waiting-filter = By status
waiting-live = Waiting now
waiting-status-waiting = Waiting
waiting-status-offered = Offered
waiting-status-booked = Booked
waiting-status-declined = Declined
waiting-status-expired = Ran out
waiting-status-withdrawn = Left
waiting-none = Nobody is waiting. A time that becomes free is offered to the first on the list.
waiting-none-found = Nobody is there.
waiting-add = Add to the waiting list
waiting-add-action = Add
waiting-added = { $customer } is on the waiting list.
waiting-from = From
waiting-to = Until
waiting-earliest = Not before
waiting-latest = Before
waiting-any-hour = Empty: any hour
waiting-days = { $days }, at any hour
waiting-days-hours = { $days }, between { $earliest } and { $latest }
waiting-exactly = Only { $at }
waiting-since = Waiting since { $at }
waiting-offer = Offered: { $at }, with { $staff }.
waiting-remove = Remove
waiting-remove-named = { waiting-remove }: { $customer }
waiting-remove-title = Remove from the waiting list?
waiting-remove-text = { $customer } loses the place in the line.
waiting-remove-offered = The time that is kept for { $customer } goes to the next on the list.
waiting-remove-action = Remove from the list
waiting-keep = Keep them

## Events and courses
date-clear = Clear the date
event-new = New event
event-edit = Edit event
event-create = Save as a draft
event-filter = Which events to show
event-shelf-coming = Coming
event-shelf-past = Past or cancelled
event-shelf-drafts = Drafts
event-none = There are no events yet. An event can be a workshop of one evening or a course of several meetings.
event-none-coming = No events are coming.
event-none-past = No events are over.
event-none-drafts = There are no drafts.
event-undated = No date yet
event-further-dates = { $count ->
    [one] and one more date
   *[other] and { $count } more dates
}
event-status-draft = Draft
event-status-published = Published
event-status-cancelled = Cancelled
event-seats = { $taken } of { $capacity } seats taken
event-taken = { $taken ->
    [one] { $taken } seat taken
   *[other] { $taken } seats taken
}
event-waiting = { $count ->
    [one] { $count } waiting
   *[other] { $count } waiting
}
event-title = Title
event-description = Description
event-place = Place
event-place-hint = Empty: online only
event-online = Link to meet online
event-online-hint = Shown only to people who registered
event-registration = Registration
event-capacity = Seats of each date
event-closes = Registration closes
event-closes-hint = Hours before the start
event-closes-at = { $hours ->
    [one] closes { $hours } hour before the start
   *[other] closes { $hours } hours before the start
}
event-approval = Approval
event-approval-automatic = Whoever registers comes
event-approval-manual = We approve each registration
event-waitlist = Guests can wait for seats of a full date
event-waitlist-on = with a waiting list
event-dates = Dates
event-date = Date
event-all-dates = All dates
event-date-off = { $at }, cancelled
event-date-number = Date { $number }
event-date-remove = Remove date { $number }
event-date-further = Another date
event-dates-add = Add dates
event-date-edit = Change the date
event-date-edit-named = { action-edit }: { $at }
event-date-edit-told = If the time changes, everybody who registered is told.
event-date-capacity = Seats of this date
event-date-capacity-hint = Empty: as the event
event-starts-on = First day
event-starts-at = Starts at
event-ends-on = Last day
event-ends-at = Ends at
event-recurs-once = On dates I choose
event-recurs-day = Every day
event-recurs-week = Every week
event-recurs-fortnight = Every two weeks
event-recurs-month = Every month
event-recurs-count = Number of dates
kinds-title = Kinds of ticket
kind-add = Add a kind of ticket
kind-edit = Edit kind of ticket
kind-number = Kind of ticket { $number }
kind-remove = Remove kind of ticket { $number }
kind-first = Standard
kind-name = Name of the ticket
kind-price-hint = Zero: free
kind-free = free
kind-more = Quota, sale and code
kind-quota = Most of each date
kind-quota-of = At most { $count } of each date.
kind-code = Code
kind-code-hint = Only who knows it sees the ticket
kind-hidden = Hidden, the code: { $code }
kind-from-day = On sale from
kind-from-time = From, at
kind-until-day = On sale until
kind-until-time = Until, at
kind-sells-from = On sale from { $at }.
kind-sells-until = On sale until { $at }.
kind-archived = Not sold
kind-archive = End the sale
kind-restore = Sell again
questions-title = Questions of the form
questions-none = None: the form asks for name, telephone and email.
question-number = Question { $number }
question-add = Add a question
question-remove = Remove question { $number }
question-kind = Kind of answer
question-kind-short_text = Short text
question-kind-long_text = Long text
question-kind-number = Number
question-kind-choice = Choice from a list
question-kind-checkbox = Tick
question-options = Choices
question-options-hint = Enter after each choice
question-required = Must be answered
event-publish = Publish
event-published = The event is published. Its link can be shared.
event-draft-text = This is a draft: only the team sees it. The link for guests appears here once it is published.
event-link-text = People register for the event at this address. Send it in a message or put it on the web.
event-more = More actions
event-duplicate = Duplicate as a draft
event-cancel = Cancel the event…
event-cancel-title = Cancel the event?
event-cancel-told = Everybody who registered or waits is told of it: { $seats } seats taken, { $waiting } registrations waiting.
event-cancel-nobody = Nobody is registered, so nobody will be told.
event-cancel-final = A cancelled event cannot be brought back, but it can be duplicated.
event-cancel-why = The reason, as the message will tell it
event-cancel-action = Cancel the event
event-cancel-reason = Why it was cancelled:
event-keep = Keep it
event-date-cancel = Cancel the date
event-date-cancel-named = { event-date-cancel }: { $at }
event-date-cancel-title = Cancel the date { $at }?
event-date-cancel-action = Yes, cancel the date
event-message = Message to attendees
event-message-title = Message to all attendees
event-message-text = It goes by email to everybody whose registration is confirmed.
event-message-to = To whom
event-message-subject = Subject
event-message-body = Text
event-message-send = Send
event-message-sent = { $count ->
    [0] Nobody gets it: there is no confirmed registration with an email address.
    [one] One message is on its way.
   *[other] { $count } messages are on their way.
}
event-picture = Picture of the event
event-picture-add = Add a picture
event-picture-change = Change the picture
event-picture-remove = Remove the picture
event-picture-hint = PNG, JPEG or WebP, up to 2 MB
event-tab-people = Attendees
event-tab-door = Door
event-tab-details = Details
attendees-search = Search by name or telephone
attendees-status = By status
attendees-all = All statuses
attendees-csv = Spreadsheet file
attendees-count = { $count ->
    [one] { $count } registration
   *[other] { $count } registrations
}
attendees-none = Nobody has registered yet.
attendees-none-found = No such registrations.
attendee-add = Add by hand
attendee-add-action = Register
attendee-phone-hint = A known number finds the customer
attendee-count = How many: { $kind } ({ $price })
attendee-seats-none = Choose at least one seat
attendee-wait = Join the waiting list if there is no seat
attendee-added-confirmed = The registration of { $customer } is confirmed.
attendee-added-pending = The registration of { $customer } waits for approval.
attendee-added-waitlisted = The registration of { $customer } is on the waiting list.
registration-pending = Waits for approval
registration-confirmed = Confirmed
registration-waitlisted = On the waiting list
registration-offered = Seat offered
registration-cancelled = Cancelled
registration-approve-named = { visit-approve }: { $customer }
registration-decline-named = { visit-decline }: { $customer }
registration-decline-title = Decline the registration?
registration-decline-text = The seats become free, and { $customer } is told.
registration-decline-action = Decline it
registration-cancel = Cancel registration
registration-cancel-named = { registration-cancel }: { $customer }
registration-cancel-title = Cancel the registration?
registration-cancel-text = The seats of { $customer } become free and are offered to who waits. They are told.
registration-cancel-action = Yes, cancel it
registration-keep = Keep it
ended-by-guest = Cancelled by the guest.
ended-by-team = Cancelled by the team.
ended-by-declined = Declined.
ended-by-event = The event or its date was cancelled.
ended-by-offer_declined = The offered seat was declined.
ended-by-offer_expired = The offer ran out without an answer.
answer-yes = Yes
answer-no = No
time-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
time-left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
time-left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
offer-ends = Kept until { $at } ({ $rest }).
seat-check-in = Check in
seat-check-in-named = { seat-check-in }: { $holder }
seat-in = In since { $at }
seat-out-named = { action-undo }: { $holder }
seat-transfer = Transfer
seat-transfer-named = { seat-transfer }: { $holder }
transfer-title = Transfer the seat
transfer-text = The seat of { $holder } goes to somebody else with a new ticket. The old one is not valid any more.
transfer-action = Transfer
door-code = Code of the ticket
door-code-hint = Scan or type it, then Enter
door-camera-on = Scan with the camera
door-camera-off = Turn the camera off
door-camera-view = What the camera sees
door-camera-refused = The camera cannot be used. Type the code instead.
door-in = { $holder } is in
door-again = The ticket of { $holder } was scanned before: { $at }
door-undone = The check-in of { $holder } was undone.
door-expected = Who is expected
door-count = { $in } of { $of } are in
door-nobody = There are no confirmed registrations for this date.
