## העמודים הציבוריים.

pages-language = עברית
pages-skip = דילוג לתוכן
pages-languages = שפה
pages-statement = נגישות ופרטיות

# נקרא למשל: יום ראשון, 4 בינואר
pages-day = { pages-weekday }, { $day } { pages-month }
pages-day-year = { pages-weekday }, { $day } { pages-month } { $year }
pages-weekday = { $weekday ->
    [sun] יום ראשון
    [mon] יום שני
    [tue] יום שלישי
    [wed] יום רביעי
    [thu] יום חמישי
    [fri] יום שישי
   *[sat] שבת
  }
pages-month = { $month ->
    [jan] בינואר
    [feb] בפברואר
    [mar] במרץ
    [apr] באפריל
    [may] במאי
    [jun] ביוני
    [jul] ביולי
    [aug] באוגוסט
    [sep] בספטמבר
    [oct] באוקטובר
    [nov] בנובמבר
   *[dec] בדצמבר
  }
pages-length = { $hours ->
    [0] { pages-minutes }
    [1] { $minutes ->
        [0] שעה
        [15] שעה ורבע
        [30] שעה וחצי
       *[other] שעה ו־{ pages-minutes }
      }
    [2] { $minutes ->
        [0] שעתיים
        [30] שעתיים וחצי
       *[other] שעתיים ו־{ pages-minutes }
      }
   *[other] { $minutes ->
        [0] { $hours } שעות
        [30] { $hours } שעות וחצי
       *[other] { $hours } שעות ו־{ pages-minutes }
      }
  }
pages-minutes = { $minutes } דקות

## העסק

pages-description = קביעת תור אונליין אצל { $business }.
pages-choose-service = קביעת תור
pages-choose-service-hint = לאיזה שירות תרצו להגיע?
pages-no-services = כרגע אין שירותים שאפשר לקבוע אונליין. אפשר לפנות אלינו ישירות.
pages-address = כתובת
pages-call = טלפון

## השלבים

pages-steps = שלבי קביעת התור
pages-step-service = שירות
pages-step-time = מועד
pages-step-details = פרטים

## בחירת מועד

pages-choose-time = מתי נוח לכם?
pages-with-whom = אצל מי?
pages-anyone = מי שפנוי
pages-range = { $from } – { $to }
pages-open-count = { $count ->
    [one] שעה פנויה אחת
   *[other] { $count } שעות פנויות
  }
pages-morning = בוקר
pages-afternoon = צהריים
pages-evening = ערב
pages-weeks = תאריכים נוספים
pages-earlier = תאריכים מוקדמים יותר
pages-later = תאריכים מאוחרים יותר
pages-week-full = אין שעות פנויות בתאריכים האלה.
pages-next-free = היום הפנוי הבא:
pages-none-at-all = כרגע אין שעות פנויות לקביעה אונליין. אפשר לפנות אלינו ישירות ונמצא מועד מתאים.
pages-local-times = השעות הן לפי השעון בעסק.

## פרטי האורחים

pages-your-details = הפרטים שלכם
pages-what = שירות
pages-when = מועד
pages-with = אצל
pages-price = מחיר
pages-where = איפה
pages-change = שינוי
pages-full-name = שם מלא
pages-phone = טלפון נייד
pages-email = דוא״ל
pages-optional = לא חובה
pages-email-why = כדאי למלא: נשלח אישור, תזכורת לפני התור וקישור לביטול.
pages-notes = משהו שכדאי שנדע?
pages-book = קביעת התור
pages-kept = העסק שומר את הפרטים האלה לצורך התור בלבד.
pages-faults = יש פרטים שדורשים תיקון.
pages-not-open = כבר אי אפשר לקבוע את המועד הזה.
pages-taken = השעה { $time } ב{ $day } נתפסה ממש עכשיו. בחרו מועד אחר, והפרטים שמילאתם נשמרו.
pages-taken-none-near = השעה { $time } ב{ $day } נתפסה ממש עכשיו, ואין מועד פנוי אחר קרוב אליה.
pages-choose-another = מועדים פנויים קרובים
pages-all-times = לכל המועדים הפנויים

## התור

pages-visit-coming = התור שלכם נקבע
pages-visit-coming-text = נשמח לראותכם. כדאי לשמור את העמוד הזה: רק דרך הקישור שלו אפשר לראות את התור ולבטל אותו.
pages-visit-cancelled = התור בוטל
pages-visit-cancelled-text = תודה שעדכנתם. נשמח לראותכם במועד אחר.
pages-visit-past = התור כבר היה
pages-visit-past-text = תודה שהגעתם. נשמח לראותכם שוב.
pages-add-to-calendar = הוספה ליומן
pages-calendar-file = יומן (קובץ)
pages-google-calendar = יומן Google
pages-event-title = { $service } אצל { $business }
pages-cancel = ביטול התור
pages-book-again = קביעת תור נוסף
pages-cancel-title = לבטל את התור?
pages-cancel-text = המועד יתפנה מיד לאחרים, ואי אפשר להחזיר אותו.
pages-cancel-yes = כן, לבטל
pages-cancel-no = לא, להשאיר

## כשמשהו משתבש

pages-lost = העמוד לא נמצא
pages-lost-text = אולי הקישור לא הועתק במלואו, או שאינו בשימוש עוד. נסו לפתוח אותו שוב מההודעה שקיבלתם.
pages-busy = רק רגע
pages-broken = משהו השתבש
pages-refused = זה לא הצליח
pages-request = מספר הפנייה:

## ההצהרה

pages-accessibility = נגישות
pages-accessibility-aim = אנחנו רוצים שכל אדם יוכל לקבוע תור. העמודים האלה נבנו לפי תקן ישראלי 5568 והנחיות WCAG 2.2 ברמה AA.
pages-accessibility-done = אפשר להשתמש בהם בלי עכבר, עם כותרות ותוויות לקורא מסך, בהגדלה עד 200%, בצבעים בהירים וכהים, בלי חלקים נעים, והם פועלים גם בלי סקריפטים.
pages-accessibility-limits = העמודים נבדקים בכלים אוטומטיים ובידיים, אך עדיין לא אושרו בידי גוף חיצוני. את השמות והתיאורים כותב העסק עצמו.
pages-accessibility-ask = משהו קשה לשימוש? ספרו לעסק, שיוכל גם לקבוע את התור בשבילכם.
pages-privacy = פרטיות
pages-privacy-what = בקביעת תור העסק שומר את השם, הטלפון, כתובת הדוא״ל ומה שכתבתם, כדי לנהל את התור ולעדכן אתכם לגביו.
pages-privacy-not = העמודים האלה אינם שומרים עוגיות, אינם עוקבים אחר אף אחד ואינם טוענים דבר מאתרים אחרים.
pages-privacy-rights = אפשר לבקש מהעסק לראות, לתקן או למחוק את מה ששמור עליכם, במגבלות מה שהחוק מחייב אותו לשמור.
pages-contact = איך פונים אל { $business }

## בקשה שמחכה לאישור

pages-visit-asked = הבקשה שלכם התקבלה
pages-visit-asked-text = המועד שמור לכם. נעדכן אתכם ברגע שהעסק יאשר אותו.
pages-visit-declined = הבקשה לא אושרה
pages-visit-declined-text = לצערנו המועד הזה לא מתאים לעסק. אפשר לבחור מועד אחר.

## שמירת מועד, כמה שירותים, הזזה

pages-held-until = המועד שמור לכם עד
pages-held-over = המועד כבר לא שמור. אפשר עדיין לקבוע אותו אם אף אחד לא תפס אותו.
pages-add-service = להוסיף עוד שירות לאותו ביקור
pages-seats-left = { $count ->
    [one] נשאר מקום אחד
   *[other] נשארו { $count } מקומות
  }
pages-deposit = מקדמה
pages-ask = שליחת בקשה לתור
pages-move = שינוי מועד
pages-move-title = לאיזה מועד להזיז?
pages-move-text = בחרו מועד פנוי. התור יעבור אליו מיד, והמועד הקודם יתפנה.
pages-move-taken = המועד הזה כבר לא פנוי. בחרו מועד אחר.
pages-move-no = להשאיר את המועד
pages-cancel-fee = המועד קרוב, ולכן הביטול כרוך בדמי ביטול:
pages-free-until = אפשר להזיז או לבטל ללא תשלום עד { $day } בשעה { $time }.
pages-outlook = יומן Outlook
## אירועים

events-entry = כניסה
events-yes = כן
events-attended = הגיע
events-no-show = לא הגיע
events-status-pending = ממתין לאישור
events-status-confirmed = מאושר
events-status-waitlisted = ברשימת המתנה
events-status-offered = הוצע מקום
events-status-cancelled = בוטל
events-csv-date = מועד
events-csv-status = מצב
events-csv-name = שם
events-csv-phone = טלפון
events-csv-email = דוא״ל
events-csv-kind = סוג כרטיס
events-csv-holder = בעל הכרטיס
events-csv-code = קוד
events-csv-price = מחיר
events-csv-attendance = הגעה

events-title = אירועים
events-none = כרגע אין אירועים קרובים.
events-full = אין מקומות פנויים
events-full-wait = אין מקומות פנויים. אפשר להצטרף לרשימת ההמתנה
events-closed = ההרשמה נסגרה
events-date-off = המועד בוטל
events-off = האירוע בוטל.
events-free = ללא תשלום
events-at = { $event } אצל { $business }.
events-online = מקוון
events-online-text = הקישור נשלח לנרשמים.
events-dates = מועדים
events-no-dates = כרגע אין מועדים קרובים.
events-register = הרשמה
events-event = אירוע
events-how-many = כמה מקומות?
events-choose-seats = בחרו לפחות מקום אחד.
events-kind-gone = אזל
events-email-why = כדאי למלא: נשלח את הכרטיסים, תזכורת ועדכונים.
events-wait-text = כל המקומות תפוסים. כשיתפנה מקום ויגיע תורכם, נשמור אותו עבורכם ונכתוב לכם.
events-approval-text = ההרשמה טעונה אישור של העסק.
events-join = הצטרפות לרשימת ההמתנה
events-pay-there = התשלום במקום.
events-kept = העסק שומר את הפרטים האלה לצורך האירוע בלבד.
events-confirmed = נרשמתם
events-confirmed-text = נשמח לראותכם. כדאי לשמור את העמוד הזה: דרכו אפשר להציג את הכרטיסים, להעביר אותם או לבטל.
events-past = האירוע כבר היה
events-past-text = תודה שהייתם איתנו.
events-pending = ההרשמה ממתינה לאישור
events-pending-text = המקומות שמורים לכם עד שהעסק ישיב.
events-unpaid = נותר רק לשלם
events-unpaid-text = המקומות שמורים לכם לזמן קצר, ויהיו שלכם אחרי התשלום.
events-pay = לתשלום
events-waitlisted = אתם ברשימת ההמתנה
events-waitlisted-text = מקומכם בתור: { $position }. נכתוב לכם כשיתפנה מקום.
events-offered = התפנו מקומות עבורכם
events-offered-text = המקומות שמורים לכם עד { $day } בשעה { $time }.
events-accept = אישור המקומות
events-decline = לא תודה, להעביר לבאים בתור
events-cancelled = ההרשמה בוטלה
events-cancelled-text = תודה שעדכנתם. נשמח לראותכם בפעם אחרת.
events-cancelled-text-event = האירוע לא יתקיים. אנחנו מצטערים.
events-cancelled-text-team = אפשר לפנות אל העסק בכל שאלה.
events-cancelled-text-expired = המקומות שנשמרו עבורכם לא אושרו בזמן ועברו לבאים בתור.
events-cancelled-text-not-paid = ההרשמה לא שולמה בזמן, והמקומות התפנו.
events-seats = כרטיסים
events-code = קוד:
events-ticket = כרטיס (PDF)
events-give = העברת הכרטיס
events-give-title = העברת כרטיס לאדם אחר
events-give-text = הכרטיס החדש יקבל קוד חדש, והקוד הקודם לא יהיה בתוקף.
events-to-pay = לתשלום במקום
events-cancel = ביטול ההרשמה
events-cancel-title = לבטל את ההרשמה?
events-cancel-text = המקומות יתפנו מיד לאחרים, ואי אפשר להחזיר אותם.
events-others = לאירועים אחרים
events-back = חזרה להרשמה
events-upcoming = אירועים קרובים

## רשימת ההמתנה

pages-wait-title = עדכנו אותי כשיתפנה מועד
pages-wait-text = כשיתפנה מועד שמתאים לכם, נשמור אותו בשבילכם ונכתוב לכם. יש עד שעתיים לאשר אותו, לפי סדר ההצטרפות.
pages-wait-from = מיום
pages-wait-to = עד יום
pages-wait-when = באיזו שעה ביום?
pages-wait-any = בכל שעה
pages-wait-full = { $day } בשעה { $time } (מלא כרגע)
pages-wait-email-why = כדאי למלא: לכאן נכתוב כשיתפנה מועד.
pages-wait-join = הוסיפו אותי לרשימה
pages-wait-kept = העסק שומר את הפרטים האלה רק כדי להציע לכם מועד.
pages-wait-waiting = אתם ברשימת ההמתנה
pages-wait-waiting-text = נכתוב לכם כשיתפנה מועד. כדאי לשמור את העמוד הזה: רק דרך הקישור שלו אפשר לראות את המקום שלכם ולצאת מהרשימה.
pages-wait-withdraw = יציאה מהרשימה
pages-wait-offered = התפנה מועד בשבילכם
pages-wait-offered-text = הוא שמור לכם עד השעה { $time } ב{ $day }. אחר כך הוא עובר לבאים בתור.
pages-wait-accept = קביעת המועד הזה
pages-wait-decline = לא, תודה
pages-wait-expired = המועד הזה כבר לא שמור לכם
pages-wait-expired-text = לא הגיעה תשובה בזמן, ולכן הוא מוצע למישהו אחר. אפשר לבחור מועד אחר או להמתין שוב.
pages-wait-declined = ויתרתם על המועד הזה
pages-wait-declined-text = תודה שעדכנתם: הוא עובר לבאים בתור. אפשר לבחור מועד אחר או להמתין שוב.
pages-wait-withdrawn = אתם כבר לא ברשימה
pages-wait-withdrawn-text = לא נכתוב לכם עוד בעניין הזה. אפשר לבחור מועד או להמתין שוב.
pages-wait-over = התאריכים שהמתנתם להם עברו
pages-wait-over-text = לצערנו לא התפנה מועד. אפשר לבחור מועד אחר או להמתין שוב.
pages-wait-again = למועדים הפנויים ולהמתנה נוספת

## הסכמה לפרסומות, הרשמה והסרה

pages-marketing = מותר לשלוח לי עדכונים ופרסומות של { $business } בדוא״ל ובהודעות SMS. אפשר לבטל בכל עת, בקישור שבכל הודעה או בפנייה לעסק.
subscribe-title = הרשמה לעדכונים
subscribe-button = להרשמה
subscribe-next = נשלח הודעה לכתובת שלכם כדי לוודא שההרשמה נעשתה על ידכם.
subscribe-sent = עוד צעד אחד
subscribe-sent-text = אם הכתובת עדיין לא רשומה, נשלחה אליה עכשיו הודעה עם קישור לאישור.
subscribe-confirm = לאשר את ההרשמה?
subscribe-yes = כן, אני רוצה לקבל עדכונים
subscribe-confirmed = ההרשמה אושרה
subscribe-confirmed-text = מעכשיו נשלח עדכונים של { $business } אל { $address }. בכל הודעה יש קישור להסרה.
subscribe-over = הקישור כבר לא בתוקף
subscribe-over-text = כדי לקבל עדכונים של { $business } אפשר להירשם שוב.
unsubscribe-ask = להפסיק לקבל פרסומות?
unsubscribe-text-email = לא נשלח לכם עוד פרסומות של { $business } בדוא״ל. הודעות על תורים שקבעתם ימשיכו להגיע.
unsubscribe-text-phone = לא נשלח לכם עוד פרסומות של { $business } לטלפון הזה. הודעות על תורים שקבעתם ימשיכו להגיע.
unsubscribe-button = הסרה מהתפוצה
unsubscribe-done = הוסרתם מהתפוצה
unsubscribe-undo = הוסרתי בטעות, החזירו אותי
unsubscribe-from = מאת
unsubscribe-to = אל
subscribers-csv-email = דוא״ל
subscribers-csv-name = שם
subscribers-csv-phone = טלפון
subscribers-csv-language = שפה
subscribers-csv-status = מצב
subscribers-csv-lists = רשימות
subscribers-csv-since = נוסף בתאריך
subscribers-pending = ממתין לאישור
subscribers-subscribed = רשום
subscribers-unsubscribed = הוסר

## תשלום בקישור.

pages-pay-title = תשלום
pages-pay-text = לחיצה על הכפתור תעביר אתכם לעמוד המאובטח של חברת הסליקה.
pages-pay-for = עבור
pages-pay-amount = לתשלום
pages-pay-installments = { $count ->
    [one] בתשלום אחד
    [two] עד שני תשלומים
   *[other] עד { $count } תשלומים
  }
pages-pay-ways = אמצעי תשלום
pages-pay-card = כרטיס אשראי
pages-pay-bit = ביט
pages-pay-to = אצל
pages-pay-button = מעבר לתשלום
pages-pay-safe = פרטי הכרטיס נמסרים לחברת הסליקה בלבד ואינם נשמרים אצלנו.
pages-pay-full-name = שם פרטי ושם משפחה
pages-pay-mobile = טלפון נייד
pages-pay-consent = אני מסכים או מסכימה ש{ $business } ישמרו את הכרטיס שלי אצל חברת הסליקה ויחייבו אותו בסכומים שאני חייב או חייבת, כמו דמי ביטול. אפשר לבטל בכל עת בפנייה לעסק.
pages-pay-documents = אני מסכים או מסכימה לקבל מ{ $business } חשבוניות וקבלות כמסמכים ממוחשבים בדואר אלקטרוני, במקום על נייר. אפשר לבטל בכל עת בפנייה לעסק.
pages-pay-check-fields = יש לתקן את השדות המסומנים.
pages-pay-no-answer = חברת הסליקה אינה עונה כרגע. לא חויבתם. נסו שוב בעוד רגע.
pages-pay-not-online = כרגע אי אפשר לשלם אונליין. אפשר לפנות לעסק.
pages-pay-not-completed = התשלום לא הושלם ולא חויבתם. אפשר לנסות שוב.
pages-pay-opening = רגע אחד
pages-pay-opening-text = אנחנו פותחים עבורכם את עמוד התשלום.
pages-pay-checking = בודקים את התשלום
pages-pay-checking-text = אנחנו מבררים עם חברת הסליקה אם התשלום עבר. אין צורך לשלם שוב; העמוד יתעדכן מעצמו.
pages-pay-looked = התשלום בבדיקה
pages-pay-looked-text = העסק בודק את התשלום. אין צורך לשלם שוב.
pages-pay-paid = התשלום התקבל, תודה
pages-pay-paid-text = הקבלה נשלחת אליכם בדוא״ל.
pages-pay-returned = התשלום מוחזר
pages-pay-returned-text = מה שעליו שילמתם כבר אינו זמין, ולכן הכסף מוחזר אליכם בדרך שבה שולם.
pages-pay-cancelled = הבקשה לתשלום בוטלה
pages-pay-cancelled-text = העסק ביטל את הבקשה. אין צורך לשלם.
pages-pay-expired = הקישור כבר לא בתוקף
pages-pay-expired-text = הזמן לתשלום עבר. אפשר לבקש מהעסק קישור חדש.
pages-pay-booking = פרטי ההזמנה
## Documents as a table.

documents-csv-kind = סוג מסמך
documents-csv-code = קוד
documents-csv-number = מספר
documents-csv-date = תאריך
documents-csv-customer = לקוח
documents-csv-tax-number = מספר לקוח
documents-csv-net = לפני מע״מ
documents-csv-vat = מע״מ
documents-csv-total = סה״כ
documents-csv-currency = מטבע
documents-csv-income = הכנסה בש״ח

## Checking a document.

pages-verify = בדיקת מסמך
pages-verify-whole = המסמך רשום אצלנו ולא השתנה מאז שהופק.
pages-verify-changed = הרישום אינו תואם למה שהופק. יש לפנות לעסק.
pages-verify-cancelled = המסמך הזה בוטל במסמך מאוחר יותר.
pages-verify-issuer = העסק
pages-verify-document = המסמך
pages-verify-date = תאריך
pages-verify-total = סכום
pages-verify-record = הרישום
pages-verify-file = הקובץ השמור
pages-verify-unchanged = לא השתנה
pages-verify-no-file = עוד לא נוצר קובץ
pages-verify-signature = החתימה
pages-verify-signed = החתימה תקפה, על שם
pages-verify-bad-signature = החתימה אינה תקפה
pages-verify-compare = יש להשוות את הפרטים האלה למה שכתוב במסמך שבידך.

## Files of customers.

customers-csv-name = שם מלא
customers-csv-phone = טלפון
customers-csv-email = דוא״ל
customers-csv-birth-date = תאריך לידה
customers-csv-tags = תגיות
customers-csv-notes = הערות
customers-csv-last-visit = ביקור אחרון
customers-csv-since = נוסף בתאריך
customers-csv-yes = כן
customers-csv-no = לא
import-csv-row = שורה בקובץ
import-csv-reason = מה לתקן
reports-csv-by = לפי
reports-csv-name = שם
reports-csv-received = התקבל
reports-csv-refunded = הוחזר
reports-csv-net = נטו
reports-csv-before = התקופה הקודמת
reports-csv-tips = טיפים
reports-csv-payments = תשלומים
reports-csv-time = זמן
reports-csv-method = אמצעי תשלום
reports-csv-service = שירות
reports-csv-staff = איש צוות
reports-csv-total = סך הכול
reports-csv-events = אירועים
reports-csv-no-visit = לא ביקור
reports-csv-cash = מזומן
reports-csv-cheque = שיק
reports-csv-card = כרטיס אשראי
reports-csv-bank-transfer = העברה בנקאית
reports-csv-app = אפליקציית תשלום
reports-csv-voucher = שובר מתנה
reports-csv-other = אחר
reports-csv-booked = הוזמנו
reports-csv-came = הגיעו
reports-csv-no-show = לא הגיעו
reports-csv-cancelled = בוטלו
reports-csv-declined = נדחו
reports-csv-open = פתוחים
reports-csv-no-show-rate = שיעור אי־הגעה
reports-csv-cancelled-rate = שיעור ביטולים
reports-csv-source = מקור ההזמנה
reports-csv-desk = הדלפק
reports-csv-online = אונליין
reports-csv-api = תוכנה
reports-csv-customers = לקוחות
reports-csv-visitors = לקוחות שהגיעו
reports-csv-new = חדשים
reports-csv-returning = חוזרים
reports-csv-kept = חזרו שוב
reports-csv-lost = לא חזרו
reports-csv-kept-rate = שימור
reports-csv-bookable-minutes = דקות פנויות להזמנה
reports-csv-booked-minutes = דקות תפוסות
reports-csv-occupancy = תפוסה
reports-csv-count = מספר
reports-csv-documents = מסמכים
reports-csv-visits = ביקורים
reports-csv-unpaid = לא שולם

## הקובץ של הכול

export-read-me =
    כל מה שיש לעסק שלכם, כפי שהיה ברגע הייצוא.

    contents.json   מה יש בקובץ: כל טבלה, העמודות שלה ומספר השורות בה
    tables/         קובץ לכל טבלה, שורה לכל רשומה, בפורמט JSON (UTF-8)
    pdf/            כל המסמכים החוקיים כ־PDF
    customer-files/ קבצים של לקוחות, תיקייה לכל קובץ
    event-pictures/ תמונות של אירועים

    שמות שמסתיימים ב־_at הם רגעים לפי RFC 3339 (UTC); סכומים הם באגורות שלמות, או במאיות של המטבע שלצידם.
    סיסמאות, מפתחות וכל מה שפותח חשבון במקום אחר אינם בקובץ. שמרו עליו כפי שהלקוחות שלכם היו רוצים.
