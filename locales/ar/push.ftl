## What devices of the team are told.

push-who-when = { $name }، { $when }
push-booked = موعد جديد
push-requested = طلب موعد بانتظار الموافقة
push-moved = تم نقل موعد
push-cancelled = تم إلغاء موعد
push-waiting-taken = تم أخذ موعد معروض
push-registration-requested = تسجيل بانتظار الموافقة
push-registered = تسجيل جديد
push-registration-waits = اسم جديد في قائمة انتظار فعالية
push-registration-cancelled = تم إلغاء تسجيل
push-message = رسالة جديدة
push-paid = تم استلام دفعة
push-checkout = دفعة عبر الإنترنت تحتاج إلى فحص
push-trial = الإشعارات تعمل
push-trial-text = سيتلقى هذا الجهاز إشعارًا بما يفعله العملاء.
