## What devices of the team are told.

push-who-when = { $name }, { $when }
push-booked = Новая запись
push-requested = Запрос на запись ждёт подтверждения
push-moved = Запись перенесена
push-cancelled = Запись отменена
push-waiting-taken = Предложенное время занято
push-registration-requested = Регистрация ждёт подтверждения
push-registered = Новая регистрация
push-registration-waits = Новое имя в листе ожидания мероприятия
push-registration-cancelled = Регистрация отменена
push-message = Новое сообщение
push-paid = Получена оплата
push-checkout = Нужно проверить онлайн-платёж
push-trial = Уведомления работают
push-trial-text = На это устройство будут приходить уведомления о действиях клиентов.
