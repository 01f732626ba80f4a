## ما الذي حدث، حسب الـ code الخاص بالمشكلة.

problem-invalid-request = تعذّرت قراءة الطلب.
problem-unauthenticated = يرجى تسجيل الدخول.
problem-bad-credentials = عنوان البريد الإلكتروني أو كلمة المرور غير صحيح.
problem-csrf = الصفحة غير محدّثة. يرجى تحديثها والمحاولة من جديد.
problem-forbidden = لا توجد لديكم صلاحية لهذا الإجراء.
problem-not-found = غير موجود.
problem-method-not-allowed = هذا العنوان لا يدعم الإجراء المطلوب.
problem-payload-too-large = الطلب كبير جدًا.
problem-unsupported-media-type = نوع المحتوى غير مقبول هنا.
problem-invalid = هناك حقول تحتاج إلى تصحيح.
problem-rate-limited = طلبات كثيرة جدًا. يرجى الانتظار قليلًا والمحاولة من جديد.
problem-unavailable = الخدمة مشغولة حاليًا. يرجى المحاولة بعد لحظات.
problem-internal = حدث خلل لدينا، وقد تم تسجيله.
problem-email-taken = يوجد بالفعل حساب بعنوان البريد الإلكتروني هذا.
problem-slug-taken = هذا العنوان محجوز. يرجى اختيار عنوان آخر.
problem-stale-version = أجرى شخص آخر تغييرًا هنا في هذه الأثناء. يرجى التحديث والمحاولة من جديد.
problem-already-member = هذا الشخص موجود في الطاقم بالفعل.
problem-last-owner = يجب أن يكون للمصلحة مالك واحد على الأقل.
problem-idempotency-in-progress = الطلب نفسه قيد المعالجة أو انقطع. يرجى التحقق من النتيجة قبل تكراره.
problem-idempotency-key-reused = المفتاح Idempotency-Key استُخدم لطلب آخر.

## ما الخطأ في الحقل، حسب الـ code الخاص به.

field-missing = هذا الحقل إلزامي.
field-unknown-field = هذا الحقل غير معروف.
field-wrong-type = القيمة ليست بالصيغة الصحيحة.
field-out-of-range = القيمة خارج النطاق المسموح.
field-too-long = النص طويل جدًا.
field-bad-cursor = المؤشّر (cursor) غير صالح.
field-bad-name = يتكوّن الاسم من حرف واحد حتى 120 حرفًا.
field-bad-email = عنوان البريد الإلكتروني غير صالح.
field-bad-phone = رقم الهاتف غير صالح.
field-bad-slug = يرجى استخدام 3 حتى 60 من الأحرف اللاتينية والأرقام والشرطات.
field-bad-zone = المنطقة الزمنية غير معروفة.
field-bad-tax-number = الرقم غير صالح: تسعة أرقام تشمل رقم التحقق.
field-bad-link = هذا الرابط لم يعد صالحًا. يرجى طلب رابط جديد.
field-password-too-short = تتكوّن كلمة المرور من 8 أحرف على الأقل.

## الرسائل

problem-impossible-step = هذه الخطوة غير ممكنة في الحالة الحالية.
## الدفعات والمستندات.

problem-already-paid = دُفع المبلغ كاملًا من قبل.
problem-appointment-cancelled = تم إلغاء الزيارة، لذلك لا يمكن قبض دفعة عنها.
field-wrong-currency = يجب أن تكون العملة هي عملة المصلحة.
problem-registration-cancelled = أُلغي التسجيل، لذا لا يمكن قبول دفعة عنه.
problem-already-refunded = أُعيد المبلغ كله من قبل.
problem-refund-under-way = ما زال ردّ سابق لهذه الدفعة قيد التنفيذ. انتظروا حتى ينتهي.
field-bad-last4 = اكتبوا الأرقام الأربعة الأخيرة من البطاقة فقط.
field-other-method = هذه المعلومة لا تخصّ وسيلة الدفع المختارة.
field-one-subject = الدفعة عن زيارة أو عن تسجيل أو عن شيء آخر: اذكروا واحدًا منها فقط.
problem-link-closed = رابط الدفع لم يعد مفتوحًا: دُفع أو أُلغي أو انتهت مدته.
problem-payer-unreachable = ليس للزبون هاتف ولا بريد إلكتروني لإرسال الرابط إليه.
## الزبائن.

problem-phone-taken = رقم الهاتف هذا مسجّل لدى زبون آخر.
field-bad-tag = تتكوّن العلامة من حرف واحد حتى 40 حرفًا.
field-too-many = القيم في القائمة كثيرة جدًا.
field-same-customer = لا يمكن دمج بطاقة مع نفسها. يرجى اختيار بطاقة أخرى.
## الخدمات والتقويم.

problem-slot-taken = حُجزت هذه الساعة في هذه الأثناء. يرجى اختيار ساعة أخرى.
problem-too-late-to-cancel = حان وقت الموعد، لذلك لا يمكن إلغاؤه هنا. يمكن التوجّه إلى المصلحة.
field-hours-overlap = فترتان في اليوم نفسه متداخلتان.
field-bad-time = يرجى كتابة الساعة بالصيغة HH:MM.
field-ends-before-start = يجب أن تكون النهاية بعد البداية.
field-bad-color = يرجى كتابة اللون بالصيغة ‎#rrggbb.
field-not-offered = هذه الخدمة لم تعد معروضة.
field-does-not-give-service = عضو الطاقم هذا لا يقدّم الخدمة.
field-not-open = لا يمكن حجز موعد في هذه الساعة. يرجى اختيار إحدى الساعات الشاغرة.
field-bad-date = يرجى كتابة تاريخ موجود بالصيغة YYYY-MM-DD.
field-too-many-days = يمكن طلب 62 يومًا على الأكثر دفعة واحدة.
field-not-whole-minute = يجب أن تكون الساعة بدقائق كاملة.
field-one-of-two = يرجى تحديد زبون موجود أو زبون جديد، لا كليهما.
field-only-of-guests = موافقة الزبون على الإعلانات التي أخبر بها الفريق تُسجَّل في بطاقته.
## قواعد الحجز.

problem-too-late-to-move = الموعد قريب جدًا، لذلك لا يمكن نقله هنا. يمكن التوجّه إلى المصلحة.
field-class-alone = لا يمكن ضم حصة جماعية إلى خدمات أخرى في الزيارة نفسها.
field-too-long-visit = الخدمات معًا أطول من زيارة واحدة.
field-class-length = لا يمكن تغيير مدة مكان واحد في الحصة.
field-bad-token = الرابط غير صالح.
## الإغلاقات والأعياد.

field-unknown-city = هذه المدينة ليست في القائمة.
field-city-needed = يجب اختيار مدينة: وقتا دخول السبت وخروجه يتحددان حسب غروب الشمس فيها.
field-unknown-holiday = هذا ليس عيدًا يمكن الإغلاق فيه.
field-too-far = يمكن طلب 400 يوم على الأكثر دفعة واحدة.

## تقويمات من خارج ChatGrow.

problem-too-many-calendars = عدد التقويمات من هذا النوع كبير جدًا. يرجى إزالة أحدها أولًا.
problem-google-not-configured = لا يمكن ربط تقويم Google في هذا التثبيت.
problem-already-connected = تقويم Google الخاص بعضو الطاقم مربوط بالفعل.
problem-needs-reconnect = يجب ربط التقويم من جديد.
field-unknown = لا يوجد شيء كهذا.
field-not-https = يجب أن يبدأ العنوان بـ https.
field-private-address = العنوان يقود إلى شبكة خاصة.
field-bad-address = لا يمكن استخدام هذا العنوان. يرجى كتابة عنوان يبدأ بـ https://
calendar-bad-address = هذا ليس عنوان تقويم.
calendar-private-address = العنوان يقود إلى شبكة خاصة.
calendar-not-https = العنوان يقود إلى مكان ليس https.
calendar-too-many-redirects = العنوان يحيل إلى عنوان آخر مرة بعد مرة.
calendar-timed-out = خادم التقويم لم يردّ في الوقت المحدد.
calendar-unreachable = لا يمكن الوصول إلى خادم التقويم.
calendar-calendar-not-found = لا يوجد تقويم في هذا العنوان. ربما أُلغي الرابط.
calendar-access-denied = لا توجد صلاحية لقراءة التقويم. يرجى نسخ رابطه الخاص.
calendar-server-error = خادم التقويم أبلغ عن خلل.
calendar-too-large = ملف التقويم كبير جدًا.
calendar-not-a-calendar = في هذا العنوان صفحة وليس تقويمًا.
calendar-cut-off = ملف التقويم انقطع في منتصفه.
calendar-too-many-events = في التقويم أحداث كثيرة جدًا.
calendar-revoked = أُلغيت الصلاحية. يرجى ربط التقويم من جديد.
calendar-permission-missing = لم تُمنح صلاحية رؤية الأحداث وتغييرها. يرجى الربط من جديد واختيارها.
calendar-misconfigured = إعدادات هذا التثبيت لدى Google غير صحيحة. يرجى التوجّه إلى من يشغّله.
calendar-refused = رفضت Google الطلب.
calendar-secret-lost = استُبدل مفتاح التشفير لهذا التثبيت. يرجى إضافة التقويم من جديد.
## الفعاليات.

problem-sold-out = لم تبقَ أماكن كافية في هذا الموعد.
problem-kind-sold-out = نفدت التذاكر من هذا النوع لهذا الموعد.
problem-registration-closed = أُغلق التسجيل لهذا الموعد. يمكن التوجّه إلى المصلحة.
problem-offer-expired = حُفظت الأماكن لكم حتى انتهاء الوقت، ثم انتقلت إلى آخرين.
problem-event-incomplete = لنشر فعالية يلزم موعد ونوع تذكرة.
problem-capacity-below-taken = عدد الأماكن المحجوزة أكبر من ذلك.
problem-ticket-elsewhere = هذه التذكرة لفعالية أخرى أو لموعد آخر.
problem-ticket-cancelled = هذه التذكرة لم تعد صالحة: أُلغيت أو نُقلت إلى شخص آخر.
problem-ticket-not-confirmed = هذا التسجيل غير مؤكَّد، لذلك التذكرة غير صالحة.
field-endless-rule = القاعدة تحتاج إلى نهاية: عدد مرات أو يوم أخير.
field-same-start = موعدان يبدآن في الوقت نفسه.
field-too-large = الصورة أكبر من 2 م.ب.
field-bad-picture = يمكن رفع صور PNG أو JPEG أو WebP فقط.
field-not-a-choice = الخيارات متاحة لسؤال الاختيار فقط.
field-unknown-question = هذا السؤال ليس جزءًا من الاستمارة.
field-bad-number = يرجى كتابة رقم.
field-not-an-option = يرجى اختيار أحد الخيارات.
field-unknown-kind = لا يوجد في الفعالية نوع تذكرة كهذا.
field-not-on-sale = التذاكر من هذا النوع ليست معروضة للبيع حاليًا.
field-unknown-code = لا توجد تذكرة بهذا الرمز.
## سلاسل المواعيد.

problem-series-conflicts = بعض مواعيد السلسلة غير شاغرة. يرجى اختيار ساعة أخرى أو التنازل عن هذه المواعيد.
field-bad-rule = قاعدة التكرار هذه غير معروفة.
field-too-many-visits = في السلسلة 200 موعد على الأكثر.
field-too-far-ahead = يمكن أن يكون آخر موعد في السلسلة بعد 730 يومًا على الأكثر.
field-no-dates = لا يوجد أي تاريخ يلائم هذه القاعدة.
field-not-in-series = لا يوجد في السلسلة موعد في هذا التاريخ.
field-other-day = لا يمكن نقل هذه السلسلة إلى أيام أخرى من الشهر. يرجى اختيار ساعة في اليوم نفسه.
field-one-of-two-times = يرجى تحديد ساعة أو وقت بداية، لا كليهما.

## قائمة الانتظار.

problem-offer-over = هذا الموعد لم يعد محفوظًا لكم. حصل عليه شخص آخر أو يمكنه الحصول عليه.
field-days-or-time = يرجى تحديد الأيام الملائمة أو موعد واحد دقيق، لا كليهما.

## الموافقات والمشتركون والحملات.

problem-subscriber-exists = هذا العنوان موجود بالفعل بين المشتركين.
problem-list-exists = توجد بالفعل قائمة بهذا الاسم.
problem-too-many-lists = يمكن الاحتفاظ بـ 200 قائمة على الأكثر. يرجى حذف واحدة أولًا.
problem-sender-incomplete = لإرسال إعلانات يلزم أن يكون للمصلحة عنوان أو هاتف أو بريد إلكتروني: القانون يشترط مُرسِلًا يمكن التوجّه إليه.
problem-no-test-of-texts = لا تُرسل الرسالة النصية للتجربة: المعاينة هي النص كاملًا.
field-no-address = لا يوجد في البطاقة عنوان أو هاتف لهذه القناة.
field-control-characters = لا يُسمح هنا بفواصل الأسطر ورموز التحكم.
field-too-short = النص قصير جدًا.
field-unreadable = تعذّرت قراءة الملف. يرجى حفظه بصيغة CSV وبترميز UTF-8.
field-no-email-column = في السطر الأول من الملف ينقص عمود البريد الإلكتروني.
field-repeated = العنوان وارد بالفعل في سطر سابق.
field-withdrawn = طلب صاحب هذا العنوان عدم تلقي إعلانات.
## نصوص الرسائل وقواعد الإرسال.

problem-too-many-rules = لديكم بالفعل 20 قاعدة خاصة بكم. يرجى إزالة إحداها أولًا.
problem-rule-of-everybody = هذه القاعدة موجودة في كل مصلحة. يمكن إيقافها، لا إزالتها.
problem-rule-exists = توجد بالفعل قاعدة لذلك في الوقت نفسه.
field-not-repeatable = يمكن إضافة تذكيرات وطلبات تقييم فقط.
field-not-of-this-rule = هذا لا يخص قاعدة من هذا النوع.
field-cannot-wait = للعرض مدة محدودة، لذلك لا يمكنه الانتظار حتى الصباح.
field-review-page-needed = يرجى أولًا إدخال عنوان صفحة التقييمات الخاصة بكم.
field-both-or-neither = يرجى تحديد الساعتين معًا أو تركهما فارغتين.
field-unknown-variable = لا يوجد متغيّر كهذا في هذه الرسالة.
field-unclosed-variable = القوس غير مغلق في السطر نفسه.
field-only-of-mail = لرسالة البريد الإلكتروني فقط موضوع.
field-not-in-a-text = لا موضوع ولا زر في الرسالة النصية.
field-bad-birth-date = يرجى كتابة تاريخ الميلاد بالصيغة YYYY-MM-DD، من سنة 1900 حتى اليوم.
## إرسال الرسائل.

problem-too-many-connections = عدد الاتصالات بالمزوّدين كبير جدًا. يرجى إزالة أحدها أولًا.
problem-no-number = ليس لهذا الاتصال رقم هاتف، لذلك لا يوجد رابط لفتح محادثة.
problem-opted-out = طُلب عدم تلقي رسائل على هذا العنوان، أو أن المزوّد لا يوصلها إليه.
field-each-once = يرجى ذكر كل قناة مرة واحدة على الأكثر، وقناة واحدة على الأقل.
field-wrong-provider = هذا المزوّد لا ينقل رسائل عبر هذه القناة.
field-bad-template = لا توجد لدينا رسالة كهذه، أو أن اسم قالبها أو لغته أو متغيّراته غير صالحة.
field-bad-host = هذا ليس اسم خادم.
field-not-encrypted = الاتصال بدون تشفير غير مسموح هنا.
field-bad-sid = المعرّف غير صالح. يرجى نسخه من موقع المزوّد.
field-bad-sender = يرجى كتابة رقم هاتف، أو لرسائل SMS اسم من 11 حرفًا لاتينيًا ورقمًا على الأكثر.
field-bad-secret = في كلمة المرور أو المفتاح رموز غير مسموح بها.
field-bad-subject = الموضوع سطر واحد من حرف واحد حتى 200 حرف.
field-text-or-template = يرجى كتابة رسالة أو اختيار قالب معتمد، أحدهما فقط.
field-one-of-two-readers = يرجى تحديد زبون أو عنوان، لا كليهما.
field-unreachable = لا يمكن الوصول إلى الزبون عبر هذه القناة.

## الدفع عبر الإنترنت.

problem-too-many-gateway-accounts = عدد حسابات الدفع كبير جدًا. يرجى إزالة أحدها أولًا.
problem-gateway-account-in-use = في هذا الحساب دفعة أو استرداد لم ينته بعد. يرجى المحاولة لاحقًا.
problem-too-many-api-keys = عدد المفاتيح كبير جدًا. يرجى إلغاء أحدها أولًا.
problem-too-many-webhooks = عدد عناوين Webhook كبير جدًا. يرجى إزالة أحدها أولًا.
problem-webhook-not-enabled = عنوان Webhook هذا غير مفعّل. يرجى تفعيله أولًا.
problem-no-online-payment = لا يمكن الدفع لهذه المصلحة عبر الإنترنت حاليًا.
problem-card-in-use = خصم من هذه البطاقة لم ينته بعد. يرجى المحاولة لاحقًا.
problem-card-expired = انتهت صلاحية البطاقة. يرجى طلب بطاقة أخرى من الزبون.
field-bad-terminal = رقم المحطة غير صالح. يرجى نسخه من موقع شركة الدفع.
field-bad-payer = يرجى كتابة الاسم الشخصي واسم العائلة.
field-bad-mobile = يرجى كتابة رقم هاتف محمول إسرائيلي.
field-bad-reason = يرجى كتابة سبب الدفع في سطر واحد من 200 حرف على الأكثر.
## Documents of all kinds.

problem-total-differs = مجموع المستند يختلف عما عُرض. تحققوا وحاولوا مجددًا.
problem-above-what-is-left = المبلغ أكبر مما تبقى من المستند الأصلي.
problem-original-on-paper = يُسلَّم أصل هذا المستند على ورق ولا يُرسل بالبريد.
problem-no-signing-key = لا شهادة سارية للتوقيع. أصدروا أو ارفعوا شهادة في إعدادات المستندات.
problem-already-documented = لهذه الدفعة مستند بالفعل.
problem-already-replaced = صدر مستند آخر بدل هذا المستند.
problem-series-begun = صدرت مستندات من هذا النوع، لذلك لا يمكن تغيير الرقم الأول.
problem-too-many-drafts = توجد مسودات كثيرة. احذفوا بعضها أولًا.
problem-too-many-recurring = توجد مستندات متكررة كثيرة. أنهوا واحدًا منها أولًا.
problem-not-creditable = يمكن إصدار إشعار دائن لفاتورة ضريبية أو لفاتورة ضريبية/إيصال فقط.
problem-not-cancellable = بهذه الطريقة تُلغى الإيصالات فقط. للفاتورة الضريبية يصدر إشعار دائن.
field-before-last-document = التاريخ ليس بعد تاريخ مستند صدر من قبل.
field-in-future = هذا التاريخ لم يحن بعد.
field-in-past = هذا التاريخ قد مضى.
field-may-not-issue = لا يحق لمصلحة من هذا النوع إصدار مستند كهذا في هذا التاريخ.
field-date-order = ترتيب التواريخ غير صحيح.
field-not-on-this-kind = لا مكان لهذا في مستند من هذا النوع.
field-row-count = لا توجد أسطر، أو توجد أسطر كثيرة.
field-discount-too-large = الخصم أكبر من المبلغ الذي يُخصم منه.
field-payments-differ = الدفعات والضريبة المخصومة لا تساوي مجموع المستند.
field-bad-logo = تُقبل صور PNG وJPEG وSVG فقط.
field-logo-too-large = الشعار أكبر من 200 كيلوبايت.
field-bad-key-file = تعذّر فتح الملف: ليس PKCS#12 أو كلمة المرور خاطئة.
field-bad-key-kind = لا يحتوي الملف على مفتاح صالح للتوقيع: P-256 أو RSA بطول 2048 بت فأكثر، مع شهادته.
field-no-signer-name = لا اسم في الشهادة.
field-certificate-expired = الشهادة غير سارية اليوم.
field-key-known = رُفعت هذه الشهادة من قبل.
field-mail-only = الموافقة على المستندات المحوسبة لعنوان بريد إلكتروني فقط.
field-one-of-two-ways = اختاروا مبلغًا أو أسطرًا، لا كليهما.
field-issued-elsewhere = يصدر الإشعار الدائن من الفاتورة التي يخصها.
field-not-recurring = لا مكان لهذا في مستند متكرر.
problem-tax-number-needed = أدخلوا أولًا رقم المشتغل في تفاصيل المصلحة.
field-too-long-period = يمكن طلب عشر سنوات على الأكثر.
field-bad-month = اكتبوا شهرًا موجودًا بالشكل YYYY-MM.
problem-allocation-not-configured = لا يمكن طلب أرقام تخصيص في هذا النظام.
problem-awaits-allocation = المستند بانتظار رقم التخصيص، لذلك لا نسخة أصلية بعد.
problem-no-allocation-needed = لا يحتاج هذا المستند إلى رقم تخصيص.
field-bad-allocation-number = رقم التخصيص تسعة أرقام على الأقل.

## Files of customers.

field-empty-file = لا صفوف في الملف تحت العناوين.
field-too-many-rows = الحد الأقصى للملف 50,000 صف. قسّموه إلى عدة ملفات.
field-too-many-columns = الحد الأقصى للملف 100 عمود. احذفوا الأعمدة غير اللازمة.
field-file-too-large = الملف كبير جدًا. الحد الأقصى 10 ميغابايت.
field-old-excel = هذا ملف إكسل قديم (xls). احفظوه بصيغة xlsx أو CSV.
field-not-a-table = هذا ليس ملف CSV أو إكسل، أو أنه تالف.
field-no-name-column = اختاروا عمودًا للاسم.
field-wrong-columns = عدد الأعمدة مختلف عن عددها في الملف.
field-field-twice = هذا الحقل مختار لعمود آخر.
field-name-twice = اختاروا عمودًا للاسم الكامل، أو عمودين للاسم الأول واسم العائلة، لا كليهما.
field-nothing-to-import = لا صف في الملف يمكن إضافته. صححوه وارفعوه مجددًا.
field-unreadable-cell = هنا أحرف لا يمكن قراءتها.
field-repeated-person = الهاتف أو البريد موجود في صف سابق.
field-bad-file = يمكن رفع PDF وصور (JPEG أو PNG أو WebP أو HEIC) ونص (TXT) ومستندات Word وExcel ‏(DOCX أو XLSX) بلا وحدات ماكرو. هذا الملف ليس واحدًا منها أو أنه تالف.
problem-customer-files-full = لم تعد هناك مساحة لملفات الزبائن. احذفوا ملفات لا حاجة إليها وحاولوا مجددًا.
problem-too-many-customer-files = لدى هذا الزبون 200 ملف بالفعل. احذفوا أحدها أولًا.
problem-too-many-customer-fields = يوجد 30 حقلًا بالفعل. انقلوا أحدها إلى الأرشيف أولًا.
problem-customer-field-name-taken = حقل آخر يحمل هذا الاسم الآن. غيّروا اسمه وحاولوا مجددًا.
field-unknown-customer-field = هذا الحقل لم يعد مستخدمًا. حدّثوا الصفحة.
field-not-yes-or-no = اختاروا نعم أو لا.
field-bad-label = يتكوّن الاسم من حرف واحد حتى 60 حرفًا.
field-label-taken = هذا الاسم موجود بالفعل. اختاروا اسمًا آخر.
## التحقق بخطوتين.

problem-second-factor-due = تتطلب المصلحة التحقق بخطوتين. فعّلوه للمتابعة.
problem-second-factor-on = التحقق بخطوتين مفعّل بالفعل.
problem-second-factor-off = التحقق بخطوتين لديكم غير مفعّل.
problem-second-factor-not-begun = ابدؤوا تفعيل التحقق بخطوتين من جديد.
field-transaction-used = سُجلت هذه المعاملة لدفعة أخرى.
field-wrong-code = الرمز خاطئ أو سبق استخدامه.
field-wrong-password = كلمة المرور خاطئة.
field-one-proof = أعطوا كلمة مرور أو رمزًا، أحدهما فقط.
## مفاتيح المرور.

problem-bad-passkey = لم يُقبل مفتاح المرور: ربما أُزيل أو استغرق ذلك وقتًا طويلًا. حاولوا مرة أخرى، أو ادخلوا بكلمة المرور.
problem-passkeys-unavailable = لا توجد مفاتيح مرور في هذا العنوان. على مشغّل النظام ضبط BASE_URL على https:// مع اسم نطاق.
problem-too-many-passkeys = لديكم عشرة مفاتيح مرور. أزيلوا واحدًا لإضافة آخر.
problem-passkey-not-begun = استغرق ذلك وقتًا طويلًا. ابدؤوا إضافة مفتاح المرور من جديد.
problem-passkey-known = أُضيف مفتاح المرور هذا بالفعل.
field-passkey-refused = لم تُقبل إجابة الجهاز. ابدؤوا من جديد، في عنوان هذه الصفحة.

## زبائن كثيرون دفعة واحدة ومرشحات محفوظة.

problem-count-changed = تغيّر عدد الزبائن المطابقين. راجعوا القائمة وأكّدوا مرة أخرى.
problem-view-exists = يوجد عرض بهذا الاسم.
problem-too-many-views = يوجد 50 عرضًا بالفعل. أزيلوا واحدًا أولًا.
field-not-of-this-act = هذا لا ينتمي إلى الإجراء المختار.
field-ids-or-filter = حدّدوا زبائن أو مرشحًا، لا كليهما.
## The system page.

problem-backup-not-here = قاعدة البيانات هي PostgreSQL: تُنسخ احتياطيًا بواسطة pg_dump.
problem-backup-under-way = نسخة احتياطية قيد الإنشاء. انتظروا حتى تنتهي.

## Push.

field-bad-push-key = هذا ليس مفتاح اشتراك متصفح في الإشعارات.
problem-too-many-devices = هناك 20 جهازًا بالفعل. يرجى إزالة أحدها أولًا.
