## מה השתבש, לפי ה-code של הבעיה.

problem-invalid-request = לא הצלחנו לקרוא את הבקשה.
problem-unauthenticated = יש להתחבר למערכת.
problem-bad-credentials = כתובת הדוא״ל או הסיסמה שגויים.
problem-csrf = הדף אינו מעודכן. רעננו אותו ונסו שוב.
problem-forbidden = אין לך הרשאה לפעולה הזו.
problem-not-found = לא נמצא.
problem-method-not-allowed = הכתובת הזו אינה תומכת בפעולה המבוקשת.
problem-payload-too-large = הבקשה גדולה מדי.
problem-unsupported-media-type = סוג התוכן אינו נתמך כאן.
problem-invalid = יש שדות שדורשים תיקון.
problem-rate-limited = יותר מדי בקשות. המתינו מעט ונסו שוב.
problem-unavailable = השירות עמוס כרגע. נסו שוב בעוד רגע.
problem-internal = משהו השתבש אצלנו. התקלה נרשמה.
problem-email-taken = כבר קיים חשבון עם כתובת הדוא״ל הזו.
problem-slug-taken = הכתובת הזו תפוסה. בחרו אחרת.
problem-stale-version = מישהו שינה את זה בינתיים. רעננו ונסו שוב.
problem-already-member = האדם הזה כבר נמצא בצוות.
problem-last-owner = לעסק חייב להיות לפחות בעלים אחד.
problem-idempotency-in-progress = אותה בקשה נמצאת בטיפול או נקטעה באמצע. בדקו את התוצאה לפני ניסיון נוסף.
problem-idempotency-key-reused = המפתח Idempotency-Key כבר שימש לבקשה אחרת.

## מה לא תקין בשדה, לפי ה-code שלו.

field-missing = שדה חובה.
field-unknown-field = השדה הזה אינו מוכר.
field-wrong-type = הערך אינו במבנה הנכון.
field-out-of-range = הערך מחוץ לטווח המותר.
field-too-long = הטקסט ארוך מדי.
field-bad-cursor = הסמן (cursor) אינו תקין.
field-bad-name = שם מכיל בין תו אחד ל-120 תווים.
field-bad-email = כתובת הדוא״ל אינה תקינה.
field-bad-phone = מספר הטלפון אינו תקין.
field-bad-slug = השתמשו ב-3 עד 60 אותיות לטיניות, ספרות ומקפים.
field-bad-zone = אזור הזמן אינו מוכר.
field-bad-tax-number = המספר אינו תקין: תשע ספרות כולל ספרת ביקורת.
field-bad-link = הקישור אינו תקף עוד. בקשו קישור חדש.
field-password-too-short = סיסמה מכילה לפחות 8 תווים.

## הודעות

problem-impossible-step = אי אפשר לעשות את הצעד הזה במצב הנוכחי.
## תשלומים ומסמכים.

problem-already-paid = הביקור כבר שולם במלואו.
problem-appointment-cancelled = הביקור בוטל, ולכן לא ניתן לקבל עליו תשלום.
field-wrong-currency = המטבע חייב להיות המטבע של העסק.
## לקוחות.

problem-phone-taken = מספר הטלפון הזה כבר רשום אצל לקוח אחר.
field-bad-tag = תגית מכילה בין תו אחד ל-40 תווים.
field-too-many = יותר מדי ערכים ברשימה.
field-same-customer = אי אפשר לאחד כרטיס עם עצמו. בחרו כרטיס אחר.
## קטלוג ויומן.

problem-slot-taken = השעה הזו נתפסה בינתיים. בחרו שעה אחרת.
problem-too-late-to-cancel = מועד התור כבר הגיע ולכן אי אפשר לבטל אותו כאן. אפשר לפנות לעסק.
field-hours-overlap = שני טווחי שעות באותו יום חופפים.
field-bad-time = כתבו שעה במבנה HH:MM.
field-ends-before-start = הסוף חייב להיות אחרי ההתחלה.
field-bad-color = כתבו צבע במבנה ‎#rrggbb.
field-not-offered = השירות הזה אינו מוצע עוד.
field-does-not-give-service = איש הצוות הזה אינו נותן את השירות.
field-not-open = אי אפשר להזמין תור לשעה הזו. בחרו אחת מהשעות הפנויות.
field-bad-date = כתבו תאריך קיים במבנה YYYY-MM-DD.
field-too-many-days = אפשר לבקש עד 62 ימים בבת אחת.
field-not-whole-minute = השעה חייבת להיות בדקות שלמות.
field-one-of-two = ציינו לקוח קיים או לקוח חדש, לא את שניהם.
## תזמון.

problem-too-late-to-move = המועד קרוב מדי ולכן אי אפשר להזיז את התור כאן. אפשר לפנות לעסק.
field-class-alone = אי אפשר לצרף שיעור קבוצתי לשירותים אחרים באותו ביקור.
field-too-long-visit = השירותים יחד ארוכים מדי לביקור אחד.
field-class-length = אי אפשר לשנות את האורך של מקום אחד בשיעור.
field-bad-token = הקישור אינו תקף.

## רשימת ההמתנה.

problem-offer-over = המועד הזה כבר לא שמור לכם. מישהו אחר קיבל אותו או יכול לקבל אותו.
field-days-or-time = ציינו ימים שמתאימים או מועד אחד מדויק, לא את שניהם.
