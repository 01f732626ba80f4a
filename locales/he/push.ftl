## What devices of the team are told.

push-who-when = { $name }, { $when }
push-booked = תור חדש
push-requested = בקשה לתור ממתינה לאישור
push-moved = תור הוזז
push-cancelled = תור בוטל
push-waiting-taken = מועד שהוצע נלקח
push-registration-requested = הרשמה ממתינה לאישור
push-registered = הרשמה חדשה
push-registration-waits = ממתין חדש לאירוע
push-registration-cancelled = הרשמה בוטלה
push-message = הודעה חדשה
push-paid = התקבל תשלום
push-checkout = יש לבדוק תשלום מקוון
push-trial = ההתראות פועלות
push-trial-text = המכשיר הזה יקבל התראה על מה שהלקוחות עושים.
