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
welcome-text = Five short steps, and the first appointment is in the calendar.
welcome-list = First steps
welcome-progress = { $done } of { $all } steps done
welcome-all-done = All is ready. Guests can book with you.
welcome-business = About the business
welcome-business-action = On to the service
welcome-service = Your first service
welcome-service-action = On to the hours
welcome-hours = Working hours
welcome-hours-action = On to the link
welcome-share = A link for your guests
welcome-test = An appointment to try
welcome-test-text = Book one as a guest does: service, time, name and phone. It comes to the calendar by itself, and you can cancel it there.
welcome-test-action = To the guests' page
welcome-leave = Hide this and go to the calendar
welcome-done = To the calendar
welcome-step-done = Done
demo-text = This is a demo: everything in it is made up.
demo-remove = Remove the demo and start empty
service-name-example = Such as: Haircut
link-text = Guests book at this address. Send it in a message or put it on your pages.
link-copy = Copy the link
link-copied = The link was copied
link-copy-failed = The browser did not allow copying. You can select the text and copy it.
brand-title = How your guests’ pages look
brand-text = The logo is the one on documents (Settings → Documents).
brand-color = Colour
brand-color-hint = The shade is darkened or lightened as far as needed to be read. Empty: the usual colour.
brand-color-pick = Pick a colour from the screen
embed-title = On your own site
embed-text = Paste this line into a page of your site, and guests book without leaving it. A payment opens in the whole window.
embed-as = What it looks like
embed-as-page = In the page
embed-as-button = A button
embed-button-text = Book an appointment
embed-code = The line
embed-copy = Copy the line

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
pay-title = Payment from { $customer }
pay-action = Record the payment
pay-done = Payment recorded, the receipt is on its way
pay-receipt-hint = A receipt is issued, and mailed to the customer if there is an address.
paid = Paid
payments = Payments
method-cash = Cash
method-cheque = Cheque
method-card = Card
method-voucher = Gift voucher
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
customer-files = Files
customer-files-none = No files yet
customer-files-hint = PDF, picture, text, Word or Excel, up to 10 MB
customer-file-add = Add files
customer-file-there = { $name } is here already
customer-file-too-large = { $name } is too large. A file may have up to 10 MB.
customer-file-download = Download { $name }
customer-file-remove = { action-remove }: { $name }
customer-file-removed = { $name } was removed
customer-field-clear = Clear
customer-field-yes = Yes
customer-field-no = No
note-label = A note about the customer
note-add = Add note
actor-user = Staff
actor-api_key = Program
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
entry-customer-file_added = File added
entry-customer-file_removed = File removed
entry-customer-file_restored = File restored
entry-payment-received = Payment received
entry-refund-asked = A refund was asked for
entry-refund-done = Money was refunded
entry-refund-refused = The refund was refused
entry-refund-unknown = It is not known whether the refund was made
entry-refund-awaits_approval = The refund waits for approval
entry-payment_link-created = A payment was asked for
entry-payment_link-sent = The payment link was sent
entry-payment_link-paid = The payment link was paid
entry-payment_link-returned = The payment goes back: the place was taken, or it is not owed any more
entry-payment_link-cancelled = The payment link was taken back
entry-payment_link-expired = The payment link expired
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
template-payment_link = Payment link
template-payment_returned = Payment that goes back
template-free_text = Written by the team

## Messages: places, channels, history
action-remove = Remove
messages-places = Parts of messages
messages-history = History
messages-inbound = Received
messages-rules = Automatic messages
messages-wording = Wording
messages-connections = Connections
messages-status = State
messages-channel = Channel
messages-template = What it says
messages-connection = Connection
messages-clear = Show all
messages-customer-clear = All customers
channel-email = E-mail
channel-sms = SMS
channel-whatsapp = WhatsApp
message-open = { $template } to { $recipient }, { $at }
message-carrier-said = The carrier said:
message-means-planned = It will be sent when its time comes.
message-means-sending = It is on its way to the carrier.
message-means-sent = The carrier has taken it. Whether it arrived is not known yet.
message-means-delivered = It has reached the customer.
message-means-read = The customer has opened it.
message-means-printed = It was only written to the server’s log, and nobody got it. Add a connection so that messages arrive.
message-means-failed = It was not sent. Put the cause right and send it again.
message-means-skipped = It was not sent, because it was not needed any more or not allowed.
message-to = To
message-due-at = Due
message-sent-at = Sent
message-delivered-at = Arrived
message-read-at = Read
message-parts = Parts
message-cost = Cost
message-about = About
message-visit = The visit in the calendar
message-said = What it says
message-not-written = The text is written when it is sent.
message-text-unknown = The text of this message is not shown here.
trouble-no-answer = The carrier’s server does not answer. Check its name and port, or try again later.
trouble-credentials = The carrier does not accept the password or key. Put them right under “Edit”.
trouble-encryption = No encrypted connection could be made. Check the encryption and the port.
trouble-rate = The carrier asks for a slower pace. We try again by ourselves.
attempts-title = Attempts
attempts-none = No attempt yet.
attempt-number = The carrier’s number:
attempt-open = In hand
attempt-other = Another answer
attempt-accepted = Taken by the carrier
attempt-printed = Written to the server’s log
attempt-retry_after = Not this time; it is tried again
attempt-permanent_recipient = There is no such address
attempt-permanent_opt_out = The customer asked for no messages
attempt-permanent_content = The carrier refused what it says
attempt-config_broken = The carrier refused the connection’s settings
attempt-ambiguous = The answer was lost; whether it left is looked up
attempt-found = The carrier says that it left
attempt-not_sent = The carrier says that it did not leave
attempt-unknown = Nobody can say whether it left
provider-smtp = Mail server
provider-sendgrid = SendGrid
provider-twilio = Twilio
provider-cloud = WhatsApp Cloud
provider-console = The server’s log
provider-mock = Demonstration

## Messages: what came in
inbound-none = Nothing was received yet. Answers by SMS and WhatsApp come here through a connection that has a number.
inbound-none-action = To the connections
reply = Reply
reply-named = { reply }: { $to }
reply-title = Reply to { $to }
reply-text = Your reply
intent-confirm = Confirms
intent-cancel = Cancels
intent-stop = No more messages
intent-start = Messages again
inbound-result-confirmed = The visit was confirmed.
inbound-result-cancelled = The visit was cancelled.
inbound-result-ambiguous = The customer has several visits, and it is not clear which is meant. Please answer.
inbound-result-none = The customer has no visit to come.
inbound-result-acting = In hand
inbound-refused = This was not done by itself. Please answer the customer.

## Messages: rules
message-rules-text = These messages go out by themselves. Each can be switched off, and when and how it is sent can be changed.
message-rules-visits = Visits
message-rules-events = Events
message-rules-greetings = Greetings
rule-sentence = { $when }, { $how }
rule-before-visit = { $span } before the visit
rule-before-event = { $span } before the event
rule-after-visit = { $span } after the visit
rule-at-end = When the visit ends
rule-on-birthday = On the birthday at { $time }
rule-when-appointment_confirmation = When a visit is booked
rule-when-appointment_requested = When a visit is asked for
rule-when-appointment_declined = When a request is declined
rule-when-appointment_moved = When a visit is moved
rule-when-appointment_cancelled = When a visit is cancelled
rule-when-appointment_reminder = Before a visit
rule-when-review_request = After a visit
rule-when-series_booked = When a series is booked
rule-when-series_changed = When a series is moved
rule-when-series_cancelled = When a series is cancelled
rule-when-waiting_offer = When a time becomes free for somebody who waits
rule-when-registration_received = When somebody asks to come to an event
rule-when-registration_confirmed = When a registration is confirmed
rule-when-registration_waitlisted = When somebody waits for a seat
rule-when-registration_offered = When a seat becomes free
rule-when-registration_moved = When the event is moved
rule-when-registration_cancelled = When a registration is cancelled
rule-when-registration_reminder = Before an event
rule-when-receipt = When a receipt is issued
rule-when-birthday = On a birthday
rule-by-email = by e-mail
rule-by-sms = by SMS
rule-by-whatsapp = by WhatsApp
rule-else-email = else by e-mail
rule-else-sms = else by SMS
rule-else-whatsapp = else by WhatsApp
rule-only-email = by e-mail only
rule-only-sms = by SMS only
rule-only-whatsapp = by WhatsApp only
span-minutes = { $count ->
    [one] { $count } minute
    *[other] { $count } minutes
  }
span-hours = { $count ->
    [one] { $count } hour
    *[other] { $count } hours
  }
span-days = { $count ->
    [one] { $count } day
    *[other] { $count } days
  }
unit-minutes = Minutes
unit-hours = Hours
unit-days = Days
rule-only-service = Only for { $service }
rule-only-completed = Only after visits marked as done
rule-undo = { $count ->
    [one] Leaves after { $count } second, so that it can be undone
    *[other] Leaves after { $count } seconds, so that it can be undone
  }
rule-urgent = Sent in quiet hours too
rule-waits = Waits for the end of quiet hours
rule-marketing = Only to those who agreed to advertisements
rule-on = On
rule-off = Off
rule-add = Add a reminder
rule-template = What is sent
rule-before = How long before
rule-after = How long after
rule-unit = Unit of time
rule-time = At what time
rule-visits = After which visits
rule-visits-completed = Only those marked as done
rule-visits-confirmed = Every visit that was not called off
rule-channel = How it is sent
rule-channel-hint = The order of channels is set with the connections
rule-channel-auto = As it reaches the customer best
rule-every-service = Every service
rule-urgent-label = Send in quiet hours too
rule-urgent-hint = Otherwise it waits until customers may be written to
rule-undo-label = Seconds to undo
rule-undo-hint = A change taken back within this time is not told to the customer. Up to 600.
rule-active-label = This message is on
rule-remove = Remove
rule-removed = Removed
quiet-title = When customers are left in peace
quiet-text = What can wait is sent afterwards. Urgent messages always leave.
quiet-hours = Quiet hours
quiet-from = From
quiet-until = Until
quiet-shabbat = Not on Shabbat
quiet-shabbat-hint = From candle lighting on Friday until nightfall on Saturday
quiet-holidays = Not on holidays
review-url = Your page for reviews
review-url-hint = Requests for a review lead here, for example your page at Google

## Messages: wording
wording-text = This is how the business sounds to its customers. Each message can be written in your own words, by channel and language.
wording-product = The words of ChatGrow
wording-back = All messages
wording-subject = Subject
wording-body = Text
wording-body-hint = The first line is the greeting, and each line is a paragraph
wording-short-hint = Keep it short: up to 70 letters with Hebrew are one message
wording-variables = Details that are filled in
wording-insert = Insert { $variable }
wording-reset = Back to the words of ChatGrow
wording-is-reset = The words are those of ChatGrow again
unsaved-title = Leave without saving?
unsaved-text = What you wrote and did not save will be lost.
unsaved-leave = Leave without saving
unsaved-stay = Go on writing
preview-title = How it will look
preview-text = With sample details
preview-text-email = With sample details. The button and the table of facts are added by themselves.
sms-letters = { $count ->
    [one] { $count } letter
    *[other] { $count } letters
  }
sms-parts = { $count ->
    [one] { $count } part
    *[other] { $count } parts
  }
sms-left = { $count ->
    [one] room for { $count } more letter
    *[other] room for { $count } more letters
  }
variable-customer = Customer
variable-business = Business
variable-service = Service
variable-staff = Staff member
variable-when = Day and time
variable-date = Date
variable-time = Time
variable-place = Place
variable-link = Link
variable-price = Price
variable-reason = Reason
variable-number = Document number
variable-event = Event
variable-seats = Seats
variable-count = Number of visits
variable-expires = Until when
variable-phone = The business’s phone
variable-text = The whole message

## Messages: connections
connections-none = No connections yet. A connection to your account at a carrier of e-mail, SMS or WhatsApp sends messages in the name of the business.
installation-silent-email = E-mails are only written to the server’s log and reach nobody. Add an e-mail connection so that they arrive.
installation-silent-sms = Text messages are only written to the server’s log and reach nobody. Add an SMS connection so that they arrive.
connection-add = Add a connection
connection-edit = Edit the connection
connection-kind = Kind of connection
connection-kind-email-smtp = E-mail by a mail server (SMTP)
connection-kind-email-sendgrid = E-mail by SendGrid
connection-kind-sms-twilio = SMS by Twilio
connection-kind-whatsapp-cloud = WhatsApp by Meta
connection-kind-whatsapp-twilio = WhatsApp by Twilio
connection-about-email-smtp = Your mail provider tells these details under “SMTP settings”.
connection-about-email-sendgrid = Make the key on SendGrid’s site, with the right to send mail.
connection-about-sms-twilio = These details are on the first page of Twilio’s console.
connection-about-whatsapp-cloud = Meta tells these details under WhatsApp, API setup.
connection-about-whatsapp-twilio = These details are on the first page of Twilio’s console.
connection-name = Name of the connection
connection-name-hint = How the team knows it
connection-active = The connection is in use
smtp-host = Server
smtp-port = Port
smtp-port-hint = Usually 587
smtp-security = Encryption
smtp-security-starttls = STARTTLS (usual)
smtp-security-tls = TLS from the start
smtp-security-none = No encryption
smtp-user = User name
twilio-account = Account SID
twilio-account-hint = Begins with AC
twilio-service = Messaging Service SID
twilio-service-hint = Instead of a number. Begins with MG
cloud-number-id = Phone number ID
cloud-number-id-hint = Digits only, not the number itself
connection-from-email = Sender’s address
connection-from-sms-twilio = Sender’s number or name
connection-from-whatsapp-twilio = Sender’s number
connection-from-whatsapp-cloud = Telephone number
connection-from-hint-email = Customers get mail from it
connection-from-hint-sms-twilio = A name cannot be answered
connection-from-hint-whatsapp-twilio = As it is registered at Twilio
connection-from-hint-whatsapp-cloud = For a link that opens a chat
secret-password = Password
secret-apiKey = API key
secret-webhookKey = Verification key of reports
secret-authToken = Auth Token
secret-accessToken = Access token
secret-appSecret = App secret
secret-verifyToken = Verify token
secret-kept = Kept. Leave it empty to keep it as it is.
secret-show = Show or hide
limits-title = Price and budget
limit-part-price = Price of a part of an SMS ({ $currency })
limit-message-price = Price of a message ({ $currency })
limit-perMinute = Messages a minute, at most
limit-dayMessages = Messages a day, at most
limit-monthMessages = Messages a month, at most
limit-dayCost = Budget of a day ({ $currency })
limit-monthCost = Budget of a month ({ $currency })
budget-dayMessages = Today: { $used } of { $bound } messages
budget-monthMessages = This month: { $used } of { $bound } messages
budget-dayCost = Today: { $used } of { $bound }
budget-monthCost = This month: { $used } of { $bound }
budget-near = The budget is nearly used up
budget-full = The budget is used up. Messages wait.
approved-title = Approved templates of WhatsApp
approved-text = A customer who has not written within a day can only be sent a template that was approved. Here is set which one stands for which message.
approved-of = Template: { $template }
approved-message = Stands for
approved-name = Name of the template
approved-content-id = Content SID
approved-language = Language code
approved-variables = What is put in, in order
approved-variables-hint = As the numbers in the template: the first for 1, the second for 2
approved-add = Add a template
approved-remove = { action-remove }: { $template }
health-unused = Nothing sent yet
health-ok = Works
health-failing = Does not work
health-paused = Paused
health-inactive = Switched off
connection-last-success = Last success: { $at }
connection-no-success = No success yet
connection-day = { $count ->
    [one] { $count } attempt in a day, { $bad } failed
    *[other] { $count } attempts in a day, { $bad } failed
  }
connection-paused-until = After several failures it is left alone until { $at }. Then one message is tried.
connection-failing = The last message was not taken.
connection-test = Test
connection-test-named = { connection-test }: { $name }
trial-running = Trying the connection…
trial-good = Tested and works, { $at }
trial-bad = The test failed, { $at }
trial-no-answer = No outcome yet. Please try again in a moment.
connection-history = What it sent
connection-history-named = { connection-history }: { $name }
connection-remove = Remove the connection
connection-remove-named = { action-remove }: { $name }
connection-remove-title = Remove the connection?
connection-remove-text = The secrets of { $name } are forgotten and cannot be brought back. What was sent stays in the history.
callback-text = The address for reports. Enter it at the carrier, so that we hear what arrived and what customers answered.
callback-copy = { link-copy }: { $name }
chat-link = Chat link
chat-link-named = { chat-link }: { $name }
chat-link-text = Whoever opens this link writes to the business by WhatsApp.
chat-code-text = It can also be printed and hung up:
chat-code-alt = A code to scan that opens a chat: { $name }
order-up = Move up: { $name }
order-down = Move down: { $name }
sending-title = Order of channels
sending-text = A message leaves by the first channel that reaches the customer, else by the next.
sending-leave-out = Leave out: { $name }
sending-use = Use { $name }
sending-max-cost = The most for one message ({ $currency })
sending-max-cost-hint = A dearer channel is passed over. Empty: no bound.

## Messages: of one customer
field-birth-date = Date of birth
field-birth-date-hint = For the greeting on the birthday, where it is on
entry-message-received = Message received
conversation-title = Conversation
conversation-none = Nothing was written to this customer yet.
conversation-in = From the customer
conversation-out = From the business
write-channel = How to send
write-text = Message to the customer
write-send = Send
write-planned = The message is on its way
write-no-address = The card has no phone and no e-mail, so nothing can be written.
write-whatsapp-shut = By WhatsApp one can write freely only within a day after the customer wrote. Now it will probably not leave.
consents-title = Consents
consents-no-address = The card has no phone and no e-mail, so there is nothing to agree to.
purpose-service = Service messages
purpose-marketing = Advertisements
purpose-documents = Computerized documents
consent-service-unknown = Allowed
consent-service-given = Allowed
consent-service-withdrawn = Asked not to
consent-marketing-unknown = Not asked
consent-marketing-given = Agreed
consent-marketing-withdrawn = Taken back
consent-documents-unknown = Not asked
consent-documents-given = Agreed
consent-documents-withdrawn = Taken back
consent-give = Record consent
consent-withdraw = Record withdrawal
consent-give-named = { consent-give }: { $purpose }, { $channel }
consent-withdraw-named = { consent-withdraw }: { $purpose }, { $channel }
consent-give-title = Record consent
consent-withdraw-title = Record a withdrawal
consent-give-text = The customer agreed: { $purpose }, { $channel }.
consent-withdraw-text = The customer asked to stop: { $purpose }, { $channel }. None are sent from now on.
consent-words = How, and in which words
consent-words-hint = For example: “yes, send me offers”, on the phone
consent-history = What was said and when
consent-act-given = Agreed: { $purpose }
consent-act-withdrawn = Taken back: { $purpose }
consent-source-guest_form = On the booking form
consent-source-desk = Told the team
consent-source-import = From a file of the business
consent-source-double_opt_in = Signed up and confirmed by e-mail
consent-source-unsubscribe_link = By the link in a message
consent-source-keyword = By answering a message
consent-source-api = By another program
consent-source-merge = When cards were merged

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
document-send = Send
document-send-named = Send { $name } by e-mail
document-sent = { $name } is on its way

## Settings
settings-business = Business
settings-booking = Booking rules
settings-team = Team
settings-link = Public link
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
registration-unpaid = Waits for payment
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
ended-by-not_paid = Not paid for in time.
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

## Screens of subscribers and campaigns
nav-subscribers = Mailing
nav-subscribers-short = Mailing
subscribers-title = Subscribers
subscribers-link = Sign-up page
subscribers-link-text = People sign up for news at this address. Send it in a message or put it on your pages. Whoever signs up confirms by e-mail first.
subscribers-status = State
subscribers-all = All states
subscribers-list = List
subscribers-every-list = All lists
subscribers-none = No subscribers yet. Add them here, or share the sign-up page.
subscribers-none-found = No subscribers match.
subscribers-count = { $count ->
    [one] One subscriber
   *[other] { $count } subscribers
}
subscribers-csv = File of what is shown
subscriber-add = New subscriber
subscriber-edit = Edit subscriber
subscriber-remove-named = Remove { $name }
subscriber-remove-title = Remove this subscriber?
subscriber-remove-text = No more advertisements will go to { $name }. To come back, they will have to agree anew.
subscriber-remove-action = Remove
subscriber-subscribed = Subscribed
subscriber-pending = Waiting
subscriber-unsubscribed = Unsubscribed
subscriber-means-subscribed = Agreed: advertisements are sent.
subscriber-means-pending = Asked by e-mail, no answer yet. No advertisements are sent.
subscriber-means-unasked = Came from a file without consent. Nothing is sent.
subscriber-means-unsubscribed = Consent was taken back. No advertisements are sent.
subscriber-source-sign_up = From the sign-up page
subscriber-source-desk = Added by the team
subscriber-source-import = From a file
subscriber-source-guest_form = Ticked on a customer’s form
subscriber-since = Since
subscriber-added = { $email } is a subscriber now.
subscriber-added-asked = A mail asks { $email } to confirm.
subscriber-moved-hint = What was said about the old address does not hold for the new one: it needs a consent of its own.
subscriber-consent = Consent to advertising
subscriber-consent-ask = Ask by e-mail: a link to confirm is sent
subscriber-consent-told = They agreed already, and we can say how
subscriber-consent-words = How and when they agreed
subscriber-consent-words-hint = The words are kept for good, as proof. Such as: paper form at the desk, 3 November.
lists-title = Lists
lists-none = No lists yet. A list divides subscribers by what they want to hear about.
list-add = New list
list-edit = Edit list
list-name = Name of the list
list-is-open = People can join it on the sign-up page
list-open = Open to join
list-subscribed = { $count ->
    [0] No subscriber gets it
    [one] One subscriber gets it
   *[other] { $count } subscribers get it
}
list-link-title = Sign-up page of { $name }
list-remove-named = Remove the list { $name }
list-remove-title = Remove the list { $name }?
list-remove-text = Who is on it stays a subscriber.
list-remove-action = Remove the list
import-title = Add from a file
import-text = A CSV file of a spreadsheet, up to 5,000 rows. Its first row names the columns: E-mail, and if there are Name, Phone and Language. First you see what would happen; nothing is stored before you say so.
import-choose = Choose a file
import-choose-other = Another file
import-first-lines = The beginning of the file. If letters look wrong, save it as CSV in UTF-8.
import-added = { $count ->
    [0] No new addresses.
    [one] One new address.
   *[other] { $count } new addresses.
}
import-known = { $count ->
    [0] None is known already.
    [one] One address is known already.
   *[other] { $count } addresses are known already.
}
import-rejected = { $count ->
    [0] Every row is fine.
    [one] One row is left out.
   *[other] { $count } rows are left out.
}
import-nothing = The file has no row that can be added. Correct it and choose it again.
import-faults = Rows that are left out
import-row = Row { $row }:
import-fault-bad_email = this is no e-mail address
import-fault-bad_phone = this is no telephone number
import-fault-control_characters = there are hidden characters in it
import-fault-too_long = too long
import-fault-repeated = the address was in the file before
import-fault-withdrawn = they asked for no advertisements, so they stay out
import-fault-unreadable = it cannot be read
import-faults-more = { $count ->
    [one] And one more row.
   *[other] And { $count } more rows.
}
import-list = Put everybody on a list
import-no-list = No list
import-consent = Did everybody in the file agree to get advertisements from you?
import-consent-yes = Yes, and we can say how and when
import-consent-no = No, or not sure
import-declaration = How and when they agreed
import-declaration-hint = This is the business’s declaration, and is kept as proof. The law forbids advertising without consent.
import-declaration-short = Write at least ten characters
import-no-consent-text = They are kept, but nothing is sent to them until they agree themselves.
import-store = { $count ->
    [one] Add one address
   *[other] Add { $count } addresses
}
import-done = { $count ->
    [one] One address was stored.
   *[other] { $count } addresses were stored.
}
campaigns-title = Campaigns
campaigns-status = State of the campaign
campaigns-all = All campaigns
campaigns-none = No campaigns yet. A campaign is one message to everybody who agreed to advertising.
campaigns-none-found = No campaigns in this state.
campaign-new = New campaign
campaign-edit = Edit campaign
campaign-save = Save the draft
campaign-no-draft = Only a draft can be changed. This campaign has its time already.
campaign-status-draft = Draft
campaign-status-scheduled = Scheduled
campaign-status-sending = Being sent
campaign-status-paused = Paused
campaign-status-done = Sent
campaign-status-cancelled = Cancelled
campaign-name = Name of the campaign
campaign-name-hint = For the team only
campaign-language-hint = Of what is put around the text
campaign-mark = פרסומת:
campaign-field-subject = Subject
campaign-field-subject-hint = The word פרסומת is put before it, as the law demands.
campaign-channel = How it is sent
campaign-body = Text
campaign-body-hint = Plain paragraphs. {"{name}"} becomes the reader’s name, {"{business}"} that of the business. Without {"{name}"} a greeting is put before.
campaign-parts-all = { $count ->
    [one] one part in all
   *[other] { $count } parts in all
  }
campaign-cost = about { $amount }
campaign-button = A button under the text
campaign-button-label = What it says
campaign-button-url = Where it leads
campaign-law-footer = Under the text we put who sends it, why it came, and a link to unsubscribe with one press. The law demands all three:
campaign-law-sender-missing = The business has no address, phone or e-mail yet; nothing can be sent without.
campaign-law-sender-action = To the details of the business
audience-title = To whom
audience-subscribers = Subscribers
audience-customers = Customers
audience-customers-hint = Only those to whom all of it applies. An empty field does not narrow.
audience-tag = With the tag
audience-service = Were here for
audience-any-service = Any service
audience-last-after = Last visit from
audience-last-until = Last visit until
audience-no-future = They have no visit to come
audience-missing = Choose subscribers, customers or both
audience-allowed = { $count ->
    [0] No address will get it.
    [one] One address will get it.
   *[other] { $count } addresses will get it.
}
audience-left-out = { $count ->
    [one] One more has not agreed to advertising and is left out.
   *[other] { $count } more have not agreed to advertising and are left out.
}
audience-nobody = There is nobody to send it to. Choose other people, or ask for consent on the sign-up page.
campaign-preview = What readers get
campaign-preview-hint = Shown as text. To see it with its colours and button, send a test to yourself.
campaign-law = What the law demands, and is done by itself
campaign-law-mark = The subject begins with the word פרסומת.
campaign-law-sender = It says who sends it and how to reach them.
campaign-law-way-out = There is a way out: one press, no sign-in.
campaign-law-consent = Whoever has not agreed, or took it back, gets nothing. That is checked once more just before sending.
campaign-draft-text = This is a draft: nothing is sent before it is given a time.
campaign-leaves = Leaves on { $at }.
campaign-paused-text = Sending has stopped. What has not left waits.
campaign-began = Began on { $at }.
campaign-ended = Ended on { $at }.
campaign-schedule = Schedule
campaign-test = Send a test to me
campaign-test-sent = A test is on its way to { $email }.
campaign-remove = Throw the draft away
campaign-remove-title = Throw the draft away?
campaign-remove-text = { $name } cannot be brought back.
campaign-remove-action = Throw away
campaign-unschedule = Back to draft
campaign-pause = Pause
campaign-resume = Go on sending
campaign-cancel = Cancel the campaign…
campaign-cancel-title = Cancel the campaign?
campaign-cancel-text = What has not left will not be sent, and it cannot be taken up again.
campaign-cancel-action = Cancel the campaign
campaign-when = When to send it
campaign-when-later = On a day, at a time
campaign-when-now = Now
campaign-zone = By the business’s clock ({ $zone }).
campaign-quiet = In the quiet hours of the business, and on Shabbat and holidays where so set, sending waits until they are over.
campaign-send-now = Send now
figures-title = What became of it so far
figures-progress = { $settled } of { $all } addresses are done
figures-sent = Sent
figures-planned = On their way
figures-failed = Could not be sent
figures-no-consent = Without consent
figures-unsubscribed = Unsubscribed
figures-called-off = Called off
figures-failed-hint = The address does not exist, or its mailbox refused. The reason is on the page of messages.

## Palette, keyboard shortcuts, offline
nav-more = More
palette-title = Search and actions
palette-short = Search
palette-placeholder = A customer, service, page or action
palette-acts = Actions
palette-places = Pages
palette-customers = Customers
palette-services = Services
palette-staff = Calendar of
palette-businesses = Switch business
palette-found = { $count ->
    [0] Nothing found. Try another name or a phone number.
    [one] One result
   *[other] { $count } results
}
shortcuts-title = Keyboard shortcuts
shortcuts-text = Keys count by their place on the keyboard, in every language.
shortcuts-single = Single keys too
pay-for = Take payment
pay-for-none = Every visit of today is paid, or there are none.
line-silent = The server does not answer. What you see was true when it last did.
offline-day-title = Offline. This was today at { $at }.
offline-day-text = To read only. Changes are possible when the line is back.
update-ready = There is a new version.
update-action = Reload now
install-app = Install on this device
calendar-month = Month
calendar-previous-month = Previous month
calendar-next-month = Next month
calendar-print = Print
month-visits = { $count ->
    [0] no visits
    [one] one visit
   *[other] { $count } visits
}
month-more = { $count } more

## Payments received, refunds, payment links, accounts at gateways
payments-places = Pages of payments
payments-received = Received
payments-none = No payments yet. A payment is recorded with a visit in the calendar, or here.
payments-none-found = No payments match.
payments-method = Means of payment
payments-document = Document
payments-refunded = { $amount } given back
payment-title = Payment
payment-received-at = Received
payment-by-gateway = by the gateway
payment-came-by = Came by
payment-document-issue = Issue the document
payment-document-title = Issue a document for this payment?
payment-document-text = A document for { $amount } is issued and mailed to the customer, if there is an address. An issued document is never changed, only credited.
payment-document-issued = The document is issued
pay-what-for = What for
pay-left = { $rest } left to pay
pay-nothing-left = All of it is paid.
pay-tip = Tip
pay-tip-hint = On top of the price
pay-total = { $total } in all
pay-for-named = { pay-for }: { $customer }
pay-cash-limit-title = The payment is recorded, but it is more cash than the law allows
pay-cash-limit = By the law on reducing the use of cash, at most { $limit } of this deal may be taken in cash. Give back what is beyond it and take it by another means.
pay-cash-limit-seen = I understand
detail-bank = Bank
detail-branch = Branch
detail-account = Account
detail-number = Number
detail-dueOn = Due date
detail-brand = Brand of the card
detail-last4 = Last four digits
detail-installments = Instalments
detail-approval = Confirmation number
detail-reference = Reference
detail-name = Name of the app
detail-description = How it was paid
refunds = Refunds
refunds-none = Nothing was given back.
refund-give = Give money back
refund-left = Up to { $rest } can be given back
refund-how = How it goes back
refund-by-gateway = By the gateway, to the card that paid
refund-same-way = The way it came: { $method }
refund-by-hand = By hand: { $method }
refund-reason = Reason
refund-hint = It is recorded at once, and a document is issued.
refund-gateway-hint = The gateway is asked to give it back; the outcome is shown here. The document is issued when the money went back.
refund-given = The refund is recorded
refund-is-asked = The gateway was asked to give the money back
refund-asked = To be asked
refund-sent = Sent to the gateway
refund-unknown = Not known
refund-awaits_approval = Waits for approval
refund-done = Given back
refund-refused = Refused
refund-means-asked = The gateway will be asked in a moment.
refund-means-sent = The gateway has the request.
refund-means-unknown = The answer was lost: it is not known whether the money went back. Please look at the gateway's own site.
refund-means-awaits_approval = Somebody has to approve it at the gateway's own site.
refund-means-refused = The money did not go back. Try again, or give it back by hand.
refund-reason-place_taken = The place was taken when the payment came.
refund-reason-not_owed = It was not owed any more.
refund-reason-cancelled = The booking was cancelled.
refund-reason-paid_twice = It was paid twice.
gateway-said = The gateway said:
gateway-answer-no_gateway = There is no account at a gateway that could be asked.
gateway-answer-transaction_used = The transaction belongs to another payment already.
gateway-answer-found_unpaid = Somebody of the team looked: nothing was paid.
paylinks = Payment links
paylinks-none = No payment links yet. Customers pay by a link, and it is recorded here by itself.
paylinks-none-found = No payment links match.
paylink-title = Payment link
paylink-new = Ask to pay online
paylink-new-for = Ask { $customer } to pay online
paylink-open = Open
paylink-paid = Paid
paylink-cancelled = Cancelled
paylink-expired = Expired
paylink-means-open = It can be paid by the link.
paylink-means-paid = The money came; the link takes no other payment.
paylink-means-cancelled = It was taken back and cannot be paid.
paylink-means-expired = The time to pay is over. A new link can be made.
paylink-until = until { $at }
paylink-expires = Can be paid until
paylink-sent = Sent
paylink-installments = Instalments at most
paylink-card = Card
paylink-card-kept = Kept for later
paylink-last-day = Last day to pay
paylink-save-card = Keep the card for later
paylink-save-card-hint = The payer is asked to agree.
paylink-send-now = Send it to the customer now
paylink-make = Make the link
paylink-made = The link is ready.
paylink-made-sent = The link is ready and on its way to the customer.
paylink-share = Whoever has the link can pay.
paylink-send = Send to the customer
paylink-send-again = Send again
paylink-sent-now = The link is on its way
paylink-cancel = Cancel the link
paylink-cancel-title = Cancel the payment link?
paylink-cancel-text = It cannot be paid by the link any more.
paylink-cancel-books = It cannot be paid any more, and the time that is kept for it is free again.
paylink-keep = Keep it
checkouts = Attempts to pay
checkouts-none = Nobody tried to pay yet.
checkout-opening = The page of the gateway is being opened
checkout-open = The page waits for the payer
checkout-paid = Paid
checkout-declined = The card was declined
checkout-over = The page was closed without paying
checkout-unknown = It is not known whether it was paid
checkout-mismatch = Something else was paid than was asked. Please look into it.
checkout-failed = Nothing came of it
checkout-decide = Decide what happened
checkout-decide-how = What does the gateway's own site show?
checkout-step-ask_again = Ask the gateway again
checkout-step-ask_again-hint = The answer appears here in a moment.
checkout-step-paid = Exactly what was asked for was paid
checkout-step-paid-hint = The payment is taken down, and a document issued as always.
checkout-step-not_paid = Nothing was paid, or it was given back there
checkout-step-not_paid-hint = The customer may try again.
checkout-transaction = The transaction's number at the gateway
checkout-is-asked = The gateway is asked again.
settings-payments = Payments
online-title = Paying when booking
online-payment = What guests pay when they book
online-none = Nothing
online-deposit = A deposit
online-full = The whole price
online-about-none = They pay at the place.
online-about-deposit = The deposit of a service that has one; the price of a ticket.
online-about-full = The visit or ticket is theirs once all is paid.
online-link-days = Days that a payment link can be paid
online-link-days-hint = Each link can have another last day
gateways = Accounts at gateways
gateways-about = The default account takes what is paid online. Its secrets are kept sealed and never shown again.
gateways-none = No account at a gateway yet. Add one at Cardcom, Grow or Tranzila.
gateway-cardcom = Cardcom
gateway-grow = Grow
gateway-tranzila = Tranzila
gateway-add = Add an account
gateway-edit = Edit the account
gateway-provider = Gateway
gateway-name = Name of the account
gateway-terminal = Terminal
gateway-terminal-fixed = Another terminal is another account.
gateway-secret-apiName = API name
gateway-secret-apiPassword = API password
gateway-secret-userId = Business id (userId)
gateway-secret-pageCode = Page code (pageCode)
gateway-secret-bitPageCode = Code of a page with Bit only
gateway-secret-apiKey = API key of the platform
gateway-secret-appKey = Public key (app key)
gateway-secret-secret = Secret key
gateway-ways = Ways to pay
gateway-ways-hint = Those that are on in your account at the gateway
way-card = Card
way-bit = Bit
way-apple_pay = Apple Pay
way-google_pay = Google Pay
gateway-tranzila-more = More settings
gateway-token-terminal = Terminal of saved cards
gateway-token-terminal-hint = When it is another
gateway-makes-tokens = The terminal makes tokens
gateway-reference-field = Name of the field of our reference
gateway-reference-column = Its number in reports
gateway-active = The account is in use
gateway-first-default = The first account is the default.
gateway-default = Default
gateway-inactive = Not in use
gateway-simulated = Demo: no money moves
gateway-make-default = Make it the default
gateway-make-default-named = { gateway-make-default }: { $name }
gateway-trial-running = Trying the account…
gateway-remove = Remove the account
gateway-remove-title = Remove the account?
balance-even = Nothing is owed.
balance-owes = Owes { $sum }
balance-ahead = Paid ahead { $sum }
customer-payments = All payments
cards = Saved cards
card-expires = Valid until
card-consented = Kept with consent given { $at }
card-charge = Charge
card-charge-named = Charge { $name }
card-forget = Forget
card-forget-named = Forget { $name }
card-forget-text = It cannot be charged any more. Only its owner can have it kept again, with the next payment.
card-charges = Charges
charge-asked = To be asked
charge-sent = Sent to the gateway
charge-unknown = Not known
charge-paid = Charged
charge-declined = Declined
charge-is-asked = The charge is on its way; the outcome is shown here
charge-reason-hint = As the customer's document will say
charge-hint = The gateway charges the card; the document is issued and sent when the money came.
totals = Totals
totals-from = From
totals-to = Until
totals-none = Nothing moved in this period.
totals-came-in = What came in, less what went back
totals-earned = What it was for
totals-owed = What customers owe
account-receivable = Change in the period (below zero: paid ahead)
account-cash = Cash
account-cheques = Cheques
account-card = Cards
account-bank = Bank transfers
account-app = Payment apps
account-voucher = Vouchers
account-other = Other means
account-income = Income, without VAT
account-vat = VAT
account-tips = Tips
account-withheld_tax = Tax withheld at source
reconciliations = Gateway checks
reconciliations-about = Every day what is recorded here is compared with what the gateway lists.
reconciliations-none = Nothing was compared yet. It begins the day after the first payment online.
reconciliation-agrees = All agrees
reconciliation-failed = Not compared
reconciliation-here = Here: { $amount }.
reconciliation-there = At the gateway: { $amount }.
reconciliation-number = Transaction
reconciliation-payment = Open the payment
cause-missing_here = The gateway took money that is not recorded here.
cause-missing_there = A payment is recorded here that the gateway does not list.
cause-amount_differs = The amounts differ.
cause-refund_missing_here = The gateway gave money back that is not recorded here.
cause-refund_missing_there = A refund is recorded here that the gateway does not list.
cause-refund_differs = The amounts of the refund differ.
cause-undone_there = The payment was undone at the gateway.
cause-still_unknown = It is not known yet whether the money moved.
visit-rest = Left to pay:
gateway-remove-text = The secrets of { $name } are forgotten, and what was paid there can be given back only at the gateway itself.
paylink-times = { $count ->
    [0] not yet
    [one] once
   *[other] { $count } times
}
reconciliation-listed = { $count ->
    [one] { $count } transaction at the gateway
   *[other] { $count } transactions at the gateway
}
reconciliation-differs = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}
## Documents: written, credited, handed out
documents-places = Pages of documents
documents-issued = Issued documents
documents-filter = Filter documents
documents-kind = Kind
documents-state = State
documents-from = From
documents-to = Until
documents-none-found = No documents match.
document-new = New document
document-state-open = Open
document-state-settled = Settled
document-state-cancelled = Cancelled
document-state-credited = Credited in full
document-state-part-credited = Credited in part
document-state-part-paid = Paid in part
document-state-cancelling = Cancels a receipt
document-issued-at = Issued at
document-net = Before VAT
document-vat = VAT
document-total = Total
document-credited = Credited
document-received = Received
document-owed = Still owed
document-copy = Copy
document-copy-english = Copy in English
document-original = Original
document-on-paper = The original is given on paper
document-paper-means = It was paid in cash, by an app or in another way for which a secured signature is not enough. Print the original and hand it to the customer.
document-paper-consent = The customer has not agreed to computerized documents. Print the original and hand it over, or record their consent on their card for the next document.
document-paper-certificate = No certificate was valid when it was issued. Print the original and hand it to the customer.
document-signature-good = The signature is valid
document-signature-bad = The signature of the file is not valid: the file was changed, or the business did not sign it.
document-lines = Lines
document-line-credited = { $quantity } credited
document-ties-earlier = Earlier documents
document-ties-later = Later documents
document-tie-credit = Credit
document-tie-receipt_for = Receipt for
document-tie-replaces = In place of
document-write-receipt = Write a receipt
document-credit = Credit
document-cancel = Cancel the receipt
document-convert = Turn into
document-convert-to = To: { $kind }
document-send-hint = Empty: to the address on the customer's card. The original is sent, the same file each time.
document-issued = { $name } was issued
document-reason = Reason
document-reason-hint = It is printed on the document
credit-title = Credit: { $name }
credit-left = Left to credit:
credit-how = How much
credit-all = All that is left
credit-part = A part
credit-amount = Amount to credit, with VAT
credit-above = At most { $most } can be credited
credit-by-line = Chosen lines
credit-lines = Lines to credit
credit-line-left = { $quantity } left
credit-line-none = Credited in full
credit-line-quantity = Quantity to credit: { $line }
credit-line-above = Type a quantity up to what is left
credit-no-line = Choose at least one line
credit-action = Issue the credit invoice
cancel-title = Cancel: { $name }
cancel-text = A receipt below zero of { $amount } is issued, and this one is cancelled.
cancel-action = Cancel the receipt
drafts-title = Drafts
drafts-none = No drafts. A document that was begun waits here until it is issued.
draft-title = Draft: { $kind }
draft-changed-at = Changed { $at }
draft-whole = Can be issued
draft-not-whole = Not complete yet
draft-not-whole-text = The draft is saved, but it cannot be issued yet. Checking it shows what is missing.
draft-date = Date of the document
draft-holds-until = Holds until
draft-pay-until = To be paid until
draft-lines = Lines
draft-lines-receipt = What it was paid for
draft-line = Line { $number }
draft-line-add = Add a line
draft-line-remove = Remove line { $number }
draft-line-by = By { $name }
draft-quantity = Quantity
draft-unit-price = Unit price
draft-discount = Discount
draft-discount-all = Discount on the whole
draft-discount-in = { $what }: percent or amount
draft-prices-include-vat = Prices include VAT
draft-zero-reason = Reason for the rate of zero
vat-standard = Standard rate
vat-zero = Zero rate
vat-exempt = Exempt
vat-out_of_scope = No deal
draft-payments = Payments
draft-payments-hint = The money is recorded with the document. For a payment that is recorded already, issue the document from the payment.
draft-payment = Payment { $number }
draft-payment-add = Add a payment
draft-payment-remove = Remove payment { $number }
draft-paid-on = Paid on
draft-withheld = Tax withheld
means-bank = Bank
means-branch = Branch
means-account = Account
means-number = Number
means-last4 = Last 4 digits
means-installments = Monthly parts
means-reference = Reference
means-name = Name of the app
means-description = Description
means-due = Due on
draft-note = Note to the customer
draft-note-hint = Empty: the business's usual note
draft-more = More details
draft-customer-name = Customer's name on the document
draft-currency = Currency
draft-rate = Rate in shekels
draft-rate-date = Date of the rate
draft-tax-point = Day that decides the VAT
draft-section46 = Section 46 approval
draft-section46-until = The approval holds until
draft-totals = Totals
draft-totals-unknown = Saving computes the totals.
draft-save = Save and compute
draft-saved = The draft is saved
draft-preview = Preview (PDF)
draft-check = Check and issue
draft-remove = Throw the draft away
draft-remove-text = The draft is gone for good.
draft-warning-issuerParticular = Details of the business that the law wants are missing. They can be filled in under Settings.
draft-warning-cashAboveLimit = There is more cash here than the law allows for one deal.
draft-warning-customerAddressMissing = The customer is a dealer whose address is missing.
draft-warning-donorNumberMissing = Without the donor's number there is no tax credit.
issue-title = Issue: { $kind }
issue-final = Once issued, the document cannot be changed or deleted afterwards.
issue-sent = It gets the next number of its series and is mailed to the customer, if there is an address.
issue-action = Issue
recurring-title = Recurring
recurring-none = No recurring documents. Write a draft once, and choose “Issue again and again” there.
recurring-new = New recurring document
recurring-status-active = Active
recurring-status-paused = Paused
recurring-status-ended = Ended
recurring-every = How often
recurring-every-week = Every week
recurring-every-month = Every month
recurring-every-quarter = Every quarter
recurring-every-year = Every year
recurring-next = Next: { $day }
recurring-failed = The last document was not issued
recurring-failed-text = The last document was not issued, and the series is paused. Look at the details of the customer and the business, then resume.
recurring-from = First document
recurring-until = Until
recurring-until-optional = Until (optional)
recurring-upcoming = Next days
recurring-issued = What was issued
recurring-issued-none = Nothing was issued yet.
recurring-pause = Pause
recurring-resume = Resume
recurring-end = End
recurring-end-text = No more documents will be issued. What was issued stays.
recurring-now-active = The series goes on
recurring-now-paused = The series is paused
recurring-now-ended = The series has ended
recurring-make = Issue again and again
recurring-make-text = One document is issued and sent on each day, dated by that day. The draft becomes the series.
recurring-name = Name of the series
recurring-make-action = Start
recurring-made = The series is set
bookkeeper-title = For the bookkeeper
period-title = Period
period-last-month = Last month
period-this-month = This month
period-this-year = This year
period-backwards = The period ends before it begins
report-vat = VAT
report-sales = Sales
report-rate = At { $rate }
report-exempt = Exempt, and no deal
report-credited = Of these credited
report-vat-owed = VAT owed
report-income = Income
report-month = Month
report-without-vat = Income without VAT
report-all = Whole period
report-unknown = { $count ->
    [one] One document in another currency has no rate and is left out
   *[other] { $count } documents in another currency have no rate and are left out
}
report-csv = Documents as a table (CSV)
uniform-title = Uniform file
uniform-text = The file that the tax authority asks for (1.31), for { $period }. A summary to print is shown afterwards.
uniform-make = Make the file
uniform-summary = Summary of the file
package-title = Monthly package
package-text = Every document of a month as PDF, a table of them and the uniform file, in one file.
package-make = Download the package
package-made = The package is ready
exports-title = Files handed out
exports-none = No files were made yet.
export-uniform_file = Uniform file
settings-documents = Documents
export-package = Monthly package
docset-auto = Issue a document for every payment by itself
docset-auto-hint = It is sent to the customer at once.
docset-auto-kind = Which document
docset-auto-fits = What fits the business
docset-include-vat = In new documents prices include VAT
docset-allocate-all = Ask for an allocation number on every invoice to a dealer
docset-allocate-all-hint = Also below the amount at which the law wants it
docset-footer = Note at the end
docset-footer-hint = On every document without a note of its own
docset-logo = Logo
docset-logo-add = Add a logo
docset-logo-change = Change the logo
docset-logo-remove = Take the logo off
docset-logo-hint = PNG, JPEG or SVG, up to 200 kB
signing-title = Electronic signature
signing-text = A signed document is a “computerized document”: the customer gets the original by mail, and no paper is needed. It goes only to who agreed to that on their card.
signing-on = Sign documents
signing-on-hint = A document for a customer who has not agreed, or that was paid in cash or by an app, is made to be printed and is not mailed.
signing-officer = Before the first computerized document the assessing officer must be told by registered mail (instruction 18B).
signing-notified = Told on
signing-certificate = The certificate that signs
signing-made = A new certificate signs from now on
signing-expired-text = The certificate has expired: documents are not signed until it is replaced.
signing-make = Make a new certificate
signing-upload = Upload a certificate
signing-earlier = Earlier certificates
signing-earlier-text = What they signed stays valid.
signing-origin-made = Made here
signing-origin-uploaded = Uploaded
signing-certified = Certified
signing-expired = Expired
signing-valid = Valid from { $from } until { $until }
signing-fingerprint = Fingerprint (SHA-256):
signing-uploaded = Your certificate signs from now on
signing-upload-text = A PKCS#12 file (p12 or pfx) from an issuer, with the key and the certificate. It is kept encrypted and never shown again.
signing-file = Certificate file
signing-password = Password of the file
signing-is-certified = The issuer is a registered one
signing-is-certified-hint = A certified electronic signature: a document paid in cash may be computerized too.
signing-upload-action = Upload
docset-numbers = Numbers
docset-numbers-text = Each kind is numbered without gaps. A first number can be chosen before the first document of the kind.
docset-first = will begin with { $number }
docset-last = the last is { $number }
docset-first-number = First number
docset-first-invalid = Type a number from 1
docset-status = Status at the tax authority
docset-status-text = The status decides which documents may be issued. A change must begin after the day of the last document.
docset-status-from = From { $day }: { $kind }
docset-status-day = From the day

## API keys and webhooks
settings-keys = API keys
settings-webhooks = Webhooks
program-secret-once = This is shown once. Copy it now and keep it in a safe place.
program-secret-copy = Copy
program-secret-copied = Copied
program-secret-done = I have kept it
program-secret-missed = It was made, but its secret could not be shown again. Remove it and make another.
apikeys-about = With a key, a program of yours works in this business: bookkeeping, a website, automations. Each key may do only what you choose.
apikeys-docs = Documentation of the API
apikeys-none = No program has a key yet.
apikey-add = Add a key
apikey-make = Make the key
apikey-made = The key is ready
apikey-token = API key
apikey-token-use = The program sends it with each request, in the header Authorization, after the word Bearer.
apikey-name = What the program is called
apikey-name-hint = What it changes is recorded under this name.
apikey-scopes = What it may do
apikey-scopes-needed = Choose at least one thing that it may do.
apikey-read-only = See everything, change nothing
apikey-level-none = Nothing
apikey-level-read = See
apikey-level-write = See and change
apikey-read = { $area }: see
apikey-write = { $area }: see and change
apikey-refund = Give money back
area-business = Details of the business
area-catalog = Services and staff
area-calendar = Calendar and events
area-customers = Customers
area-messages = Messages
area-payments = Payments
area-documents = Documents
area-reports = Reports
area-changes = Everything that happens (change feed)
apikey-expiry = Works until
apikey-for-good = Without an end
apikey-days = { $days } days
apikey-expired = Expired
apikey-created = Made { $at } by { $name }
apikey-used = last used { $at }
apikey-unused = never used
apikey-until = until { $at }
apikey-revoke = Revoke
apikey-revoke-named = { apikey-revoke }: { $name }
apikey-revoke-title = Revoke the key?
apikey-revoke-text = { $name } stops working with this business at once. A revoked key does not come back.
hooks-about = A program of yours is told at its address when something happens here, signed by the Standard Webhooks specification.
hooks-none = No address is told of changes yet.
hook-add = Add a webhook
hook-edit = Edit the webhook
hook-url = Address
hook-url-hint = It begins with https and can be reached from the internet.
hook-description = What it is for
hook-kinds = What it is told
hook-kinds-all = Everything that happens
hook-kinds-some = Only chosen kinds of change
hook-kinds-chosen = Kinds of change
hook-kinds-hint = By the names of the change feed, for example appointment.booked
hook-kinds-needed = Choose at least one.
hook-enabled = On
hook-paused = Resting
hook-off = Switched off
hook-off-gone = The address said that it wants no more messages (410), so it was switched off.
hook-off-failing = The address took nothing for five days, so it was switched off. Switch it on when it works again.
hook-failing = It takes nothing since { $at }.
hook-tells-all = told of everything
hook-tells-some = { $count ->
    [one] told of one kind of change
   *[other] told of { $count } kinds of change
  }
hook-test = Send a test
hook-test-named = { hook-test }: { $name }
hook-test-sent = The test is on its way. Its log tells what came of it.
hook-pause = Let it rest
hook-pause-named = { hook-pause }: { $name }
hook-resume = Switch on
hook-resume-named = { hook-resume }: { $name }
hook-rotate = New secret
hook-rotate-named = { hook-rotate }: { $name }
hook-rotate-text = { $name } gets a new secret. For a day everything is signed with both, so that the program can change over.
hook-secret = Secret of the signatures
hook-secret-title = The secret of the webhook
hook-secret-use = With it the program checks that a message came from here and was not changed.
hook-remove-named = { action-remove }: { $name }
hook-remove-title = Remove the webhook?
hook-remove-text = { $name } is told nothing more, and the log of what it was told is deleted.
hook-log = Log
hook-log-back = All webhooks
hook-log-none = Nothing was told yet. Send a test to see it arrive.
hook-log-none-found = Nothing stands there.
hook-attempts = { $count ->
    [one] one attempt
   *[other] { $count } attempts
  }
hook-answered = answered { $status }
hook-took = { $ms } ms
hook-next = again { $at }
hook-answer = What it answered
hook-replay = Send again
hook-replay-named = { hook-replay }: { $kind }, { $at }
hook-replay-failed = Send what failed again
hook-replay-text = What the address did not take is sent again under the same ids, so that nothing counts twice.
hook-replay-since = What failed in the last
hook-since-1 = Hour
hook-since-24 = Day
hook-since-72 = Three days
hook-since-720 = Thirty days
hook-replayed = { $count ->
    [one] One is sent again
   *[other] { $count } are sent again
  }
told-pending = Waiting
told-delivered = Taken
told-failed = Failed
told-error-refused = The address did not take it.
told-error-gone = The address wants no more messages.
told-error-bad_address = The address cannot be used.
told-error-not_https = The address is not https.
told-error-private_address = The address leads into a private network.
told-error-timed_out = No answer in time.
told-error-unreachable = The address cannot be reached.
told-error-switched_off = The webhook was switched off before this was sent.
told-error-secret_lost = The secret of the webhook cannot be read. Give it a new one.
## Files of customers.

customers-file = File of what is shown
customer-import-title = Customers from a file
customer-import-text = A CSV or Excel file (xlsx), up to 50,000 rows and 10 MB, whose first row names the columns. First you see what would happen; nothing changes before you say so. Nobody is written to, and a file is no consent to advertisements.
customer-import-choose = Choose a file
customer-import-earlier = Earlier files
customer-import-untitled = File without a name
customer-import-status-draft = Waits for you
customer-import-status-running = Being added
customer-import-status-finished = Added
customer-import-status-undoing = Being taken back
customer-import-status-undone = Taken back
customer-import-columns = What the columns are
customer-import-column = Column: { $heading }
customer-import-column-number = Column { $number }
customer-import-samples = For example: { $values }
customer-import-leave-out = Leave out
customer-import-field-fullName = Full name
customer-import-field-firstName = First name
customer-import-field-lastName = Last name
customer-import-field-phone = Phone
customer-import-field-email = E-mail
customer-import-field-birthDate = Date of birth
customer-import-field-tags = Tags
customer-import-field-notes = Notes
customer-import-existing = Customers who are here already (by phone or e-mail)
customer-import-existing-skip = Leave them as they are
customer-import-existing-fill = Fill only what is empty on their card
customer-import-fresh = { $count ->
    [one] { $count } new customer.
   *[other] { $count } new customers.
}
customer-import-known = { $count ->
    [one] { $count } is here already.
   *[other] { $count } are here already.
}
customer-import-faulty = { $count ->
    [one] { $count } row is left out.
   *[other] { $count } rows are left out.
}
customer-import-no-name = Choose which column has the name.
customer-import-start = { $count ->
    [0] Nothing to add
    [one] Add one customer
   *[other] Add { $count } customers
}
customer-import-discard = Throw the file away
customer-import-preview = The first rows, as they will be
customer-import-row = Row { $row }
customer-import-outcome-fresh = New
customer-import-outcome-known = Here already
customer-import-outcome-faulty = Left out
customer-import-faults = Rows to correct
customer-import-faults-file = Save these rows as a file
customer-import-progress = { $passed } of { $total } rows
customer-import-goes-on = You may leave this page. It goes on by itself.
customer-import-added = { $count ->
    [one] { $count } customer was added.
   *[other] { $count } customers were added.
}
customer-import-filled = { $count ->
    [one] { $count } card was completed.
   *[other] { $count } cards were completed.
}
customer-import-unchanged = { $count ->
    [one] { $count } was here already and did not change.
   *[other] { $count } were here already and did not change.
}
customer-import-to-customers = To the customers
customer-import-undo = Take it back
customer-import-undo-text = { $count ->
    [one] { $count } card goes back to what was before the file. If there is a visit, a payment, a document, a registration or a message, or somebody changed it since, it stays.
   *[other] { $count } cards go back to what was before the file. Those with a visit, a payment, a document, a registration or a message, and those that somebody changed since, stay and are listed.
}
customer-import-undo-action = Yes, take it back
customer-import-removed = { $count ->
    [one] { $count } card was removed.
   *[other] { $count } cards were removed.
}
customer-import-emptied = { $count ->
    [one] { $count } card is as it was before.
   *[other] { $count } cards are as they were before.
}
customer-import-stayed = { $count ->
    [one] { $count } card stays.
   *[other] { $count } cards stay.
}
customer-import-kept = These stay
customer-import-kept-used = There is a visit, a payment, a document, a registration, a message or something else
customer-import-kept-edited = Somebody changed the card or wrote a note
customer-import-kept-merged = The card went into another
## Reports.

nav-reports = Reports
reports-places = Kinds of reports
reports-revenue = Revenue
reports-visits = Visits
reports-customers = Customers
reports-occupancy = Occupancy
reports-day = Close of day
reports-period = Period
reports-period-today = Today
reports-period-week = This week
reports-period-month = This month
reports-period-quarter = This quarter
reports-period-year = This year
reports-period-custom = Chosen days
reports-csv = Table (CSV)
reports-compared = { $period }, compared with { $previous }
reports-rows = Rows behind the figure
reports-rows-none = There are no rows behind this figure.
reports-rows-none-action = To the reports
figure-net = Revenue, less refunds
figure-received = Received
figure-refunded = Refunded
figure-tips = Tips
figure-payments = Payments
figure-before = Period before
figure-by-time = By time
figure-by-method = By means of payment
figure-by-service = By service
figure-by-staff = By staff member
figure-by-source = By how it was booked
figure-as-table = The same as a table
figure-chart-revenue = Revenue over the period; the table below has the same numbers
figure-chart-visits = Visits over the period; the table below has the same numbers
figure-days = Days
figure-day = Day
figure-name = Name
figure-count = Count
figure-total = Total
figure-vat = VAT
figure-origin-service = Visit
figure-origin-events = Events
figure-origin-other = Not a visit
figure-kind-payment = Payment
figure-kind-refund = Refund
figure-document = Document
figure-documents = Documents issued
figure-documents-income = Invoices less credits, and receipts
figure-documents-money = Documents of these payments and refunds
figure-visits-booked = Booked
figure-visits-came = Came
figure-visits-no_show = Did not come
figure-visits-cancelled = Cancelled
figure-visits-declined = Declined
figure-visits-open = Open
figure-no-show-rate = No-show rate
figure-cancelled-rate = Cancellation rate
figure-source-desk = At the desk
figure-source-guest = Online
figure-source-api = By a program
figure-visitors-came = Customers who came
figure-visitors-new = For the first time
figure-visitors-returning = Who had come before
figure-visitors-again = Came again
figure-visitors-lost = Did not come again
figure-retention = Retention
figure-retention-text = Of the customers who came in { $period }: who came again within { $days } days of their last visit.
figure-within = Came again within
figure-within-days = { $days } days
figure-booked-time = Booked hours
figure-bookable-time = Hours that can be booked
figure-occupancy-text = Booked hours hold the time kept before and after visits. Hours that can be booked are the working hours as they are set now, less times away and closures.
figure-drawer = Cash drawer
figure-cash-in = Cash in
figure-cash-refunds = Cash given back
figure-cash-net = Cash of the day
figure-unpaid = Came and not paid in full
figure-owed = Left to pay
figure-first-visit = First visit
figure-next-visit = Came again
figure-visit-count = { $count ->
    [one] One visit
   *[other] { $count } visits
}

## Security and the audit log
settings-security = Security
settings-audit = Audit log
settings-data = Data
settings-fields = Customer fields
customer-fields-about = What your business wants to know of every customer beside name and phone. It is on the customer’s card, in the file of customers, and can be filled from a file.
customer-fields-none = There are no fields yet. Add what you want to know, for example a kind of hair or how they found you.
customer-fields-archived = Archived fields
customer-field-add = New field
customer-field-edit = Edit field
customer-field-edit-named = { action-edit }: { $name }
customer-field-archive = { action-archive }: { $name }
customer-field-restore = { action-restore }: { $name }
customer-field-archived = The field { $name } was archived
customer-field-restored = The field { $name } is back
customer-field-name = Name of the field
customer-field-kind = What is written in it
customer-field-kind-fixed = This cannot be changed once the field is there.
customer-field-kind-text = Short text
customer-field-kind-long_text = Long text
customer-field-kind-number = Number
customer-field-kind-date = Date
customer-field-kind-yes_no = Yes or no
customer-field-kind-choice = Choice from a list
customer-field-choices = Choices
customer-field-choices-needed = Write at least one choice.
customer-field-choices-archived = A choice that was removed stays with the customers who have it.
customer-field-choice-number = Choice { $number }
customer-field-choice-add = Add a choice
customer-field-choice-remove = { action-remove }: { $name }
customer-field-choice-restore = Bring back: { $name }
security-team = The team
security-password = Password
security-sessions = Where you are signed in
sessions-end-others = Sign out everywhere else
field-current-password = Current password
password-changed = The password was changed. Everywhere else you were signed out.
field-code = Code of the app
field-code-hint = Six digits that change every half minute
field-recovery-code = Recovery code
code-step-title = One more step
code-step-text = Open your authenticator app and type the code for ChatGrow.
code-step-recovery = Type one of the recovery codes that you kept. Each works once.
code-step-by-recovery = I do not have the app at hand
code-step-by-app = Use a code of the app
code-step-over = The time for the code is over, or too many were tried. Please sign in again.
second-factor = Second factor
second-factor-text = Besides the password, signing in takes a code of an authenticator app on your telephone. Who has found out the password cannot get in.
second-factor-set-up = Set it up
second-factor-begin = First, type your password.
second-factor-next = Go on
second-factor-scan = Scan this with an authenticator app (for example Google Authenticator), and type the six digits that it shows.
second-factor-qr = QR code for the authenticator app
second-factor-type = Cannot scan? Type this into the app:
second-factor-open-app = Open it in the app on this device
second-factor-turn-on = Switch on
second-factor-is-on = On
second-factor-since = Since { $at }
second-factor-turn-off = Switch off
second-factor-off-text = Without the second factor the password alone signs in.
second-factor-due = To work here you have to set up a second factor. It is demanded by:
second-factor-demand = The whole team needs a second factor
second-factor-demand-hint = Who has none yet sets it up before anything else.
second-factor-demand-first = Switch your own second factor on first, or sign in with a passkey.
prove-by = How to prove that it is you
passkeys = Passkeys
passkeys-text = Sign in with the finger, the face or the PIN that unlocks your device: no password, and no code after it.
passkeys-none-here = This browser offers no passkeys here. They need a secure address (https).
passkey-add = Add a passkey
passkey-add-text = First show that it is you. After that your device asks you to unlock it.
passkey-made = Added { $at }
passkey-used = Last used { $at }
passkey-not-used = Not used yet
passkey-current = In use here
passkey-rename = Rename
passkey-rename-named = Rename the passkey { $name }
field-passkey-name = Name
passkey-remove = Remove the passkey
passkey-remove-named = Remove the passkey { $name }
passkey-remove-text = Nobody signs in with it any more, and wherever it signed in you are signed out. Delete it on the device too.
passkey-sign-in = Sign in with a passkey
passkey-cancelled = The device was not unlocked, or it took too long. You can try again.
passkey-exists = This device has a passkey for your account already.
passkey-failed = That does not work on this device. Try another one, or another browser.
passkey-due = Or use a passkey: it counts as both steps.
recovery-codes = Recovery codes
recovery-codes-text = The second factor is on. Keep these codes in a safe place: they are not shown again. Each signs you in once when your telephone is not at hand.
recovery-codes-copy = Copy
recovery-codes-copied = The codes were copied
recovery-codes-save = Save as a file
recovery-codes-done = I have kept them
recovery-codes-renew = New recovery codes
recovery-codes-renew-text = The codes you have now will work no more.
audit-filter = Filter the audit log
audit-who = Who
audit-what = What
audit-object = To what
audit-none = The log has nothing like that.
audit-export = Export as a file
audit-all-things = Not only this thing
recovery-codes-left = { $count ->
    [0] No recovery codes are left
    [one] One recovery code is left
   *[other] { $count } recovery codes are left
}

## Filters, views and acts on many customers.

customers-filter = Filter
customers-filter-count = Filter ({ $count })
customers-filter-title = Filter the customers
customers-filter-active = What the list is filtered by
customers-filter-show = { $count ->
    [one] Show one customer
   *[other] Show { $count } customers
}
filter-any = Any
filter-tags = With all of these tags
filter-tag = Tag: { $tag }
filter-future = Appointments to come
filter-future-with = Has an appointment to come
filter-future-without = No appointment to come
filter-past = Visits so far
filter-past-with = Was here already
filter-past-without = Was not here yet
filter-last-from-day = Last visit from
filter-last-until-day = Last visit until
filter-last-from = Last visit from { $day }
filter-last-until = Last visit until { $day }
filter-min-visits = At least so many visits
filter-visits = { $count ->
    [one] One visit or more
   *[other] { $count } visits or more
}
filter-consent-label = Agreed to advertisements by
filter-consent = Agreed to advertisements: { $channel }
filter-birth-month = Month of the birthday
filter-birthday = Birthday: { $month }
filter-created-from-day = Added from
filter-created-until-day = Added until
filter-created-from = Added from { $day }
filter-created-until = Added until { $day }
filter-email-with = With an e-mail address
filter-email-without = Without an e-mail address
filter-phone-with = With a phone number
filter-phone-without = Without a phone number
filter-language-label = Language of the latest booking
filter-language = Language: { $language }
views-label = Views of the list
views-all = All
views-save = Save as a view
view-name = Name of the view
view-shared = The whole team sees it
view-acts = Actions for the view { $name }
view-replace = Keep the change in “{ $name }”
view-edit = Rename or share the view
view-remove = Remove the view
view-removed = The view was removed
select-customer = Select { $name }
select-shown = { $count ->
    [one] Select the one that is shown
   *[other] Select the { $count } that are shown
}
select-matching = Select all { $count } that match
select-none = Clear the selection
selected-count = { $count ->
    [one] One customer selected
   *[other] { $count } customers selected
}
bulk-label = Actions for the selected customers
bulk-add-tag = Add a tag
bulk-remove-tag = Remove a tag
bulk-campaign = Write a campaign to them
bulk-tag = Tag
bulk-for = { $count ->
    [one] This is for one customer. It can be undone.
   *[other] This is for { $count } customers. It can be undone.
}
bulk-done-add-tag = { $count ->
    [0] Nobody got the tag { $tag }.
    [one] One customer got the tag { $tag }.
   *[other] { $count } customers got the tag { $tag }.
}
bulk-done-remove-tag = { $count ->
    [0] Nobody lost the tag { $tag }.
    [one] One customer lost the tag { $tag }.
   *[other] { $count } customers lost the tag { $tag }.
}
bulk-done-archive = { $count ->
    [0] Nobody was archived.
    [one] One customer was archived.
   *[other] { $count } customers were archived.
}
bulk-done-restore = { $count ->
    [0] Nobody was restored.
    [one] One customer was restored.
   *[other] { $count } customers were restored.
}
bulk-left-already = { $count ->
    [one] One was so already.
   *[other] { $count } were so already.
}
bulk-left-full = { $count ->
    [one] One has 20 tags, which is the most.
   *[other] { $count } have 20 tags, which is the most.
}
bulk-left-missing = { $count ->
    [one] One is not here any more.
   *[other] { $count } are not here any more.
}
bulk-undone = { $count ->
    [one] One customer is as before.
   *[other] { $count } customers are as before.
}
bulk-kept = { $count ->
    [one] One was changed since and stays.
   *[other] { $count } were changed since and stay.
}
bulk-progress = { $passed } of { $total } customers
audience-filter = As filtered in the list of customers:
## The system page
system-title = System
system-places = Pages of the system
system-health = Health
system-jobs = Failed jobs
system-businesses = Businesses
system-logs = Log
system-backups = Backups
system-all-well = Nothing is out of order.
system-troubles = This needs somebody:
system-trouble-jobs_failed = Jobs were given up. Look at the failed jobs and try them again.
system-trouble-jobs_late = Jobs are late. Check that a worker runs (chatgrow serve --role worker or all).
system-trouble-messages_late = Messages leave late. Check the carriers and the log.
system-trouble-connections_failing = Connections of businesses do not work. Their owners see why in their messages.
system-trouble-disk_low = There is little room on the disk. Free some, or the database stops.
system-trouble-clock_drift = The clock of the database differs from this machine's. Set both by NTP.
system-trouble-backup_overdue = There is no backup of the last day. Make one now and look at the log.
system-trouble-backup_failed = The last backup failed. The page of backups says why.
system-trouble-redis_down = Redis does not answer. Several instances do not know of each other until it does.
system-advice = Worth a look in the configuration:
system-advice-secret_known_here = The secret was made on this machine. With several instances set the same JWT_SECRET on each.
system-advice-address_open = BASE_URL is not https. Put TLS in front.
system-advice-mail_printed = Mail is printed to the log and never delivered. Set SMTP_HOST and EMAIL_FROM.
system-advice-mail_reports_refused = Reports of SendGrid are refused. Set SENDGRID_WEBHOOK_KEY.
system-advice-sms_printed = SMS are printed to the log and never delivered (SMS_PROVIDER=mock).
system-advice-outbound_private = Users may have this machine's network asked. Unset OUTBOUND_ALLOW_PRIVATE unless that is wanted.
system-advice-no_platform_owner = Nobody is named in PLATFORM_OWNERS.
system-advice-backups_off = No backups are made by themselves (BACKUP_AT=off).
system-machine = This installation
system-version = Version
system-started = Running since
system-database = Database
system-engine-sqlite = SQLite
system-engine-postgres = PostgreSQL
system-schema = Version of the schema
system-drift = Clock of the database
system-drift-ms = { $ms } ms off
system-disk = Disk
system-disk-free = { $free } free of { $whole }
system-unknown = Unknown
system-none = None
system-last-backup = Last backup
system-oldest-message = Oldest message that is due
system-connections = Connections of businesses
system-connections-well = { $active } in use, none in trouble
system-connections-troubled = { $active } in use, { $paused } paused, { $failing } failing
system-connections-some = (there were too many to count them all)
system-checks = What is needed
system-check-database = Database
system-check-redis = Redis
system-ms = { $ms } ms
system-status-ok = Works
system-status-degraded = Does not answer
system-status-down = Down
system-queue = Work to be done
system-queue-empty = Nothing waits.
system-waiting = Waiting
system-running = Running
system-late = Late
system-failed = Failed
system-jobs-none = No job was given up.
system-look-again = Look again
system-job-retried = The job is done again now.
system-job-retry-named = Try again: { $kind }
system-attempts = { $count ->
    [one] tried once
   *[other] tried { $count } times
}
system-businesses-search = Search by name or address
system-businesses-none = No business has such a name.
system-demo = Demo
system-created = Since
system-last-change = Last change
system-members = Team
system-customers = Customers
system-visits = Visits
system-messages = Messages this month
system-storage = Files
system-logs-filter = Filter the log
system-level = Level
system-level-error = Errors
system-level-warn = Warnings and worse
system-level-info = Information and worse
system-level-debug = Everything kept
system-target = Part of the program
system-logs-search = Words
system-live = Refresh by itself
system-logs-none = The log has no such line.
system-backup-elsewhere = The database is PostgreSQL. Back it up with its own tool, every day:
system-backup-role = Run it as a superuser or a role with BYPASSRLS: the role of ChatGrow itself may not dump the tables.
system-copy-command = Copy the command
system-command-copied = Copied
system-backup-daily = A backup is made every day at { $at } (UTC). { $count } are kept.
system-backup-off = No backups are made by themselves.
system-backup-now = Back up now
system-backups-none = There is no backup yet.
system-backup-failed = The last backup failed
system-backup-holds = A backup holds the data of every business. The key that opens sealed secrets of connections is not in it: keep it elsewhere.
system-backup-waiting = The backup begins.
system-backup-copying = Copying: { $bytes }
system-backup-checking = Checking { $bytes }
system-backup-progress = How far the backup is
system-backup-made = The backup was made and checked.
system-backup-checked = checked
system-cause-daily = daily
system-cause-by_hand = by hand
system-download = Download
system-acts = What was done here
system-act-backup_asked = Asked for a backup
system-act-backup_downloaded = Downloaded a backup:
system-act-job_retried = Tried a job again:
## Push notifications
push = Notifications on your devices
push-here = Notify me on this device
push-hint = Of what customers do: bookings, changes, messages and payments.
push-unsupported = This browser cannot show notifications. On an iPhone or iPad, first add the app to the home screen.
push-blocked = Notifications of this site are blocked. Allow them in the browser’s settings, then load the page anew.
push-failed = The browser did not switch notifications on. Check that it is online and try again.
push-test = Send a test
push-test-sent = The test is on its way.
push-devices = Your devices
push-since = Since { $at }
push-this = This device
push-remove = Remove
push-remove-named = Remove { $device }

## The file of everything

data-export = Download everything
data-export-text = One file with all that this business has: tables of customers, visits, messages, payments and the rest, every legal document as PDF, and the files you stored. Passwords and keys are not in it. Large businesses may have to wait a minute.
data-export-make = Download everything
data-export-made = The file was downloaded
