### تطبيق الطاقم.
###
### Terms, the same everywhere: appointment, visit = موعد; customer, guest = زبون; service = خدمة;
### staff, staff member = الطاقم, عضو الطاقم; business = مصلحة; class = حصة; event = فعالية; ticket = تذكرة;
### seat = مكان; registration = تسجيل; waiting list = قائمة الانتظار; request = طلب; series = سلسلة مواعيد;
### open time = ساعة شاغرة; receipt = إيصال; tax invoice = فاتورة ضريبية; payment = دفعة; deposit = عربون;
### cancellation fee = رسم إلغاء; calendar = تقويم; tag = علامة; link = رابط; account = حساب.
### subscriber, subscription = مشترك, اشتراك; advertisement = إعلان; campaign = حملة; consent = موافقة; review = تقييم;
### provider, carrier = مزوّد; connection = اتصال; channel = قناة; template = قالب; draft = مسودة.
### People are addressed in the plural, and actions are named by nouns (حفظ, إلغاء), so that no gender is needed.
### Digits are Latin (0–9).

## Shell
skip-to-content = الانتقال إلى المحتوى
nav-label = التنقل الرئيسي
nav-calendar = التقويم
nav-events = الفعاليات
nav-customers = الزبائن
nav-services = الخدمات والطاقم
nav-services-short = الخدمات
nav-messages = الرسائل
nav-documents = المستندات
nav-settings = الإعدادات
business-switch = المصلحة { $name }، تبديل المصلحة
language = اللغة
theme = المظهر
theme-dark = الانتقال إلى المظهر الداكن
theme-light = الانتقال إلى المظهر الفاتح
scheme-auto = كما في الجهاز
scheme-light = فاتح
scheme-dark = داكن
user-menu = حساب { $name }
sign-out = خروج
offline = لا يوجد اتصال بالإنترنت. المعروض صحيح لحظة الانقطاع، ولن تُحفظ التغييرات.

## Actions
action-save = حفظ
action-cancel = إلغاء
action-close = إغلاق
action-edit = تعديل
action-retry = محاولة أخرى
action-more = المزيد
action-undo = تراجع
action-archive = نقل إلى الأرشيف
action-restore = استعادة من الأرشيف
edit-named = تعديل: { $name }
saved = تم الحفظ

## States
loading = جارٍ التحميل
error-unexpected = حدث خلل لدينا. يرجى المحاولة من جديد بعد لحظات.
error-network = لا يوجد ردّ من الخادم. يرجى التحقق من الاتصال والمحاولة من جديد.
error-forbidden = لا توجد لديكم صلاحية لذلك. يمكن طلبها من صاحب المصلحة.
error-request-id = رقم البلاغ للدعم:
not-found = هذه الصفحة غير موجودة.
not-found-action = إلى الصفحة الرئيسية

## Fields
field-required = حقل إلزامي
field-full-name = الاسم الكامل
field-business-name = اسم المصلحة
field-email = البريد الإلكتروني
field-password = كلمة المرور
field-new-password = كلمة مرور جديدة
field-phone = الهاتف
field-address = العنوان
field-notes = ملاحظات
field-tags = علامات
field-tags-hint = اضغطوا Enter بعد كل علامة
field-customer = الزبون
field-service = الخدمة
field-staff = عضو الطاقم
field-date = التاريخ
field-time = الساعة
field-time-hint = اختيار من الساعات الشاغرة، أو كتابة ساعة أخرى
field-time-invalid = يرجى كتابة ساعة، مثلًا 09:30
field-amount = المبلغ
field-amount-invalid = يرجى كتابة مبلغ أكبر من صفر
field-method = طريقة الدفع
field-service-name = اسم الخدمة
field-description = الوصف
field-duration = المدة بالدقائق
field-minutes-invalid = يرجى كتابة عدد الدقائق
field-price = السعر ({ $currency })
field-buffer-before = دقائق تحضير قبل
field-buffer-after = دقائق ترتيب بعد
field-service-staff = من يقدّم الخدمة
field-staff-services = الخدمات
field-color = اللون
field-tax-kind = نوع المصلحة لدى الضريبة
field-tax-number = رقم المشتغل أو الشركة
field-tax-number-hint = تسعة أرقام، كما ستظهر على الإيصالات
field-notice = كم دقيقة مسبقًا يمكن الحجز
field-notice-hint = لن يتمكن الزبائن من الحجز لوقت أقرب
field-horizon = كم يومًا مقدمًا يمكن الحجز
field-horizon-hint = التقويم مفتوح للزبائن حتى هنا
field-step = الفاصل بين الساعات الشاغرة
field-step-hint = الساعات التي تُعرض على الزبائن، مثلًا كل ربع ساعة
field-slug = نهاية العنوان
field-slug-hint = أحرف لاتينية صغيرة وأرقام وشرطات. ستتوقف الروابط القديمة عن العمل.
field-role = الدور

## Accounts
sign-in-title = الدخول
sign-in-action = دخول
sign-in-link = لديّ حساب
sign-up-title = فتح حساب للمصلحة
sign-up-action = فتح حساب
sign-up-link = فتح حساب جديد
password-hint = ثمانية أحرف على الأقل
password-show = إظهار كلمة المرور
check-email-title = أرسلنا إليكم رسالة
check-email-text = أرسلنا رسالة إلى { $email }. الضغط على الرابط فيها يفتح الحساب.
back-to-sign-in = العودة إلى الدخول
verify-title = تأكيد عنوان البريد الإلكتروني
link-incomplete = الرابط غير كامل. يرجى فتحه من جديد من الرسالة.
forgot-link = نسيت كلمة المرور
forgot-title = كلمة مرور جديدة
forgot-action = إرسال رابط
forgot-sent = إذا كان هناك حساب بهذا العنوان، فسيُرسل إليه رابط لاختيار كلمة مرور جديدة.
reset-title = اختيار كلمة مرور جديدة
reset-action = حفظ كلمة المرور
reset-done = تم تغيير كلمة المرور. يمكن الدخول.
new-business-title = فتح مصلحة
new-business-action = فتح المصلحة

## First steps
welcome-title = مرحبًا { $name }، لنبدأ
welcome-text = خمس خطوات قصيرة، ويكون الموعد الأول في التقويم.
welcome-list = الخطوات الأولى
welcome-progress = تمّت { $done } من { $all } خطوات
welcome-all-done = كل شيء جاهز. يمكن للزبائن حجز موعد لديكم.
welcome-business = تفاصيل المصلحة
welcome-business-action = المتابعة إلى الخدمة
welcome-service = الخدمة الأولى
welcome-service-action = المتابعة إلى الساعات
welcome-hours = ساعات العمل
welcome-hours-action = المتابعة إلى الرابط
welcome-share = رابط للزبائن
welcome-test = موعد للتجربة
welcome-test-text = احجزوا موعدًا كما يفعل الزبون: خدمة، ساعة، اسم وهاتف. يظهر في التقويم من تلقاء نفسه، ويمكن إلغاؤه هناك.
welcome-test-action = إلى صفحة الزبائن
welcome-leave = إخفاء القائمة والانتقال إلى التقويم
welcome-done = إلى التقويم
welcome-step-done = تم
demo-text = هذه مصلحة للعرض: كل ما فيها مختلق.
demo-remove = إزالة العرض والبدء من الصفر
service-name-example = مثلًا: قص شعر
link-text = في هذا العنوان يحجز الزبائن موعدًا. يمكن إرساله في رسالة أو وضعه على الإنترنت.
link-copy = نسخ الرابط
link-copied = تم نسخ الرابط
link-copy-failed = لم يسمح المتصفح بالنسخ. يمكن تحديد النص ونسخه.
brand-title = مظهر صفحات الزبائن
brand-text = الشعار هو الذي على المستندات (الإعدادات ← المستندات).
brand-color = لون
brand-color-hint = تُغمَّق الدرجة أو تُفتَّح بقدر الحاجة كي تُقرأ. فارغ: اللون المعتاد.
brand-color-pick = اختيار لون من الشاشة
embed-title = في موقعكم
embed-text = الصقوا هذا السطر في صفحة من موقعكم، فيحجز الزبائن دون مغادرته. الدفع يُفتح في النافذة كلها.
embed-as = كيف سيبدو
embed-as-page = داخل الصفحة
embed-as-button = زر
embed-button-text = حجز موعد
embed-code = السطر
embed-copy = نسخ السطر

## Calendar
calendar-day = يوم
calendar-week = أسبوع
calendar-view = العرض
calendar-today = اليوم
calendar-turn = تصفّح التقويم
calendar-previous-day = اليوم السابق
calendar-next-day = اليوم التالي
calendar-previous-week = الأسبوع السابق
calendar-next-week = الأسبوع التالي
calendar-jump = الانتقال إلى تاريخ
calendar-staff = تصفية حسب عضو الطاقم
calendar-all-staff = كل الطاقم
calendar-away = خارج العمل
calendar-unready = لحجز مواعيد تلزم خدمة واحدة وشخص واحد يقدّمها.
calendar-unready-action = إلى الخطوات الأولى
agenda-free = لا توجد مواعيد
date-next-month = الشهر التالي
date-previous-month = الشهر السابق
date-next-year = السنة التالية
date-previous-year = السنة السابقة

## Visits
visit-title = موعد
visit-new = موعد جديد
visit-book = حجز الموعد
visit-booked = تم حجز موعد لـ { $customer }
visit-label = { $customer }، { $service }، لدى { $staff }، { $day }، { $from }–{ $to }، { $status }
visit-price = السعر:
visit-move = نقل
visit-move-title = نقل الموعد
visit-move-action = نقل الموعد
visit-moved = تم نقل الموعد إلى { $day }، { $time }
visit-cancel = إلغاء الموعد
visit-cancel-title = إلغاء الموعد؟
visit-cancel-reason = السبب (اختياري)
visit-cancel-action = إلغاء الموعد
visit-keep = إبقاء الموعد
status-confirmed = محجوز
status-arrived = حضر
status-completed = انتهى
status-no_show = لم يحضر
status-cancelled = ملغى
step-arrived = حضر
step-completed = انتهى
step-no_show = لم يحضر
step-confirmed = العودة إلى ”محجوز“
source-desk = حُجز في المصلحة
source-guest = حجزه الزبون
source-api = حُجز عبر واجهة البرمجة
staff-any = أي شخص متاح
slots-open = ساعات شاغرة
slots-none = لا توجد ساعات شاغرة في هذا اليوم. يمكن كتابة ساعة.
slots-instead = شاغر بدلًا من ذلك:
service-option = { $name } · { $minutes } د · { $price }

## Payments
pay-title = دفعة من { $customer }
pay-action = تسجيل الدفعة
pay-done = تم تسجيل الدفعة، والإيصال في الطريق
pay-receipt-hint = يصدر إيصال ويُرسل إلى الزبون بالبريد الإلكتروني إن وُجد عنوان.
paid = مدفوع
payments = الدفعات
method-cash = نقدًا
method-cheque = شيك
method-card = بطاقة ائتمان
method-voucher = قسيمة هدية
method-bank_transfer = حوالة بنكية
method-app = تطبيق دفع
method-other = أخرى
receipt-open = الإيصال

## Customers
customers-search = بحث حسب الاسم أو الهاتف أو البريد الإلكتروني
customers-status = حالة الزبائن
customers-active = فعّالون
customers-archived = الأرشيف
customers-count = { $count ->
    [zero] لا زبائن
    [one] زبون واحد
    [two] زبونان
    [few] { $count } زبائن
    [many] { $count } زبونًا
   *[other] { $count } زبون
}
customers-none = لا يوجد زبائن بعد. يُضافون تلقائيًا أيضًا عند حجز موعد.
customers-none-found = لم يُعثر على زبائن ملائمين.
customers-clear = مسح التصفية
customers-tag-clear = إزالة التصفية حسب { $tag }
customer-title = زبون
customer-add = زبون جديد
customer-edit = تعديل تفاصيل الزبون
customer-new = زبون جديد…
customer-search = اسم أو هاتف
customer-details = التفاصيل
customer-visits = المواعيد
customer-timeline = ما حدث
customer-archived = في الأرشيف
customer-no-contact = لا هاتف ولا بريد إلكتروني
customer-no-visits = لا توجد مواعيد
customer-merge = دمج
customer-merge-title = دمج البطاقات
customer-merge-other = البطاقة الثانية للشخص نفسه
customer-merge-warning = ستنتقل المواعيد والملاحظات والمستندات إلى { $name }، وتُغلق البطاقة الثانية. لا يمكن التراجع عن الدمج.
customer-merge-action = دمج البطاقات
customer-merged = تم دمج البطاقات
customer-files = الملفات
customer-files-none = لا توجد ملفات بعد
customer-files-hint = PDF أو صورة أو نص أو Word أو Excel، حتى 10 ميغابايت
customer-file-add = إضافة ملفات
customer-file-there = { $name } موجود هنا بالفعل
customer-file-too-large = الملف { $name } كبير جدًا. الحد الأقصى 10 ميغابايت.
customer-file-download = تنزيل { $name }
customer-file-remove = { action-remove }: { $name }
customer-file-removed = حُذف الملف { $name }
customer-field-clear = مسح
customer-field-yes = نعم
customer-field-no = لا
note-label = ملاحظة عن الزبون
note-add = إضافة ملاحظة
actor-user = الطاقم
actor-api_key = برنامج
actor-guest = الزبون
actor-system = النظام
entry-appointment-booked = تم حجز موعد
entry-appointment-moved = تم نقل الموعد
entry-appointment-cancelled = تم إلغاء الموعد
entry-appointment-arrived = تم الحضور إلى الموعد
entry-appointment-completed = انتهى الموعد
entry-appointment-no_show = لم يتم الحضور إلى الموعد
entry-appointment-updated = تغيّرت تفاصيل الموعد
entry-appointment-reopened = فُتح الموعد من جديد
entry-customer-created = تمت الإضافة إلى القائمة
entry-customer-updated = تغيّرت التفاصيل
entry-customer-archived = تم النقل إلى الأرشيف
entry-customer-restored = تمت الاستعادة من الأرشيف
entry-customer-merged = دُمجت بطاقة أخرى هنا
entry-customer-noted = ملاحظة
entry-customer-file_added = أُضيف ملف
entry-customer-file_removed = حُذف ملف
entry-customer-file_restored = استُعيد ملف
entry-payment-received = وصلت دفعة
entry-refund-asked = طُلب ردّ مبلغ
entry-refund-done = رُدّ المبلغ
entry-refund-refused = لم يُنفَّذ الردّ
entry-refund-unknown = لا يُعرف إن نُفِّذ الردّ
entry-refund-awaits_approval = الردّ بانتظار الموافقة
entry-payment_link-created = أُنشئ طلب دفع
entry-payment_link-sent = أُرسل رابط الدفع
entry-payment_link-paid = دُفع طلب الدفع
entry-payment_link-returned = تُعاد الدفعة: حُجز المكان أو لم يعد المبلغ مستحقًا
entry-payment_link-cancelled = أُلغي طلب الدفع
entry-payment_link-expired = انتهت مدة طلب الدفع
entry-document-issued = صدر مستند
entry-message-sent = أُرسلت رسالة
entry-message-failed = لم تُرسل رسالة
entry-other = تغيير ({ $kind })

## Services and staff
services-title = الخدمات
services-none = لا توجد خدمات بعد. الخدمة هي ما يحجزه الزبائن، مثلًا قص شعر.
service-add = خدمة جديدة
service-edit = تعديل الخدمة
service-archived = غير معروضة
service-minutes = { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}
staff-title = الطاقم
staff-none = لا يوجد أعضاء طاقم بعد.
staff-add = عضو طاقم جديد
staff-edit = تعديل عضو الطاقم
staff-archived = غير فعّال
hours-edit = ساعات العمل
hours-title = ساعات عمل { $name }
hours-none = لم تُحدَّد ساعات عمل
hours-closed = مغلق
hours-from = { $day }، من الساعة
hours-to = { $day }، حتى الساعة
hours-break = استراحة
hours-break-day = { $day }، إضافة استراحة
hours-remove = { $day }، إزالة الفترة التي تبدأ في { $from }
hours-end-first = يجب أن تكون ساعة النهاية بعد ساعة البداية
hours-overlap = الفترات متداخلة
away-edit = الغيابات
away-title = غيابات { $name }
away-none = لا توجد غيابات قريبة.
away-first = من يوم
away-last = حتى يوم، ضمنًا
away-end-first = اليوم الأخير قبل اليوم الأول
away-reason = السبب (اختياري)
away-add = إضافة غياب
away-remove = إزالة الغياب { $span }
color-teal = أخضر بحري
color-blue = أزرق
color-purple = بنفسجي
color-pink = وردي
color-red = أحمر
color-orange = برتقالي
color-olive = زيتي
color-gray = رمادي

## Messages
messages-filter = تصفية حسب الحالة
messages-all = الكل
messages-none = لم تُرسل رسائل بعد. تخرج تلقائيًا عند حجز موعد.
messages-none-found = لا توجد رسائل في هذه الحالة.
messages-none-action = إلى التقويم
message-planned = بالانتظار
message-sending = قيد الإرسال
message-sent = أُرسلت
message-delivered = وصلت
message-read = قُرئت
message-printed = كُتبت في سجل الخادم
message-failed = فشلت
message-skipped = لم تُرسل
message-resend = إرسال من جديد
template-appointment_confirmation = تأكيد موعد
template-appointment_reminder = تذكير بموعد
template-appointment_cancelled = إلغاء موعد
template-appointment_moved = نقل موعد
template-receipt = إيصال
template-payment_link = طلب دفع
template-payment_returned = دفعة تُعاد
template-free_text = كتبها الطاقم

## Messages: places, channels, history
action-remove = إزالة
messages-places = أقسام الرسائل
messages-history = ما أُرسل
messages-inbound = ما ورد
messages-rules = الإرسال التلقائي
messages-wording = الصياغة
messages-connections = الاتصالات
messages-status = الحالة
messages-channel = القناة
messages-template = نوع الرسالة
messages-connection = الاتصال
messages-clear = عرض الكل
messages-customer-clear = كل الزبائن
channel-email = البريد الإلكتروني
channel-sms = SMS
channel-whatsapp = WhatsApp
message-open = { $template } إلى { $recipient }، { $at }
message-carrier-said = ردّ المزوّد:
message-means-planned = ستُرسل في الوقت المحدد لها.
message-means-sending = الرسالة في طريقها إلى المزوّد.
message-means-sent = استلم المزوّد الرسالة. لا يُعرف بعد إن وصلت.
message-means-delivered = وصلت الرسالة إلى الزبون.
message-means-read = فتح الزبون الرسالة.
message-means-printed = كُتبت الرسالة في سجل الخادم فقط ولم يستلمها أحد. لكي تصل الرسائل، يجب إضافة اتصال.
message-means-failed = لم تُرسل الرسالة. يمكن معالجة السبب والإرسال من جديد.
message-means-skipped = لم تُرسل الرسالة، لأنها لم تعد مطلوبة أو لم يكن إرسالها مسموحًا.
message-to = إلى
message-due-at = موعد الإرسال
message-sent-at = أُرسلت
message-delivered-at = وصلت
message-read-at = قُرئت
message-parts = الأجزاء
message-cost = التكلفة
message-about = بخصوص
message-visit = الموعد في التقويم
message-said = نص الرسالة
message-not-written = يُكتب النص عند الإرسال.
message-text-unknown = نص هذه الرسالة لا يُعرض هنا.
trouble-no-answer = خادم المزوّد لا يجيب. تحققوا من الاسم والمنفذ أو حاولوا لاحقًا.
trouble-credentials = المزوّد لا يقبل كلمة المرور أو المفتاح. حدّثوهما في التعديل.
trouble-encryption = تعذّر إنشاء اتصال مشفّر. تحققوا من نوع التشفير والمنفذ.
trouble-rate = يطلب المزوّد إبطاء الإرسال. سنحاول من جديد تلقائيًا.
attempts-title = محاولات الإرسال
attempts-none = لا محاولات بعد.
attempt-number = الرقم لدى المزوّد:
attempt-open = قيد الإرسال
attempt-other = ردّ آخر
attempt-accepted = استلمها المزوّد
attempt-printed = كُتبت في سجل الخادم
attempt-retry_after = لم تنجح هذه المرة، ستُعاد المحاولة
attempt-permanent_recipient = لا يوجد عنوان كهذا
attempt-permanent_opt_out = طلب الزبون عدم تلقي رسائل
attempt-permanent_content = رفض المزوّد المحتوى
attempt-config_broken = رفض المزوّد إعدادات الاتصال
attempt-ambiguous = فُقد الردّ، ويجري التحقق مما إذا خرجت الرسالة
attempt-found = أكّد المزوّد أن الرسالة خرجت
attempt-not_sent = قال المزوّد إن الرسالة لم تخرج
attempt-unknown = لا يمكن معرفة ما إذا خرجت الرسالة
provider-smtp = خادم بريد
provider-sendgrid = SendGrid
provider-twilio = Twilio
provider-cloud = WhatsApp Cloud
provider-console = سجل الخادم
provider-mock = عرض تجريبي

## Messages: what came in
inbound-none = لم ترد رسائل بعد. تصل الردود عبر SMS وWhatsApp إلى هنا من خلال اتصال له رقم.
inbound-none-action = إلى الاتصالات
reply = ردّ
reply-named = { reply }: { $to }
reply-title = ردّ إلى { $to }
reply-text = ردّكم
intent-confirm = تأكيد حضور
intent-cancel = إلغاء
intent-stop = إيقاف الرسائل
intent-start = استئناف الرسائل
inbound-result-confirmed = تم تأكيد الموعد.
inbound-result-cancelled = أُلغي الموعد.
inbound-result-ambiguous = للزبون عدة مواعيد ولا يتضح أيها المقصود. يُستحسن الرد.
inbound-result-none = لا يوجد للزبون موعد قادم.
inbound-result-acting = قيد المعالجة
inbound-refused = لم يُنفَّذ الطلب تلقائيًا. يُستحسن الرد على الزبون.

## Messages: rules
message-rules-text = تُرسل هذه الرسائل من تلقاء نفسها. يمكن إيقاف كل منها وتغيير وقت وطريقة إرسالها.
message-rules-visits = المواعيد
message-rules-events = الفعاليات
message-rules-greetings = التهاني
rule-sentence = { $when }، { $how }
rule-before-visit = قبل الموعد بـ { $span }
rule-before-event = قبل الفعالية بـ { $span }
rule-after-visit = بعد الموعد بـ { $span }
rule-at-end = عند انتهاء الموعد
rule-on-birthday = في يوم الميلاد الساعة { $time }
rule-when-appointment_confirmation = عند حجز موعد
rule-when-appointment_requested = عند ورود طلب موعد
rule-when-appointment_declined = عند رفض طلب موعد
rule-when-appointment_moved = عند نقل موعد
rule-when-appointment_cancelled = عند إلغاء موعد
rule-when-appointment_reminder = قبل الموعد
rule-when-review_request = بعد الموعد
rule-when-series_booked = عند حجز سلسلة مواعيد
rule-when-series_changed = عند نقل سلسلة مواعيد
rule-when-series_cancelled = عند إلغاء سلسلة مواعيد
rule-when-waiting_offer = عند توفر ساعة لمن ينتظر
rule-when-registration_received = عند طلب التسجيل لفعالية
rule-when-registration_confirmed = عند تأكيد التسجيل
rule-when-registration_waitlisted = عند الدخول إلى قائمة انتظار فعالية
rule-when-registration_offered = عند توفر مكان في فعالية
rule-when-registration_moved = عند تغيير موعد الفعالية
rule-when-registration_cancelled = عند إلغاء التسجيل
rule-when-registration_reminder = قبل الفعالية
rule-when-receipt = عند إصدار إيصال
rule-when-birthday = في يوم الميلاد
rule-by-email = بالبريد الإلكتروني
rule-by-sms = عبر SMS
rule-by-whatsapp = عبر WhatsApp
rule-else-email = وإلا فبالبريد الإلكتروني
rule-else-sms = وإلا فعبر SMS
rule-else-whatsapp = وإلا فعبر WhatsApp
rule-only-email = بالبريد الإلكتروني فقط
rule-only-sms = عبر SMS فقط
rule-only-whatsapp = عبر WhatsApp فقط
span-minutes = { $count ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
    *[other] { $count } دقيقة
  }
span-hours = { $count ->
    [one] ساعة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
    *[other] { $count } ساعة
  }
span-days = { $count ->
    [one] يوم
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
    *[other] { $count } يوم
  }
unit-minutes = دقائق
unit-hours = ساعات
unit-days = أيام
rule-only-service = فقط لـ { $service }
rule-only-completed = فقط بعد موعد سُجّل أنه تم
rule-undo = { $count ->
    [one] تخرج بعد ثانية، ليمكن التراجع
    [two] تخرج بعد ثانيتين، ليمكن التراجع
    [few] تخرج بعد { $count } ثوانٍ، ليمكن التراجع
    [many] تخرج بعد { $count } ثانية، ليمكن التراجع
    *[other] تخرج بعد { $count } ثانية، ليمكن التراجع
  }
rule-urgent = تُرسل أيضًا في ساعات الهدوء
rule-waits = تنتظر انتهاء ساعات الهدوء
rule-marketing = فقط لمن وافق على تلقي الإعلانات
rule-on = تعمل
rule-off = متوقفة
rule-add = إضافة تذكير
rule-template = ما يُرسل
rule-before = قبل كم من الوقت
rule-after = بعد كم من الوقت
rule-unit = وحدة الزمن
rule-time = في أي ساعة
rule-visits = بعد أي مواعيد
rule-visits-completed = فقط ما سُجّل أنه تم
rule-visits-confirmed = كل موعد لم يُلغَ
rule-channel = طريقة الإرسال
rule-channel-hint = يُحدَّد ترتيب القنوات في الاتصالات
rule-channel-auto = بالقناة التي تصل إلى الزبون
rule-every-service = كل الخدمات
rule-urgent-label = الإرسال أيضًا في ساعات الهدوء
rule-urgent-hint = وإلا تنتظر الرسالة حتى يُسمح بالكتابة إلى الزبائن
rule-undo-label = ثوانٍ للتراجع
rule-undo-hint = التغيير الذي يُتراجع عنه خلال هذا الوقت لا يُرسل إلى الزبون. حتى 600.
rule-active-label = الرسالة تعمل
rule-remove = إزالة
rule-removed = أُزيلت الرسالة
quiet-title = متى لا نُزعج الزبائن
quiet-text = ما يمكنه الانتظار يُرسل لاحقًا. الرسائل العاجلة تُرسل دائمًا.
quiet-hours = ساعات هدوء
quiet-from = من الساعة
quiet-until = حتى الساعة
quiet-shabbat = عدم الإرسال يوم السبت
quiet-shabbat-hint = من إضاءة الشموع يوم الجمعة حتى حلول الظلام يوم السبت
quiet-holidays = عدم الإرسال في الأعياد
review-url = صفحة التقييمات الخاصة بكم
review-url-hint = تؤدي طلبات التقييم إلى هنا، مثلًا صفحتكم في Google

## Messages: wording
wording-text = هكذا تتحدث المصلحة إلى زبائنها. يمكن كتابة كل رسالة بكلماتكم، لكل قناة ولكل لغة.
wording-product = صياغة ChatGrow
wording-back = كل الرسائل
wording-subject = الموضوع
wording-body = النص
wording-body-hint = السطر الأول هو التحية، وكل سطر فقرة
wording-short-hint = يُستحسن الاختصار: حتى 70 حرفًا بالعربية رسالة واحدة
wording-variables = تفاصيل تُملأ تلقائيًا
wording-insert = إدراج { $variable }
wording-reset = العودة إلى صياغة ChatGrow
wording-is-reset = عدنا إلى صياغة ChatGrow
unsaved-title = الخروج دون حفظ؟
unsaved-text = ما كتبتموه ولم يُحفظ سيُمحى.
unsaved-leave = خروج دون حفظ
unsaved-stay = متابعة الكتابة
preview-title = هكذا ستبدو
preview-text = مع تفاصيل نموذجية
preview-text-email = مع تفاصيل نموذجية. الزر وجدول التفاصيل يُضافان تلقائيًا.
sms-letters = { $count ->
    [one] حرف واحد
    [two] حرفان
    [few] { $count } أحرف
    [many] { $count } حرفًا
    *[other] { $count } حرف
  }
sms-parts = { $count ->
    [one] جزء واحد
    [two] جزءان
    [few] { $count } أجزاء
    [many] { $count } جزءًا
    *[other] { $count } جزء
  }
sms-left = { $count ->
    [one] متبقٍّ مكان لحرف واحد
    [two] متبقٍّ مكان لحرفين
    [few] متبقٍّ مكان لـ { $count } أحرف
    [many] متبقٍّ مكان لـ { $count } حرفًا
    *[other] متبقٍّ مكان لـ { $count } حرف
  }
variable-customer = اسم الزبون
variable-business = اسم المصلحة
variable-service = الخدمة
variable-staff = عضو الطاقم
variable-when = اليوم والساعة
variable-date = التاريخ
variable-time = الساعة
variable-place = المكان
variable-link = الرابط
variable-price = السعر
variable-reason = السبب
variable-number = رقم المستند
variable-event = اسم الفعالية
variable-seats = عدد الأماكن
variable-count = عدد المواعيد
variable-expires = حتى متى
variable-phone = هاتف المصلحة
variable-text = الرسالة كاملة

## Messages: connections
connections-none = لا توجد اتصالات بعد. الاتصال بحسابكم لدى مزوّد بريد إلكتروني أو SMS أو WhatsApp يرسل الرسائل باسم المصلحة.
installation-silent-email = تُكتب رسائل البريد الإلكتروني في سجل الخادم فقط ولا تصل إلى أحد. لكي تصل، يجب إضافة اتصال بريد إلكتروني.
installation-silent-sms = تُكتب رسائل SMS في سجل الخادم فقط ولا تصل إلى أحد. لكي تصل، يجب إضافة اتصال SMS.
connection-add = إضافة اتصال
connection-edit = تعديل الاتصال
connection-kind = نوع الاتصال
connection-kind-email-smtp = بريد إلكتروني عبر خادم بريد (SMTP)
connection-kind-email-sendgrid = بريد إلكتروني عبر SendGrid
connection-kind-sms-twilio = SMS عبر Twilio
connection-kind-whatsapp-cloud = WhatsApp عبر Meta
connection-kind-whatsapp-twilio = WhatsApp عبر Twilio
connection-about-email-smtp = تجدون هذه التفاصيل لدى مزوّد البريد تحت «إعدادات SMTP».
connection-about-email-sendgrid = يُنشأ المفتاح في موقع SendGrid مع صلاحية إرسال البريد.
connection-about-sms-twilio = تظهر هذه التفاصيل في الصفحة الرئيسية لـ Twilio.
connection-about-whatsapp-cloud = تظهر هذه التفاصيل لدى Meta تحت WhatsApp، إعداد API.
connection-about-whatsapp-twilio = تظهر هذه التفاصيل في الصفحة الرئيسية لـ Twilio.
connection-name = اسم الاتصال
connection-name-hint = هكذا يعرفه الطاقم
connection-active = الاتصال قيد الاستخدام
smtp-host = اسم الخادم
smtp-port = المنفذ
smtp-port-hint = عادةً 587
smtp-security = التشفير
smtp-security-starttls = STARTTLS (المعتاد)
smtp-security-tls = TLS من البداية
smtp-security-none = بدون تشفير
smtp-user = اسم المستخدم
twilio-account = معرّف الحساب (Account SID)
twilio-account-hint = يبدأ بـ AC
twilio-service = خدمة الرسائل (Messaging Service SID)
twilio-service-hint = بدلًا من رقم. يبدأ بـ MG
cloud-number-id = معرّف الرقم (Phone number ID)
cloud-number-id-hint = أرقام فقط، وليس رقم الهاتف نفسه
connection-from-email = عنوان المرسل
connection-from-sms-twilio = الرقم أو الاسم المرسل
connection-from-whatsapp-twilio = الرقم المرسل
connection-from-whatsapp-cloud = رقم الهاتف
connection-from-hint-email = منه يتلقى الزبائن البريد
connection-from-hint-sms-twilio = لا يمكن الرد على اسم
connection-from-hint-whatsapp-twilio = كما هو مسجل في Twilio
connection-from-hint-whatsapp-cloud = من أجل رابط لفتح محادثة
secret-password = كلمة المرور
secret-apiKey = مفتاح API
secret-webhookKey = مفتاح التحقق من التقارير
secret-authToken = رمز الدخول (Auth Token)
secret-accessToken = رمز الدخول (Access token)
secret-appSecret = سرّ التطبيق (App secret)
secret-verifyToken = كلمة التحقق (Verify token)
secret-kept = محفوظ لدينا. اتركوه فارغًا ليبقى كما هو.
secret-show = إظهار أو إخفاء
limits-title = السعر والميزانية
limit-part-price = سعر كل جزء من SMS ({ $currency })
limit-message-price = سعر الرسالة ({ $currency })
limit-perMinute = رسائل في الدقيقة على الأكثر
limit-dayMessages = رسائل في اليوم على الأكثر
limit-monthMessages = رسائل في الشهر على الأكثر
limit-dayCost = ميزانية اليوم ({ $currency })
limit-monthCost = ميزانية الشهر ({ $currency })
budget-dayMessages = اليوم: { $used } من { $bound } رسالة
budget-monthMessages = هذا الشهر: { $used } من { $bound } رسالة
budget-dayCost = اليوم: { $used } من { $bound }
budget-monthCost = هذا الشهر: { $used } من { $bound }
budget-near = الميزانية على وشك النفاد
budget-full = نفدت الميزانية. الرسائل تنتظر.
approved-title = قوالب WhatsApp المعتمدة
approved-text = الزبون الذي لم يكتب خلال اليوم الأخير لا يُرسل إليه إلا قالب معتمد مسبقًا. هنا يُحدَّد أي قالب يُرسل بدل كل رسالة.
approved-of = قالب: { $template }
approved-message = بدل الرسالة
approved-name = اسم القالب
approved-content-id = معرّف المحتوى (Content SID)
approved-language = رمز اللغة
approved-variables = ما يُدرج في المتغيرات بالترتيب
approved-variables-hint = كأرقام القالب: الأول مكان 1 والثاني مكان 2
approved-add = إضافة قالب
approved-remove = { action-remove }: { $template }
health-unused = لم يُرسل به شيء بعد
health-ok = يعمل
health-failing = لا يعمل
health-paused = متوقف مؤقتًا
health-inactive = مطفأ
connection-last-success = آخر إرسال ناجح: { $at }
connection-no-success = لا إرسال ناجح بعد
connection-day = { $count ->
    [one] محاولة واحدة خلال يوم، فشل منها { $bad }
    [two] محاولتان خلال يوم، فشل منهما { $bad }
    [few] { $count } محاولات خلال يوم، فشل منها { $bad }
    [many] { $count } محاولة خلال يوم، فشل منها { $bad }
    *[other] { $count } محاولة خلال يوم، فشل منها { $bad }
  }
connection-paused-until = بعد عدة إخفاقات الاتصال متوقف حتى { $at }. ثم نجرب رسالة واحدة.
connection-failing = الإرسال الأخير لم ينجح.
connection-test = اختبار
connection-test-named = { connection-test }: { $name }
trial-running = يجري اختبار الاتصال…
trial-good = اختُبر ويعمل، { $at }
trial-bad = فشل الاختبار، { $at }
trial-no-answer = لا نتيجة بعد. يُستحسن المحاولة بعد لحظات.
connection-history = ما أُرسل به
connection-history-named = { connection-history }: { $name }
connection-remove = إزالة الاتصال
connection-remove-named = { action-remove }: { $name }
connection-remove-title = إزالة الاتصال؟
connection-remove-text = ستُمحى التفاصيل السرية لـ { $name } ولا يمكن استرجاعها. ما أُرسل سيبقى في القائمة.
callback-text = عنوان التقارير. الصقوه في موقع المزوّد لنعرف ما وصل وما أجاب به الزبائن.
callback-copy = { link-copy }: { $name }
chat-link = رابط المحادثة
chat-link-named = { chat-link }: { $name }
chat-link-text = من يفتح الرابط يكتب إلى المصلحة عبر WhatsApp.
chat-code-text = يمكن أيضًا طباعته وتعليقه في المصلحة:
chat-code-alt = رمز للمسح يفتح محادثة: { $name }
order-up = رفع: { $name }
order-down = خفض: { $name }
sending-title = ترتيب القنوات
sending-text = تخرج الرسالة عبر القناة الأولى التي تصل إلى الزبون، وإلا فعبر التالية.
sending-leave-out = عدم استخدام: { $name }
sending-use = استخدام { $name }
sending-max-cost = الحد الأقصى لرسالة واحدة ({ $currency })
sending-max-cost-hint = يتم تخطي القناة الأغلى. فارغ: بلا حد.

## Messages: of one customer
field-birth-date = تاريخ الميلاد
field-birth-date-hint = لتهنئة يوم الميلاد، إن كانت مفعّلة
entry-message-received = وردت رسالة
conversation-title = المحادثة
conversation-none = لم يُكتب شيء إلى هذا الزبون بعد.
conversation-in = من الزبون
conversation-out = من المصلحة
write-channel = طريقة الإرسال
write-text = رسالة إلى الزبون
write-send = إرسال
write-planned = الرسالة في الطريق
write-no-address = لا يوجد في البطاقة هاتف أو بريد إلكتروني، لذلك لا يمكن الكتابة.
write-whatsapp-shut = عبر WhatsApp يمكن الكتابة بحرية فقط خلال يوم من رسالة الزبون. الآن على الأرجح لن تخرج الرسالة.
consents-title = الموافقات
consents-no-address = لا يوجد في البطاقة هاتف أو بريد إلكتروني، فلا شيء للموافقة عليه.
purpose-service = رسائل الخدمة
purpose-marketing = الإعلانات
purpose-documents = مستندات محوسبة
consent-service-unknown = مسموح
consent-service-given = مسموح
consent-service-withdrawn = طُلب عدم الإرسال
consent-marketing-unknown = لم يُسأل
consent-marketing-given = تمت الموافقة
consent-marketing-withdrawn = سُحبت الموافقة
consent-documents-unknown = لم يُسأل
consent-documents-given = تمت الموافقة
consent-documents-withdrawn = سُحبت الموافقة
consent-give = تسجيل موافقة
consent-withdraw = تسجيل سحب الموافقة
consent-give-named = { consent-give }: { $purpose }, { $channel }
consent-withdraw-named = { consent-withdraw }: { $purpose }, { $channel }
consent-give-title = تسجيل موافقة
consent-withdraw-title = تسجيل سحب الموافقة
consent-give-text = وافق الزبون: { $purpose }، { $channel }.
consent-withdraw-text = طلب الزبون التوقف: { $purpose }، { $channel }. لن تُرسل إليه من الآن.
consent-words = كيف وبأي كلمات
consent-words-hint = مثلًا: «نعم، أرسلوا لي العروض»، بالهاتف
consent-history = ما قيل ومتى
consent-act-given = موافقة: { $purpose }
consent-act-withdrawn = سحب: { $purpose }
consent-source-guest_form = في نموذج الحجز
consent-source-desk = قيل للطاقم
consent-source-import = من ملف أحضرته المصلحة
consent-source-double_opt_in = تسجيل وتأكيد بالبريد الإلكتروني
consent-source-unsubscribe_link = برابط إلغاء الاشتراك في الرسالة
consent-source-keyword = بالرد على رسالة
consent-source-api = من برنامج آخر
consent-source-merge = عند دمج بطاقات

## Documents
documents-none = لا توجد مستندات بعد. يصدر إيصال عند تسجيل دفعة عن موعد.
documents-none-action = إلى التقويم
document-receipt = إيصال
document-quote = عرض سعر
document-order = طلبية
document-delivery_note = سند تسليم
document-deal_invoice = فاتورة صفقة
document-tax_invoice = فاتورة ضريبية
document-tax_invoice_receipt = فاتورة ضريبية / إيصال
document-credit_invoice = فاتورة دائنة
document-donation_receipt = إيصال تبرع
document-name = { $kind } { $number }
document-send = إرسال
document-send-named = إرسال: { $name }
document-sent = { $name } في الطريق إلى الزبون

## Settings
settings-business = تفاصيل المصلحة
settings-booking = قواعد الحجز
settings-team = المستخدمون
settings-link = رابط للزبائن
settings-language = اللغة والمظهر
tax-exempt_dealer = مشتغل معفى
tax-licensed_dealer = مشتغل مرخّص
tax-company = شركة م.ض.
tax-non_profit = جمعية
role-owner = مالك
role-manager = إدارة
role-staff = طاقم
role-bookkeeper = محاسبة
team-add = إضافة مستخدم
team-invite = إضافة
team-role = دور { $name }
team-remove = إزالة { $name }
session-current = هذا الجهاز
session-end = قطع الاتصال
session-end-named = قطع اتصال { $device }
session-seen = آخر ظهور { $at }
session-unknown = جهاز غير معروف

## أيام خاصة، إغلاقات وأعياد.

settings-closures = الإغلاقات والأعياد
days-edit = أيام خاصة
days-title = الأيام الخاصة لـ { $name }
days-none = لا توجد أيام خاصة: كل الأسابيع متشابهة.
days-date = التاريخ
days-open = يوم عمل
days-add = حفظ اليوم
days-remove = العودة إلى الساعات العادية في { $day }
closures-title = الإغلاقات
closures-none = لا توجد إغلاقات قريبة.
closure-add = إضافة إغلاق
closure-edit = تعديل الإغلاق
closure-remove = إزالة { $name }
closure-name = المناسبة
closure-first = من يوم
closure-from-time = في الساعة
closure-last = حتى يوم
closure-to-time = في الساعة
closure-hint = في هذا الوقت لن تُعرض مواعيد على الزبائن. المواعيد المحجوزة تبقى.
shabbat-title = السبت
shabbat-city = المدينة
shabbat-city-hint = يتحدد دخول السبت والأعياد وخروجها حسب غروب الشمس فيها.
shabbat-city-none = بدون مدينة
shabbat-closed = مغلق يوم السبت
shabbat-closed-hint = كل أسبوع، من إضاءة الشموع يوم الجمعة حتى ظهور النجوم مساء السبت.
shabbat-next = السبت القادم: { $from } – { $to }
holidays-title = الأعياد في الأشهر الـ12 القادمة
holidays-hint = اختاروا الأيام التي تكون فيها المصلحة مغلقة. عند اختيار مدينة، يكون العيد مغلقًا من إضاءة الشموع عشيته حتى ظهور النجوم؛ والأيام الأخرى من منتصف الليل حتى منتصف الليل.
holidays-eve-from = إغلاق عشية العيد في الساعة
holidays-close = { $count ->
    [0] إغلاق في الأيام المختارة
    [one] إغلاق في عيد واحد
    [two] إغلاق في عيدين
    [few] إغلاق في { $count } أعياد
    [many] إغلاق في { $count } عيدًا
   *[other] إغلاق في { $count } عيد
}
holidays-closed = مغلق
holidays-rest = الدخول { $from }، الخروج { $to }
holiday-kind-yom_tov = يوم عطلة دينية
holiday-kind-eve = عشية عيد
holiday-kind-chol_hamoed = أيام وسطى
holiday-kind-national = يوم وطني
holiday-kind-memorial = يوم ذكرى
holiday-kind-fast = صوم
holiday-kind-minor = مناسبة
## Calendars beyond ours
settings-calendars = التقويمات
feeds-title = روابط التقويم
feeds-text = أضيفوا الرابط إلى التقويم في الهاتف أو الحاسوب، وستظهر المواعيد فيه. من يملك الرابط يرى أسماء الزبائن وهواتفهم: لا تنشروه.
feeds-whose = لمن
feeds-add = رابط جديد
feeds-link = رابط { $name }
feeds-read = آخر قراءة { $at }
feeds-unread = لم يُقرأ بعد
feeds-revoke = إلغاء الرابط
feeds-revoke-named = إلغاء رابط { $name }
outside-title = تقويمات الطاقم
outside-text = الوقت المشغول في التقويم الخاص لن يُعرض على الزبائن.
outside-url = عنوان ملف ‎.ics
outside-url-hint = العنوان الخاص من إعدادات التقويم. يُحفظ مشفّرًا ولا يُعرض مرة أخرى.
outside-add = إضافة تقويم
outside-google = ربط تقويم Google
outside-reconnect = ربط من جديد
outside-refresh = قراءة الآن
outside-remove = إزالة { $name }
outside-read = قُرئ { $at }
outside-skipped = { $count ->
    [one] حدث واحد تعذّرت قراءة وقته
    [two] حدثان تعذّرت قراءة وقتهما
    [few] { $count } أحداث تعذّرت قراءة أوقاتها
    [many] { $count } حدثًا تعذّرت قراءة أوقاتها
   *[other] { $count } حدث تعذّرت قراءة أوقاتها
}
outside-waiting = بالانتظار
outside-ok = سليم
outside-failing = لا يُقرأ
outside-needs_reconnect = يلزم الربط من جديد
google-connected = تم ربط التقويم. ستتم قراءته بعد لحظات.
google-denied = لم تُمنح صلاحية، ولم يُربط التقويم.
google-session = انتهى دخولكم أثناء الربط. يرجى المحاولة من جديد.
## رسائل عن الفعاليات
template-registration_received = وصل تسجيل
template-registration_confirmed = تأكيد تسجيل
template-registration_waitlisted = قائمة الانتظار
template-registration_offered = عرض مكان
template-registration_moved = تغيّر موعد فعالية
template-registration_cancelled = إلغاء تسجيل
template-registration_reminder = تذكير بفعالية
template-event_broadcast = رسالة إلى المشاركين
## طلبات، حصص، حجز مزدوج
status-pending = بانتظار الموافقة
status-declined = مرفوض
visit-approve = موافقة
visit-decline = رفض
visit-decline-title = رفض الطلب؟
visit-decline-action = رفض الطلب
visit-deposit = عربون:
visit-cancel-fee = رسم الإلغاء المتأخر:
visit-overbooked = حجز مزدوج
requests-count = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
}
requests-title = طلبات بانتظار الرد
requests-none = لا أحد ينتظر ردًا.
requests-details = التفاصيل
requests-open = تفاصيل: طلب { $customer }
requests-approve = موافقة: طلب { $customer }
requests-decline = رفض: طلب { $customer }
class-title = حصة
class-label = { $service }، لدى { $staff }، { $day }، { $from }–{ $to }، { $seats }، { $status }
class-seats = الأماكن المحجوزة: { $taken } من { $capacity }
class-guests = من سيحضر
class-add = إضافة مشارك
overbook-offer = هذا الموعد محجوز.
overbook-ask = الحجز رغم ذلك…
overbook-title = الحجز فوق موعد آخر؟
overbook-text = { $day }، { $time }: الموعد محجوز. سيكون الموعدان في الوقت نفسه، وسيُسجَّل في السجل أن ذلك تم عمدًا.
overbook-action = الحجز رغم ذلك
service-further = الخدمة { $number }
service-further-add = إضافة خدمة
service-further-remove = إزالة الخدمة { $number }
service-total = معًا { $minutes } د · { $price }
entry-appointment-requested = وصل طلب لموعد
entry-appointment-approved = تمت الموافقة على الطلب
entry-appointment-declined = رُفض الطلب
template-appointment_requested = وصل الطلب
template-appointment_declined = رفض طلب

## غرف وقواعد حجز الخدمة
rooms-title = الغرف والأجهزة
rooms-none = لا توجد غرف بعد. أضيفوا غرفة إذا كانت المواعيد تتشارك غرفة أو جهازًا لا يمكن استخدامه إلا لموعد واحد في كل لحظة.
room-add = غرفة جديدة
room-edit = تعديل الغرفة
room-archived = غير مستخدمة
field-room-name = الاسم
field-room-kind = النوع
field-room-kind-hint = الخدمة تطلب نوعًا، وتحصل على أي غرفة شاغرة منه
rules-title = كيف تُحجز
rules-booking-mode = الحجز من قبل الزبائن
booking-mode-instant = فورًا
booking-mode-approval = بموافقة
booking-mode-desk = في المصلحة فقط
rules-capacity = نوع الموعد
rules-capacity-private = شخصي، زبون واحد
rules-capacity-class = حصة، عدة زبائن
rules-seats = أماكن
rules-notice = دقائق إشعار مسبق
rules-horizon = أيام مقدمًا
rules-step = دقائق بين المواعيد
rules-as-business = فارغ: كما في المصلحة
rules-daily-cap = الحد الأقصى في اليوم
rules-no-limit = فارغ: بدون حد
rules-room-kind = نوع الغرفة أو الجهاز
rules-room-kind-hint = فارغ: بدون غرفة
rules-deposit = عربون
rules-deposit-none = بدون
rules-deposit-amount = مبلغ
rules-deposit-percent = جزء من السعر
rules-deposit-sum = المبلغ ({ $currency })
rules-deposit-part = نسبة مئوية من السعر
rules-cancel-hours = إلغاء مجاني حتى
rules-cancel-hours-hint = ساعات قبل الموعد
rules-cancel-fee = رسم الإلغاء بعد ذلك
rules-cancel-fee-hint = جزء من السعر. فارغ: لا يمكن الإلغاء بعد ذلك
service-class = { $seats ->
    [one] حصة، مكان واحد
    [two] حصة، مكانان
    [few] حصة، { $seats } أماكن
    [many] حصة، { $seats } مكانًا
   *[other] حصة، { $seats } مكان
}
## سلاسل المواعيد
entry-series-booked = تم حجز سلسلة مواعيد
entry-series-moved = تم نقل سلسلة مواعيد
entry-series-cancelled = تم إلغاء سلسلة مواعيد
template-series_booked = حجز سلسلة مواعيد
template-series_changed = تعديل سلسلة مواعيد
template-series_cancelled = إلغاء سلسلة مواعيد
repeat-label = التكرار
repeat-never = بدون تكرار
repeat-weeks = { $weeks ->
    [1] كل أسبوع
    [2] كل أسبوعين
    [few] كل { $weeks } أسابيع
    [many] كل { $weeks } أسبوعًا
   *[other] كل { $weeks } أسبوع
  }
repeat-count = عدد المواعيد
repeat-summary = { $count ->
    [zero] لن تُحجز مواعيد؛ الأخير في { $last }.
    [one] سيُحجز موعد واحد، في { $last }.
    [two] سيُحجز موعدان، الأخير في { $last }.
    [few] ستُحجز { $count } مواعيد، الأخير في { $last }.
    [many] سيُحجز { $count } موعدًا، الأخير في { $last }.
   *[other] سيُحجز { $count } موعد، الأخير في { $last }.
  }
repeat-conflicts = { $count ->
    [one] موعد واحد غير شاغر:
    [two] موعدان غير شاغرين:
    [few] { $count } مواعيد غير شاغرة:
    [many] { $count } موعدًا غير شاغر:
   *[other] { $count } موعد غير شاغر:
  }
repeat-reason-taken = الساعة محجوزة.
repeat-reason-closed = خارج ساعات العمل.
repeat-nearest = أقرب موعد شاغر: { $at }.
repeat-skip = التنازل عن هذه المواعيد وحجز الباقي
## قائمة الانتظار
entry-waiting-joined = انضمام إلى قائمة الانتظار
entry-waiting-offered = عُرض موعد شاغر
entry-waiting-accepted = حُجز الموعد المعروض
entry-waiting-declined = الموعد المعروض لم يلائم
entry-waiting-expired = انتهت صلاحية العرض أو الانتظار
entry-waiting-withdrawn = خروج من قائمة الانتظار
template-waiting_offer = موعد من قائمة الانتظار

## الموافقات والحملات
entry-consent-given = موافقة على تلقي الرسائل
entry-consent-withdrawn = إلغاء الموافقة على تلقي الرسائل
template-subscription_confirm = تأكيد الاشتراك في الأخبار
template-campaign = حملة
template-campaign_test = حملة للتجربة
template-review_request = طلب تقييم
template-birthday = تهنئة بعيد الميلاد
waiting-title = قائمة الانتظار
waiting-count = { $count ->
    [zero] لا أحد في قائمة الانتظار
    [one] شخص واحد في قائمة الانتظار
    [two] شخصان في قائمة الانتظار
    [few] { $count } أشخاص في قائمة الانتظار
    [many] { $count } شخصًا في قائمة الانتظار
   *[other] { $count } شخص في قائمة الانتظار
}
waiting-back = العودة إلى التقويم
waiting-filter = حسب الحالة
waiting-live = ينتظرون الآن
waiting-status-waiting = بالانتظار
waiting-status-offered = عُرض موعد
waiting-status-booked = تم حجز موعد
waiting-status-declined = رُفض العرض
waiting-status-expired = انتهت الصلاحية
waiting-status-withdrawn = خروج من القائمة
waiting-none = لا أحد ينتظر. عندما يشغر موعد، يُعرض على الأوائل في القائمة.
waiting-none-found = لا أحد في هذه الحالة.
waiting-add = إضافة إلى قائمة الانتظار
waiting-add-action = إضافة
waiting-added = تمت إضافة { $customer } إلى قائمة الانتظار.
waiting-from = من يوم
waiting-to = حتى يوم
waiting-earliest = من الساعة
waiting-latest = حتى الساعة
waiting-any-hour = فارغ: أي ساعة
waiting-days = { $days }، في أي ساعة
waiting-days-hours = { $days }، من الساعة { $earliest } حتى { $latest }
waiting-exactly = فقط { $at }
waiting-since = في القائمة منذ { $at }
waiting-offer = عُرض: { $at }، لدى { $staff }.
waiting-remove = إزالة
waiting-remove-named = { waiting-remove }: { $customer }
waiting-remove-title = إزالة من قائمة الانتظار؟
waiting-remove-text = سيضيع مكان { $customer } في الدور.
waiting-remove-offered = الموعد المحفوظ لـ { $customer } سيُعرض على التالين في القائمة.
waiting-remove-action = إزالة من القائمة
waiting-keep = إبقاء

## الفعاليات والدورات
date-clear = مسح التاريخ
event-new = فعالية جديدة
event-edit = تعديل الفعالية
event-create = حفظ كمسودة
event-filter = أي فعاليات تُعرض
event-shelf-coming = القادمة
event-shelf-past = المنتهية أو الملغاة
event-shelf-drafts = المسودات
event-none = لا توجد فعاليات بعد. يمكن أن تكون الفعالية ورشة لأمسية واحدة أو دورة من عدة لقاءات.
event-none-coming = لا توجد فعاليات قريبة.
event-none-past = لا توجد فعاليات منتهية.
event-none-drafts = لا توجد مسودات.
event-undated = بدون موعد بعد
event-further-dates = { $count ->
    [zero] ولا مواعيد أخرى
    [one] وموعد آخر
    [two] وموعدان آخران
    [few] و{ $count } مواعيد أخرى
    [many] و{ $count } موعدًا آخر
   *[other] و{ $count } موعد آخر
}
event-status-draft = مسودة
event-status-published = منشورة
event-status-cancelled = ملغاة
event-seats = الأماكن المحجوزة: { $taken } من { $capacity }
event-taken = { $taken ->
    [zero] لا أماكن محجوزة
    [one] مكان واحد محجوز
    [two] مكانان محجوزان
    [few] { $taken } أماكن محجوزة
    [many] { $taken } مكانًا محجوزًا
   *[other] { $taken } مكان محجوز
}
event-waiting = { $count ->
    [zero] لا تسجيلات بالانتظار
    [one] تسجيل واحد بالانتظار
    [two] تسجيلان بالانتظار
    [few] { $count } تسجيلات بالانتظار
    [many] { $count } تسجيلًا بالانتظار
   *[other] { $count } تسجيل بالانتظار
}
event-title = اسم الفعالية
event-description = الوصف
event-place = المكان
event-place-hint = فارغ: عبر الإنترنت فقط
event-online = رابط اللقاء عبر الإنترنت
event-online-hint = يظهر للمسجّلين فقط
event-registration = التسجيل
event-capacity = الأماكن في كل موعد
event-closes = إغلاق التسجيل
event-closes-hint = ساعات قبل البداية
event-closes-at = { $hours ->
    [zero] يُغلق عند البداية
    [one] يُغلق قبل البداية بساعة
    [two] يُغلق قبل البداية بساعتين
    [few] يُغلق قبل البداية بـ { $hours } ساعات
    [many] يُغلق قبل البداية بـ { $hours } ساعة
   *[other] يُغلق قبل البداية بـ { $hours } ساعة
}
event-approval = الموافقة على التسجيل
event-approval-automatic = كل تسجيل مقبول فورًا
event-approval-manual = نوافق على كل تسجيل بأنفسنا
event-waitlist = عندما يمتلئ الموعد، يمكن الانضمام إلى قائمة الانتظار
event-waitlist-on = مع قائمة انتظار
event-dates = المواعيد
event-date = الموعد
event-all-dates = كل المواعيد
event-date-off = { $at }، ملغى
event-date-number = الموعد { $number }
event-date-remove = إزالة الموعد { $number }
event-date-further = موعد إضافي
event-dates-add = إضافة مواعيد
event-date-edit = تغيير الموعد
event-date-edit-named = { action-edit }: { $at }
event-date-edit-told = إذا تغيّر الوقت، تصل رسالة إلى كل المسجّلين.
event-date-capacity = الأماكن في هذا الموعد
event-date-capacity-hint = فارغ: كما في الفعالية
event-starts-on = يوم البداية
event-starts-at = ساعة البداية
event-ends-on = يوم النهاية
event-ends-at = ساعة النهاية
event-recurs-once = في مواعيد أختارها
event-recurs-day = كل يوم
event-recurs-week = كل أسبوع
event-recurs-fortnight = كل أسبوعين
event-recurs-month = كل شهر
event-recurs-count = عدد المواعيد
kinds-title = أنواع التذاكر
kind-add = نوع تذكرة إضافي
kind-edit = تعديل نوع التذكرة
kind-number = نوع التذكرة { $number }
kind-remove = إزالة نوع التذكرة { $number }
kind-first = تذكرة عادية
kind-name = اسم التذكرة
kind-price-hint = صفر: مجانًا
kind-free = مجانًا
kind-more = الكمية وأوقات البيع والرمز
kind-quota = الحد الأقصى في كل موعد
kind-quota-of = { $count } على الأكثر في كل موعد.
kind-code = الرمز
kind-code-hint = لا يرى التذكرة إلا من يعرفه
kind-hidden = مخفية، الرمز: { $code }
kind-from-day = تُباع من يوم
kind-from-time = من الساعة
kind-until-day = تُباع حتى يوم
kind-until-time = حتى الساعة
kind-sells-from = تُباع من { $at }.
kind-sells-until = تُباع حتى { $at }.
kind-archived = ليست للبيع
kind-archive = إيقاف البيع
kind-restore = إعادة إلى البيع
questions-title = أسئلة التسجيل
questions-none = بدون أسئلة: الاستمارة تطلب الاسم والهاتف والبريد الإلكتروني.
question-number = السؤال { $number }
question-add = إضافة سؤال
question-remove = إزالة السؤال { $number }
question-kind = نوع الإجابة
question-kind-short_text = نص قصير
question-kind-long_text = نص طويل
question-kind-number = رقم
question-kind-choice = اختيار من قائمة
question-kind-checkbox = خانة اختيار
question-options = الخيارات
question-options-hint = Enter بعد كل خيار
question-required = الإجابة إلزامية
event-publish = نشر
event-published = تم نشر الفعالية. يمكن مشاركة الرابط.
event-draft-text = هذه مسودة: يراها الطاقم فقط. سيظهر رابط الزبائن هنا بعد النشر.
event-link-text = في هذا العنوان يتم التسجيل إلى الفعالية. يمكن إرساله في رسالة أو وضعه على الإنترنت.
event-more = إجراءات أخرى
event-duplicate = نسخ كمسودة
event-cancel = إلغاء الفعالية…
event-cancel-title = إلغاء الفعالية؟
event-cancel-told = ستصل رسالة عن الإلغاء إلى كل المسجّلين والمنتظرين. الأماكن المحجوزة: { $seats }، التسجيلات بالانتظار: { $waiting }.
event-cancel-nobody = لا يوجد مسجّلون، لذلك لن تُرسل رسالة.
event-cancel-final = لا يمكن استعادة فعالية ملغاة، لكن يمكن نسخها.
event-cancel-why = السبب، كما سيُكتب في الرسالة
event-cancel-action = إلغاء الفعالية
event-cancel-reason = سبب الإلغاء:
event-keep = إبقاء
event-date-cancel = إلغاء الموعد
event-date-cancel-named = { event-date-cancel }: { $at }
event-date-cancel-title = إلغاء الموعد { $at }؟
event-date-cancel-action = نعم، إلغاء الموعد
event-message = رسالة إلى المشاركين
event-message-title = رسالة إلى كل المشاركين
event-message-text = تُرسل الرسالة بالبريد الإلكتروني إلى كل من تسجيله مؤكَّد.
event-message-to = إلى من
event-message-subject = الموضوع
event-message-body = النص
event-message-send = إرسال
event-message-sent = { $count ->
    [0] لا يوجد من يتلقى الرسالة: لا تسجيل مؤكَّد مع بريد إلكتروني.
    [one] رسالة واحدة في الطريق.
    [two] رسالتان في الطريق.
    [few] { $count } رسائل في الطريق.
    [many] { $count } رسالة في الطريق.
   *[other] { $count } رسالة في الطريق.
}
event-picture = صورة الفعالية
event-picture-add = إضافة صورة
event-picture-change = تغيير الصورة
event-picture-remove = إزالة الصورة
event-picture-hint = PNG أو JPEG أو WebP، حتى 2 م.ب.
event-tab-people = المشاركون
event-tab-door = الدخول
event-tab-details = التفاصيل
attendees-search = بحث حسب الاسم أو الهاتف
attendees-status = حسب الحالة
attendees-all = كل الحالات
attendees-csv = ملف جدول بيانات
attendees-count = { $count ->
    [zero] لا تسجيلات
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $count } تسجيلات
    [many] { $count } تسجيلًا
   *[other] { $count } تسجيل
}
attendees-none = لا توجد تسجيلات بعد.
attendees-none-found = لم يُعثر على تسجيلات كهذه.
attendee-add = تسجيل يدوي
attendee-add-action = تسجيل
attendee-phone-hint = رقم الهاتف المعروف يحدّد الزبون
attendee-count = العدد: { $kind } ({ $price })
attendee-seats-none = يرجى اختيار مكان واحد على الأقل
attendee-wait = الانضمام إلى قائمة الانتظار إذا لم يوجد مكان
attendee-added-confirmed = تسجيل { $customer } مؤكَّد.
attendee-added-pending = تسجيل { $customer } بانتظار الموافقة.
attendee-added-waitlisted = تسجيل { $customer } في قائمة الانتظار.
registration-unpaid = بانتظار الدفع
registration-pending = بانتظار الموافقة
registration-confirmed = مؤكَّد
registration-waitlisted = في قائمة الانتظار
registration-offered = عُرض مكان
registration-cancelled = ملغى
registration-approve-named = { visit-approve }: { $customer }
registration-decline-named = { visit-decline }: { $customer }
registration-decline-title = رفض التسجيل؟
registration-decline-text = ستشغر الأماكن، وسنُعلم { $customer } بذلك.
registration-decline-action = رفض التسجيل
registration-cancel = إلغاء التسجيل
registration-cancel-named = { registration-cancel }: { $customer }
registration-cancel-title = إلغاء التسجيل؟
registration-cancel-text = أماكن { $customer } ستشغر وتُعرض على المنتظرين، وستُرسل رسالة بذلك.
registration-cancel-action = نعم، إلغاء
registration-keep = إبقاء
ended-by-guest = أُلغي من قِبل الزبون.
ended-by-team = أُلغي من قِبل الطاقم.
ended-by-declined = رُفض التسجيل.
ended-by-event = أُلغيت الفعالية أو أُلغي الموعد.
ended-by-offer_declined = المكان المعروض لم يلائم.
ended-by-offer_expired = انتهت صلاحية العرض بدون رد.
ended-by-not_paid = لم يُدفع في الوقت المحدد.
answer-yes = نعم
answer-no = لا
time-left-minutes = { $count ->
    [zero] أقل من دقيقة متبقية
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $count } دقائق
    [many] بقيت { $count } دقيقة
   *[other] بقيت { $count } دقيقة
}
time-left-hours = { $count ->
    [zero] أقل من ساعة متبقية
    [one] بقيت ساعة واحدة
    [two] بقيت ساعتان
    [few] بقيت { $count } ساعات
    [many] بقيت { $count } ساعة
   *[other] بقيت { $count } ساعة
}
time-left-days = { $count ->
    [zero] أقل من يوم متبقٍ
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
offer-ends = محفوظ حتى { $at } ({ $rest }).
seat-check-in = دخول
seat-check-in-named = { seat-check-in }: { $holder }
seat-in = في الداخل منذ { $at }
seat-out-named = { action-undo }: { $holder }
seat-transfer = نقل
seat-transfer-named = { seat-transfer }: { $holder }
transfer-title = نقل المكان
transfer-text = سينتقل مكان { $holder } إلى شخص آخر مع تذكرة جديدة. لن تُقبل التذكرة السابقة عند الدخول.
transfer-action = نقل
door-code = رمز التذكرة
door-code-hint = مسح أو كتابة، ثم Enter
door-camera-on = مسح بالكاميرا
door-camera-off = إيقاف الكاميرا
door-camera-view = صورة الكاميرا
door-camera-refused = لا يمكن استخدام الكاميرا. يمكن كتابة الرمز.
door-in = { $holder } في الداخل
door-again = تذكرة { $holder } مُسحت من قبل: { $at }
door-undone = تم التراجع عن دخول { $holder }.
door-expected = من المتوقع حضورهم
door-count = { $in } من { $of } في الداخل
door-nobody = لا توجد تسجيلات مؤكَّدة لهذا الموعد.

## شاشات المشتركين والحملات
nav-subscribers = المشتركون والحملات
nav-subscribers-short = الحملات
subscribers-title = المشتركون
subscribers-link = صفحة الاشتراك
subscribers-link-text = يشترك الناس في الأخبار في هذا العنوان. يمكن إرساله في رسالة أو وضعه على الإنترنت. من يشترك يؤكّد أولًا بالبريد الإلكتروني.
subscribers-status = الحالة
subscribers-all = كل الحالات
subscribers-list = القائمة
subscribers-every-list = كل القوائم
subscribers-none = لا يوجد مشتركون بعد. يمكن إضافتهم هنا، أو مشاركة صفحة الاشتراك.
subscribers-none-found = لا يوجد مشتركون مطابقون.
subscribers-count = { $count ->
    [one] مشترك واحد
    [two] مشتركان
    [few] { $count } مشتركين
    [many] { $count } مشتركًا
   *[other] { $count } مشترك
}
subscribers-csv = ملف بالمعروض
subscriber-add = مشترك جديد
subscriber-edit = تعديل المشترك
subscriber-remove-named = إزالة { $name }
subscriber-remove-title = إزالة المشترك؟
subscriber-remove-text = لن تُرسل إعلانات أخرى إلى { $name }. للعودة ستلزم موافقة جديدة.
subscriber-remove-action = إزالة
subscriber-subscribed = مشترك
subscriber-pending = قيد الانتظار
subscriber-unsubscribed = خارج القائمة
subscriber-means-subscribed = توجد موافقة، وتُرسل الإعلانات.
subscriber-means-pending = أُرسل بريد للتأكيد ولا يوجد ردّ بعد. لا تُرسل إعلانات.
subscriber-means-unasked = من ملف بلا موافقة. لا يُرسل شيء.
subscriber-means-unsubscribed = أُلغيت الموافقة. لا تُرسل إعلانات.
subscriber-source-sign_up = من صفحة الاشتراك
subscriber-source-desk = أضافه الطاقم
subscriber-source-import = من ملف
subscriber-source-guest_form = تأشير في نموذج زبون
subscriber-since = تاريخ الإضافة
subscriber-added = { $email } ضمن المشتركين الآن.
subscriber-added-asked = أُرسل بريد للتأكيد إلى { $email }.
subscriber-moved-hint = ما قيل عن العنوان السابق لا يسري على الجديد: تلزم موافقة جديدة.
subscriber-consent = الموافقة على تلقي الإعلانات
subscriber-consent-ask = السؤال بالبريد الإلكتروني: يُرسل رابط للتأكيد
subscriber-consent-told = تمت الموافقة، ويمكن ذكر كيف
subscriber-consent-words = كيف ومتى تمت الموافقة
subscriber-consent-words-hint = تُحفظ الكلمات دائمًا كإثبات. مثلًا: نموذج ورقي عند المكتب، 3 تشرين الثاني.
lists-title = القوائم
lists-none = لا توجد قوائم بعد. القائمة تقسّم المشتركين حسب اهتمامهم.
list-add = قائمة جديدة
list-edit = تعديل القائمة
list-name = اسم القائمة
list-is-open = يمكن الانضمام إليها في صفحة الاشتراك
list-open = مفتوحة للانضمام
list-subscribed = { $count ->
    [0] لا يتلقاها أي مشترك
    [one] يتلقاها مشترك واحد
    [two] يتلقاها مشتركان
    [few] يتلقاها { $count } مشتركين
    [many] يتلقاها { $count } مشتركًا
   *[other] يتلقاها { $count } مشترك
}
list-link-title = صفحة الاشتراك: { $name }
list-remove-named = حذف القائمة { $name }
list-remove-title = حذف القائمة { $name }؟
list-remove-text = المشتركون أنفسهم يبقون.
list-remove-action = حذف القائمة
import-title = إضافة من ملف
import-text = ملف CSV من جدول بيانات، حتى 5,000 صف. في الصف الأول أسماء الأعمدة بالعبرية أو الإنجليزية: E-mail، وإن وُجدت Name وPhone وLanguage. أولًا يُعرض ما سيحدث؛ لا يُحفظ شيء قبل التأكيد.
import-choose = اختيار ملف
import-choose-other = ملف آخر
import-first-lines = بداية الملف. إذا بدت الحروف غير سليمة، فمن الأفضل حفظه بصيغة CSV وترميز UTF-8.
import-added = { $count ->
    [0] لا عناوين جديدة.
    [one] عنوان جديد واحد.
    [two] عنوانان جديدان.
    [few] { $count } عناوين جديدة.
    [many] { $count } عنوانًا جديدًا.
   *[other] { $count } عنوان جديد.
}
import-known = { $count ->
    [0] لا عنوان معروفًا بينها.
    [one] عنوان واحد معروف.
    [two] عنوانان معروفان.
    [few] { $count } عناوين معروفة.
    [many] { $count } عنوانًا معروفًا.
   *[other] { $count } عنوان معروف.
}
import-rejected = { $count ->
    [0] كل الصفوف سليمة.
    [one] صف واحد لن يدخل.
    [two] صفان لن يدخلا.
    [few] { $count } صفوف لن تدخل.
    [many] { $count } صفًا لن يدخل.
   *[other] { $count } صف لن يدخل.
}
import-nothing = لا يوجد في الملف صف يمكن إضافته. يمكن تصحيحه واختياره من جديد.
import-faults = صفوف لن تدخل
import-row = الصف { $row }:
import-fault-bad_email = هذا ليس عنوان بريد إلكتروني
import-fault-bad_phone = هذا ليس رقم هاتف
import-fault-control_characters = فيه رموز مخفية
import-fault-too_long = طويل جدًا
import-fault-repeated = ورد العنوان سابقًا في الملف
import-fault-withdrawn = طُلب عدم تلقي الإعلانات، لذلك لن يدخل
import-fault-unreadable = لا يمكن قراءته
import-faults-more = { $count ->
    [one] وصف آخر.
    [two] وصفان آخران.
    [few] و{ $count } صفوف أخرى.
    [many] و{ $count } صفًا آخر.
   *[other] و{ $count } صف آخر.
}
import-list = إضافة الجميع إلى قائمة
import-no-list = بلا قائمة
import-consent = هل وافق كل من في الملف على تلقي الإعلانات منكم؟
import-consent-yes = نعم، ويمكن ذكر كيف ومتى
import-consent-no = لا، أو غير مؤكد
import-declaration = كيف ومتى وافقوا
import-declaration-hint = هذا تصريح من المصلحة ويُحفظ كإثبات. القانون يمنع الإعلان بلا موافقة.
import-declaration-short = يجب كتابة عشرة رموز على الأقل
import-no-consent-text = يُحفظون، لكن لا يُرسل إليهم شيء حتى يوافقوا بأنفسهم.
import-store = { $count ->
    [one] إضافة عنوان واحد
    [two] إضافة عنوانين
    [few] إضافة { $count } عناوين
    [many] إضافة { $count } عنوانًا
   *[other] إضافة { $count } عنوان
}
import-done = { $count ->
    [one] حُفظ عنوان واحد.
    [two] حُفظ عنوانان.
    [few] حُفظت { $count } عناوين.
    [many] حُفظ { $count } عنوانًا.
   *[other] حُفظ { $count } عنوان.
}
campaigns-title = الحملات
campaigns-status = حالة الحملة
campaigns-all = كل الحملات
campaigns-none = لا توجد حملات بعد. الحملة رسالة واحدة لكل من وافق على تلقي الإعلانات.
campaigns-none-found = لا حملات بهذه الحالة.
campaign-new = حملة جديدة
campaign-edit = تعديل الحملة
campaign-save = حفظ المسودة
campaign-no-draft = يمكن تعديل المسودة فقط. لهذه الحملة موعد محدد.
campaign-status-draft = مسودة
campaign-status-scheduled = مجدولة
campaign-status-sending = قيد الإرسال
campaign-status-paused = متوقفة مؤقتًا
campaign-status-done = أُرسلت
campaign-status-cancelled = أُلغيت
campaign-name = اسم الحملة
campaign-name-hint = للطاقم فقط
campaign-language-hint = لما حول النص
campaign-mark = פרסומת:
campaign-field-subject = الموضوع
campaign-field-subject-hint = تُضاف الكلمة פרסומת قبله، كما يطلب القانون.
campaign-channel = طريقة الإرسال
campaign-body = النص
campaign-body-hint = فقرات بسيطة. بدل {"{name}"} يُكتب اسم المتلقي، وبدل {"{business}"} اسم المصلحة. بدون {"{name}"} تُضاف تحية تلقائيًا.
campaign-parts-all = { $count ->
    [one] جزء واحد إجمالًا
   *[other] { $count } جزءًا إجمالًا
  }
campaign-cost = نحو { $amount }
campaign-button = زر تحت النص
campaign-button-label = ما يُكتب عليه
campaign-button-url = إلى أين يؤدي
campaign-law-footer = تحت النص نضيف من المرسل، ولماذا وصلت الرسالة، ورابطًا لإلغاء الاشتراك بضغطة واحدة. القانون يطلب الثلاثة:
campaign-law-sender-missing = لا يوجد للمصلحة عنوان أو هاتف أو بريد، ولا يمكن الإرسال بدونها.
campaign-law-sender-action = إلى تفاصيل المصلحة
audience-title = إلى من
audience-subscribers = المشتركون
audience-customers = الزبائن
audience-customers-hint = فقط من ينطبق عليهم كل ما اختير. الحقل الفارغ لا يحدّد.
audience-tag = مع العلامة
audience-service = حصلوا على الخدمة
audience-any-service = أي خدمة
audience-last-after = الزيارة الأخيرة منذ
audience-last-until = الزيارة الأخيرة حتى
audience-no-future = لا موعد قادمًا لهم
audience-missing = يجب اختيار المشتركين أو الزبائن أو كليهما
audience-allowed = { $count ->
    [0] لن يتلقاها أي عنوان.
    [one] سيتلقاها عنوان واحد.
    [two] سيتلقاها عنوانان.
    [few] ستتلقاها { $count } عناوين.
    [many] سيتلقاها { $count } عنوانًا.
   *[other] سيتلقاها { $count } عنوان.
}
audience-left-out = { $count ->
    [one] عنوان آخر لم يوافق على الإعلانات فلن يتلقاها.
    [two] عنوانان آخران لم يوافقا على الإعلانات فلن يتلقياها.
    [few] { $count } عناوين أخرى لم توافق على الإعلانات فلن تتلقاها.
    [many] { $count } عنوانًا آخر لم يوافق على الإعلانات فلن يتلقاها.
   *[other] { $count } عنوان آخر لم يوافق على الإعلانات فلن يتلقاها.
}
audience-nobody = لا أحد لإرسالها إليه. يمكن اختيار جمهور آخر، أو طلب الموافقة في صفحة الاشتراك.
campaign-preview = هكذا ستبدو
campaign-preview-hint = هنا كنص. لرؤيتها بالألوان والزر يمكن إرسال تجربة إليكم.
campaign-law = ما يطلبه القانون ويتم تلقائيًا
campaign-law-mark = يبدأ الموضوع بالكلمة פרסומת.
campaign-law-sender = مكتوب من المرسل وكيف يمكن التواصل معه.
campaign-law-way-out = يوجد رابط لإلغاء الاشتراك بضغطة واحدة وبلا دخول.
campaign-law-consent = من لم يوافق أو ألغى موافقته لا يتلقى شيئًا. يُفحص ذلك مرة أخرى قبل الإرسال مباشرة.
campaign-draft-text = هذه مسودة: لا يُرسل شيء قبل تحديد وقت.
campaign-leaves = تنطلق في { $at }.
campaign-paused-text = توقف الإرسال. ما لم يُرسل ينتظر.
campaign-began = بدأت في { $at }.
campaign-ended = انتهت في { $at }.
campaign-schedule = تحديد وقت
campaign-test = إرسال تجربة إليّ
campaign-test-sent = التجربة في طريقها إلى { $email }.
campaign-remove = حذف المسودة
campaign-remove-title = حذف المسودة؟
campaign-remove-text = لا يمكن استعادة { $name }.
campaign-remove-action = حذف
campaign-unschedule = العودة إلى مسودة
campaign-pause = إيقاف مؤقت
campaign-resume = متابعة الإرسال
campaign-cancel = إلغاء الحملة…
campaign-cancel-title = إلغاء الحملة؟
campaign-cancel-text = ما لم يُرسل لن يُرسل، ولا يمكن المتابعة لاحقًا.
campaign-cancel-action = إلغاء الحملة
campaign-when = متى تُرسل
campaign-when-later = في يوم وساعة
campaign-when-now = الآن
campaign-zone = بحسب ساعة المصلحة ({ $zone }).
campaign-quiet = في ساعات الهدوء للمصلحة، وفي السبت والأعياد إن حُدّد ذلك، ينتظر الإرسال حتى تنتهي.
campaign-send-now = إرسال الآن
figures-title = ما حدث حتى الآن
figures-progress = عولجت { $settled } من { $all } عناوين
figures-sent = أُرسلت
figures-planned = في الطريق
figures-failed = لم تصل
figures-no-consent = بلا موافقة
figures-unsubscribed = ألغوا الاشتراك
figures-called-off = أُلغيت
figures-failed-hint = العنوان غير موجود أو أن البريد رفض الرسالة. السبب في صفحة الرسائل.

## لوحة البحث واختصارات لوحة المفاتيح وبلا اتصال
nav-more = المزيد
palette-title = بحث وإجراءات
palette-short = بحث
palette-placeholder = زبون أو خدمة أو صفحة أو إجراء
palette-acts = إجراءات
palette-places = صفحات
palette-customers = الزبائن
palette-services = الخدمات
palette-staff = تقويم
palette-businesses = التبديل إلى مصلحة أخرى
palette-found = { $count ->
    [0] لا نتائج. يمكن تجربة اسم آخر أو رقم هاتف.
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
shortcuts-title = اختصارات لوحة المفاتيح
shortcuts-text = المفاتيح بحسب مكانها في لوحة المفاتيح، في كل لغة.
shortcuts-single = مفاتيح مفردة أيضًا
pay-for = استلام دفعة
pay-for-none = كل مواعيد اليوم مدفوعة، أو لا مواعيد اليوم.
line-silent = الخادم لا يجيب. المعروض صحيح لآخر مرة أجاب فيها.
offline-day-title = لا اتصال. هكذا كان اليوم في الساعة { $at }.
offline-day-text = للقراءة فقط. التغييرات ممكنة عند عودة الاتصال.
update-ready = توجد نسخة جديدة.
update-action = تحديث الآن
install-app = تثبيت على الجهاز
calendar-month = شهر
calendar-previous-month = الشهر السابق
calendar-next-month = الشهر التالي
calendar-print = طباعة
month-visits = { $count ->
    [0] لا مواعيد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
    [many] { $count } موعدًا
   *[other] { $count } موعد
}
month-more = و{ $count } أخرى

## Payments received, refunds, payment links, accounts at gateways
payments-places = صفحات الدفعات
payments-received = المقبوضات
payments-none = لا دفعات بعد. تُسجَّل الدفعة من الموعد في التقويم، أو هنا.
payments-none-found = لا دفعات مطابقة.
payments-method = وسيلة الدفع
payments-document = المستند
payments-refunded = أُعيد { $amount }
payment-title = دفعة
payment-received-at = وقت الاستلام
payment-by-gateway = عبر بوابة الدفع
payment-came-by = جاء عبر
payment-document-issue = إصدار المستند
payment-document-title = إصدار مستند لهذه الدفعة؟
payment-document-text = يصدر مستند بمبلغ { $amount } ويُرسل إلى العميل إن كان له عنوان. المستند الصادر لا يُعدَّل، بل يُلغى بإشعار دائن.
payment-document-issued = صدر المستند
pay-what-for = مقابل ماذا
pay-left = المتبقي للدفع { $rest }
pay-nothing-left = دُفع كل شيء.
pay-tip = إكرامية
pay-tip-hint = إضافةً إلى السعر
pay-total = المجموع { $total }
pay-for-named = { pay-for }: { $customer }
pay-cash-limit-title = سُجّلت الدفعة، لكن النقد أكثر مما يسمح به القانون
pay-cash-limit = وفق قانون تقليص استخدام النقد، يُسمح بقبض { $limit } نقدًا على الأكثر في هذه الصفقة. أعيدوا الزائد واقبضوه بوسيلة أخرى.
pay-cash-limit-seen = فهمت
detail-bank = البنك
detail-branch = الفرع
detail-account = الحساب
detail-number = الرقم
detail-dueOn = تاريخ الاستحقاق
detail-brand = نوع البطاقة
detail-last4 = آخر أربعة أرقام
detail-installments = عدد الأقساط
detail-approval = رقم الموافقة
detail-reference = المرجع
detail-name = اسم التطبيق
detail-description = كيف دُفع
refunds = المبالغ المُعادة
refunds-none = لم يُعَد شيء.
refund-give = إعادة مبلغ
refund-left = يمكن إعادة { $rest } على الأكثر
refund-how = طريقة الإعادة
refund-by-gateway = عبر بوابة الدفع، إلى البطاقة التي دُفع بها
refund-same-way = كما وصل: { $method }
refund-by-hand = يدويًا: { $method }
refund-reason = السبب
refund-hint = يُسجَّل فورًا ويصدر عنه مستند.
refund-gateway-hint = يُطلب من بوابة الدفع إعادة المبلغ وتظهر النتيجة هنا. يصدر المستند حين يُعاد المال.
refund-given = سُجّلت الإعادة
refund-is-asked = طُلب من بوابة الدفع إعادة المال
refund-asked = قيد الطلب
refund-sent = أُرسل إلى البوابة
refund-unknown = غير معروف
refund-awaits_approval = بانتظار الموافقة
refund-done = أُعيد
refund-refused = رُفض
refund-means-asked = سيُطلب من بوابة الدفع بعد لحظات.
refund-means-sent = الطلب لدى بوابة الدفع.
refund-means-unknown = ضاع الجواب ولا يُعرف إن أُعيد المال. يُستحسن التحقق في موقع بوابة الدفع.
refund-means-awaits_approval = على شخص ما الموافقة عليه في موقع بوابة الدفع.
refund-means-refused = لم يُعَد المال. يمكن المحاولة مجددًا أو إعادته يدويًا.
refund-reason-place_taken = كان المكان قد شُغل حين وصلت الدفعة.
refund-reason-not_owed = لم يعد المبلغ مستحقًا.
refund-reason-cancelled = أُلغي الحجز.
refund-reason-paid_twice = دُفع مرتين.
gateway-said = ردّت بوابة الدفع:
gateway-answer-no_gateway = لا حساب لدى بوابة دفع يمكن التوجه إليه.
gateway-answer-transaction_used = المعاملة تخص دفعة أخرى.
gateway-answer-found_unpaid = فحص أحد أفراد الفريق: لم يُدفع شيء.
paylinks = روابط الدفع
paylinks-none = لا روابط دفع بعد. يدفع الزبائن عبر رابط ويُسجَّل ذلك هنا تلقائيًا.
paylinks-none-found = لا روابط دفع مطابقة.
paylink-title = رابط دفع
paylink-new = طلب دفع عبر الإنترنت
paylink-new-for = طلب دفع من { $customer }
paylink-open = بانتظار الدفع
paylink-paid = مدفوع
paylink-cancelled = ملغى
paylink-expired = منتهي
paylink-means-open = يمكن الدفع عبر الرابط.
paylink-means-paid = وصل المال ولن يقبل الرابط دفعة أخرى.
paylink-means-cancelled = أُلغي الطلب ولا يمكن الدفع به.
paylink-means-expired = انتهى وقت الدفع. يمكن إنشاء رابط جديد.
paylink-until = حتى { $at }
paylink-expires = يمكن الدفع حتى
paylink-sent = أُرسل
paylink-installments = عدد الأقساط الأقصى
paylink-card = البطاقة
paylink-card-kept = تُحفظ للمرة القادمة
paylink-last-day = آخر يوم للدفع
paylink-save-card = حفظ البطاقة للمرة القادمة
paylink-save-card-hint = يُطلب من الدافع الموافقة.
paylink-send-now = إرساله إلى الزبون الآن
paylink-make = إنشاء الرابط
paylink-made = الرابط جاهز.
paylink-made-sent = الرابط جاهز وفي طريقه إلى الزبون.
paylink-share = كل من لديه الرابط يمكنه الدفع.
paylink-send = إرسال إلى الزبون
paylink-send-again = إرسال مجددًا
paylink-sent-now = الرابط في طريقه إلى الزبون
paylink-cancel = إلغاء الرابط
paylink-cancel-title = إلغاء رابط الدفع؟
paylink-cancel-text = لن يمكن الدفع عبر الرابط.
paylink-cancel-books = لن يمكن الدفع عبر الرابط وسيتحرر الوقت المحفوظ له.
paylink-keep = الإبقاء عليه
checkouts = محاولات الدفع
checkouts-none = لم يحاول أحد الدفع بعد.
checkout-opening = صفحة الدفع قيد الفتح
checkout-open = الصفحة بانتظار الدافع
checkout-paid = دُفع
checkout-declined = رُفضت البطاقة
checkout-over = أُغلقت الصفحة دون دفع
checkout-unknown = لا يُعرف إن دُفع
checkout-mismatch = دُفع غير ما طُلب. يجب التحقق.
checkout-failed = لم ينتج عنها دفع
checkout-decide = تحديد ما حدث
checkout-decide-how = ماذا يظهر في موقع بوابة الدفع؟
checkout-step-ask_again = سؤال بوابة الدفع مرة أخرى
checkout-step-ask_again-hint = تظهر الإجابة هنا بعد لحظة.
checkout-step-paid = دُفع بالضبط ما طُلب
checkout-step-paid-hint = تُسجل الدفعة ويصدر مستند كالمعتاد.
checkout-step-not_paid = لم يُدفع شيء، أو أُعيد المال هناك
checkout-step-not_paid-hint = يمكن للعميل المحاولة مرة أخرى.
checkout-transaction = رقم المعاملة لدى بوابة الدفع
checkout-is-asked = تُسأل بوابة الدفع مرة أخرى.
settings-payments = الدفعات
online-title = الدفع عند الحجز
online-payment = ما يدفعه الضيوف عند الحجز
online-none = لا شيء
online-deposit = عربون
online-full = السعر كاملًا
online-about-none = يدفعون في المكان.
online-about-deposit = عربون الخدمة التي لها عربون، وسعر التذكرة.
online-about-full = يثبت الموعد أو التذكرة بعد دفع الكل.
online-link-days = أيام صلاحية رابط الدفع
online-link-days-hint = يمكن تحديد يوم آخر لكل رابط
gateways = حسابات بوابات الدفع
gateways-about = الحساب الافتراضي يقبض ما يُدفع عبر الإنترنت. تُحفظ الأسرار مشفّرة ولا تُعرض ثانية.
gateways-none = لا حساب لدى بوابة دفع بعد. أضيفوا حسابًا لدى Cardcom أو Grow أو Tranzila.
gateway-cardcom = Cardcom
gateway-grow = Grow
gateway-tranzila = Tranzila
gateway-add = إضافة حساب
gateway-edit = تعديل الحساب
gateway-provider = بوابة الدفع
gateway-name = اسم الحساب
gateway-terminal = الجهاز الطرفي
gateway-terminal-fixed = جهاز آخر هو حساب آخر.
gateway-secret-apiName = اسم API
gateway-secret-apiPassword = كلمة مرور API
gateway-secret-userId = معرّف المصلحة (userId)
gateway-secret-pageCode = رمز الصفحة (pageCode)
gateway-secret-bitPageCode = رمز صفحة تعرض Bit فقط
gateway-secret-apiKey = مفتاح API للمنصة
gateway-secret-appKey = المفتاح العام (app key)
gateway-secret-secret = المفتاح السري
gateway-ways = طرق الدفع
gateway-ways-hint = المفعّلة في حسابكم لدى بوابة الدفع
way-card = بطاقة
way-bit = Bit
way-apple_pay = Apple Pay
way-google_pay = Google Pay
gateway-tranzila-more = إعدادات أخرى
gateway-token-terminal = الجهاز الطرفي للبطاقات المحفوظة
gateway-token-terminal-hint = إن كان مختلفًا
gateway-makes-tokens = الجهاز ينشئ رموزًا
gateway-reference-field = اسم حقل مرجعنا في الصفحة
gateway-reference-column = رقم الحقل في التقارير
gateway-active = الحساب مستخدم
gateway-first-default = الحساب الأول هو الافتراضي.
gateway-default = الافتراضي
gateway-inactive = غير مستخدم
gateway-simulated = تجريبي: لا ينتقل مال
gateway-make-default = جعله الافتراضي
gateway-make-default-named = { gateway-make-default }: { $name }
gateway-trial-running = يجري اختبار الحساب…
gateway-remove = إزالة الحساب
gateway-remove-title = إزالة الحساب؟
balance-even = لا دين ولا رصيد.
balance-owes = عليه { $sum }
balance-ahead = دُفع مقدمًا { $sum }
customer-payments = كل الدفعات
cards = البطاقات المحفوظة
card-expires = صالحة حتى
card-consented = حُفظت بموافقة { $at }
card-charge = خصم
card-charge-named = خصم من { $name }
card-forget = حذف
card-forget-named = حذف { $name }
card-forget-text = لن يمكن الخصم من البطاقة. صاحبها وحده يستطيع حفظها ثانية، مع الدفعة القادمة.
card-charges = الخصومات
charge-asked = قيد الطلب
charge-sent = أُرسل إلى البوابة
charge-unknown = غير معروف
charge-paid = خُصم
charge-declined = رُفض
charge-is-asked = الخصم في الطريق وتظهر النتيجة هنا
charge-reason-hint = كما يُكتب في مستند الزبون
charge-hint = تخصم بوابة الدفع من البطاقة، ويصدر المستند ويُرسل عند وصول المال.
totals = المجاميع
totals-from = من يوم
totals-to = حتى يوم
totals-none = لا حركة في هذه الفترة.
totals-came-in = المقبوض بعد خصم المُعاد
totals-earned = مقابل ماذا
totals-owed = ما على الزبائن
account-receivable = التغير خلال الفترة (تحت الصفر: دُفع مقدمًا)
account-cash = نقد
account-cheques = شيكات
account-card = بطاقات
account-bank = حوالات بنكية
account-app = تطبيقات الدفع
account-voucher = قسائم
account-other = وسائل أخرى
account-income = الدخل دون ضريبة القيمة المضافة
account-vat = ضريبة القيمة المضافة
account-tips = إكراميات
account-withheld_tax = ضريبة مقتطعة من المنبع
reconciliations = مطابقة البوابات
reconciliations-about = يُقارن كل يوم المسجَّل هنا بما تسجله بوابة الدفع.
reconciliations-none = لم تُجرَ مقارنة بعد. تبدأ في اليوم التالي لأول دفعة عبر الإنترنت.
reconciliation-agrees = كل شيء مطابق
reconciliation-failed = لم يُقارن
reconciliation-here = هنا: { $amount }.
reconciliation-there = لدى البوابة: { $amount }.
reconciliation-number = رقم المعاملة
reconciliation-payment = فتح الدفعة
cause-missing_here = قبضت البوابة مالًا غير مسجّل هنا.
cause-missing_there = دفعة مسجّلة هنا ولا تظهر لدى البوابة.
cause-amount_differs = المبلغ مختلف.
cause-refund_missing_here = أعادت البوابة مالًا غير مسجّل هنا.
cause-refund_missing_there = إعادة مسجّلة هنا ولا تظهر لدى البوابة.
cause-refund_differs = مبلغ الإعادة مختلف.
cause-undone_there = أُلغيت الدفعة لدى البوابة.
cause-still_unknown = لا يُعرف بعد إن انتقل المال.
visit-rest = المتبقي للدفع:
gateway-remove-text = تُنسى أسرار { $name }، وما دُفع فيه لا يُعاد إلا لدى بوابة الدفع نفسها.
paylink-times = { $count ->
    [0] ليس بعد
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
   *[other] { $count } مرة
}
reconciliation-listed = { $count ->
    [one] معاملة واحدة لدى البوابة
    [two] معاملتان لدى البوابة
    [few] { $count } معاملات لدى البوابة
   *[other] { $count } معاملة لدى البوابة
}
reconciliation-differs = { $count ->
    [one] فرق واحد
    [two] فرقان
    [few] { $count } فروق
   *[other] { $count } فرقًا
}
## Documents: written, credited, handed out
documents-places = صفحات المستندات
documents-issued = المستندات الصادرة
documents-filter = تصفية المستندات
documents-kind = نوع المستند
documents-state = الحالة
documents-from = من تاريخ
documents-to = حتى تاريخ
documents-none-found = لا توجد مستندات مطابقة.
document-new = مستند جديد
document-state-open = مفتوح
document-state-settled = مغلق
document-state-cancelled = ملغى
document-state-credited = أُرجع بالكامل
document-state-part-credited = أُرجع جزئيًا
document-state-part-paid = مدفوع جزئيًا
document-state-cancelling = يلغي إيصالًا
document-issued-at = صدر في
document-net = قبل الضريبة
document-vat = ضريبة القيمة المضافة
document-total = المجموع
document-credited = أُرجع
document-received = استُلم
document-owed = المتبقي للدفع
document-copy = نسخة
document-copy-english = نسخة بالإنجليزية
document-original = الأصل
document-on-paper = يُسلَّم الأصل على ورق
document-paper-means = دُفع نقدًا أو بتطبيق أو بوسيلة أخرى لا يكفيها توقيع مؤمَّن. اطبعوا الأصل وسلّموه للعميل.
document-paper-consent = لم يوافق العميل على تلقي مستندات محوسبة. اطبعوا الأصل وسلّموه، أو سجّلوا الموافقة في بطاقة العميل للمستند القادم.
document-paper-certificate = لم تكن هناك شهادة سارية عند الإصدار. اطبعوا الأصل وسلّموه للعميل.
document-signature-good = التوقيع صالح
document-signature-bad = توقيع الملف غير صالح: تغيّر الملف أو لم يوقّعه صاحب المصلحة.
document-lines = البنود
document-line-credited = رُدّ { $quantity }
document-ties-earlier = مستندات سابقة
document-ties-later = مستندات لاحقة
document-tie-credit = إرجاع
document-tie-receipt_for = إيصال عن
document-tie-replaces = بدلًا من
document-write-receipt = إصدار إيصال
document-credit = إرجاع
document-cancel = إلغاء الإيصال
document-convert = تحويل إلى
document-convert-to = إلى: { $kind }
document-send-hint = فارغ: إلى العنوان في بطاقة الزبون. يُرسل الأصل، الملف نفسه في كل مرة.
document-issued = صدر { $name }
document-reason = السبب
document-reason-hint = يُطبع على المستند
credit-title = إرجاع: { $name }
credit-left = المتبقي للإرجاع:
credit-how = كم يُرجع
credit-all = كل المتبقي
credit-part = جزء
credit-amount = مبلغ الإرجاع، شامل الضريبة
credit-above = يمكن إرجاع { $most } على الأكثر
credit-by-line = بنود مختارة
credit-lines = البنود المراد ردّها
credit-line-left = متبقٍّ { $quantity }
credit-line-none = رُدّ بالكامل
credit-line-quantity = الكمية المراد ردّها: { $line }
credit-line-above = اكتبوا كمية لا تتجاوز المتبقي
credit-no-line = اختاروا بندًا واحدًا على الأقل
credit-action = إصدار فاتورة دائنة
cancel-title = إلغاء: { $name }
cancel-text = يصدر إيصال سالب بمبلغ { $amount } ويُلغى هذا الإيصال.
cancel-action = إلغاء الإيصال
drafts-title = المسودات
drafts-none = لا توجد مسودات. المستند الذي بدأت كتابته ينتظر هنا حتى إصداره.
draft-title = مسودة: { $kind }
draft-changed-at = عُدّلت { $at }
draft-whole = جاهزة للإصدار
draft-not-whole = تنقصها تفاصيل
draft-not-whole-text = حُفظت المسودة، لكن لا يمكن إصدارها بعد. الفحص يبيّن ما ينقص.
draft-date = تاريخ المستند
draft-holds-until = سارٍ حتى
draft-pay-until = للدفع حتى
draft-lines = البنود
draft-lines-receipt = مقابل ماذا
draft-line = بند { $number }
draft-line-add = إضافة بند
draft-line-remove = إزالة البند { $number }
draft-line-by = حسب { $name }
draft-quantity = الكمية
draft-unit-price = سعر الوحدة
draft-discount = خصم
draft-discount-all = خصم على المجموع
draft-discount-in = { $what }: نسبة أو مبلغ
draft-prices-include-vat = الأسعار تشمل الضريبة
draft-zero-reason = سبب النسبة الصفرية
vat-standard = نسبة عادية
vat-zero = نسبة صفرية
vat-exempt = معفى
vat-out_of_scope = ليست صفقة
draft-payments = الدفعات
draft-payments-hint = يُسجَّل المال مع المستند. لدفعة سُجّلت من قبل يُصدر المستند من الدفعة نفسها.
draft-payment = دفعة { $number }
draft-payment-add = إضافة دفعة
draft-payment-remove = إزالة الدفعة { $number }
draft-paid-on = دُفع في
draft-withheld = ضريبة مخصومة من المصدر
means-bank = البنك
means-branch = الفرع
means-account = الحساب
means-number = الرقم
means-last4 = آخر 4 أرقام
means-installments = عدد الأقساط
means-reference = المرجع
means-name = اسم التطبيق
means-description = الوصف
means-due = تاريخ الاستحقاق
draft-note = ملاحظة للزبون
draft-note-hint = فارغ: ملاحظة المصلحة الدائمة
draft-more = تفاصيل إضافية
draft-customer-name = اسم الزبون على المستند
draft-currency = العملة
draft-rate = السعر بالشيكل
draft-rate-date = تاريخ السعر
draft-tax-point = موعد وجوب الضريبة
draft-section46 = موافقة البند 46
draft-section46-until = الموافقة سارية حتى
draft-totals = المجاميع
draft-totals-unknown = تُحسب المجاميع عند الحفظ.
draft-save = حفظ وحساب
draft-saved = حُفظت المسودة
draft-preview = معاينة (PDF)
draft-check = فحص وإصدار
draft-remove = حذف المسودة
draft-remove-text = ستُحذف المسودة نهائيًا.
draft-warning-issuerParticular = تنقص تفاصيل للمصلحة يطلبها القانون. يمكن إكمالها في الإعدادات.
draft-warning-cashAboveLimit = هنا نقد أكثر مما يسمح به القانون لصفقة واحدة.
draft-warning-customerAddressMissing = الزبون مشتغل وعنوانه ناقص.
draft-warning-donorNumberMissing = بدون رقم هوية المتبرع لا يوجد تخفيض ضريبي.
issue-title = إصدار: { $kind }
issue-final = بعد الإصدار لا يمكن تعديل المستند أو حذفه.
issue-sent = يحصل على الرقم التالي في السلسلة ويُرسل إلى الزبون إن كان له بريد.
issue-action = إصدار
recurring-title = مستندات دورية
recurring-none = لا مستندات دورية. اكتبوا مسودة مرة واحدة واختاروا فيها «إصدار متكرر».
recurring-new = مستند دوري جديد
recurring-status-active = نشط
recurring-status-paused = متوقف مؤقتًا
recurring-status-ended = منتهٍ
recurring-every = التكرار
recurring-every-week = كل أسبوع
recurring-every-month = كل شهر
recurring-every-quarter = كل ربع سنة
recurring-every-year = كل سنة
recurring-next = التالي: { $day }
recurring-failed = لم يصدر المستند الأخير
recurring-failed-text = لم يصدر المستند الأخير وتوقفت السلسلة. تحققوا من تفاصيل العميل والمصلحة ثم تابعوا.
recurring-from = المستند الأول
recurring-until = حتى
recurring-until-optional = حتى (اختياري)
recurring-upcoming = المواعيد القادمة
recurring-issued = ما صدر
recurring-issued-none = لم يصدر شيء بعد.
recurring-pause = إيقاف مؤقت
recurring-resume = متابعة
recurring-end = إنهاء
recurring-end-text = لن تصدر مستندات أخرى. ما صدر يبقى.
recurring-now-active = تستمر السلسلة
recurring-now-paused = توقفت السلسلة مؤقتًا
recurring-now-ended = انتهت السلسلة
recurring-make = إصدار متكرر
recurring-make-text = يصدر مستند واحد ويُرسل في كل موعد بتاريخ ذلك اليوم. تتحول المسودة إلى سلسلة.
recurring-name = اسم السلسلة
recurring-make-action = بدء
recurring-made = حُددت السلسلة
bookkeeper-title = لمحاسب المصلحة
period-title = الفترة
period-last-month = الشهر الماضي
period-this-month = هذا الشهر
period-this-year = هذه السنة
period-backwards = الفترة تنتهي قبل أن تبدأ
report-vat = تقرير الضريبة
report-sales = الصفقات
report-rate = بنسبة { $rate }
report-exempt = معفاة وغير صفقات
report-credited = منها أُرجع
report-vat-owed = الضريبة المستحقة
report-income = الدخل
report-month = الشهر
report-without-vat = الدخل بدون الضريبة
report-all = كل الفترة
report-unknown = { $count ->
    [one] مستند واحد بعملة أجنبية بلا سعر غير مشمول
   *[other] { $count } مستندات بعملة أجنبية بلا سعر غير مشمولة
}
report-csv = المستندات كجدول (CSV)
uniform-title = ملف بالبنية الموحدة
uniform-text = الملف الذي تطلبه سلطة الضرائب (1.31) للفترة { $period }. يظهر بعده ملخص للطباعة.
uniform-make = إنشاء الملف
uniform-summary = ملخص الملف
package-title = حزمة شهرية
package-text = كل مستندات الشهر كملفات PDF مع جدول والملف الموحد، في ملف واحد.
package-make = تنزيل الحزمة
package-made = الحزمة جاهزة
exports-title = ملفات سُلّمت
exports-none = لم تُنشأ ملفات بعد.
export-uniform_file = ملف بالبنية الموحدة
settings-documents = المستندات
export-package = حزمة شهرية
docset-auto = إصدار مستند تلقائيًا لكل دفعة
docset-auto-hint = يُرسل إلى الزبون فورًا.
docset-auto-kind = أي مستند
docset-auto-fits = ما يناسب المصلحة
docset-include-vat = في المستندات الجديدة تشمل الأسعار الضريبة
docset-allocate-all = طلب رقم تخصيص لكل فاتورة لمشتغل
docset-allocate-all-hint = أيضًا دون المبلغ الذي يلزم به القانون
docset-footer = ملاحظة دائمة في الأسفل
docset-footer-hint = على كل مستند بلا ملاحظة خاصة
docset-logo = الشعار
docset-logo-add = إضافة شعار
docset-logo-change = تغيير الشعار
docset-logo-remove = إزالة الشعار
docset-logo-hint = PNG أو JPEG أو SVG حتى 200 ك.ب.
signing-title = التوقيع الإلكتروني
signing-text = المستند الموقّع هو «مستند محوسب»: يصل الأصل إلى العميل بالبريد الإلكتروني ولا حاجة إلى ورق. يُرسل فقط لمن وافق على ذلك في بطاقته.
signing-on = توقيع المستندات
signing-on-hint = مستند لعميل لم يوافق، أو دُفع نقدًا أو بتطبيق، يُعدّ للطباعة ولا يُرسل بالبريد.
signing-officer = قبل أول مستند محوسب يجب إبلاغ مأمور التقدير بالبريد المسجل (التعليمات 18ب).
signing-notified = أُرسل الإبلاغ يوم
signing-certificate = الشهادة الموقِّعة
signing-made = شهادة جديدة توقّع من الآن
signing-expired-text = انتهت صلاحية الشهادة: لا تُوقَّع المستندات حتى استبدالها.
signing-make = إصدار شهادة جديدة
signing-upload = رفع شهادة
signing-earlier = شهادات سابقة
signing-earlier-text = ما وُقّع بها يبقى صالحًا.
signing-origin-made = أُصدرت هنا
signing-origin-uploaded = مرفوعة
signing-certified = معتمدة
signing-expired = منتهية
signing-valid = سارية من { $from } حتى { $until }
signing-fingerprint = البصمة (SHA-256):
signing-uploaded = شهادتكم توقّع من الآن
signing-upload-text = ملف PKCS#12 (‏p12 أو pfx) من جهة إصدار، يضم المفتاح والشهادة. يُحفظ مشفرًا ولا يُعرض ثانية.
signing-file = ملف الشهادة
signing-password = كلمة مرور الملف
signing-is-certified = الجهة المصدرة مسجلة رسميًا
signing-is-certified-hint = توقيع إلكتروني معتمد: يمكن أن يكون المستند المدفوع نقدًا محوسبًا أيضًا.
signing-upload-action = رفع
docset-numbers = الترقيم
docset-numbers-text = كل نوع مرقّم بالتسلسل. يمكن اختيار رقم أول قبل أول مستند من النوع.
docset-first = سيبدأ من { $number }
docset-last = الأخير { $number }
docset-first-number = الرقم الأول
docset-first-invalid = اكتب رقمًا ابتداءً من 1
docset-status = الوضع لدى سلطة الضرائب
docset-status-text = الوضع يحدد المستندات المسموح إصدارها. يجب أن يبدأ التغيير بعد يوم آخر مستند.
docset-status-from = من { $day }: { $kind }
docset-status-day = ابتداءً من يوم

## API keys and webhooks
settings-keys = مفاتيح API
settings-webhooks = Webhooks
program-secret-once = يُعرض هذا مرة واحدة فقط. انسخوه الآن واحفظوه في مكان آمن.
program-secret-copy = نسخ
program-secret-copied = تم النسخ
program-secret-done = حفظته
program-secret-missed = تم الإنشاء، لكن لا يمكن عرض السر مرة أخرى. أزيلوه وأنشئوا غيره.
apikeys-about = بالمفتاح يعمل برنامج لكم في هذا العمل: محاسبة أو موقع أو أتمتة. لكل مفتاح فقط ما تختارونه.
apikeys-docs = توثيق الـAPI
apikeys-none = لا توجد مفاتيح للبرامج بعد.
apikey-add = إضافة مفتاح
apikey-make = إنشاء المفتاح
apikey-made = المفتاح جاهز
apikey-token = مفتاح API
apikey-token-use = يرسله البرنامج مع كل طلب في الترويسة Authorization بعد كلمة Bearer.
apikey-name = اسم البرنامج
apikey-name-hint = ما يغيّره يُسجَّل بهذا الاسم.
apikey-scopes = ما يُسمح له به
apikey-scopes-needed = اختاروا أمرًا واحدًا على الأقل.
apikey-read-only = يرى كل شيء ولا يغيّر شيئًا
apikey-level-none = لا شيء
apikey-level-read = الاطلاع
apikey-level-write = الاطلاع والتغيير
apikey-read = { $area }: الاطلاع
apikey-write = { $area }: الاطلاع والتغيير
apikey-refund = إعادة الأموال
area-business = تفاصيل العمل
area-catalog = الخدمات والطاقم
area-calendar = التقويم والفعاليات
area-customers = الزبائن
area-messages = الرسائل
area-payments = الدفعات
area-documents = المستندات
area-reports = التقارير
area-changes = كل ما يحدث (سجل التغييرات)
apikey-expiry = صالح حتى
apikey-for-good = بلا نهاية
apikey-days = { $days } يومًا
apikey-expired = انتهت صلاحيته
apikey-created = أُنشئ { $at } بواسطة { $name }
apikey-used = آخر استخدام { $at }
apikey-unused = لم يُستخدم
apikey-until = حتى { $at }
apikey-revoke = إلغاء المفتاح
apikey-revoke-named = { apikey-revoke }: { $name }
apikey-revoke-title = إلغاء المفتاح؟
apikey-revoke-text = سيتوقف { $name } فورًا عن العمل مع هذا العمل. المفتاح الملغى لا يعود.
hooks-about = يُبلَّغ برنامجكم على عنوانه بما يحدث هنا، موقَّعًا وفق مواصفة Standard Webhooks.
hooks-none = لا يوجد عنوان يُبلَّغ بالتغييرات بعد.
hook-add = إضافة Webhook
hook-edit = تعديل Webhook
hook-url = العنوان
hook-url-hint = يبدأ بـ https ويمكن الوصول إليه من الإنترنت.
hook-description = الغرض منه
hook-kinds = بماذا يُبلَّغ
hook-kinds-all = بكل ما يحدث
hook-kinds-some = بأنواع تغييرات مختارة فقط
hook-kinds-chosen = أنواع التغييرات
hook-kinds-hint = بأسماء سجل التغييرات، مثل appointment.booked
hook-kinds-needed = اختاروا واحدًا على الأقل.
hook-enabled = مفعّل
hook-paused = متوقف مؤقتًا
hook-off = مطفأ
hook-off-gone = أجاب العنوان بأنه لا يريد مزيدًا من الرسائل (410) فأُطفئ.
hook-off-failing = لم يستلم العنوان شيئًا خمسة أيام فأُطفئ. فعّلوه حين يعمل من جديد.
hook-failing = لا يستلم شيئًا منذ { $at }.
hook-tells-all = يُبلَّغ بكل شيء
hook-tells-some = { $count ->
    [one] يُبلَّغ بنوع واحد من التغييرات
    [two] يُبلَّغ بنوعين من التغييرات
    [few] يُبلَّغ بـ { $count } أنواع من التغييرات
   *[other] يُبلَّغ بـ { $count } نوعًا من التغييرات
  }
hook-test = إرسال تجربة
hook-test-named = { hook-test }: { $name }
hook-test-sent = التجربة في الطريق. يبيّن السجل نتيجتها.
hook-pause = إيقاف مؤقت
hook-pause-named = { hook-pause }: { $name }
hook-resume = تفعيل
hook-resume-named = { hook-resume }: { $name }
hook-rotate = سر جديد
hook-rotate-named = { hook-rotate }: { $name }
hook-rotate-text = سيحصل { $name } على سر جديد. ليوم واحد يُوقَّع كل شيء بكليهما ليتسنى للبرنامج الانتقال.
hook-secret = سر التوقيعات
hook-secret-title = سر الـWebhook
hook-secret-use = به يتحقق البرنامج من أن الرسالة جاءت من هنا ولم تتغير.
hook-remove-named = { action-remove }: { $name }
hook-remove-title = إزالة الـWebhook؟
hook-remove-text = لن يُبلَّغ { $name } بشيء بعد الآن، ويُحذف سجل ما أُرسل إليه.
hook-log = السجل
hook-log-back = كل الـWebhooks
hook-log-none = لم يُرسل شيء بعد. أرسلوا تجربة لتروها تصل.
hook-log-none-found = لا يوجد شيء كهذا.
hook-attempts = { $count ->
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
   *[other] { $count } محاولة
  }
hook-answered = أجاب { $status }
hook-took = { $ms } ملّي ثانية
hook-next = مجددًا { $at }
hook-answer = ما أجاب به
hook-replay = إرسال مجددًا
hook-replay-named = { hook-replay }: { $kind }, { $at }
hook-replay-failed = إرسال ما فشل مجددًا
hook-replay-text = ما لم يستلمه العنوان يُرسل مجددًا بالمعرّفات نفسها كي لا يُحسب شيء مرتين.
hook-replay-since = ما فشل خلال
hook-since-1 = الساعة الأخيرة
hook-since-24 = اليوم الأخير
hook-since-72 = الأيام الثلاثة الأخيرة
hook-since-720 = الأيام الثلاثين الأخيرة
hook-replayed = { $count ->
    [one] تُرسل واحدة مجددًا
    [two] تُرسل اثنتان مجددًا
    [few] تُرسل { $count } مجددًا
   *[other] تُرسل { $count } مجددًا
  }
told-pending = بالانتظار
told-delivered = استُلمت
told-failed = فشلت
told-error-refused = لم يستلمها العنوان.
told-error-gone = لا يريد العنوان مزيدًا من الرسائل.
told-error-bad_address = لا يمكن استخدام العنوان.
told-error-not_https = العنوان ليس https.
told-error-private_address = يقود العنوان إلى شبكة خاصة.
told-error-timed_out = لا إجابة في الوقت المحدد.
told-error-unreachable = لا يمكن الوصول إلى العنوان.
told-error-switched_off = أُطفئ الـWebhook قبل إرسال هذا.
told-error-secret_lost = لا يمكن قراءة سر الـWebhook. أنشئوا سرًا جديدًا.
## Files of customers.

customers-file = ملف بما هو معروض
customer-import-title = زبائن من ملف
customer-import-text = ملف CSV أو إكسل (xlsx)، حتى 50,000 صف و10 ميغابايت، صفه الأول أسماء الأعمدة. ترون أولًا ما سيحدث، ولا يتغير شيء قبل موافقتكم. لا تُرسل رسالة إلى أحد، والملف ليس موافقة على تلقي الإعلانات.
customer-import-choose = اختيار ملف
customer-import-earlier = ملفات سابقة
customer-import-untitled = ملف بلا اسم
customer-import-status-draft = بانتظار موافقتكم
customer-import-status-running = قيد الإضافة
customer-import-status-finished = أُضيف
customer-import-status-undoing = قيد التراجع
customer-import-status-undone = تم التراجع
customer-import-columns = ما في كل عمود
customer-import-column = العمود: { $heading }
customer-import-column-number = العمود { $number }
customer-import-samples = مثلًا: { $values }
customer-import-leave-out = دون إضافة
customer-import-field-fullName = الاسم الكامل
customer-import-field-firstName = الاسم الأول
customer-import-field-lastName = اسم العائلة
customer-import-field-phone = الهاتف
customer-import-field-email = البريد الإلكتروني
customer-import-field-birthDate = تاريخ الميلاد
customer-import-field-tags = وسوم
customer-import-field-notes = ملاحظات
customer-import-existing = زبائن موجودون هنا (حسب الهاتف أو البريد)
customer-import-existing-skip = تركهم كما هم
customer-import-existing-fill = ملء الفارغ في البطاقة فقط
customer-import-fresh = { $count ->
    [zero] لا زبائن جدد.
    [one] زبون جديد واحد.
    [two] زبونان جديدان.
    [few] { $count } زبائن جدد.
    [many] { $count } زبونًا جديدًا.
   *[other] { $count } زبون جديد.
}
customer-import-known = { $count ->
    [zero] لا أحد موجود هنا.
    [one] واحد موجود هنا.
    [two] اثنان موجودان هنا.
    [few] { $count } موجودون هنا.
    [many] { $count } موجودًا هنا.
   *[other] { $count } موجود هنا.
}
customer-import-faulty = { $count ->
    [zero] لا صفوف مستبعدة.
    [one] صف واحد مستبعد.
    [two] صفان مستبعدان.
    [few] { $count } صفوف مستبعدة.
    [many] { $count } صفًا مستبعدًا.
   *[other] { $count } صف مستبعد.
}
customer-import-no-name = اختاروا العمود الذي فيه الاسم.
customer-import-start = { $count ->
    [zero] لا شيء للإضافة
    [one] إضافة زبون واحد
    [two] إضافة زبونين
    [few] إضافة { $count } زبائن
    [many] إضافة { $count } زبونًا
   *[other] إضافة { $count } زبون
}
customer-import-discard = حذف الملف
customer-import-preview = الصفوف الأولى كما ستكون
customer-import-row = الصف { $row }
customer-import-outcome-fresh = جديد
customer-import-outcome-known = موجود
customer-import-outcome-faulty = مستبعد
customer-import-faults = صفوف للتصحيح
customer-import-faults-file = حفظ هذه الصفوف كملف
customer-import-progress = { $passed } من { $total } صفوف
customer-import-goes-on = يمكنكم مغادرة الصفحة، فالعمل يستمر وحده.
customer-import-added = { $count ->
    [zero] لم يُضف زبائن.
    [one] أُضيف زبون واحد.
    [two] أُضيف زبونان.
    [few] أُضيف { $count } زبائن.
    [many] أُضيف { $count } زبونًا.
   *[other] أُضيف { $count } زبون.
}
customer-import-filled = { $count ->
    [zero] لم تُستكمل بطاقات.
    [one] استُكملت بطاقة واحدة.
    [two] استُكملت بطاقتان.
    [few] استُكملت { $count } بطاقات.
    [many] استُكملت { $count } بطاقة.
   *[other] استُكملت { $count } بطاقة.
}
customer-import-unchanged = { $count ->
    [zero] لم يكن أحد موجودًا.
    [one] واحد كان موجودًا ولم يتغير.
    [two] اثنان كانا موجودين ولم يتغيرا.
    [few] { $count } كانوا موجودين ولم يتغيروا.
    [many] { $count } كانوا موجودين ولم يتغيروا.
   *[other] { $count } كانوا موجودين ولم يتغيروا.
}
customer-import-to-customers = إلى الزبائن
customer-import-undo = التراجع عن الإضافة
customer-import-undo-text = { $count ->
    [zero] لا بطاقات للتراجع عنها.
    [one] تعود بطاقة واحدة إلى ما كانت قبل الملف. إن كان لها موعد أو دفعة أو مستند أو تسجيل أو رسالة، أو غيّرها أحد منذ ذلك، فستبقى.
    [two] تعود بطاقتان إلى ما كانتا قبل الملف. ما له موعد أو دفعة أو مستند أو تسجيل أو رسالة، أو غيّره أحد منذ ذلك، يبقى ويظهر في القائمة.
    [few] تعود { $count } بطاقات إلى ما كانت قبل الملف. ما له موعد أو دفعة أو مستند أو تسجيل أو رسالة، أو غيّره أحد منذ ذلك، يبقى ويظهر في القائمة.
    [many] تعود { $count } بطاقة إلى ما كانت قبل الملف. ما له موعد أو دفعة أو مستند أو تسجيل أو رسالة، أو غيّره أحد منذ ذلك، يبقى ويظهر في القائمة.
   *[other] تعود { $count } بطاقة إلى ما كانت قبل الملف. ما له موعد أو دفعة أو مستند أو تسجيل أو رسالة، أو غيّره أحد منذ ذلك، يبقى ويظهر في القائمة.
}
customer-import-undo-action = نعم، تراجع
customer-import-removed = { $count ->
    [zero] لم تُزل بطاقات.
    [one] أُزيلت بطاقة واحدة.
    [two] أُزيلت بطاقتان.
    [few] أُزيلت { $count } بطاقات.
    [many] أُزيلت { $count } بطاقة.
   *[other] أُزيلت { $count } بطاقة.
}
customer-import-emptied = { $count ->
    [zero] لم تعد بطاقات.
    [one] عادت بطاقة واحدة كما كانت.
    [two] عادت بطاقتان كما كانتا.
    [few] عادت { $count } بطاقات كما كانت.
    [many] عادت { $count } بطاقة كما كانت.
   *[other] عادت { $count } بطاقة كما كانت.
}
customer-import-stayed = { $count ->
    [zero] لم تبقَ بطاقات.
    [one] بقيت بطاقة واحدة.
    [two] بقيت بطاقتان.
    [few] بقيت { $count } بطاقات.
    [many] بقيت { $count } بطاقة.
   *[other] بقيت { $count } بطاقة.
}
customer-import-kept = هؤلاء بقوا
customer-import-kept-used = هناك موعد أو دفعة أو مستند أو تسجيل أو رسالة أو شيء آخر
customer-import-kept-edited = غيّر أحدهم البطاقة أو كتب ملاحظة
customer-import-kept-merged = دُمجت البطاقة في أخرى
## Reports.

nav-reports = التقارير
reports-places = أنواع التقارير
reports-revenue = الإيرادات
reports-visits = الزيارات
reports-customers = العملاء
reports-occupancy = الإشغال
reports-day = إغلاق اليوم
reports-period = الفترة
reports-period-today = اليوم
reports-period-week = هذا الأسبوع
reports-period-month = هذا الشهر
reports-period-quarter = هذا الربع
reports-period-year = هذه السنة
reports-period-custom = أيام مختارة
reports-csv = جدول (CSV)
reports-compared = { $period }، مقارنةً مع { $previous }
reports-rows = الصفوف وراء الرقم
reports-rows-none = لا توجد صفوف وراء هذا الرقم.
reports-rows-none-action = إلى التقارير
figure-net = الإيرادات بعد خصم المُعاد
figure-received = المقبوض
figure-refunded = المُعاد
figure-tips = البقشيش
figure-payments = المدفوعات
figure-before = الفترة السابقة
figure-by-time = حسب الوقت
figure-by-method = حسب وسيلة الدفع
figure-by-service = حسب الخدمة
figure-by-staff = حسب عضو الفريق
figure-by-source = حسب طريقة الحجز
figure-as-table = نفس الشيء كجدول
figure-chart-revenue = الإيرادات خلال الفترة؛ الأرقام نفسها في الجدول أدناه
figure-chart-visits = الزيارات خلال الفترة؛ الأرقام نفسها في الجدول أدناه
figure-days = الأيام
figure-day = اليوم
figure-name = الاسم
figure-count = العدد
figure-total = المجموع
figure-vat = الضريبة
figure-origin-service = زيارة
figure-origin-events = الفعاليات
figure-origin-other = ليس زيارة
figure-kind-payment = دفعة
figure-kind-refund = إعادة
figure-document = المستند
figure-documents = المستندات الصادرة
figure-documents-income = الفواتير بعد خصم الإشعارات الدائنة، والإيصالات
figure-documents-money = مستندات هذه المدفوعات والإعادات
figure-visits-booked = محجوزة
figure-visits-came = حضروا
figure-visits-no_show = لم يحضروا
figure-visits-cancelled = ملغاة
figure-visits-declined = مرفوضة
figure-visits-open = مفتوحة
figure-no-show-rate = نسبة عدم الحضور
figure-cancelled-rate = نسبة الإلغاء
figure-source-desk = في الاستقبال
figure-source-guest = عبر الإنترنت
figure-source-api = من برنامج
figure-visitors-came = عملاء حضروا
figure-visitors-new = لأول مرة
figure-visitors-returning = حضروا من قبل
figure-visitors-again = عادوا مرة أخرى
figure-visitors-lost = لم يعودوا
figure-retention = الاحتفاظ بالعملاء
figure-retention-text = من العملاء الذين حضروا في { $period }: من عاد خلال { $days } يومًا من آخر زيارة.
figure-within = عادوا خلال
figure-within-days = { $days } يومًا
figure-booked-time = الساعات المحجوزة
figure-bookable-time = الساعات القابلة للحجز
figure-occupancy-text = تشمل الساعات المحجوزة الوقت المحفوظ قبل الزيارات وبعدها. الساعات القابلة للحجز هي ساعات العمل كما هي محددة الآن، بعد خصم الغياب والإغلاقات.
figure-drawer = درج النقد
figure-cash-in = نقد داخل
figure-cash-refunds = نقد مُعاد
figure-cash-net = نقد اليوم
figure-unpaid = حضروا ولم يُدفع بالكامل
figure-owed = المتبقي للدفع
figure-first-visit = أول زيارة
figure-next-visit = عادوا مرة أخرى
figure-visit-count = { $count ->
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $count } زيارات
   *[other] { $count } زيارة
}

## الأمان وسجل التدقيق
settings-security = الأمان
settings-audit = سجل التدقيق
settings-data = البيانات
settings-fields = حقول الزبائن
customer-fields-about = ما تريد مصلحتكم معرفته عن كل زبون إضافةً إلى الاسم والهاتف. يظهر في بطاقة الزبون وفي ملف الزبائن، ويمكن ملؤه من ملف.
customer-fields-none = لا توجد حقول بعد. أضيفوا ما يهمّكم معرفته، مثل نوع الشعر أو كيف وصلوا إليكم.
customer-fields-archived = حقول في الأرشيف
customer-field-add = حقل جديد
customer-field-edit = تعديل حقل
customer-field-edit-named = { action-edit }: { $name }
customer-field-archive = { action-archive }: { $name }
customer-field-restore = { action-restore }: { $name }
customer-field-archived = نُقل الحقل { $name } إلى الأرشيف
customer-field-restored = عاد الحقل { $name } إلى الاستخدام
customer-field-name = اسم الحقل
customer-field-kind = ماذا يُكتب فيه
customer-field-kind-fixed = لا يمكن تغيير ذلك بعد إضافة الحقل.
customer-field-kind-text = نص قصير
customer-field-kind-long_text = نص طويل
customer-field-kind-number = رقم
customer-field-kind-date = تاريخ
customer-field-kind-yes_no = نعم أو لا
customer-field-kind-choice = اختيار من قائمة
customer-field-choices = الخيارات
customer-field-choices-needed = اكتبوا خيارًا واحدًا على الأقل.
customer-field-choices-archived = الخيار الذي أُزيل يبقى لدى الزبائن الذين اختاروه.
customer-field-choice-number = الخيار { $number }
customer-field-choice-add = إضافة خيار
customer-field-choice-remove = { action-remove }: { $name }
customer-field-choice-restore = إعادة: { $name }
security-team = الطاقم
security-password = كلمة المرور
security-sessions = أماكن تسجيل الدخول
sessions-end-others = تسجيل الخروج من جميع الأماكن الأخرى
field-current-password = كلمة المرور الحالية
password-changed = تم تغيير كلمة المرور. سُجّل خروجكم من جميع الأماكن الأخرى.
field-code = رمز التطبيق
field-code-hint = ستة أرقام تتغيّر كل نصف دقيقة
field-recovery-code = رمز الاسترداد
code-step-title = خطوة أخيرة
code-step-text = افتحوا تطبيق المصادقة واكتبوا رمز ChatGrow.
code-step-recovery = اكتبوا أحد رموز الاسترداد التي حفظتموها. كل رمز يعمل مرة واحدة.
code-step-by-recovery = التطبيق ليس في متناول يدي
code-step-by-app = استخدام رمز التطبيق
code-step-over = انتهى وقت كتابة الرمز أو جُرّبت رموز كثيرة. سجّلوا الدخول من جديد.
second-factor = التحقق بخطوتين
second-factor-text = إضافة إلى كلمة المرور يتطلب الدخول رمزًا من تطبيق مصادقة في الهاتف. من عرف كلمة المرور لن يتمكن من الدخول.
second-factor-set-up = تفعيل
second-factor-begin = اكتبوا كلمة المرور أولًا.
second-factor-next = متابعة
second-factor-scan = امسحوا الرمز بتطبيق مصادقة (مثل Google Authenticator) واكتبوا الأرقام الستة التي يعرضها.
second-factor-qr = رمز QR لتطبيق المصادقة
second-factor-type = لا يمكن المسح؟ اكتبوا في التطبيق:
second-factor-open-app = فتح في التطبيق على هذا الجهاز
second-factor-turn-on = تفعيل
second-factor-is-on = مفعّل
second-factor-since = منذ { $at }
second-factor-turn-off = إيقاف
second-factor-off-text = بدون التحقق بخطوتين تكفي كلمة المرور لتسجيل الدخول.
second-factor-due = للعمل هنا يجب تفعيل التحقق بخطوتين. هذا ما تطلبه المصلحة:
second-factor-demand = على الطاقم كله استخدام التحقق بخطوتين
second-factor-demand-hint = من ليس لديه بعد سيفعّله قبل أي شيء آخر.
second-factor-demand-first = فعّلوا أولًا التحقق بخطوتين لديكم، أو ادخلوا بمفتاح مرور.
prove-by = كيفية إثبات الهوية
passkeys = مفاتيح المرور
passkeys-text = تسجيل الدخول ببصمة الإصبع أو الوجه أو الرمز الذي يفتح الجهاز: بلا كلمة مرور وبلا رمز بعدها.
passkeys-none-here = لا يوفّر هذا المتصفح مفاتيح مرور هنا. فهي تحتاج إلى عنوان آمن (https).
passkey-add = إضافة مفتاح مرور
passkey-add-text = أثبتوا هويتكم أولًا. بعد ذلك يطلب الجهاز فتحه.
passkey-made = أُضيف { $at }
passkey-used = آخر استخدام { $at }
passkey-not-used = لم يُستخدم بعد
passkey-current = مستخدم هنا
passkey-rename = تغيير الاسم
passkey-rename-named = تغيير الاسم: مفتاح المرور { $name }
field-passkey-name = الاسم
passkey-remove = إزالة مفتاح المرور
passkey-remove-named = إزالة مفتاح المرور { $name }
passkey-remove-text = لن يُسجَّل به دخول بعد الآن، وسيُسجَّل خروجكم حيثما دخلتم به. احذفوه من الجهاز أيضًا.
passkey-sign-in = الدخول بمفتاح مرور
passkey-cancelled = لم يُفتح الجهاز، أو استغرق ذلك وقتًا طويلًا. يمكنكم المحاولة مرة أخرى.
passkey-exists = في هذا الجهاز مفتاح مرور لحسابكم بالفعل.
passkey-failed = هذا لا يعمل على هذا الجهاز. جرّبوا جهازًا أو متصفحًا آخر.
passkey-due = أو استخدموا مفتاح مرور: فهو يُعدّ الخطوتين معًا.
recovery-codes = رموز الاسترداد
recovery-codes-text = التحقق بخطوتين مفعّل. احفظوا هذه الرموز في مكان آمن: لن تُعرض مجددًا. كل رمز يسمح بالدخول مرة واحدة حين لا يكون الهاتف في متناول اليد.
recovery-codes-copy = نسخ
recovery-codes-copied = نُسخت الرموز
recovery-codes-save = حفظ كملف
recovery-codes-done = حفظتُها
recovery-codes-renew = رموز استرداد جديدة
recovery-codes-renew-text = ستتوقف الرموز الحالية عن العمل.
audit-filter = تصفية سجل التدقيق
audit-who = من
audit-what = ماذا
audit-object = على ماذا
audit-none = لا يوجد في السجل ما يطابق ذلك.
audit-export = تصدير كملف
audit-all-things = ليس هذا الشيء فقط
recovery-codes-left = { $count ->
    [0] لم تبقَ رموز استرداد
    [one] بقي رمز استرداد واحد
    [two] بقي رمزا استرداد
    [few] بقيت { $count } رموز استرداد
   *[other] بقي { $count } رمز استرداد
}

## تصفية الزبائن وعروضها وإجراءات على كثيرين.

customers-filter = تصفية
customers-filter-count = تصفية ({ $count })
customers-filter-title = تصفية الزبائن
customers-filter-active = المرشحات الفعّالة
customers-filter-show = { $count ->
    [zero] لا زبائن
    [one] عرض زبون واحد
    [two] عرض زبونين
    [few] عرض { $count } زبائن
    [many] عرض { $count } زبونًا
   *[other] عرض { $count } زبون
}
filter-any = الكل
filter-tags = مع كل هذه العلامات
filter-tag = علامة: { $tag }
filter-future = مواعيد قادمة
filter-future-with = لديه موعد قادم
filter-future-without = لا موعد قادم
filter-past = الزيارات حتى الآن
filter-past-with = سبقت له زيارة
filter-past-without = لم يزر بعد
filter-last-from-day = آخر زيارة من
filter-last-until-day = آخر زيارة حتى
filter-last-from = آخر زيارة من { $day }
filter-last-until = آخر زيارة حتى { $day }
filter-min-visits = على الأقل هذا العدد من الزيارات
filter-visits = { $count ->
    [zero] بدون زيارات أو أكثر
    [one] زيارة واحدة أو أكثر
    [two] زيارتان أو أكثر
    [few] { $count } زيارات أو أكثر
    [many] { $count } زيارة أو أكثر
   *[other] { $count } زيارة أو أكثر
}
filter-consent-label = وافق على الإعلانات عبر
filter-consent = وافق على الإعلانات: { $channel }
filter-birth-month = شهر عيد الميلاد
filter-birthday = عيد الميلاد: { $month }
filter-created-from-day = أضيف من
filter-created-until-day = أضيف حتى
filter-created-from = أضيف من { $day }
filter-created-until = أضيف حتى { $day }
filter-email-with = مع بريد إلكتروني
filter-email-without = بدون بريد إلكتروني
filter-phone-with = مع هاتف
filter-phone-without = بدون هاتف
filter-language-label = لغة آخر موعد
filter-language = اللغة: { $language }
views-label = عروض القائمة
views-all = الكل
views-save = حفظ كعرض
view-name = اسم العرض
view-shared = يراه كل الطاقم
view-acts = إجراءات للعرض { $name }
view-replace = حفظ التغيير في ”{ $name }“
view-edit = إعادة تسمية العرض أو مشاركته
view-remove = إزالة العرض
view-removed = أزيل العرض
select-customer = اختيار { $name }
select-shown = { $count ->
    [zero] لا أحد معروض
    [one] اختيار المعروض
    [two] اختيار المعروضين
    [few] اختيار { $count } المعروضين
    [many] اختيار { $count } المعروضين
   *[other] اختيار { $count } المعروضين
}
select-matching = اختيار كل المطابقين وعددهم { $count }
select-none = إلغاء الاختيار
selected-count = { $count ->
    [zero] لم يُختر أحد
    [one] اختير زبون واحد
    [two] اختير زبونان
    [few] اختير { $count } زبائن
    [many] اختير { $count } زبونًا
   *[other] اختير { $count } زبون
}
bulk-label = إجراءات للزبائن المختارين
bulk-add-tag = إضافة علامة
bulk-remove-tag = إزالة علامة
bulk-campaign = كتابة حملة إليهم
bulk-tag = علامة
bulk-for = { $count ->
    [zero] هذا ليس لأحد. يمكن التراجع عنه.
    [one] هذا لزبون واحد. يمكن التراجع عنه.
    [two] هذا لزبونين. يمكن التراجع عنه.
    [few] هذا لـ { $count } زبائن. يمكن التراجع عنه.
    [many] هذا لـ { $count } زبونًا. يمكن التراجع عنه.
   *[other] هذا لـ { $count } زبون. يمكن التراجع عنه.
}
bulk-done-add-tag = { $count ->
    [zero] لم تُضف العلامة { $tag } لأحد.
    [one] أضيفت العلامة { $tag } لزبون واحد.
    [two] أضيفت العلامة { $tag } لزبونين.
    [few] أضيفت العلامة { $tag } لـ { $count } زبائن.
    [many] أضيفت العلامة { $tag } لـ { $count } زبونًا.
   *[other] أضيفت العلامة { $tag } لـ { $count } زبون.
}
bulk-done-remove-tag = { $count ->
    [zero] لم تُزل العلامة { $tag } عن أحد.
    [one] أزيلت العلامة { $tag } عن زبون واحد.
    [two] أزيلت العلامة { $tag } عن زبونين.
    [few] أزيلت العلامة { $tag } عن { $count } زبائن.
    [many] أزيلت العلامة { $tag } عن { $count } زبونًا.
   *[other] أزيلت العلامة { $tag } عن { $count } زبون.
}
bulk-done-archive = { $count ->
    [zero] لم يُؤرشف أحد.
    [one] أُرشف زبون واحد.
    [two] أُرشف زبونان.
    [few] أُرشف { $count } زبائن.
    [many] أُرشف { $count } زبونًا.
   *[other] أُرشف { $count } زبون.
}
bulk-done-restore = { $count ->
    [zero] لم يُستعد أحد.
    [one] استُعيد زبون واحد.
    [two] استُعيد زبونان.
    [few] استُعيد { $count } زبائن.
    [many] استُعيد { $count } زبونًا.
   *[other] استُعيد { $count } زبون.
}
bulk-left-already = { $count ->
    [zero] لا أحد كان كذلك من قبل.
    [one] واحد كان كذلك من قبل.
    [two] اثنان كانا كذلك من قبل.
    [few] { $count } كانوا كذلك من قبل.
    [many] { $count } كانوا كذلك من قبل.
   *[other] { $count } كانوا كذلك من قبل.
}
bulk-left-full = { $count ->
    [zero] لا أحد لديه 20 علامة، وهو الحد الأقصى.
    [one] واحد لديه 20 علامة، وهو الحد الأقصى.
    [two] اثنان لديهما 20 علامة، وهو الحد الأقصى.
    [few] { $count } لديهم 20 علامة، وهو الحد الأقصى.
    [many] { $count } لديهم 20 علامة، وهو الحد الأقصى.
   *[other] { $count } لديهم 20 علامة، وهو الحد الأقصى.
}
bulk-left-missing = { $count ->
    [zero] لا أحد غير موجود.
    [one] واحد لم يعد موجودًا.
    [two] اثنان لم يعودا موجودين.
    [few] { $count } لم يعودوا موجودين.
    [many] { $count } لم يعودوا موجودين.
   *[other] { $count } لم يعودوا موجودين.
}
bulk-undone = { $count ->
    [zero] لم يعد أحد كما كان.
    [one] عاد زبون واحد كما كان.
    [two] عاد زبونان كما كانا.
    [few] عاد { $count } زبائن كما كانوا.
    [many] عاد { $count } زبونًا كما كانوا.
   *[other] عاد { $count } زبون كما كانوا.
}
bulk-kept = { $count ->
    [zero] لم يتغيّر أحد منذ ذلك الحين.
    [one] واحد تغيّر منذ ذلك الحين ويبقى كما هو.
    [two] اثنان تغيّرا منذ ذلك الحين ويبقيان كما هما.
    [few] { $count } تغيّروا منذ ذلك الحين ويبقون كما هم.
    [many] { $count } تغيّروا منذ ذلك الحين ويبقون كما هم.
   *[other] { $count } تغيّروا منذ ذلك الحين ويبقون كما هم.
}
bulk-progress = { $passed } من { $total } زبائن
audience-filter = كما صُفّيت في قائمة الزبائن:
## The system page
system-title = النظام
system-places = صفحات النظام
system-health = الحالة
system-jobs = مهام فشلت
system-businesses = المصالح
system-logs = السجل
system-backups = النسخ الاحتياطية
system-all-well = كل شيء سليم.
system-troubles = يحتاج هذا إلى معالجة:
system-trouble-jobs_failed = هناك مهام تم التخلي عنها. راجعوا المهام التي فشلت وأعيدوا المحاولة.
system-trouble-jobs_late = هناك مهام متأخرة. تأكدوا من أن عملية التنفيذ تعمل (chatgrow serve --role worker أو all).
system-trouble-messages_late = الرسائل تخرج متأخرة. تحققوا من المزوّدين ومن السجل.
system-trouble-connections_failing = اتصالات بعض المصالح لا تعمل. يرى أصحابها السبب في صفحة الرسائل.
system-trouble-disk_low = المساحة على القرص قليلة. أفرغوا مساحة وإلا توقفت قاعدة البيانات.
system-trouble-clock_drift = ساعة قاعدة البيانات تختلف عن ساعة هذا الجهاز. زامنوهما عبر NTP.
system-trouble-backup_overdue = لا توجد نسخة احتياطية من اليوم الأخير. أنشئوا واحدة الآن وراجعوا السجل.
system-trouble-backup_failed = فشلت آخر نسخة احتياطية. السبب في صفحة النسخ الاحتياطية.
system-trouble-redis_down = Redis لا يستجيب. حتى يستجيب لا تعرف النسخ العاملة بعضها عن بعض.
system-advice = يستحق المراجعة في الإعدادات:
system-advice-secret_known_here = المفتاح السري أُنشئ على هذا الجهاز. مع عدة نسخ عاملة حددوا JWT_SECRET نفسه في كل منها.
system-advice-address_open = BASE_URL ليس https. أضيفوا TLS أمام الخدمة.
system-advice-mail_printed = البريد يُكتب في السجل ولا يُرسل. حددوا SMTP_HOST وEMAIL_FROM.
system-advice-mail_reports_refused = تقارير SendGrid مرفوضة. حددوا SENDGRID_WEBHOOK_KEY.
system-advice-sms_printed = رسائل SMS تُكتب في السجل ولا تُرسل (SMS_PROVIDER=mock).
system-advice-outbound_private = يمكن للمستخدمين توجيه طلبات إلى شبكة هذا الجهاز. ألغوا OUTBOUND_ALLOW_PRIVATE إن لم يكن ذلك مطلوبًا.
system-advice-no_platform_owner = لم يُحدد أحد في PLATFORM_OWNERS.
system-advice-backups_off = لا تُنشأ نسخ احتياطية تلقائيًا (BACKUP_AT=off).
system-machine = هذا التثبيت
system-version = الإصدار
system-started = يعمل منذ
system-database = قاعدة البيانات
system-engine-sqlite = SQLite
system-engine-postgres = PostgreSQL
system-schema = إصدار البنية
system-drift = ساعة قاعدة البيانات
system-drift-ms = فرق { $ms } مللي ثانية
system-disk = القرص
system-disk-free = { $free } فارغة من { $whole }
system-unknown = غير معروف
system-none = لا يوجد
system-last-backup = آخر نسخة احتياطية
system-oldest-message = أقدم رسالة مستحقة
system-connections = اتصالات المصالح
system-connections-well = { $active } قيد الاستخدام، كلها سليمة
system-connections-troubled = { $active } قيد الاستخدام، { $paused } متوقفة، { $failing } معطلة
system-connections-some = (كانت أكثر من أن تُحصى كلها)
system-checks = المكونات اللازمة
system-check-database = قاعدة البيانات
system-check-redis = Redis
system-ms = { $ms } مللي ثانية
system-status-ok = يعمل
system-status-degraded = لا يستجيب
system-status-down = متوقف
system-queue = المهام
system-queue-empty = لا مهام في الانتظار.
system-waiting = في الانتظار
system-running = قيد التنفيذ
system-late = متأخرة
system-failed = فشلت
system-jobs-none = لا توجد مهام فشلت.
system-look-again = تحقق من جديد
system-job-retried = ستُنفذ المهمة من جديد الآن.
system-job-retry-named = محاولة جديدة: { $kind }
system-attempts = { $count ->
    [zero] بلا محاولات
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $count } محاولات
    [many] { $count } محاولة
   *[other] { $count } محاولة
}
system-businesses-search = بحث بالاسم أو العنوان
system-businesses-none = لا توجد مصلحة بهذا الاسم.
system-demo = عرض تجريبي
system-created = منذ
system-last-change = آخر تغيير
system-members = الطاقم
system-customers = الزبائن
system-visits = المواعيد
system-messages = رسائل هذا الشهر
system-storage = الملفات
system-logs-filter = تصفية السجل
system-level = المستوى
system-level-error = أخطاء
system-level-warn = تحذيرات وما فوق
system-level-info = معلومات وما فوق
system-level-debug = كل المحفوظ
system-target = جزء من البرنامج
system-logs-search = كلمات
system-live = تحديث تلقائي
system-logs-none = لا يوجد سطر كهذا في السجل.
system-backup-elsewhere = قاعدة البيانات هي PostgreSQL. انسخوها احتياطيًا كل يوم بأداتها:
system-backup-role = شغّلوه كمستخدم أعلى أو بدور له BYPASSRLS: لا يُسمح لدور ChatGrow نفسه بتصدير الجداول.
system-copy-command = نسخ الأمر
system-command-copied = تم النسخ
system-backup-daily = تُنشأ نسخة كل يوم الساعة { $at } (UTC). تُحفظ { $count } نسخ.
system-backup-off = لا تُنشأ نسخ احتياطية تلقائيًا.
system-backup-now = إنشاء نسخة الآن
system-backups-none = لا توجد نسخ احتياطية بعد.
system-backup-failed = فشلت آخر نسخة احتياطية
system-backup-holds = النسخة تضم بيانات كل المصالح. المفتاح الذي يفتح أسرار الاتصالات المختومة ليس فيها: احفظوه في مكان آخر.
system-backup-waiting = تبدأ النسخة الاحتياطية.
system-backup-copying = نسخ: { $bytes }
system-backup-checking = فحص { $bytes }
system-backup-progress = تقدّم النسخة الاحتياطية
system-backup-made = أُنشئت النسخة وفُحصت.
system-backup-checked = مفحوصة
system-cause-daily = يومية
system-cause-by_hand = يدوية
system-download = تنزيل
system-acts = ما تم هنا
system-act-backup_asked = طلب نسخة احتياطية
system-act-backup_downloaded = تنزيل نسخة احتياطية:
system-act-job_retried = إعادة محاولة مهمة:
## Push notifications
push = الإشعارات على أجهزتك
push-here = إشعاري على هذا الجهاز
push-hint = بما يفعله العملاء: المواعيد والتغييرات والرسائل والمدفوعات.
push-unsupported = هذا المتصفح لا يستطيع عرض الإشعارات. على iPhone أو iPad يجب أولًا إضافة التطبيق إلى الشاشة الرئيسية.
push-blocked = إشعارات هذا الموقع محظورة. يرجى السماح بها في إعدادات المتصفح ثم إعادة تحميل الصفحة.
push-failed = لم يشغّل المتصفح الإشعارات. يرجى التأكد من الاتصال بالشبكة والمحاولة مرة أخرى.
push-test = إرسال إشعار تجريبي
push-test-sent = الإشعار التجريبي في الطريق.
push-devices = أجهزتك
push-since = منذ { $at }
push-this = هذا الجهاز
push-remove = إزالة
push-remove-named = إزالة { $device }

## ملف كل شيء

data-export = تنزيل كل شيء
data-export-text = ملف واحد فيه كل ما لدى المصلحة: جداول الزبائن والمواعيد والرسائل والدفعات وغيرها، وكل المستندات القانونية بصيغة PDF، والملفات التي حفظتموها. كلمات المرور والمفاتيح ليست فيه. قد يستغرق ذلك دقيقة في المصالح الكبيرة.
data-export-make = تنزيل كل شيء
data-export-made = نُزّل الملف
