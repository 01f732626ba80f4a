## What devices of the team are told.

push-who-when = { $name }, { $when }
push-booked = New appointment
push-requested = Appointment request waits for your approval
push-moved = Appointment moved
push-cancelled = Appointment cancelled
push-waiting-taken = An offered time was taken
push-registration-requested = Registration waits for your approval
push-registered = New registration
push-registration-waits = New on the waiting list of an event
push-registration-cancelled = Registration cancelled
push-message = New message
push-paid = Payment received
push-checkout = An online payment needs a look
push-trial = Notifications work
push-trial-text = This device will be told what your customers do.
