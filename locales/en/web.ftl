### The staff app.

## Shell
skip-to-content = Skip to content
nav-label = Main navigation
nav-calendar = Calendar
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
message-printed = Written to the server's log
message-failed = Failed
message-skipped = Not sent
message-resend = Send again
template-appointment_confirmation = Confirmation
template-appointment_reminder = Reminder
template-appointment_cancelled = Cancellation
template-appointment_moved = New time
template-receipt = Receipt

## Documents
documents-none = No documents yet. A receipt is issued when a payment for a visit is recorded.
documents-none-action = To the calendar
document-receipt = Receipt
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
