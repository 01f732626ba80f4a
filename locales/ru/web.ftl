### Приложение сотрудников.
###
### Terms, the same everywhere: appointment = запись (as a booking), визит (as a meeting); customer, guest = клиент;
### service = услуга; staff = сотрудники, staff member = сотрудник (to guests: специалист); business = бизнес (to guests: компания);
### class = групповое занятие, занятие; event = мероприятие; ticket = билет; seat = место; registration = регистрация;
### waiting list = лист ожидания; request = заявка; series = серия визитов; open time = свободное время, counted: окно;
### receipt = квитанция; tax invoice = налоговый счёт; payment = платёж, оплата; deposit = предоплата;
### cancellation fee = плата за отмену; calendar = календарь; tag = метка; link = ссылка; account = аккаунт.
### subscriber, subscription = подписчик, подписка; advertisement = реклама; campaign = рассылка; consent = согласие;
### review = отзыв; provider = провайдер, carrier = оператор; connection = подключение; channel = канал;
### template = шаблон; draft = черновик.
### Names of people and businesses are not declined: no preposition before them that asks for a case, or «quotes».
### No past tense that shows a gender: «Неявка», not «Не пришёл». Polite «вы», in small letters.

## Shell
skip-to-content = Перейти к содержанию
nav-label = Главное меню
nav-calendar = Календарь
nav-events = Мероприятия
nav-customers = Клиенты
nav-services = Услуги и сотрудники
nav-services-short = Услуги
nav-messages = Сообщения
nav-documents = Документы
nav-settings = Настройки
business-switch = { $name }, сменить бизнес
language = Язык
theme = Оформление
theme-dark = Включить тёмное оформление
theme-light = Включить светлое оформление
scheme-auto = Как на устройстве
scheme-light = Светлое
scheme-dark = Тёмное
user-menu = Аккаунт: { $name }
sign-out = Выйти
offline = Нет связи с интернетом. Данные показаны на момент обрыва, изменения не сохранятся.

## Actions
action-save = Сохранить
action-cancel = Отмена
action-close = Закрыть
action-edit = Изменить
action-retry = Повторить
action-more = Ещё
action-undo = Вернуть
action-archive = В архив
action-restore = Вернуть из архива
edit-named = Изменить: { $name }
saved = Сохранено

## States
loading = Загрузка
error-unexpected = У нас что-то пошло не так. Попробуйте через минуту.
error-network = Сервер не отвечает. Проверьте связь и попробуйте снова.
error-forbidden = У вас нет на это прав. Их может дать владелец бизнеса.
error-request-id = Номер обращения в поддержку:
not-found = Такой страницы нет.
not-found-action = На главную

## Fields
field-required = Обязательное поле
field-full-name = Имя и фамилия
field-business-name = Название бизнеса
field-email = Эл. почта
field-password = Пароль
field-new-password = Новый пароль
field-phone = Телефон
field-address = Адрес
field-notes = Заметки
field-tags = Метки
field-tags-hint = Нажмите Enter после каждой метки
field-customer = Клиент
field-service = Услуга
field-staff = Сотрудник
field-date = Дата
field-time = Время
field-time-hint = Выберите свободное время или введите другое
field-time-invalid = Введите время, например 09:30
field-amount = Сумма
field-amount-invalid = Введите сумму больше нуля
field-method = Способ оплаты
field-service-name = Название услуги
field-description = Описание
field-duration = Длительность в минутах
field-minutes-invalid = Введите число минут
field-price = Цена ({ $currency })
field-buffer-before = Минуты на подготовку до
field-buffer-after = Минуты на уборку после
field-service-staff = Кто оказывает услугу
field-staff-services = Услуги
field-color = Цвет
field-tax-kind = Вид бизнеса
field-tax-number = Номер предприятия или компании
field-tax-number-hint = Девять цифр, как на квитанциях
field-notice = За сколько минут можно записаться
field-notice-hint = На более близкое время клиенты записаться не смогут
field-horizon = На сколько дней вперёд открыта запись
field-horizon-hint = До этого дня календарь открыт для клиентов
field-step = Шаг свободного времени
field-step-hint = Какое время предлагать клиентам, например каждые четверть часа
field-slug = Конец адреса
field-slug-hint = Строчные латинские буквы, цифры и дефисы. Старые ссылки перестанут работать.
field-role = Роль

## Accounts
sign-in-title = Вход
sign-in-action = Войти
sign-in-link = У меня уже есть аккаунт
sign-up-title = Аккаунт для бизнеса
sign-up-action = Открыть аккаунт
sign-up-link = Открыть новый аккаунт
password-hint = Не меньше восьми символов
password-show = Показать пароль
check-email-title = Мы отправили вам письмо
check-email-text = Письмо отправлено на { $email }. Ссылка в нём откроет аккаунт.
back-to-sign-in = Вернуться ко входу
verify-title = Подтверждение адреса эл. почты
link-incomplete = Ссылка неполная. Откройте её ещё раз из письма.
forgot-link = Не помню пароль
forgot-title = Новый пароль
forgot-action = Отправить ссылку
forgot-sent = Если аккаунт с этим адресом есть, на него придёт ссылка для выбора нового пароля.
reset-title = Выбор нового пароля
reset-action = Сохранить пароль
reset-done = Пароль изменён. Можно войти.
new-business-title = Новый бизнес
new-business-action = Открыть бизнес

## First steps
welcome-title = Здравствуйте, { $name }, начнём
welcome-text = Пять коротких шагов, и первая запись в календаре.
welcome-list = Первые шаги
welcome-progress = Сделано шагов: { $done } из { $all }
welcome-all-done = Всё готово. Клиенты могут к вам записываться.
welcome-business = О бизнесе
welcome-business-action = Дальше: услуга
welcome-service = Первая услуга
welcome-service-action = Дальше: часы
welcome-hours = Рабочие часы
welcome-hours-action = Дальше: ссылка
welcome-share = Ссылка для клиентов
welcome-test = Пробная запись
welcome-test-text = Запишитесь, как клиент: услуга, время, имя и телефон. Запись появится в календаре сама, и её можно там отменить.
welcome-test-action = На страницу клиентов
welcome-leave = Скрыть и перейти к календарю
welcome-done = К календарю
welcome-step-done = Готово
demo-text = Это пример: всё в нём выдумано.
demo-remove = Убрать пример и начать с нуля
service-name-example = Например: стрижка
link-text = По этому адресу клиенты записываются к вам. Его можно отправить в сообщении или разместить в сети.
link-copy = Скопировать ссылку
link-copied = Ссылка скопирована
link-copy-failed = Браузер не разрешил копирование. Выделите текст и скопируйте его.
brand-title = Вид страниц для клиентов
brand-text = Логотип — тот, что на документах (Настройки → Документы).
brand-color = Цвет
brand-color-hint = Оттенок становится темнее или светлее, насколько нужно для чтения. Пусто: обычный цвет.
brand-color-pick = Взять цвет с экрана
embed-title = На вашем сайте
embed-text = Вставьте эту строку в страницу сайта, и клиенты запишутся, не покидая его. Оплата откроется во всём окне.
embed-as = Как это выглядит
embed-as-page = Внутри страницы
embed-as-button = Кнопка
embed-button-text = Записаться
embed-code = Строка
embed-copy = Скопировать строку

## Calendar
calendar-day = День
calendar-week = Неделя
calendar-view = Вид
calendar-today = Сегодня
calendar-turn = Листать календарь
calendar-previous-day = Предыдущий день
calendar-next-day = Следующий день
calendar-previous-week = Предыдущая неделя
calendar-next-week = Следующая неделя
calendar-jump = Перейти к дате
calendar-staff = Показать одного сотрудника
calendar-all-staff = Все сотрудники
calendar-away = Не работает
calendar-unready = Чтобы записывать клиентов, нужна одна услуга и человек, который её оказывает.
calendar-unready-action = К первым шагам
agenda-free = Визитов нет
date-next-month = Следующий месяц
date-previous-month = Предыдущий месяц
date-next-year = Следующий год
date-previous-year = Предыдущий год

## Visits
visit-title = Визит
visit-new = Новая запись
visit-book = Записать
visit-booked = Запись создана: { $customer }
visit-label = { $customer }, { $service }, сотрудник { $staff }, { $day }, { $from }–{ $to }, { $status }
visit-price = Цена:
visit-move = Перенести
visit-move-title = Перенос визита
visit-move-action = Перенести визит
visit-moved = Визит перенесён: { $day }, { $time }
visit-cancel = Отменить визит
visit-cancel-title = Отменить визит?
visit-cancel-reason = Причина (необязательно)
visit-cancel-action = Отменить визит
visit-keep = Оставить
status-confirmed = Назначен
status-arrived = На месте
status-completed = Завершён
status-no_show = Неявка
status-cancelled = Отменён
step-arrived = На месте
step-completed = Завершён
step-no_show = Неявка
step-confirmed = Вернуть: назначен
source-desk = Записан сотрудником
source-guest = Запись сделана клиентом
source-api = Запись через API
staff-any = Любой свободный
slots-open = Свободное время
slots-none = В этот день свободного времени нет. Можно ввести время.
slots-instead = Свободно вместо этого:
service-option = { $name } · { $minutes } мин · { $price }

## Payments
pay-title = Оплата: { $customer }
pay-action = Записать оплату
pay-done = Оплата записана, квитанция в пути
pay-receipt-hint = Будет выдана квитанция; если есть адрес, она придёт клиенту по эл. почте.
paid = Оплачено
payments = Платежи
method-cash = Наличные
method-cheque = Чек
method-card = Карта
method-voucher = Подарочный сертификат
method-bank_transfer = Банковский перевод
method-app = Платёжное приложение
method-other = Другое
receipt-open = Квитанция

## Customers
customers-search = Поиск по имени, телефону или эл. почте
customers-status = Какие клиенты
customers-active = Активные
customers-archived = Архив
customers-count = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
customers-none = Клиентов пока нет. Они добавляются и сами, когда записываются.
customers-none-found = Подходящих клиентов нет.
customers-clear = Сбросить отбор
customers-tag-clear = Снять отбор по метке { $tag }
customer-title = Клиент
customer-add = Новый клиент
customer-edit = Данные клиента
customer-new = Новый клиент…
customer-search = Имя или телефон
customer-details = Данные
customer-visits = Визиты
customer-timeline = История
customer-archived = В архиве
customer-no-contact = Нет телефона и эл. почты
customer-no-visits = Визитов нет
customer-merge = Объединить
customer-merge-title = Объединение карточек
customer-merge-other = Вторая карточка того же человека
customer-merge-warning = Визиты, заметки и документы перейдут в карточку { $name }, а вторая карточка закроется. Объединение нельзя отменить.
customer-merge-action = Объединить карточки
customer-merged = Карточки объединены
customer-files = Файлы
customer-files-none = Файлов пока нет
customer-files-hint = PDF, изображение, текст, Word или Excel, до 10 МБ
customer-file-add = Добавить файлы
customer-file-there = { $name } уже есть здесь
customer-file-too-large = Файл { $name } слишком большой: допускается до 10 МБ.
customer-file-download = Скачать { $name }
customer-file-remove = { action-remove }: { $name }
customer-file-removed = Файл { $name } удалён
customer-field-clear = Очистить
customer-field-yes = Да
customer-field-no = Нет
note-label = Заметка о клиенте
note-add = Добавить заметку
actor-user = Команда
actor-api_key = Программа
actor-guest = Клиент
actor-system = Система
entry-appointment-booked = Создана запись
entry-appointment-moved = Визит перенесён
entry-appointment-cancelled = Визит отменён
entry-appointment-arrived = Клиент на месте
entry-appointment-completed = Визит завершён
entry-appointment-no_show = Неявка
entry-appointment-updated = Детали визита изменены
entry-appointment-reopened = Визит снова открыт
entry-customer-created = Добавление в список
entry-customer-updated = Данные изменены
entry-customer-archived = Перенос в архив
entry-customer-restored = Возврат из архива
entry-customer-merged = С этой карточкой объединена другая
entry-customer-noted = Заметка
entry-customer-file_added = Добавлен файл
entry-customer-file_removed = Файл удалён
entry-customer-file_restored = Файл восстановлен
entry-payment-received = Получена оплата
entry-refund-asked = Запрошен возврат
entry-refund-done = Деньги возвращены
entry-refund-refused = Возврат не выполнен
entry-refund-unknown = Неизвестно, выполнен ли возврат
entry-refund-awaits_approval = Возврат ждёт подтверждения
entry-payment_link-created = Создана просьба об оплате
entry-payment_link-sent = Ссылка на оплату отправлена
entry-payment_link-paid = Оплата по ссылке получена
entry-payment_link-returned = Платёж возвращается: место заняли или сумма больше не нужна
entry-payment_link-cancelled = Ссылка на оплату отменена
entry-payment_link-expired = Срок оплаты истёк
entry-document-issued = Выдан документ
entry-message-sent = Отправлено сообщение
entry-message-failed = Сообщение не отправлено
entry-other = Изменение ({ $kind })

## Services and staff
services-title = Услуги
services-none = Услуг пока нет. Услуга — то, на что записываются клиенты, например стрижка.
service-add = Новая услуга
service-edit = Изменить услугу
service-archived = Не предлагается
service-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
staff-title = Сотрудники
staff-none = Сотрудников пока нет.
staff-add = Новый сотрудник
staff-edit = Изменить сотрудника
staff-archived = Не работает
hours-edit = Рабочие часы
hours-title = Рабочие часы: { $name }
hours-none = Рабочие часы не заданы
hours-closed = Закрыто
hours-from = { $day }, начало
hours-to = { $day }, конец
hours-break = Перерыв
hours-break-day = { $day }, добавить перерыв
hours-remove = { $day }, удалить промежуток с { $from }
hours-end-first = Конец должен быть позже начала
hours-overlap = Промежутки пересекаются
away-edit = Отсутствие
away-title = Отсутствие: { $name }
away-none = Отсутствий не запланировано.
away-first = С какого дня
away-last = По какой день включительно
away-end-first = Последний день раньше первого
away-reason = Причина (необязательно)
away-add = Добавить отсутствие
away-remove = Удалить отсутствие { $span }
color-teal = Сине-зелёный
color-blue = Синий
color-purple = Фиолетовый
color-pink = Розовый
color-red = Красный
color-orange = Оранжевый
color-olive = Оливковый
color-gray = Серый

## Messages
messages-filter = Отбор по состоянию
messages-all = Все
messages-none = Сообщений пока нет. Они уходят сами, когда клиент записан.
messages-none-found = Сообщений в этом состоянии нет.
messages-none-action = К календарю
message-planned = Ожидает
message-sending = Отправляется
message-sent = Отправлено
message-delivered = Доставлено
message-read = Прочитано
message-printed = Записано в журнал сервера
message-failed = Не удалось
message-skipped = Не отправлено
message-resend = Отправить снова
template-appointment_confirmation = Подтверждение записи
template-appointment_reminder = Напоминание о записи
template-appointment_cancelled = Отмена визита
template-appointment_moved = Перенос визита
template-receipt = Квитанция
template-payment_link = Ссылка на оплату
template-payment_returned = Платёж, который возвращается
template-free_text = Написано сотрудником

## Messages: places, channels, history
action-remove = Удалить
messages-places = Разделы сообщений
messages-history = История
messages-inbound = Входящие
messages-rules = Автоматические
messages-wording = Тексты
messages-connections = Подключения
messages-status = Состояние
messages-channel = Канал
messages-template = Вид сообщения
messages-connection = Подключение
messages-clear = Показать все
messages-customer-clear = Все клиенты
channel-email = Эл. почта
channel-sms = SMS
channel-whatsapp = WhatsApp
message-open = { $template }: { $recipient }, { $at }
message-carrier-said = Ответ провайдера:
message-means-planned = Сообщение уйдёт в назначенное время.
message-means-sending = Сообщение передаётся провайдеру.
message-means-sent = Провайдер принял сообщение. Дошло ли оно, пока неизвестно.
message-means-delivered = Сообщение дошло до клиента.
message-means-read = Клиент открыл сообщение.
message-means-printed = Сообщение лишь записано в журнал сервера, его никто не получил. Чтобы сообщения доходили, добавьте подключение.
message-means-failed = Сообщение не отправлено. Устраните причину и отправьте снова.
message-means-skipped = Сообщение не отправлено: оно стало ненужным или его нельзя было отправлять.
message-to = Кому
message-due-at = Отправка
message-sent-at = Отправлено
message-delivered-at = Доставлено
message-read-at = Прочитано
message-parts = Части
message-cost = Стоимость
message-about = О чём
message-visit = Визит в календаре
message-said = Текст
message-not-written = Текст составляется в момент отправки.
message-text-unknown = Текст этого сообщения здесь не показан.
trouble-no-answer = Сервер провайдера не отвечает. Проверьте имя и порт или попробуйте позже.
trouble-credentials = Провайдер не принимает пароль или ключ. Исправьте их через «Изменить».
trouble-encryption = Не удалось установить шифрованное соединение. Проверьте шифрование и порт.
trouble-rate = Провайдер просит отправлять медленнее. Мы попробуем снова сами.
attempts-title = Попытки отправки
attempts-none = Попыток ещё не было.
attempt-number = Номер у провайдера:
attempt-open = Отправляется
attempt-other = Другой ответ
attempt-accepted = Принято провайдером
attempt-printed = Записано в журнал сервера
attempt-retry_after = В этот раз не удалось, повторяем
attempt-permanent_recipient = Такого адреса нет
attempt-permanent_opt_out = Клиент просил не писать
attempt-permanent_content = Провайдер отклонил содержание
attempt-config_broken = Провайдер отклонил настройки подключения
attempt-ambiguous = Ответ потерян, проверяем, ушло ли сообщение
attempt-found = Провайдер подтвердил отправку
attempt-not_sent = Провайдер сообщил, что сообщение не ушло
attempt-unknown = Неизвестно, ушло ли сообщение
provider-smtp = Почтовый сервер
provider-sendgrid = SendGrid
provider-twilio = Twilio
provider-cloud = WhatsApp Cloud
provider-console = Журнал сервера
provider-mock = Демонстрация

## Messages: what came in
inbound-none = Входящих ещё нет. Ответы по SMS и WhatsApp приходят сюда через подключение, у которого есть номер.
inbound-none-action = К подключениям
reply = Ответить
reply-named = { reply }: { $to }
reply-title = Ответ: { $to }
reply-text = Ваш ответ
intent-confirm = Подтверждение
intent-cancel = Отмена
intent-stop = Отказ от сообщений
intent-start = Снова согласен
inbound-result-confirmed = Визит подтверждён.
inbound-result-cancelled = Визит отменён.
inbound-result-ambiguous = У клиента несколько визитов, и неясно, о каком речь. Стоит ответить.
inbound-result-none = У клиента нет предстоящих визитов.
inbound-result-acting = Обрабатывается
inbound-refused = Просьба не выполнена автоматически. Стоит ответить клиенту.

## Messages: rules
message-rules-text = Эти сообщения уходят сами. Каждое можно выключить, изменить время и способ отправки.
message-rules-visits = Визиты
message-rules-events = Мероприятия
message-rules-greetings = Поздравления
rule-sentence = { $when }, { $how }
rule-before-visit = За { $span } до визита
rule-before-event = За { $span } до мероприятия
rule-after-visit = Через { $span } после визита
rule-at-end = Когда визит заканчивается
rule-on-birthday = В день рождения в { $time }
rule-when-appointment_confirmation = Когда создана запись
rule-when-appointment_requested = Когда пришла заявка на визит
rule-when-appointment_declined = Когда заявка отклонена
rule-when-appointment_moved = Когда визит перенесён
rule-when-appointment_cancelled = Когда визит отменён
rule-when-appointment_reminder = Перед визитом
rule-when-review_request = После визита
rule-when-series_booked = Когда создана серия визитов
rule-when-series_changed = Когда серия визитов перенесена
rule-when-series_cancelled = Когда серия визитов отменена
rule-when-waiting_offer = Когда для ожидающего освободилось время
rule-when-registration_received = Когда пришла заявка на мероприятие
rule-when-registration_confirmed = Когда регистрация подтверждена
rule-when-registration_waitlisted = Когда человек попал в лист ожидания мероприятия
rule-when-registration_offered = Когда на мероприятии освободилось место
rule-when-registration_moved = Когда изменилось время мероприятия
rule-when-registration_cancelled = Когда регистрация отменена
rule-when-registration_reminder = Перед мероприятием
rule-when-receipt = Когда выдана квитанция
rule-when-birthday = В день рождения
rule-by-email = по эл. почте
rule-by-sms = по SMS
rule-by-whatsapp = по WhatsApp
rule-else-email = иначе по эл. почте
rule-else-sms = иначе по SMS
rule-else-whatsapp = иначе по WhatsApp
rule-only-email = только по эл. почте
rule-only-sms = только по SMS
rule-only-whatsapp = только по WhatsApp
span-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
    [many] { $count } минут
    *[other] { $count } минуты
  }
span-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
    *[other] { $count } часа
  }
span-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
    *[other] { $count } дня
  }
unit-minutes = Минуты
unit-hours = Часы
unit-days = Дни
rule-only-service = Только: { $service }
rule-only-completed = Только после визитов, отмеченных как состоявшиеся
rule-undo = { $count ->
    [one] Уходит через { $count } секунду, чтобы можно было передумать
    [few] Уходит через { $count } секунды, чтобы можно было передумать
    [many] Уходит через { $count } секунд, чтобы можно было передумать
    *[other] Уходит через { $count } секунды, чтобы можно было передумать
  }
rule-urgent = Отправляется и в тихие часы
rule-waits = Ждёт окончания тихих часов
rule-marketing = Только тем, кто согласился на рекламу
rule-on = Включено
rule-off = Выключено
rule-add = Добавить напоминание
rule-template = Что отправляется
rule-before = За сколько до
rule-after = Через сколько после
rule-unit = Единица времени
rule-time = В какое время
rule-visits = После каких визитов
rule-visits-completed = Только отмеченных как состоявшиеся
rule-visits-confirmed = После всех неотменённых
rule-channel = Как отправлять
rule-channel-hint = Порядок каналов задаётся в подключениях
rule-channel-auto = Как удобнее достичь клиента
rule-every-service = Все услуги
rule-urgent-label = Отправлять и в тихие часы
rule-urgent-hint = Иначе сообщение ждёт, пока клиентам можно писать
rule-undo-label = Секунды на отмену
rule-undo-hint = Изменение, отменённое за это время, клиенту не сообщается. До 600.
rule-active-label = Сообщение включено
rule-remove = Удалить
rule-removed = Удалено
quiet-title = Когда клиентов не беспокоят
quiet-text = Что может подождать, уходит позже. Срочные сообщения уходят всегда.
quiet-hours = Тихие часы
quiet-from = С
quiet-until = До
quiet-shabbat = Не отправлять в шаббат
quiet-shabbat-hint = От зажигания свечей в пятницу до выхода звёзд в субботу
quiet-holidays = Не отправлять в праздники
review-url = Ваша страница отзывов
review-url-hint = Сюда ведут просьбы об отзыве, например ваша страница в Google

## Messages: wording
wording-text = Так бизнес говорит с клиентами. Каждое сообщение можно написать своими словами, для каждого канала и языка.
wording-product = Текст ChatGrow
wording-back = Все сообщения
wording-subject = Тема
wording-body = Текст
wording-body-hint = Первая строка — обращение, каждая строка — абзац
wording-short-hint = Пишите коротко: до 70 букв кириллицей — одно сообщение
wording-variables = Данные, которые подставляются сами
wording-insert = Вставить: { $variable }
wording-reset = Вернуть текст ChatGrow
wording-is-reset = Текст ChatGrow возвращён
unsaved-title = Уйти без сохранения?
unsaved-text = Написанное и не сохранённое пропадёт.
unsaved-leave = Уйти без сохранения
unsaved-stay = Продолжить
preview-title = Как это будет выглядеть
preview-text = С примерными данными
preview-text-email = С примерными данными. Кнопка и таблица с данными добавляются сами.
sms-letters = { $count ->
    [one] { $count } знак
    [few] { $count } знака
    [many] { $count } знаков
    *[other] { $count } знака
  }
sms-parts = { $count ->
    [one] { $count } часть
    [few] { $count } части
    [many] { $count } частей
    *[other] { $count } части
  }
sms-left = { $count ->
    [one] осталось место для { $count } знака
    [few] осталось место для { $count } знаков
    [many] осталось место для { $count } знаков
    *[other] осталось место для { $count } знака
  }
variable-customer = Клиент
variable-business = Бизнес
variable-service = Услуга
variable-staff = Сотрудник
variable-when = День и время
variable-date = Дата
variable-time = Время
variable-place = Место
variable-link = Ссылка
variable-price = Цена
variable-reason = Причина
variable-number = Номер документа
variable-event = Мероприятие
variable-seats = Места
variable-count = Число визитов
variable-expires = До какого времени
variable-phone = Телефон бизнеса
variable-text = Сообщение целиком

## Messages: connections
connections-none = Подключений пока нет. Подключение к вашему аккаунту у провайдера эл. почты, SMS или WhatsApp отправляет сообщения от имени бизнеса.
installation-silent-email = Письма лишь записываются в журнал сервера и ни до кого не доходят. Чтобы они доходили, добавьте подключение эл. почты.
installation-silent-sms = SMS лишь записываются в журнал сервера и ни до кого не доходят. Чтобы они доходили, добавьте подключение SMS.
connection-add = Добавить подключение
connection-edit = Изменить подключение
connection-kind = Вид подключения
connection-kind-email-smtp = Эл. почта через почтовый сервер (SMTP)
connection-kind-email-sendgrid = Эл. почта через SendGrid
connection-kind-sms-twilio = SMS через Twilio
connection-kind-whatsapp-cloud = WhatsApp через Meta
connection-kind-whatsapp-twilio = WhatsApp через Twilio
connection-about-email-smtp = Эти данные есть у вашего почтового провайдера в разделе «Настройки SMTP».
connection-about-email-sendgrid = Ключ создаётся на сайте SendGrid, с правом отправки почты.
connection-about-sms-twilio = Эти данные есть на главной странице Twilio.
connection-about-whatsapp-cloud = Эти данные есть у Meta в разделе WhatsApp, «Настройка API».
connection-about-whatsapp-twilio = Эти данные есть на главной странице Twilio.
connection-name = Название подключения
connection-name-hint = Так его узнают сотрудники
connection-active = Подключение используется
smtp-host = Сервер
smtp-port = Порт
smtp-port-hint = Обычно 587
smtp-security = Шифрование
smtp-security-starttls = STARTTLS (обычно)
smtp-security-tls = TLS с начала
smtp-security-none = Без шифрования
smtp-user = Имя пользователя
twilio-account = Идентификатор аккаунта (Account SID)
twilio-account-hint = Начинается с AC
twilio-service = Служба сообщений (Messaging Service SID)
twilio-service-hint = Вместо номера. Начинается с MG
cloud-number-id = Идентификатор номера (Phone number ID)
cloud-number-id-hint = Только цифры, это не сам номер телефона
connection-from-email = Адрес отправителя
connection-from-sms-twilio = Номер или имя отправителя
connection-from-whatsapp-twilio = Номер отправителя
connection-from-whatsapp-cloud = Номер телефона
connection-from-hint-email = С него клиенты получают письма
connection-from-hint-sms-twilio = На имя нельзя ответить
connection-from-hint-whatsapp-twilio = Как он указан в Twilio
connection-from-hint-whatsapp-cloud = Для ссылки, открывающей чат
secret-password = Пароль
secret-apiKey = Ключ API
secret-webhookKey = Ключ проверки отчётов
secret-authToken = Код доступа (Auth Token)
secret-accessToken = Код доступа (Access token)
secret-appSecret = Секрет приложения (App secret)
secret-verifyToken = Слово проверки (Verify token)
secret-kept = Сохранён. Пустое поле оставит его без изменений.
secret-show = Показать или скрыть
limits-title = Цена и бюджет
limit-part-price = Цена части SMS ({ $currency })
limit-message-price = Цена сообщения ({ $currency })
limit-perMinute = Сообщений в минуту, не более
limit-dayMessages = Сообщений в день, не более
limit-monthMessages = Сообщений в месяц, не более
limit-dayCost = Бюджет на день ({ $currency })
limit-monthCost = Бюджет на месяц ({ $currency })
budget-dayMessages = Сегодня: { $used } из { $bound } сообщений
budget-monthMessages = В этом месяце: { $used } из { $bound } сообщений
budget-dayCost = Сегодня: { $used } из { $bound }
budget-monthCost = В этом месяце: { $used } из { $bound }
budget-near = Бюджет почти исчерпан
budget-full = Бюджет исчерпан. Сообщения ждут.
approved-title = Одобренные шаблоны WhatsApp
approved-text = Клиенту, который не писал последние сутки, можно отправить только одобренный шаблон. Здесь задаётся, какой шаблон заменяет какое сообщение.
approved-of = Шаблон: { $template }
approved-message = Вместо сообщения
approved-name = Название шаблона
approved-content-id = Идентификатор содержания (Content SID)
approved-language = Код языка
approved-variables = Что подставляется, по порядку
approved-variables-hint = Как номера в шаблоне: первое вместо 1, второе вместо 2
approved-add = Добавить шаблон
approved-remove = { action-remove }: { $template }
health-unused = Ещё не использовалось
health-ok = Работает
health-failing = Не работает
health-paused = Приостановлено
health-inactive = Выключено
connection-last-success = Последняя удачная отправка: { $at }
connection-no-success = Удачных отправок ещё не было
connection-day = { $count ->
    [one] { $count } попытка за сутки, неудачных: { $bad }
    [few] { $count } попытки за сутки, неудачных: { $bad }
    [many] { $count } попыток за сутки, неудачных: { $bad }
    *[other] { $count } попытки за сутки, неудачных: { $bad }
  }
connection-paused-until = После нескольких неудач подключение отдыхает до { $at }. Потом попробуем одно сообщение.
connection-failing = Последняя отправка не удалась.
connection-test = Проверить
connection-test-named = { connection-test }: { $name }
trial-running = Проверяем подключение…
trial-good = Проверено, работает, { $at }
trial-bad = Проверка не удалась, { $at }
trial-no-answer = Результата пока нет. Попробуйте через минуту.
connection-history = Что им отправлено
connection-history-named = { connection-history }: { $name }
connection-remove = Удалить подключение
connection-remove-named = { action-remove }: { $name }
connection-remove-title = Удалить подключение?
connection-remove-text = Секретные данные { $name } будут стёрты без возможности восстановления. Отправленное останется в истории.
callback-text = Адрес для отчётов. Укажите его у провайдера, чтобы мы узнали, что дошло и что ответили клиенты.
callback-copy = { link-copy }: { $name }
chat-link = Ссылка на чат
chat-link-named = { chat-link }: { $name }
chat-link-text = Кто откроет ссылку, напишет бизнесу в WhatsApp.
chat-code-text = Можно распечатать и повесить у себя:
chat-code-alt = Код для сканирования, открывающий чат: { $name }
order-up = Выше: { $name }
order-down = Ниже: { $name }
sending-title = Порядок каналов
sending-text = Сообщение уходит по первому каналу, который достигает клиента, иначе по следующему.
sending-leave-out = Не использовать: { $name }
sending-use = Использовать: { $name }
sending-max-cost = Предел для одного сообщения ({ $currency })
sending-max-cost-hint = Более дорогой канал пропускается. Пусто: без предела.

## Messages: of one customer
field-birth-date = Дата рождения
field-birth-date-hint = Для поздравления с днём рождения, если оно включено
entry-message-received = Получено сообщение
conversation-title = Переписка
conversation-none = Этому клиенту ещё ничего не писали.
conversation-in = От клиента
conversation-out = От бизнеса
write-channel = Как отправить
write-text = Сообщение клиенту
write-send = Отправить
write-planned = Сообщение отправляется
write-no-address = В карточке нет телефона и эл. почты, поэтому написать нельзя.
write-whatsapp-shut = В WhatsApp можно свободно писать лишь в течение суток после сообщения клиента. Сейчас оно, скорее всего, не уйдёт.
consents-title = Согласия
consents-no-address = В карточке нет телефона и эл. почты, соглашаться не на что.
purpose-service = Служебные сообщения
purpose-marketing = Реклама
purpose-documents = Компьютерные документы
consent-service-unknown = Разрешено
consent-service-given = Разрешено
consent-service-withdrawn = Просьба не писать
consent-marketing-unknown = Не спрашивали
consent-marketing-given = Согласие есть
consent-marketing-withdrawn = Согласие отозвано
consent-documents-unknown = Не спрашивали
consent-documents-given = Согласие есть
consent-documents-withdrawn = Согласие отозвано
consent-give = Записать согласие
consent-withdraw = Записать отказ
consent-give-named = { consent-give }: { $purpose }, { $channel }
consent-withdraw-named = { consent-withdraw }: { $purpose }, { $channel }
consent-give-title = Согласие клиента
consent-withdraw-title = Отказ клиента
consent-give-text = Клиент согласен: { $purpose }, { $channel }.
consent-withdraw-text = Клиент просит прекратить: { $purpose }, { $channel }. Больше они не отправляются.
consent-words = Как и какими словами
consent-words-hint = Например: «да, присылайте акции», по телефону
consent-history = Что и когда сказано
consent-act-given = Согласие: { $purpose }
consent-act-withdrawn = Отказ: { $purpose }
consent-source-guest_form = В форме записи
consent-source-desk = Сказано сотрудникам
consent-source-import = Из файла бизнеса
consent-source-double_opt_in = Подписка с подтверждением по эл. почте
consent-source-unsubscribe_link = По ссылке в сообщении
consent-source-keyword = Ответом на сообщение
consent-source-api = Из другой программы
consent-source-merge = При объединении карточек

## Documents
documents-none = Документов пока нет. Квитанция выдаётся, когда записана оплата визита.
documents-none-action = К календарю
document-receipt = Квитанция
document-quote = Коммерческое предложение
document-order = Заказ
document-delivery_note = Накладная
document-deal_invoice = Счёт
document-tax_invoice = Налоговый счёт-фактура
document-tax_invoice_receipt = Налоговый счёт-фактура / квитанция
document-credit_invoice = Кредитовый счёт-фактура
document-donation_receipt = Квитанция о пожертвовании
document-name = { $kind } { $number }
document-send = Отправить
document-send-named = Отправить: { $name }
document-sent = { $name } в пути к клиенту

## Settings
settings-business = Данные бизнеса
settings-booking = Правила записи
settings-team = Пользователи
settings-link = Ссылка для клиентов
settings-language = Язык и оформление
tax-exempt_dealer = Освобождённый предприниматель (осек патур)
tax-licensed_dealer = Лицензированный предприниматель (осек мурше)
tax-company = Компания с ограниченной ответственностью (баам)
tax-non_profit = Некоммерческая организация (амута)
role-owner = Владелец
role-manager = Управляющий
role-staff = Сотрудник
role-bookkeeper = Бухгалтер
team-add = Добавить пользователя
team-invite = Добавить
team-role = Роль: { $name }
team-remove = Удалить: { $name }
session-current = Этот сеанс
session-end = Завершить
session-end-named = Завершить сеанс: { $device }
session-seen = Последняя активность: { $at }
session-unknown = Неизвестное устройство

## Особые дни, закрытые дни и праздники.

settings-closures = Закрытые дни и праздники
days-edit = Особые дни
days-title = Особые дни: { $name }
days-none = Особых дней нет: все недели одинаковы.
days-date = Дата
days-open = Рабочий день
days-add = Сохранить день
days-remove = Вернуть обычные часы: { $day }
closures-title = Закрытые дни
closures-none = Закрытых дней не запланировано.
closure-add = Добавить закрытие
closure-edit = Изменить закрытие
closure-remove = Удалить: { $name }
closure-name = По какому поводу
closure-first = С какого дня
closure-from-time = Время начала
closure-last = По какой день
closure-to-time = Время конца
closure-hint = В это время клиентам не будет предлагаться запись. Уже назначенные визиты остаются.
shabbat-title = Суббота
shabbat-city = Город
shabbat-city-hint = Начало и конец субботы и праздников определяются по закату в нём.
shabbat-city-none = Без города
shabbat-closed = Закрыто в субботу
shabbat-closed-hint = Каждую неделю, от зажигания свечей в пятницу до выхода звёзд в субботу.
shabbat-next = Ближайшая суббота: { $from } – { $to }
holidays-title = Праздники на ближайшие 12 месяцев
holidays-hint = Выберите дни, когда бизнес закрыт. Если выбран город, праздник закрыт от зажигания свечей накануне до выхода звёзд; другие дни — от полуночи до полуночи.
holidays-eve-from = Накануне праздников закрыто с
holidays-close = { $count ->
    [0] Закрыть в выбранные дни
    [one] Закрыть на { $count } праздник
    [few] Закрыть на { $count } праздника
    [many] Закрыть на { $count } праздников
   *[other] Закрыть на { $count } праздника
}
holidays-closed = Закрыто
holidays-rest = начало { $from }, конец { $to }
holiday-kind-yom_tov = Праздник, нерабочий день
holiday-kind-eve = Канун праздника
holiday-kind-chol_hamoed = Холь ха-моэд
holiday-kind-national = Национальный день
holiday-kind-memorial = День памяти
holiday-kind-fast = Пост
holiday-kind-minor = Малый праздник
## Calendars beyond ours
settings-calendars = Календари
feeds-title = Ссылки на календарь
feeds-text = Добавьте ссылку в календарь на телефоне или компьютере, и визиты появятся в нём. У кого есть ссылка, тот видит имена и телефоны клиентов: не публикуйте её.
feeds-whose = Чей
feeds-add = Новая ссылка
feeds-link = Ссылка: { $name }
feeds-read = Последнее чтение: { $at }
feeds-unread = Ещё не читали
feeds-revoke = Отозвать ссылку
feeds-revoke-named = Отозвать ссылку: { $name }
outside-title = Календари сотрудников
outside-text = Время, занятое в личном календаре, не предлагается клиентам.
outside-url = Адрес файла .ics
outside-url-hint = Закрытый адрес из настроек календаря. Он хранится зашифрованным и больше не показывается.
outside-add = Добавить календарь
outside-google = Подключить календарь Google
outside-reconnect = Подключить заново
outside-refresh = Прочитать сейчас
outside-remove = Удалить: { $name }
outside-read = Прочитан: { $at }
outside-skipped = { $count ->
    [one] { $count } событие, время которого не удалось прочитать
    [few] { $count } события, время которых не удалось прочитать
    [many] { $count } событий, время которых не удалось прочитать
   *[other] { $count } события, время которых не удалось прочитать
}
outside-waiting = Ожидает
outside-ok = В порядке
outside-failing = Не читается
outside-needs_reconnect = Нужно подключить заново
google-connected = Календарь подключён. Он будет прочитан через минуту.
google-denied = Разрешение не дано, календарь не подключён.
google-session = Ваш сеанс закончился во время подключения. Попробуйте снова.
## Сообщения о мероприятиях
template-registration_received = Регистрация получена
template-registration_confirmed = Регистрация подтверждена
template-registration_waitlisted = Лист ожидания
template-registration_offered = Предложение места
template-registration_moved = Перенос мероприятия
template-registration_cancelled = Отмена регистрации
template-registration_reminder = Напоминание о мероприятии
template-event_broadcast = Сообщение участникам
## Заявки, занятия, двойная запись
status-pending = Ждёт подтверждения
status-declined = Отклонён
visit-approve = Подтвердить
visit-decline = Отклонить
visit-decline-title = Отклонить заявку?
visit-decline-action = Отклонить заявку
visit-deposit = Предоплата:
visit-cancel-fee = Плата за позднюю отмену:
visit-overbooked = Двойная запись
requests-count = { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
    [many] { $count } заявок
   *[other] { $count } заявки
}
requests-title = Заявки, которые ждут ответа
requests-none = Никто не ждёт ответа.
requests-details = Подробно
requests-open = Подробно: заявка { $customer }
requests-approve = Подтвердить: заявка { $customer }
requests-decline = Отклонить: заявка { $customer }
class-title = Занятие
class-label = { $service }, сотрудник { $staff }, { $day }, { $from }–{ $to }, { $seats }, { $status }
class-seats = Занято мест: { $taken } из { $capacity }
class-guests = Кто придёт
class-add = Добавить участника
overbook-offer = Это время занято.
overbook-ask = Всё равно записать…
overbook-title = Записать поверх другого визита?
overbook-text = { $day }, { $time }: время занято. Оба визита будут в одно время, а в истории останется, что это сделано намеренно.
overbook-action = Всё равно записать
service-further = Услуга { $number }
service-further-add = Добавить услугу
service-further-remove = Убрать услугу { $number }
service-total = Вместе { $minutes } мин · { $price }
entry-appointment-requested = Получена заявка
entry-appointment-approved = Заявка подтверждена
entry-appointment-declined = Заявка отклонена
template-appointment_requested = Заявка получена
template-appointment_declined = Отказ по заявке

## Комнаты и правила записи на услугу
rooms-title = Комнаты и оборудование
rooms-none = Комнат пока нет. Добавьте, если визиты делят комнату или прибор, которым одновременно может пользоваться только один из них.
room-add = Новая комната
room-edit = Изменить комнату
room-archived = Не используется
field-room-name = Название
field-room-kind = Вид
field-room-kind-hint = Услуга просит вид и получает любую свободную комнату этого вида
rules-title = Как на неё записываются
rules-booking-mode = Запись клиентами
booking-mode-instant = Сразу
booking-mode-approval = С подтверждением
booking-mode-desk = Только через сотрудника
rules-capacity = Вид визита
rules-capacity-private = Личный, один клиент
rules-capacity-class = Занятие, несколько клиентов
rules-seats = Места
rules-notice = За сколько минут
rules-horizon = Дней вперёд
rules-step = Минут между началами
rules-as-business = Пусто: как у бизнеса
rules-daily-cap = Не больше в день
rules-no-limit = Пусто: без ограничений
rules-room-kind = Вид комнаты или оборудования
rules-room-kind-hint = Пусто: без комнаты
rules-deposit = Предоплата
rules-deposit-none = Нет
rules-deposit-amount = Сумма
rules-deposit-percent = Часть цены
rules-deposit-sum = Сумма ({ $currency })
rules-deposit-part = Процент от цены
rules-cancel-hours = Бесплатная отмена до
rules-cancel-hours-hint = Часов до визита
rules-cancel-fee = Плата за более позднюю отмену
rules-cancel-fee-hint = Часть цены. Пусто: позже отменить нельзя
service-class = { $seats ->
    [one] Занятие, { $seats } место
    [few] Занятие, { $seats } места
    [many] Занятие, { $seats } мест
   *[other] Занятие, { $seats } места
}
## Серии визитов
entry-series-booked = Создана серия визитов
entry-series-moved = Серия визитов перенесена
entry-series-cancelled = Серия визитов отменена
template-series_booked = Новая серия визитов
template-series_changed = Изменение серии визитов
template-series_cancelled = Отмена серии визитов
repeat-label = Повторение
repeat-never = Не повторять
repeat-weeks = { $weeks ->
    [1] Каждую неделю
    [few] Каждые { $weeks } недели
   *[other] Каждые { $weeks } недель
  }
repeat-count = Число визитов
repeat-summary = { $count ->
    [one] Будет назначен { $count } визит, последний { $last }.
    [few] Будет назначено { $count } визита, последний { $last }.
   *[other] Будет назначено { $count } визитов, последний { $last }.
  }
repeat-conflicts = { $count ->
    [one] { $count } дата занята:
    [few] { $count } даты заняты:
   *[other] { $count } дат заняты:
  }
repeat-reason-taken = время занято.
repeat-reason-closed = вне рабочих часов.
repeat-nearest = Ближайшее свободное время: { $at }.
repeat-skip = Пропустить эти даты и записать на остальные
## Лист ожидания
entry-waiting-joined = Запись в лист ожидания
entry-waiting-offered = Предложено освободившееся время
entry-waiting-accepted = Предложенное время занято клиентом
entry-waiting-declined = Предложенное время не подошло
entry-waiting-expired = Срок предложения или ожидания истёк
entry-waiting-withdrawn = Выход из листа ожидания
template-waiting_offer = Время из листа ожидания

## Согласия и рассылки
entry-consent-given = Согласие получать сообщения
entry-consent-withdrawn = Отзыв согласия получать сообщения
template-subscription_confirm = Подтверждение подписки
template-campaign = Рассылка
template-campaign_test = Пробная рассылка
template-review_request = Просьба об отзыве
template-birthday = Поздравление с днём рождения
waiting-title = Лист ожидания
waiting-count = { $count ->
    [one] { $count } человек в листе ожидания
    [few] { $count } человека в листе ожидания
    [many] { $count } человек в листе ожидания
   *[other] { $count } человека в листе ожидания
}
waiting-back = Назад к календарю
waiting-filter = По состоянию
waiting-live = Ждут сейчас
waiting-status-waiting = Ожидание
waiting-status-offered = Предложено время
waiting-status-booked = Есть запись
waiting-status-declined = Отказ
waiting-status-expired = Срок истёк
waiting-status-withdrawn = Выход из списка
waiting-none = Никто не ждёт. Когда время освобождается, его предлагают первым в списке.
waiting-none-found = В этом состоянии никого нет.
waiting-add = Добавить в лист ожидания
waiting-add-action = Добавить
waiting-added = Добавлено в лист ожидания: { $customer }.
waiting-from = С какого дня
waiting-to = По какой день
waiting-earliest = Не раньше
waiting-latest = Не позже
waiting-any-hour = Пусто: в любое время
waiting-days = { $days }, в любое время
waiting-days-hours = { $days }, с { $earliest } до { $latest }
waiting-exactly = Только { $at }
waiting-since = Начало ожидания: { $at }
waiting-offer = Предложено: { $at }, сотрудник { $staff }.
waiting-remove = Убрать
waiting-remove-named = { waiting-remove }: { $customer }
waiting-remove-title = Убрать из листа ожидания?
waiting-remove-text = { $customer }: место в очереди будет потеряно.
waiting-remove-offered = { $customer }: сохранённое время предложат следующим в списке.
waiting-remove-action = Убрать из списка
waiting-keep = Оставить

## Мероприятия и курсы
date-clear = Очистить дату
event-new = Новое мероприятие
event-edit = Изменить мероприятие
event-create = Сохранить черновик
event-filter = Какие мероприятия показать
event-shelf-coming = Ближайшие
event-shelf-past = Прошедшие или отменённые
event-shelf-drafts = Черновики
event-none = Мероприятий пока нет. Это может быть мастер-класс на один вечер или курс из нескольких встреч.
event-none-coming = Ближайших мероприятий нет.
event-none-past = Прошедших мероприятий нет.
event-none-drafts = Черновиков нет.
event-undated = Пока без даты
event-further-dates = { $count ->
    [one] и ещё { $count } дата
    [few] и ещё { $count } даты
    [many] и ещё { $count } дат
   *[other] и ещё { $count } даты
}
event-status-draft = Черновик
event-status-published = Опубликовано
event-status-cancelled = Отменено
event-seats = Занято мест: { $taken } из { $capacity }
event-taken = { $taken ->
    [one] занято { $taken } место
    [few] занято { $taken } места
    [many] занято { $taken } мест
   *[other] занято { $taken } места
}
event-waiting = { $count ->
    [one] { $count } регистрация ждёт
    [few] { $count } регистрации ждут
    [many] { $count } регистраций ждут
   *[other] { $count } регистрации ждут
}
event-title = Название мероприятия
event-description = Описание
event-place = Место
event-place-hint = Пусто: только онлайн
event-online = Ссылка на онлайн-встречу
event-online-hint = Увидят только зарегистрированные
event-registration = Регистрация
event-capacity = Мест на каждую дату
event-closes = Регистрация закрывается
event-closes-hint = Часов до начала
event-closes-at = { $hours ->
    [one] закрывается за { $hours } час до начала
    [few] закрывается за { $hours } часа до начала
    [many] закрывается за { $hours } часов до начала
   *[other] закрывается за { $hours } часа до начала
}
event-approval = Подтверждение регистраций
event-approval-automatic = Подтверждать автоматически
event-approval-manual = Мы подтверждаем каждую регистрацию
event-waitlist = Когда мест нет, можно встать в лист ожидания
event-waitlist-on = с листом ожидания
event-dates = Даты
event-date = Дата
event-all-dates = Все даты
event-date-off = { $at }, отменено
event-date-number = Дата { $number }
event-date-remove = Убрать дату { $number }
event-date-further = Ещё одна дата
event-dates-add = Добавить даты
event-date-edit = Изменить дату
event-date-edit-named = { action-edit }: { $at }
event-date-edit-told = Если время изменится, все зарегистрированные получат сообщение.
event-date-capacity = Мест на эту дату
event-date-capacity-hint = Пусто: как у мероприятия
event-starts-on = День начала
event-starts-at = Время начала
event-ends-on = День окончания
event-ends-at = Время окончания
event-recurs-once = По выбранным датам
event-recurs-day = Каждый день
event-recurs-week = Каждую неделю
event-recurs-fortnight = Каждые две недели
event-recurs-month = Каждый месяц
event-recurs-count = Число дат
kinds-title = Виды билетов
kind-add = Добавить вид билета
kind-edit = Изменить вид билета
kind-number = Вид билета { $number }
kind-remove = Убрать вид билета { $number }
kind-first = Обычный билет
kind-name = Название билета
kind-price-hint = Ноль: бесплатно
kind-free = бесплатно
kind-more = Количество, время продажи и код
kind-quota = Не больше на каждую дату
kind-quota-of = Не больше { $count } на каждую дату.
kind-code = Код
kind-code-hint = Билет видит только тот, кто знает код
kind-hidden = Скрыт, код: { $code }
kind-from-day = Продажа с какого дня
kind-from-time = Время начала
kind-until-day = Продажа по какой день
kind-until-time = Время конца
kind-sells-from = Начало продажи: { $at }.
kind-sells-until = Конец продажи: { $at }.
kind-archived = Не продаётся
kind-archive = Прекратить продажу
kind-restore = Вернуть в продажу
questions-title = Вопросы при регистрации
questions-none = Вопросов нет: форма просит имя, телефон и эл. почту.
question-number = Вопрос { $number }
question-add = Добавить вопрос
question-remove = Убрать вопрос { $number }
question-kind = Вид ответа
question-kind-short_text = Короткий текст
question-kind-long_text = Длинный текст
question-kind-number = Число
question-kind-choice = Выбор из списка
question-kind-checkbox = Галочка
question-options = Варианты
question-options-hint = Нажмите Enter после каждого варианта
question-required = Ответ обязателен
event-publish = Опубликовать
event-published = Мероприятие опубликовано. Ссылкой можно делиться.
event-draft-text = Это черновик: его видит только команда. Ссылка для клиентов появится здесь после публикации.
event-link-text = По этому адресу регистрируются на мероприятие. Его можно отправить в сообщении или разместить в сети.
event-more = Другие действия
event-duplicate = Копировать как черновик
event-cancel = Отменить мероприятие…
event-cancel-title = Отменить мероприятие?
event-cancel-told = Все, у кого есть регистрация или место в листе ожидания, получат сообщение об отмене. Занято мест: { $seats }, ждут регистраций: { $waiting }.
event-cancel-nobody = Регистраций нет, поэтому сообщать некому.
event-cancel-final = Отменённое мероприятие нельзя вернуть, но можно скопировать.
event-cancel-why = Причина, как она будет указана в сообщении
event-cancel-action = Отменить мероприятие
event-cancel-reason = Причина отмены:
event-keep = Оставить
event-date-cancel = Отменить дату
event-date-cancel-named = { event-date-cancel }: { $at }
event-date-cancel-title = Отменить дату: { $at }?
event-date-cancel-action = Да, отменить дату
event-message = Сообщение участникам
event-message-title = Сообщение всем участникам
event-message-text = Сообщение придёт по эл. почте всем, чья регистрация подтверждена.
event-message-to = Кому
event-message-subject = Тема
event-message-body = Текст
event-message-send = Отправить
event-message-sent = { $count ->
    [0] Отправлять некому: нет подтверждённых регистраций с эл. почтой.
    [one] { $count } сообщение в пути.
    [few] { $count } сообщения в пути.
    [many] { $count } сообщений в пути.
   *[other] { $count } сообщения в пути.
}
event-picture = Изображение мероприятия
event-picture-add = Добавить изображение
event-picture-change = Заменить изображение
event-picture-remove = Убрать изображение
event-picture-hint = PNG, JPEG или WebP, до 2 МБ
event-tab-people = Участники
event-tab-door = Вход
event-tab-details = Данные
attendees-search = Поиск по имени или телефону
attendees-status = По состоянию
attendees-all = Все состояния
attendees-csv = Файл для таблицы
attendees-count = { $count ->
    [one] { $count } регистрация
    [few] { $count } регистрации
    [many] { $count } регистраций
   *[other] { $count } регистрации
}
attendees-none = Регистраций пока нет.
attendees-none-found = Таких регистраций нет.
attendee-add = Добавить вручную
attendee-add-action = Зарегистрировать
attendee-phone-hint = По знакомому номеру найдётся клиент
attendee-count = Сколько: { $kind } ({ $price })
attendee-seats-none = Выберите хотя бы одно место
attendee-wait = Встать в лист ожидания, если мест нет
attendee-added-confirmed = Регистрация подтверждена: { $customer }.
attendee-added-pending = Регистрация ждёт подтверждения: { $customer }.
attendee-added-waitlisted = Регистрация в листе ожидания: { $customer }.
registration-unpaid = Ждёт оплаты
registration-pending = Ждёт подтверждения
registration-confirmed = Подтверждена
registration-waitlisted = В листе ожидания
registration-offered = Предложено место
registration-cancelled = Отменена
registration-approve-named = { visit-approve }: { $customer }
registration-decline-named = { visit-decline }: { $customer }
registration-decline-title = Отклонить регистрацию?
registration-decline-text = Места освободятся, { $customer } получит сообщение об этом.
registration-decline-action = Отклонить регистрацию
registration-cancel = Отменить регистрацию
registration-cancel-named = { registration-cancel }: { $customer }
registration-cancel-title = Отменить регистрацию?
registration-cancel-text = Места освободятся, и их предложат тем, кто ждёт. { $customer } получит сообщение об этом.
registration-cancel-action = Да, отменить
registration-keep = Оставить
ended-by-guest = Отменена клиентом.
ended-by-team = Отменена сотрудником.
ended-by-declined = Регистрация отклонена.
ended-by-event = Мероприятие или его дата отменены.
ended-by-offer_declined = Предложенное место не подошло.
ended-by-offer_expired = Срок предложения истёк без ответа.
ended-by-not_paid = Не оплачено вовремя.
answer-yes = Да
answer-no = Нет
time-left-minutes = { $count ->
    [one] осталась { $count } минута
    [few] осталось { $count } минуты
    [many] осталось { $count } минут
   *[other] осталось { $count } минуты
}
time-left-hours = { $count ->
    [one] остался { $count } час
    [few] осталось { $count } часа
    [many] осталось { $count } часов
   *[other] осталось { $count } часа
}
time-left-days = { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
    [many] осталось { $count } дней
   *[other] осталось { $count } дня
}
offer-ends = Сохранено до: { $at } ({ $rest }).
seat-check-in = Отметить вход
seat-check-in-named = { seat-check-in }: { $holder }
seat-in = Вход: { $at }
seat-out-named = { action-undo }: { $holder }
seat-transfer = Передать
seat-transfer-named = { seat-transfer }: { $holder }
transfer-title = Передача места
transfer-text = { $holder }: место перейдёт другому человеку с новым билетом. Прежний билет на входе не примут.
transfer-action = Передать
door-code = Код билета
door-code-hint = Отсканируйте или введите, затем Enter
door-camera-on = Сканировать камерой
door-camera-off = Выключить камеру
door-camera-view = Изображение с камеры
door-camera-refused = Нет доступа к камере. Можно ввести код.
door-in = Вход отмечен: { $holder }
door-again = Этот билет уже сканировали: { $holder }, { $at }
door-undone = Отметка о входе отменена: { $holder }.
door-expected = Кого ждём
door-count = Внутри { $in } из { $of }
door-nobody = На эту дату нет подтверждённых регистраций.

## Экраны подписчиков и рассылок
nav-subscribers = Подписки и рассылки
nav-subscribers-short = Рассылки
subscribers-title = Подписчики
subscribers-link = Страница подписки
subscribers-link-text = По этому адресу подписываются на новости. Его можно отправить в сообщении или разместить в сети. Подписка сначала подтверждается по почте.
subscribers-status = Состояние
subscribers-all = Все состояния
subscribers-list = Список
subscribers-every-list = Все списки
subscribers-none = Подписчиков пока нет. Их можно добавить здесь или поделиться страницей подписки.
subscribers-none-found = Подходящих подписчиков нет.
subscribers-count = { $count ->
    [one] { $count } подписчик
    [few] { $count } подписчика
    [many] { $count } подписчиков
   *[other] { $count } подписчика
}
subscribers-csv = Файл с показанными
subscriber-add = Новый подписчик
subscriber-edit = Изменить подписчика
subscriber-remove-named = Удалить: { $name }
subscriber-remove-title = Удалить подписчика?
subscriber-remove-text = Реклама больше не будет отправляться: { $name }. Чтобы вернуться, понадобится новое согласие.
subscriber-remove-action = Удалить
subscriber-subscribed = Подписка есть
subscriber-pending = Ожидание
subscriber-unsubscribed = Отписка
subscriber-means-subscribed = Согласие есть, реклама отправляется.
subscriber-means-pending = Письмо для подтверждения отправлено, ответа пока нет. Реклама не отправляется.
subscriber-means-unasked = Из файла без согласия. Ничего не отправляется.
subscriber-means-unsubscribed = Согласие отозвано. Реклама не отправляется.
subscriber-source-sign_up = Со страницы подписки
subscriber-source-desk = Добавлено сотрудниками
subscriber-source-import = Из файла
subscriber-source-guest_form = Отметка в форме клиента
subscriber-since = Дата добавления
subscriber-added = { $email }: подписка оформлена.
subscriber-added-asked = Письмо для подтверждения отправлено: { $email }.
subscriber-moved-hint = Сказанное о прежнем адресе не действует для нового: нужно новое согласие.
subscriber-consent = Согласие на рекламу
subscriber-consent-ask = Спросить по почте: придёт ссылка для подтверждения
subscriber-consent-told = Согласие уже получено, и мы можем сказать как
subscriber-consent-words = Как и когда получено согласие
subscriber-consent-words-hint = Слова хранятся всегда, как доказательство. Например: бумажная анкета, 3 ноября.
lists-title = Списки
lists-none = Списков пока нет. Список делит подписчиков по тому, что им интересно.
list-add = Новый список
list-edit = Изменить список
list-name = Название списка
list-is-open = К нему можно присоединиться на странице подписки
list-open = Открыт для всех
list-subscribed = { $count ->
    [0] Пока никто не получает
    [one] Получает { $count } подписчик
    [few] Получают { $count } подписчика
    [many] Получают { $count } подписчиков
   *[other] Получают { $count } подписчика
}
list-link-title = Страница подписки: { $name }
list-remove-named = Удалить список: { $name }
list-remove-title = Удалить список «{ $name }»?
list-remove-text = Сами подписчики останутся.
list-remove-action = Удалить список
import-title = Добавить из файла
import-text = Файл CSV из таблицы, до 5 000 строк. В первой строке названия столбцов на иврите или английском: E-mail, а если есть — Name, Phone и Language. Сначала видно, что произойдёт; до подтверждения ничего не сохраняется.
import-choose = Выбрать файл
import-choose-other = Другой файл
import-first-lines = Начало файла. Если буквы выглядят неверно, сохраните его как CSV в кодировке UTF-8.
import-added = { $count ->
    [0] Новых адресов нет.
    [one] { $count } новый адрес.
    [few] { $count } новых адреса.
    [many] { $count } новых адресов.
   *[other] { $count } нового адреса.
}
import-known = { $count ->
    [0] Известных среди них нет.
    [one] { $count } адрес уже известен.
    [few] { $count } адреса уже известны.
    [many] { $count } адресов уже известны.
   *[other] { $count } адреса уже известны.
}
import-rejected = { $count ->
    [0] Все строки в порядке.
    [one] { $count } строка не войдёт.
    [few] { $count } строки не войдут.
    [many] { $count } строк не войдут.
   *[other] { $count } строки не войдут.
}
import-nothing = В файле нет строк, которые можно добавить. Исправьте его и выберите снова.
import-faults = Строки, которые не войдут
import-row = Строка { $row }:
import-fault-bad_email = это не адрес почты
import-fault-bad_phone = это не номер телефона
import-fault-control_characters = есть скрытые символы
import-fault-too_long = слишком длинно
import-fault-repeated = адрес уже был в файле
import-fault-withdrawn = от рекламы отказались, поэтому адрес не войдёт
import-fault-unreadable = не читается
import-faults-more = { $count ->
    [one] И ещё { $count } строка.
    [few] И ещё { $count } строки.
    [many] И ещё { $count } строк.
   *[other] И ещё { $count } строки.
}
import-list = Добавить всех в список
import-no-list = Без списка
import-consent = Все ли из файла согласились получать от вас рекламу?
import-consent-yes = Да, и мы можем сказать, как и когда
import-consent-no = Нет, или не уверены
import-declaration = Как и когда они согласились
import-declaration-hint = Это заявление бизнеса, оно хранится как доказательство. Закон запрещает рекламу без согласия.
import-declaration-short = Напишите не меньше десяти знаков
import-no-consent-text = Они сохранятся, но ничего не получат, пока сами не согласятся.
import-store = { $count ->
    [one] Добавить { $count } адрес
    [few] Добавить { $count } адреса
    [many] Добавить { $count } адресов
   *[other] Добавить { $count } адреса
}
import-done = { $count ->
    [one] Сохранён { $count } адрес.
    [few] Сохранено { $count } адреса.
    [many] Сохранено { $count } адресов.
   *[other] Сохранено { $count } адреса.
}
campaigns-title = Рассылки
campaigns-status = Состояние рассылки
campaigns-all = Все рассылки
campaigns-none = Рассылок пока нет. Рассылка — это одно письмо всем, кто согласился на рекламу.
campaigns-none-found = Рассылок в этом состоянии нет.
campaign-new = Новая рассылка
campaign-edit = Изменить рассылку
campaign-save = Сохранить черновик
campaign-no-draft = Менять можно только черновик. У этой рассылки уже есть время.
campaign-status-draft = Черновик
campaign-status-scheduled = Запланирована
campaign-status-sending = Отправляется
campaign-status-paused = Приостановлена
campaign-status-done = Отправлена
campaign-status-cancelled = Отменена
campaign-name = Название рассылки
campaign-name-hint = Только для сотрудников
campaign-language-hint = Того, что вокруг текста
campaign-mark = פרסומת:
campaign-field-subject = Тема
campaign-field-subject-hint = Перед темой ставится слово פרסומת, как требует закон.
campaign-channel = Как отправить
campaign-body = Текст
campaign-body-hint = Простые абзацы. Вместо {"{name}"} будет имя читателя, вместо {"{business}"} — название бизнеса. Без {"{name}"} приветствие добавится само.
campaign-parts-all = { $count ->
    [one] всего { $count } часть
    [few] всего { $count } части
   *[other] всего { $count } частей
  }
campaign-cost = около { $amount }
campaign-button = Кнопка под текстом
campaign-button-label = Надпись
campaign-button-url = Куда ведёт
campaign-law-footer = Под текстом мы ставим, кто отправил, почему пришло письмо, и ссылку для отписки одним нажатием. Закон требует всего этого:
campaign-law-sender-missing = У бизнеса нет ни адреса, ни телефона, ни почты; без них отправить нельзя.
campaign-law-sender-action = К данным бизнеса
audience-title = Кому
audience-subscribers = Подписчикам
audience-customers = Клиентам
audience-customers-hint = Только те, к кому подходит всё выбранное. Пустое поле не ограничивает.
audience-tag = С меткой
audience-service = Были на услуге
audience-any-service = Любая услуга
audience-last-after = Последний визит с
audience-last-until = Последний визит до
audience-no-future = Без предстоящей записи
audience-missing = Выберите подписчиков, клиентов или и тех и других
audience-allowed = { $count ->
    [0] Не получит никто.
    [one] Получит { $count } адрес.
    [few] Получат { $count } адреса.
    [many] Получат { $count } адресов.
   *[other] Получат { $count } адреса.
}
audience-left-out = { $count ->
    [one] Ещё { $count } адрес без согласия на рекламу, он не получит.
    [few] Ещё { $count } адреса без согласия на рекламу, они не получат.
    [many] Ещё { $count } адресов без согласия на рекламу, они не получат.
   *[other] Ещё { $count } адреса без согласия на рекламу, они не получат.
}
audience-nobody = Отправлять некому. Выберите других или попросите согласие на странице подписки.
campaign-preview = Что получат читатели
campaign-preview-hint = Здесь в виде текста. Чтобы увидеть цвета и кнопку, отправьте пробное письмо себе.
campaign-law = Чего требует закон и что делается само
campaign-law-mark = Тема начинается со слова פרסומת.
campaign-law-sender = Написано, кто отправитель и как с ним связаться.
campaign-law-way-out = Есть ссылка для отписки: одно нажатие, без входа.
campaign-law-consent = Кто не согласился или отозвал согласие, ничего не получает. Это проверяется ещё раз перед самой отправкой.
campaign-draft-text = Это черновик: ничего не отправится, пока не назначено время.
campaign-leaves = Отправка: { $at }.
campaign-paused-text = Отправка остановлена. Неотправленное ждёт.
campaign-began = Начало: { $at }.
campaign-ended = Окончание: { $at }.
campaign-schedule = Назначить время
campaign-test = Пробное письмо мне
campaign-test-sent = Пробное письмо отправлено: { $email }.
campaign-remove = Удалить черновик
campaign-remove-title = Удалить черновик?
campaign-remove-text = Вернуть «{ $name }» будет нельзя.
campaign-remove-action = Удалить
campaign-unschedule = Вернуть в черновики
campaign-pause = Приостановить
campaign-resume = Продолжить
campaign-cancel = Отменить рассылку…
campaign-cancel-title = Отменить рассылку?
campaign-cancel-text = Неотправленное не уйдёт, и продолжить будет нельзя.
campaign-cancel-action = Отменить рассылку
campaign-when = Когда отправить
campaign-when-later = В день и час
campaign-when-now = Сейчас
campaign-zone = По часам бизнеса ({ $zone }).
campaign-quiet = В тихие часы бизнеса, а также в шаббат и праздники, если так настроено, отправка ждёт их окончания.
campaign-send-now = Отправить сейчас
figures-title = Что произошло
figures-progress = Обработано адресов: { $settled } из { $all }
figures-sent = Отправлено
figures-planned = В пути
figures-failed = Не доставлено
figures-no-consent = Без согласия
figures-unsubscribed = Отписались
figures-called-off = Отменено
figures-failed-hint = Адреса нет, или почта не приняла письмо. Причина — на странице сообщений.

## Палитра поиска, клавиши, работа без связи
nav-more = Ещё
palette-title = Поиск и действия
palette-short = Поиск
palette-placeholder = Клиент, услуга, страница или действие
palette-acts = Действия
palette-places = Страницы
palette-customers = Клиенты
palette-services = Услуги
palette-staff = Календарь сотрудника
palette-businesses = Перейти в другой бизнес
palette-found = { $count ->
    [0] Ничего не найдено. Попробуйте другое имя или телефон.
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
shortcuts-title = Сочетания клавиш
shortcuts-text = Клавиши действуют по их месту на клавиатуре, при любом языке.
shortcuts-single = И одиночные клавиши
pay-for = Принять оплату
pay-for-none = Все визиты на сегодня оплачены, или их нет.
line-silent = Сервер не отвечает. Данные показаны на момент последнего ответа.
offline-day-title = Нет связи. Так выглядел день в { $at }.
offline-day-text = Только для чтения. Изменения возможны, когда связь вернётся.
update-ready = Есть новая версия.
update-action = Обновить сейчас
install-app = Установить на устройство
calendar-month = Месяц
calendar-previous-month = Предыдущий месяц
calendar-next-month = Следующий месяц
calendar-print = Печать
month-visits = { $count ->
    [0] визитов нет
    [one] { $count } визит
    [few] { $count } визита
    [many] { $count } визитов
   *[other] { $count } визита
}
month-more = Ещё { $count }

## Payments received, refunds, payment links, accounts at gateways
payments-places = Страницы платежей
payments-received = Полученные
payments-none = Платежей пока нет. Платёж записывают в визите в календаре или здесь.
payments-none-found = Подходящих платежей нет.
payments-method = Способ оплаты
payments-document = Документ
payments-refunded = Возвращено { $amount }
payment-title = Платёж
payment-received-at = Получен
payment-by-gateway = через платёжный шлюз
payment-came-by = Получен по
payment-document-issue = Выставить документ
payment-document-title = Выставить документ по этому платежу?
payment-document-text = Будет выставлен документ на { $amount } и отправлен клиенту, если есть адрес. Выставленный документ не меняют, его можно только сторнировать.
payment-document-issued = Документ выставлен
pay-what-for = За что
pay-left = Осталось оплатить { $rest }
pay-nothing-left = Всё уже оплачено.
pay-tip = Чаевые
pay-tip-hint = Сверх цены
pay-total = Всего { $total }
pay-for-named = { pay-for }: { $customer }
pay-cash-limit-title = Платёж записан, но наличных больше, чем разрешает закон
pay-cash-limit = По закону об ограничении наличных по этой сделке можно принять наличными не больше { $limit }. Верните излишек и примите его другим способом.
pay-cash-limit-seen = Понятно
detail-bank = Банк
detail-branch = Отделение
detail-account = Счёт
detail-number = Номер
detail-dueOn = Дата платежа
detail-brand = Тип карты
detail-last4 = Последние четыре цифры
detail-installments = Число платежей
detail-approval = Номер подтверждения
detail-reference = Номер операции
detail-name = Название приложения
detail-description = Чем оплачено
refunds = Возвраты
refunds-none = Ничего не возвращали.
refund-give = Вернуть деньги
refund-left = Можно вернуть до { $rest }
refund-how = Как вернуть
refund-by-gateway = Через шлюз, на карту, с которой платили
refund-same-way = Как получено: { $method }
refund-by-hand = Вручную: { $method }
refund-reason = Причина
refund-hint = Возврат записывается сразу, по нему выпускается документ.
refund-gateway-hint = Шлюз попросят вернуть деньги; итог появится здесь. Документ выпускается, когда деньги вернутся.
refund-given = Возврат записан
refund-is-asked = Шлюз попросили вернуть деньги
refund-asked = Запрашивается
refund-sent = Отправлен в шлюз
refund-unknown = Неизвестно
refund-awaits_approval = Ждёт одобрения
refund-done = Возвращено
refund-refused = Отказано
refund-means-asked = Шлюз спросят через минуту.
refund-means-sent = Запрос у шлюза.
refund-means-unknown = Ответ потерян: неизвестно, вернулись ли деньги. Проверьте на сайте шлюза.
refund-means-awaits_approval = Кто-то должен одобрить возврат на сайте шлюза.
refund-means-refused = Деньги не вернулись. Попробуйте ещё раз или верните вручную.
refund-reason-place_taken = Место уже было занято, когда пришёл платёж.
refund-reason-not_owed = Платить было уже не за что.
refund-reason-cancelled = Запись отменена.
refund-reason-paid_twice = Оплачено дважды.
gateway-said = Ответ шлюза:
gateway-answer-no_gateway = Нет счёта у шлюза, к которому можно обратиться.
gateway-answer-transaction_used = Эта операция уже относится к другому платежу.
gateway-answer-found_unpaid = Кто-то из команды проверил: не оплачено.
paylinks = Ссылки на оплату
paylinks-none = Ссылок на оплату пока нет. Клиенты платят по ссылке, и это записывается здесь само.
paylinks-none-found = Подходящих ссылок нет.
paylink-title = Ссылка на оплату
paylink-new = Попросить оплатить онлайн
paylink-new-for = Попросить оплатить: { $customer }
paylink-open = Ждёт оплаты
paylink-paid = Оплачена
paylink-cancelled = Отменена
paylink-expired = Истекла
paylink-means-open = По ссылке можно платить.
paylink-means-paid = Деньги получены; больше по ссылке не заплатить.
paylink-means-cancelled = Ссылку отозвали, заплатить по ней нельзя.
paylink-means-expired = Срок оплаты прошёл. Можно сделать новую ссылку.
paylink-until = до { $at }
paylink-expires = Можно оплатить до
paylink-sent = Отправлена
paylink-installments = Платежей не больше
paylink-card = Карта
paylink-card-kept = Сохраняется
paylink-last-day = Последний день оплаты
paylink-save-card = Сохранить карту
paylink-save-card-hint = Плательщика попросят согласиться.
paylink-send-now = Отправить клиенту сейчас
paylink-make = Создать ссылку
paylink-made = Ссылка готова.
paylink-made-sent = Ссылка готова и отправляется клиенту.
paylink-share = Заплатить может любой, у кого есть ссылка.
paylink-send = Отправить клиенту
paylink-send-again = Отправить ещё раз
paylink-sent-now = Ссылка отправляется клиенту
paylink-cancel = Отменить ссылку
paylink-cancel-title = Отменить ссылку на оплату?
paylink-cancel-text = Заплатить по ссылке будет нельзя.
paylink-cancel-books = Заплатить будет нельзя, и время, которое держится для неё, освободится.
paylink-keep = Оставить
checkouts = Попытки оплаты
checkouts-none = Оплатить ещё не пробовали.
checkout-opening = Открывается страница оплаты
checkout-open = Страница ждёт плательщика
checkout-paid = Оплачено
checkout-declined = Карта отклонена
checkout-over = Страница закрыта без оплаты
checkout-unknown = Неизвестно, оплачено ли
checkout-mismatch = Оплачено не то, что просили. Проверьте.
checkout-failed = Оплаты не было
checkout-decide = Решить, что произошло
checkout-decide-how = Что показывает сайт платёжного шлюза?
checkout-step-ask_again = Спросить шлюз ещё раз
checkout-step-ask_again-hint = Ответ появится здесь через мгновение.
checkout-step-paid = Оплачено ровно то, что просили
checkout-step-paid-hint = Платёж будет записан, документ выдан как обычно.
checkout-step-not_paid = Ничего не оплачено, или деньги вернули там
checkout-step-not_paid-hint = Клиент сможет попробовать снова.
checkout-transaction = Номер операции у шлюза
checkout-is-asked = Шлюз спрошен ещё раз.
settings-payments = Платежи
online-title = Оплата при записи
online-payment = Что платят при записи
online-none = Ничего
online-deposit = Задаток
online-full = Всю цену
online-about-none = Платят на месте.
online-about-deposit = Задаток услуги, у которой он есть; цену билета.
online-about-full = Запись или билет за ними, когда всё оплачено.
online-link-days = Сколько дней действует ссылка
online-link-days-hint = У каждой ссылки можно задать свой день
gateways = Счета у шлюзов
gateways-about = Онлайн-оплаты идут на основной счёт. Секреты хранятся зашифрованными и больше не показываются.
gateways-none = Счёта у шлюза пока нет. Добавьте счёт в Cardcom, Grow или Tranzila.
gateway-cardcom = Cardcom
gateway-grow = Grow
gateway-tranzila = Tranzila
gateway-add = Добавить счёт
gateway-edit = Изменить счёт
gateway-provider = Шлюз
gateway-name = Название счёта
gateway-terminal = Терминал
gateway-terminal-fixed = Другой терминал — другой счёт.
gateway-secret-apiName = Имя API
gateway-secret-apiPassword = Пароль API
gateway-secret-userId = Идентификатор бизнеса (userId)
gateway-secret-pageCode = Код страницы (pageCode)
gateway-secret-bitPageCode = Код страницы только с Bit
gateway-secret-apiKey = Ключ API платформы
gateway-secret-appKey = Открытый ключ (app key)
gateway-secret-secret = Секретный ключ
gateway-ways = Способы оплаты
gateway-ways-hint = Те, что включены в вашем счёте у шлюза
way-card = Карта
way-bit = Bit
way-apple_pay = Apple Pay
way-google_pay = Google Pay
gateway-tranzila-more = Другие настройки
gateway-token-terminal = Терминал сохранённых карт
gateway-token-terminal-hint = Если он другой
gateway-makes-tokens = Терминал создаёт токены
gateway-reference-field = Имя поля нашей ссылки
gateway-reference-column = Его номер в отчётах
gateway-active = Счёт используется
gateway-first-default = Первый счёт становится основным.
gateway-default = Основной
gateway-inactive = Не используется
gateway-simulated = Демо: деньги не движутся
gateway-make-default = Сделать основным
gateway-make-default-named = { gateway-make-default }: { $name }
gateway-trial-running = Проверяем счёт…
gateway-remove = Удалить счёт
gateway-remove-title = Удалить счёт?
balance-even = Долгов нет.
balance-owes = Долг { $sum }
balance-ahead = Оплачено вперёд { $sum }
customer-payments = Все платежи
cards = Сохранённые карты
card-expires = Действует до
card-consented = Согласие на хранение { $at }
card-charge = Списать
card-charge-named = Списать с { $name }
card-forget = Удалить
card-forget-named = Удалить { $name }
card-forget-text = Списать с неё будет нельзя. Сохранить её снова может только владелец, при следующей оплате.
card-charges = Списания
charge-asked = Запрашивается
charge-sent = Отправлено в шлюз
charge-unknown = Неизвестно
charge-paid = Списано
charge-declined = Отклонено
charge-is-asked = Списание отправлено; итог появится здесь
charge-reason-hint = Так будет написано в документе клиента
charge-hint = Шлюз спишет деньги с карты; документ выпускается и отправляется, когда они придут.
totals = Итоги
totals-from = С
totals-to = По
totals-none = За этот период движений нет.
totals-came-in = Поступило за вычетом возвратов
totals-earned = За что
totals-owed = Долги клиентов
account-receivable = Изменение за период (ниже нуля: оплачено вперёд)
account-cash = Наличные
account-cheques = Чеки
account-card = Карты
account-bank = Банковские переводы
account-app = Платёжные приложения
account-voucher = Сертификаты
account-other = Другие способы
account-income = Доход без НДС
account-vat = НДС
account-tips = Чаевые
account-withheld_tax = Налог, удержанный у источника
reconciliations = Сверка со шлюзами
reconciliations-about = Каждый день записанное здесь сверяется с тем, что есть у шлюза.
reconciliations-none = Сверок ещё не было. Они начнутся на следующий день после первой онлайн-оплаты.
reconciliation-agrees = Всё сходится
reconciliation-failed = Не сверено
reconciliation-here = Здесь: { $amount }.
reconciliation-there = У шлюза: { $amount }.
reconciliation-number = Операция
reconciliation-payment = Открыть платёж
cause-missing_here = Шлюз принял деньги, которых здесь нет.
cause-missing_there = Здесь записан платёж, которого нет у шлюза.
cause-amount_differs = Суммы расходятся.
cause-refund_missing_here = Шлюз вернул деньги, возврата здесь нет.
cause-refund_missing_there = Здесь записан возврат, которого нет у шлюза.
cause-refund_differs = Суммы возврата расходятся.
cause-undone_there = Платёж отменён у шлюза.
cause-still_unknown = Пока неизвестно, прошли ли деньги.
visit-rest = Осталось оплатить:
gateway-remove-text = Секреты счёта { $name } будут забыты, а оплаченное по нему можно будет вернуть только у самого шлюза.
paylink-times = { $count ->
    [0] ещё нет
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}
reconciliation-listed = { $count ->
    [one] { $count } операция у шлюза
    [few] { $count } операции у шлюза
    [many] { $count } операций у шлюза
   *[other] { $count } операции у шлюза
}
reconciliation-differs = { $count ->
    [one] { $count } расхождение
    [few] { $count } расхождения
    [many] { $count } расхождений
   *[other] { $count } расхождения
}
## Documents: written, credited, handed out
documents-places = Страницы документов
documents-issued = Выданные документы
documents-filter = Отбор документов
documents-kind = Вид документа
documents-state = Состояние
documents-from = С даты
documents-to = По дату
documents-none-found = Подходящих документов нет.
document-new = Новый документ
document-state-open = Открыт
document-state-settled = Закрыт
document-state-cancelled = Отменён
document-state-credited = Возвращён полностью
document-state-part-credited = Возвращён частично
document-state-part-paid = Оплачен частично
document-state-cancelling = Отменяет квитанцию
document-issued-at = Выдан
document-net = Без НДС
document-vat = НДС
document-total = Итого
document-credited = Возвращено
document-received = Получено
document-owed = Осталось оплатить
document-copy = Копия
document-copy-english = Копия на английском
document-original = Оригинал
document-on-paper = Оригинал выдаётся на бумаге
document-paper-means = Оплачено наличными, через приложение или иным способом, для которого защищённой подписи недостаточно. Распечатайте оригинал и передайте клиенту.
document-paper-consent = Клиент не согласился получать компьютерные документы. Распечатайте оригинал и передайте его или запишите согласие в карточке клиента для следующего документа.
document-paper-certificate = При выставлении не было действующего сертификата. Распечатайте оригинал и передайте клиенту.
document-signature-good = Подпись действительна
document-signature-bad = Подпись файла недействительна: файл изменён или подписан не бизнесом.
document-lines = Строки
document-line-credited = Возвращено: { $quantity }
document-ties-earlier = Прежние документы
document-ties-later = Последующие документы
document-tie-credit = Возврат
document-tie-receipt_for = Квитанция по документу
document-tie-replaces = Взамен
document-write-receipt = Выписать квитанцию
document-credit = Возврат
document-cancel = Отменить квитанцию
document-convert = Превратить в
document-convert-to = В документ: { $kind }
document-send-hint = Пусто: на адрес из карточки клиента. Отправляется оригинал, каждый раз тот же файл.
document-issued = Выдан документ: { $name }
document-reason = Причина
document-reason-hint = Печатается на документе
credit-title = Возврат: { $name }
credit-left = Осталось вернуть:
credit-how = Сколько вернуть
credit-all = Всё, что осталось
credit-part = Часть
credit-amount = Сумма возврата, с НДС
credit-above = Можно вернуть не более { $most }
credit-by-line = Выбранные строки
credit-lines = Строки для возврата
credit-line-left = Осталось { $quantity }
credit-line-none = Возвращена полностью
credit-line-quantity = Количество для возврата: { $line }
credit-line-above = Введите количество не больше остатка
credit-no-line = Выберите хотя бы одну строку
credit-action = Выдать кредитовый счёт
cancel-title = Отмена: { $name }
cancel-text = Будет выдана отрицательная квитанция на { $amount }, а эта отменена.
cancel-action = Отменить квитанцию
drafts-title = Черновики
drafts-none = Черновиков нет. Начатый документ ждёт здесь, пока его не выдадут.
draft-title = Черновик: { $kind }
draft-changed-at = Изменён { $at }
draft-whole = Можно выдать
draft-not-whole = Ещё не готов
draft-not-whole-text = Черновик сохранён, но выдать его пока нельзя. Проверка покажет, чего не хватает.
draft-date = Дата документа
draft-holds-until = Действует до
draft-pay-until = Оплатить до
draft-lines = Строки
draft-lines-receipt = За что
draft-line = Строка { $number }
draft-line-add = Добавить строку
draft-line-remove = Убрать строку { $number }
draft-line-by = Согласно: { $name }
draft-quantity = Количество
draft-unit-price = Цена за единицу
draft-discount = Скидка
draft-discount-all = Скидка на всё
draft-discount-in = { $what }: процент или сумма
draft-prices-include-vat = Цены включают НДС
draft-zero-reason = Причина нулевой ставки
vat-standard = Обычная ставка
vat-zero = Нулевая ставка
vat-exempt = Освобождено
vat-out_of_scope = Не сделка
draft-payments = Платежи
draft-payments-hint = Деньги записываются вместе с документом. По уже записанному платежу документ выставляют из самого платежа.
draft-payment = Платёж { $number }
draft-payment-add = Добавить платёж
draft-payment-remove = Убрать платёж { $number }
draft-paid-on = Оплачено
draft-withheld = Удержанный налог
means-bank = Банк
means-branch = Отделение
means-account = Счёт
means-number = Номер
means-last4 = Последние 4 цифры
means-installments = Число платежей
means-reference = Номер операции
means-name = Название приложения
means-description = Описание
means-due = Срок
draft-note = Примечание для клиента
draft-note-hint = Пусто: обычное примечание бизнеса
draft-more = Другие подробности
draft-customer-name = Имя клиента в документе
draft-currency = Валюта
draft-rate = Курс в шекелях
draft-rate-date = Дата курса
draft-tax-point = День, определяющий НДС
draft-section46 = Разрешение по статье 46
draft-section46-until = Разрешение действует до
draft-totals = Итоги
draft-totals-unknown = Итоги считаются при сохранении.
draft-save = Сохранить и посчитать
draft-saved = Черновик сохранён
draft-preview = Предпросмотр (PDF)
draft-check = Проверить и выдать
draft-remove = Удалить черновик
draft-remove-text = Черновик будет удалён безвозвратно.
draft-warning-issuerParticular = Не хватает данных бизнеса, которых требует закон. Их можно указать в настройках.
draft-warning-cashAboveLimit = Здесь больше наличных, чем закон разрешает для одной сделки.
draft-warning-customerAddressMissing = Клиент — предприниматель, а его адреса нет.
draft-warning-donorNumberMissing = Без номера жертвователя налоговой льготы нет.
issue-title = Выдача: { $kind }
issue-final = После выдачи документ нельзя изменить или удалить.
issue-sent = Он получит следующий номер серии и будет отправлен клиенту, если есть адрес почты.
issue-action = Выдать
recurring-title = Повторяющиеся
recurring-none = Повторяющихся документов нет. Напишите черновик один раз и выберите в нём «Выставлять регулярно».
recurring-new = Новый повторяющийся документ
recurring-status-active = Активен
recurring-status-paused = Приостановлен
recurring-status-ended = Завершён
recurring-every = Как часто
recurring-every-week = Каждую неделю
recurring-every-month = Каждый месяц
recurring-every-quarter = Каждый квартал
recurring-every-year = Каждый год
recurring-next = Следующий: { $day }
recurring-failed = Последний документ не выставлен
recurring-failed-text = Последний документ не выставлен, серия приостановлена. Проверьте данные клиента и бизнеса и продолжите.
recurring-from = Первый документ
recurring-until = До
recurring-until-optional = До (необязательно)
recurring-upcoming = Следующие даты
recurring-issued = Что выставлено
recurring-issued-none = Пока ничего не выставлено.
recurring-pause = Приостановить
recurring-resume = Продолжить
recurring-end = Завершить
recurring-end-text = Новые документы выставляться не будут. Выставленные остаются.
recurring-now-active = Серия продолжается
recurring-now-paused = Серия приостановлена
recurring-now-ended = Серия завершена
recurring-make = Выставлять регулярно
recurring-make-text = На каждую дату выставляется и отправляется один документ этим днём. Черновик станет серией.
recurring-name = Название серии
recurring-make-action = Начать
recurring-made = Серия создана
bookkeeper-title = Для бухгалтера
period-title = Период
period-last-month = Прошлый месяц
period-this-month = Этот месяц
period-this-year = Этот год
period-backwards = Период заканчивается раньше, чем начинается
report-vat = НДС
report-sales = Продажи
report-rate = По ставке { $rate }
report-exempt = Освобождённые и не сделки
report-credited = Из них возвращено
report-vat-owed = НДС к уплате
report-income = Доход
report-month = Месяц
report-without-vat = Доход без НДС
report-all = За весь период
report-unknown = { $count ->
    [one] { $count } документ в другой валюте без курса не учтён
    [few] { $count } документа в другой валюте без курса не учтены
   *[other] { $count } документов в другой валюте без курса не учтены
}
report-csv = Документы таблицей (CSV)
uniform-title = Единый файл
uniform-text = Файл, который требует налоговая служба (1.31), за { $period }. После этого показывается сводка для печати.
uniform-make = Создать файл
uniform-summary = Сводка файла
package-title = Пакет за месяц
package-text = Все документы месяца в PDF, их таблица и единый файл — одним архивом.
package-make = Скачать пакет
package-made = Пакет готов
exports-title = Переданные файлы
exports-none = Файлов ещё нет.
export-uniform_file = Единый файл
settings-documents = Документы
export-package = Пакет за месяц
docset-auto = Выдавать документ на каждый платёж автоматически
docset-auto-hint = Он сразу отправляется клиенту.
docset-auto-kind = Какой документ
docset-auto-fits = Что подходит бизнесу
docset-include-vat = В новых документах цены включают НДС
docset-allocate-all = Запрашивать номер распределения на каждый счёт предпринимателю
docset-allocate-all-hint = И ниже суммы, при которой этого требует закон
docset-footer = Примечание внизу
docset-footer-hint = На каждом документе без своего примечания
docset-logo = Логотип
docset-logo-add = Добавить логотип
docset-logo-change = Заменить логотип
docset-logo-remove = Убрать логотип
docset-logo-hint = PNG, JPEG или SVG, до 200 кБ
signing-title = Электронная подпись
signing-text = Подписанный документ — «компьютерный документ»: клиент получает оригинал по почте, бумага не нужна. Он отправляется только тем, кто согласился на это в карточке.
signing-on = Подписывать документы
signing-on-hint = Документ для клиента без согласия либо оплаченный наличными или через приложение готовится к печати и не отправляется.
signing-officer = До первого компьютерного документа нужно известить налогового инспектора заказным письмом (инструкция 18Б).
signing-notified = Извещение отправлено
signing-certificate = Сертификат подписи
signing-made = Теперь подписывает новый сертификат
signing-expired-text = Срок сертификата истёк: документы не подписываются, пока он не заменён.
signing-make = Создать новый сертификат
signing-upload = Загрузить сертификат
signing-earlier = Прежние сертификаты
signing-earlier-text = Подписанное ими остаётся действительным.
signing-origin-made = Создан здесь
signing-origin-uploaded = Загружен
signing-certified = Заверенный
signing-expired = Истёк
signing-valid = Действует с { $from } по { $until }
signing-fingerprint = Отпечаток (SHA-256):
signing-uploaded = Теперь подписывает ваш сертификат
signing-upload-text = Файл PKCS#12 (p12 или pfx) от удостоверяющего центра, с ключом и сертификатом. Хранится зашифрованным и больше не показывается.
signing-file = Файл сертификата
signing-password = Пароль файла
signing-is-certified = Центр официально зарегистрирован
signing-is-certified-hint = Заверенная подпись: компьютерным может быть и документ, оплаченный наличными.
signing-upload-action = Загрузить
docset-numbers = Нумерация
docset-numbers-text = Каждый вид нумеруется без пропусков. Первый номер можно выбрать до первого документа этого вида.
docset-first = начнётся с { $number }
docset-last = последний { $number }
docset-first-number = Первый номер
docset-first-invalid = Введите число от 1
docset-status = Статус в налоговой службе
docset-status-text = Статус определяет, какие документы можно выдавать. Изменение начинается после дня последнего документа.
docset-status-from = С { $day }: { $kind }
docset-status-day = Начиная со дня

## API keys and webhooks
settings-keys = Ключи API
settings-webhooks = Webhooks
program-secret-once = Это показывается один раз. Скопируйте сейчас и храните в надёжном месте.
program-secret-copy = Копировать
program-secret-copied = Скопировано
program-secret-done = Сохранено
program-secret-missed = Создано, но секрет нельзя показать снова. Удалите и создайте заново.
apikeys-about = С ключом ваша программа работает в этом бизнесе: бухгалтерия, сайт, автоматизация. Каждый ключ может только то, что вы выберете.
apikeys-docs = Документация API
apikeys-none = Ключей для программ пока нет.
apikey-add = Добавить ключ
apikey-make = Создать ключ
apikey-made = Ключ готов
apikey-token = Ключ API
apikey-token-use = Программа отправляет его с каждым запросом в заголовке Authorization после слова Bearer.
apikey-name = Название программы
apikey-name-hint = Её изменения записываются под этим именем.
apikey-scopes = Что ей разрешено
apikey-scopes-needed = Выберите хотя бы одно разрешение.
apikey-read-only = Видеть всё, ничего не менять
apikey-level-none = Ничего
apikey-level-read = Видеть
apikey-level-write = Видеть и менять
apikey-read = { $area }: видеть
apikey-write = { $area }: видеть и менять
apikey-refund = Возвращать деньги
area-business = Данные бизнеса
area-catalog = Услуги и сотрудники
area-calendar = Календарь и события
area-customers = Клиенты
area-messages = Сообщения
area-payments = Платежи
area-documents = Документы
area-reports = Отчёты
area-changes = Всё, что происходит (лента изменений)
apikey-expiry = Срок действия
apikey-for-good = Без срока
apikey-days = { $days } дней
apikey-expired = Истёк
apikey-created = Создан { $at }, { $name }
apikey-used = последнее использование { $at }
apikey-unused = не использовался
apikey-until = до { $at }
apikey-revoke = Отозвать
apikey-revoke-named = { apikey-revoke }: { $name }
apikey-revoke-title = Отозвать ключ?
apikey-revoke-text = { $name } сразу перестанет работать с бизнесом. Отозванный ключ не вернуть.
hooks-about = Ваша программа получает на свой адрес сообщения о том, что здесь происходит, с подписью по Standard Webhooks.
hooks-none = Пока ни один адрес не получает сообщений об изменениях.
hook-add = Добавить Webhook
hook-edit = Изменить Webhook
hook-url = Адрес
hook-url-hint = Начинается с https и доступен из интернета.
hook-description = Для чего он
hook-kinds = О чём сообщать
hook-kinds-all = Обо всём, что происходит
hook-kinds-some = Только о выбранных видах изменений
hook-kinds-chosen = Виды изменений
hook-kinds-hint = По именам ленты изменений, например appointment.booked
hook-kinds-needed = Выберите хотя бы один.
hook-enabled = Включён
hook-paused = Приостановлен
hook-off = Выключен
hook-off-gone = Адрес ответил, что больше не хочет сообщений (410), и был выключен.
hook-off-failing = Адрес пять дней ничего не принимал и был выключен. Включите его, когда он снова заработает.
hook-failing = Ничего не принимает с { $at }.
hook-tells-all = получает всё
hook-tells-some = { $count ->
    [one] получает { $count } вид изменений
    [few] получает { $count } вида изменений
   *[other] получает { $count } видов изменений
  }
hook-test = Отправить проверку
hook-test-named = { hook-test }: { $name }
hook-test-sent = Проверка отправлена. Результат появится в журнале.
hook-pause = Приостановить
hook-pause-named = { hook-pause }: { $name }
hook-resume = Включить
hook-resume-named = { hook-resume }: { $name }
hook-rotate = Новый секрет
hook-rotate-named = { hook-rotate }: { $name }
hook-rotate-text = { $name } получит новый секрет. Сутки всё подписывается обоими, чтобы программа успела перейти.
hook-secret = Секрет подписей
hook-secret-title = Секрет Webhook
hook-secret-use = С ним программа проверяет, что сообщение пришло отсюда и не изменено.
hook-remove-named = { action-remove }: { $name }
hook-remove-title = Удалить Webhook?
hook-remove-text = { $name } больше ничего не получит, а журнал отправок будет удалён.
hook-log = Журнал
hook-log-back = Все Webhooks
hook-log-none = Пока ничего не отправлено. Отправьте проверку и увидите, как она дойдёт.
hook-log-none-found = Таких нет.
hook-attempts = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[other] { $count } попыток
  }
hook-answered = ответ { $status }
hook-took = { $ms } мс
hook-next = снова { $at }
hook-answer = Что ответил адрес
hook-replay = Отправить снова
hook-replay-named = { hook-replay }: { $kind }, { $at }
hook-replay-failed = Отправить неудавшееся снова
hook-replay-text = Что адрес не принял, отправится снова под теми же номерами, чтобы ничего не посчиталось дважды.
hook-replay-since = Что не удалось за последние
hook-since-1 = Час
hook-since-24 = Сутки
hook-since-72 = Три дня
hook-since-720 = Тридцать дней
hook-replayed = { $count ->
    [one] Отправляется снова: { $count }
    [few] Отправляются снова: { $count }
   *[other] Отправляются снова: { $count }
  }
told-pending = Ожидает
told-delivered = Принято
told-failed = Не удалось
told-error-refused = Адрес не принял сообщение.
told-error-gone = Адрес больше не хочет сообщений.
told-error-bad_address = Адрес нельзя использовать.
told-error-not_https = Адрес не https.
told-error-private_address = Адрес ведёт в частную сеть.
told-error-timed_out = Нет ответа вовремя.
told-error-unreachable = Адрес недоступен.
told-error-switched_off = Webhook выключили до отправки.
told-error-secret_lost = Секрет Webhook нельзя прочитать. Создайте новый.
## Files of customers.

customers-file = Файл показанного
customer-import-title = Клиенты из файла
customer-import-text = Файл CSV или Excel (xlsx), до 50 000 строк и 10 МБ, первая строка — названия столбцов. Сначала вы увидите, что произойдёт; до вашего согласия ничего не изменится. Никому ничего не отправляется, и файл не является согласием на рекламу.
customer-import-choose = Выбрать файл
customer-import-earlier = Прежние файлы
customer-import-untitled = Файл без названия
customer-import-status-draft = Ждёт вас
customer-import-status-running = Добавляется
customer-import-status-finished = Добавлен
customer-import-status-undoing = Отменяется
customer-import-status-undone = Отменён
customer-import-columns = Что в столбцах
customer-import-column = Столбец: { $heading }
customer-import-column-number = Столбец { $number }
customer-import-samples = Например: { $values }
customer-import-leave-out = Не добавлять
customer-import-field-fullName = Полное имя
customer-import-field-firstName = Имя
customer-import-field-lastName = Фамилия
customer-import-field-phone = Телефон
customer-import-field-email = Эл. почта
customer-import-field-birthDate = Дата рождения
customer-import-field-tags = Теги
customer-import-field-notes = Заметки
customer-import-existing = Клиенты, которые уже есть (по телефону или почте)
customer-import-existing-skip = Оставить как есть
customer-import-existing-fill = Заполнить только пустое в карточке
customer-import-fresh = { $count ->
    [one] { $count } новый клиент.
    [few] { $count } новых клиента.
    [many] { $count } новых клиентов.
   *[other] { $count } нового клиента.
}
customer-import-known = { $count ->
    [one] { $count } уже есть.
    [few] { $count } уже есть.
    [many] { $count } уже есть.
   *[other] { $count } уже есть.
}
customer-import-faulty = { $count ->
    [one] { $count } строка не добавляется.
    [few] { $count } строки не добавляются.
    [many] { $count } строк не добавляются.
   *[other] { $count } строки не добавляются.
}
customer-import-no-name = Выберите, в каком столбце имя.
customer-import-start = { $count ->
    [0] Добавлять некого
    [one] Добавить { $count } клиента
    [few] Добавить { $count } клиентов
    [many] Добавить { $count } клиентов
   *[other] Добавить { $count } клиента
}
customer-import-discard = Удалить файл
customer-import-preview = Первые строки, какими они будут
customer-import-row = Строка { $row }
customer-import-outcome-fresh = Новый
customer-import-outcome-known = Уже есть
customer-import-outcome-faulty = Не добавляется
customer-import-faults = Строки для исправления
customer-import-faults-file = Сохранить эти строки в файл
customer-import-progress = Строк: { $passed } из { $total }
customer-import-goes-on = Можно уйти со страницы: всё продолжится само.
customer-import-added = { $count ->
    [one] { $count } клиент добавлен.
    [few] { $count } клиента добавлено.
    [many] { $count } клиентов добавлено.
   *[other] { $count } клиента добавлено.
}
customer-import-filled = { $count ->
    [one] { $count } карточка дополнена.
    [few] { $count } карточки дополнены.
    [many] { $count } карточек дополнено.
   *[other] { $count } карточки дополнено.
}
customer-import-unchanged = { $count ->
    [one] { $count } уже был и не изменился.
    [few] { $count } уже были и не изменились.
    [many] { $count } уже были и не изменились.
   *[other] { $count } уже были и не изменились.
}
customer-import-to-customers = К клиентам
customer-import-undo = Отменить добавление
customer-import-undo-text = { $count ->
    [one] { $count } карточка вернётся к тому, что было до файла. Если есть визит, оплата, документ, регистрация или сообщение либо её с тех пор меняли, она останется.
    [few] { $count } карточки вернутся к тому, что было до файла. Те, у которых есть визит, оплата, документ, регистрация или сообщение, и те, что с тех пор меняли, останутся и будут перечислены.
    [many] { $count } карточек вернутся к тому, что было до файла. Те, у которых есть визит, оплата, документ, регистрация или сообщение, и те, что с тех пор меняли, останутся и будут перечислены.
   *[other] { $count } карточки вернутся к тому, что было до файла. Те, у которых есть визит, оплата, документ, регистрация или сообщение, и те, что с тех пор меняли, останутся и будут перечислены.
}
customer-import-undo-action = Да, отменить
customer-import-removed = { $count ->
    [one] { $count } карточка удалена.
    [few] { $count } карточки удалены.
    [many] { $count } карточек удалено.
   *[other] { $count } карточки удалено.
}
customer-import-emptied = { $count ->
    [one] { $count } карточка снова прежняя.
    [few] { $count } карточки снова прежние.
    [many] { $count } карточек снова прежние.
   *[other] { $count } карточки снова прежние.
}
customer-import-stayed = { $count ->
    [one] { $count } карточка остаётся.
    [few] { $count } карточки остаются.
    [many] { $count } карточек остаются.
   *[other] { $count } карточки остаются.
}
customer-import-kept = Эти остаются
customer-import-kept-used = Есть визит, оплата, документ, регистрация, сообщение или что-то ещё
customer-import-kept-edited = Карточку меняли или добавили заметку
customer-import-kept-merged = Карточка объединена с другой
## Reports.

nav-reports = Отчёты
reports-places = Виды отчётов
reports-revenue = Выручка
reports-visits = Визиты
reports-customers = Клиенты
reports-occupancy = Загрузка
reports-day = Закрытие дня
reports-period = Период
reports-period-today = Сегодня
reports-period-week = Эта неделя
reports-period-month = Этот месяц
reports-period-quarter = Этот квартал
reports-period-year = Этот год
reports-period-custom = Выбранные дни
reports-csv = Таблица (CSV)
reports-compared = { $period }, в сравнении с { $previous }
reports-rows = Строки за этой цифрой
reports-rows-none = За этой цифрой нет строк.
reports-rows-none-action = К отчётам
figure-net = Выручка за вычетом возвратов
figure-received = Получено
figure-refunded = Возвращено
figure-tips = Чаевые
figure-payments = Платежи
figure-before = Предыдущий период
figure-by-time = По времени
figure-by-method = По способам оплаты
figure-by-service = По услугам
figure-by-staff = По сотрудникам
figure-by-source = По источнику записи
figure-as-table = То же таблицей
figure-chart-revenue = Выручка за период; те же числа — в таблице ниже
figure-chart-visits = Визиты за период; те же числа — в таблице ниже
figure-days = Дни
figure-day = День
figure-name = Название
figure-count = Количество
figure-total = Всего
figure-vat = НДС
figure-origin-service = Визит
figure-origin-events = Мероприятия
figure-origin-other = Не визит
figure-kind-payment = Платёж
figure-kind-refund = Возврат
figure-document = Документ
figure-documents = Выданные документы
figure-documents-income = Счета за вычетом кредитовых, и квитанции
figure-documents-money = Документы этих платежей и возвратов
figure-visits-booked = Записей
figure-visits-came = Пришли
figure-visits-no_show = Не пришли
figure-visits-cancelled = Отменены
figure-visits-declined = Отклонены
figure-visits-open = Открыты
figure-no-show-rate = Доля неявок
figure-cancelled-rate = Доля отмен
figure-source-desk = У администратора
figure-source-guest = Онлайн
figure-source-api = Из программы
figure-visitors-came = Пришедшие клиенты
figure-visitors-new = Впервые
figure-visitors-returning = Приходили раньше
figure-visitors-again = Пришли снова
figure-visitors-lost = Не пришли снова
figure-retention = Удержание
figure-retention-text = Из клиентов, приходивших { $period }: кто пришёл снова в течение { $days } дней после последнего визита.
figure-within = Пришли снова в течение
figure-within-days = { $days } дн.
figure-booked-time = Занятые часы
figure-bookable-time = Доступные часы
figure-occupancy-text = Занятые часы включают время до и после визитов. Доступные часы — рабочие часы, как они заданы сейчас, без отсутствий и закрытий.
figure-drawer = Касса
figure-cash-in = Принято наличных
figure-cash-refunds = Возвращено наличных
figure-cash-net = Наличные за день
figure-unpaid = Пришли, оплачено не всё
figure-owed = Осталось оплатить
figure-first-visit = Первый визит
figure-next-visit = Пришли снова
figure-visit-count = { $count ->
    [one] { $count } визит
    [few] { $count } визита
    [many] { $count } визитов
   *[other] { $count } визита
}

## Безопасность и журнал аудита
settings-security = Безопасность
settings-audit = Журнал аудита
settings-data = Данные
settings-fields = Поля клиентов
customer-fields-about = Что вы хотите знать о каждом клиенте помимо имени и телефона. Эти поля есть в карточке и в файле клиентов, и их можно заполнить из файла.
customer-fields-none = Полей пока нет. Добавьте то, что вам важно знать, например тип волос или откуда о вас узнали.
customer-fields-archived = Поля в архиве
customer-field-add = Новое поле
customer-field-edit = Изменение поля
customer-field-edit-named = { action-edit }: { $name }
customer-field-archive = { action-archive }: { $name }
customer-field-restore = { action-restore }: { $name }
customer-field-archived = Поле { $name } перенесено в архив
customer-field-restored = Поле { $name } снова используется
customer-field-name = Название поля
customer-field-kind = Что в нём пишут
customer-field-kind-fixed = После добавления поля это изменить нельзя.
customer-field-kind-text = Короткий текст
customer-field-kind-long_text = Длинный текст
customer-field-kind-number = Число
customer-field-kind-date = Дата
customer-field-kind-yes_no = Да или нет
customer-field-kind-choice = Выбор из списка
customer-field-choices = Варианты
customer-field-choices-needed = Укажите хотя бы один вариант.
customer-field-choices-archived = Удалённый вариант остаётся у клиентов, у которых он уже выбран.
customer-field-choice-number = Вариант { $number }
customer-field-choice-add = Добавить вариант
customer-field-choice-remove = { action-remove }: { $name }
customer-field-choice-restore = Вернуть: { $name }
security-team = Команда
security-password = Пароль
security-sessions = Где вы вошли
sessions-end-others = Выйти везде, кроме этого места
field-current-password = Текущий пароль
password-changed = Пароль изменён. Во всех других местах выполнен выход.
field-code = Код из приложения
field-code-hint = Шесть цифр, которые меняются каждые полминуты
field-recovery-code = Резервный код
code-step-title = Ещё один шаг
code-step-text = Откройте приложение-аутентификатор и введите код для ChatGrow.
code-step-recovery = Введите один из сохранённых резервных кодов. Каждый действует один раз.
code-step-by-recovery = Приложения нет под рукой
code-step-by-app = Ввести код из приложения
code-step-over = Время для кода истекло, или попыток было слишком много. Войдите ещё раз.
second-factor = Второй фактор
second-factor-text = Кроме пароля для входа нужен код из приложения-аутентификатора в телефоне. Тот, кто узнал пароль, войти не сможет.
second-factor-set-up = Включить
second-factor-begin = Сначала введите свой пароль.
second-factor-next = Продолжить
second-factor-scan = Отсканируйте код приложением-аутентификатором (например, Google Authenticator) и введите шесть цифр, которые оно покажет.
second-factor-qr = QR-код для приложения-аутентификатора
second-factor-type = Не получается отсканировать? Введите в приложении:
second-factor-open-app = Открыть в приложении на этом устройстве
second-factor-turn-on = Включить
second-factor-is-on = Включён
second-factor-since = С { $at }
second-factor-turn-off = Выключить
second-factor-off-text = Без второго фактора для входа достаточно пароля.
second-factor-due = Чтобы работать здесь, включите второй фактор. Этого требует:
second-factor-demand = Второй фактор обязателен для всей команды
second-factor-demand-hint = У кого его ещё нет, включит его прежде всего остального.
second-factor-demand-first = Сначала включите собственный второй фактор или войдите по ключу доступа.
prove-by = Чем подтвердить личность
passkeys = Ключи доступа
passkeys-text = Вход по отпечатку пальца, лицу или PIN-коду устройства: без пароля и без кода после него.
passkeys-none-here = Этот браузер не предлагает здесь ключи доступа. Им нужен защищённый адрес (https).
passkey-add = Добавить ключ доступа
passkey-add-text = Сначала подтвердите, что это вы. Затем устройство попросит разблокировать его.
passkey-made = Добавлен { $at }
passkey-used = Последний вход { $at }
passkey-not-used = Ещё не использовался
passkey-current = Используется здесь
passkey-rename = Переименовать
passkey-rename-named = Переименовать ключ доступа { $name }
field-passkey-name = Название
passkey-remove = Удалить ключ доступа
passkey-remove-named = Удалить ключ доступа { $name }
passkey-remove-text = По нему больше никто не войдёт, а там, где по нему был вход, сеансы завершатся. Удалите его и на устройстве.
passkey-sign-in = Войти по ключу доступа
passkey-cancelled = Устройство не разблокировано, или время вышло. Можно попробовать ещё раз.
passkey-exists = На этом устройстве уже есть ключ доступа к вашему аккаунту.
passkey-failed = На этом устройстве не получается. Попробуйте другое устройство или браузер.
passkey-due = Или используйте ключ доступа: он считается за оба шага.
recovery-codes = Резервные коды
recovery-codes-text = Второй фактор включён. Сохраните эти коды в надёжном месте: больше они не будут показаны. Каждый пускает один раз, когда телефона нет под рукой.
recovery-codes-copy = Скопировать
recovery-codes-copied = Коды скопированы
recovery-codes-save = Сохранить файлом
recovery-codes-done = Коды сохранены
recovery-codes-renew = Новые резервные коды
recovery-codes-renew-text = Нынешние коды перестанут действовать.
audit-filter = Фильтр журнала аудита
audit-who = Кто
audit-what = Что
audit-object = С чем
audit-none = В журнале такого нет.
audit-export = Выгрузить файлом
audit-all-things = Не только с этим
recovery-codes-left = { $count ->
    [0] Резервных кодов не осталось
    [one] Остался { $count } резервный код
    [few] Осталось { $count } резервных кода
    [many] Осталось { $count } резервных кодов
   *[other] Осталось { $count } резервного кода
}

## Фильтры, подборки и действия со многими клиентами.

customers-filter = Фильтр
customers-filter-count = Фильтр ({ $count })
customers-filter-title = Фильтр клиентов
customers-filter-active = Действующие фильтры
customers-filter-show = { $count ->
    [one] Показать { $count } клиента
    [few] Показать { $count } клиентов
    [many] Показать { $count } клиентов
   *[other] Показать { $count } клиента
}
filter-any = Не важно
filter-tags = Со всеми этими метками
filter-tag = Метка: { $tag }
filter-future = Будущие визиты
filter-future-with = Есть будущий визит
filter-future-without = Нет будущих визитов
filter-past = Прошлые визиты
filter-past-with = Визиты уже были
filter-past-without = Визитов ещё не было
filter-last-from-day = Последний визит с
filter-last-until-day = Последний визит по
filter-last-from = Последний визит с { $day }
filter-last-until = Последний визит по { $day }
filter-min-visits = Визитов не меньше
filter-visits = { $count ->
    [one] { $count } визит и больше
    [few] { $count } визита и больше
    [many] { $count } визитов и больше
   *[other] { $count } визита и больше
}
filter-consent-label = Согласие на рекламу
filter-consent = Согласие на рекламу: { $channel }
filter-birth-month = Месяц дня рождения
filter-birthday = День рождения: { $month }
filter-created-from-day = Карточка с
filter-created-until-day = Карточка по
filter-created-from = Карточка с { $day }
filter-created-until = Карточка по { $day }
filter-email-with = С эл. почтой
filter-email-without = Без эл. почты
filter-phone-with = С телефоном
filter-phone-without = Без телефона
filter-language-label = Язык последней записи
filter-language = Язык: { $language }
views-label = Подборки
views-all = Все
views-save = Сохранить как подборку
view-name = Название подборки
view-shared = Видна всем сотрудникам
view-acts = Действия с подборкой «{ $name }»
view-replace = Сохранить изменения в «{ $name }»
view-edit = Название и доступ
view-remove = Удалить подборку
view-removed = Подборка удалена
select-customer = Выбрать: { $name }
select-shown = { $count ->
    [one] Выбрать показанные: { $count }
    [few] Выбрать показанные: { $count }
    [many] Выбрать показанные: { $count }
   *[other] Выбрать показанные: { $count }
}
select-matching = Выбрать всех подходящих: { $count }
select-none = Снять выбор
selected-count = { $count ->
    [one] Выбран { $count } клиент
    [few] Выбраны { $count } клиента
    [many] Выбрано { $count } клиентов
   *[other] Выбрано { $count } клиента
}
bulk-label = Действия с выбранными клиентами
bulk-add-tag = Добавить метку
bulk-remove-tag = Снять метку
bulk-campaign = Написать им рассылку
bulk-tag = Метка
bulk-for = { $count ->
    [one] Это для { $count } клиента. Действие можно отменить.
    [few] Это для { $count } клиентов. Действие можно отменить.
    [many] Это для { $count } клиентов. Действие можно отменить.
   *[other] Это для { $count } клиента. Действие можно отменить.
}
bulk-done-add-tag = { $count ->
    [one] Метка { $tag } добавлена: { $count } клиент.
    [few] Метка { $tag } добавлена: { $count } клиента.
    [many] Метка { $tag } добавлена: { $count } клиентов.
   *[other] Метка { $tag } добавлена: { $count } клиента.
}
bulk-done-remove-tag = { $count ->
    [one] Метка { $tag } снята: { $count } клиент.
    [few] Метка { $tag } снята: { $count } клиента.
    [many] Метка { $tag } снята: { $count } клиентов.
   *[other] Метка { $tag } снята: { $count } клиента.
}
bulk-done-archive = { $count ->
    [one] В архиве: { $count } клиент.
    [few] В архиве: { $count } клиента.
    [many] В архиве: { $count } клиентов.
   *[other] В архиве: { $count } клиента.
}
bulk-done-restore = { $count ->
    [one] Восстановлено: { $count } клиент.
    [few] Восстановлено: { $count } клиента.
    [many] Восстановлено: { $count } клиентов.
   *[other] Восстановлено: { $count } клиента.
}
bulk-left-already = { $count ->
    [one] Так уже было: { $count }.
    [few] Так уже было: { $count }.
    [many] Так уже было: { $count }.
   *[other] Так уже было: { $count }.
}
bulk-left-full = { $count ->
    [one] Уже 20 меток, больше нельзя: { $count }.
    [few] Уже 20 меток, больше нельзя: { $count }.
    [many] Уже 20 меток, больше нельзя: { $count }.
   *[other] Уже 20 меток, больше нельзя: { $count }.
}
bulk-left-missing = { $count ->
    [one] Больше не найдено: { $count }.
    [few] Больше не найдено: { $count }.
    [many] Больше не найдено: { $count }.
   *[other] Больше не найдено: { $count }.
}
bulk-undone = { $count ->
    [one] Как прежде: { $count } клиент.
    [few] Как прежде: { $count } клиента.
    [many] Как прежде: { $count } клиентов.
   *[other] Как прежде: { $count } клиента.
}
bulk-kept = { $count ->
    [one] Изменено с тех пор и остаётся: { $count }.
    [few] Изменено с тех пор и остаётся: { $count }.
    [many] Изменено с тех пор и остаётся: { $count }.
   *[other] Изменено с тех пор и остаётся: { $count }.
}
bulk-progress = Клиенты: { $passed } из { $total }
audience-filter = Как в фильтре списка клиентов:
## The system page
system-title = Система
system-places = Страницы системы
system-health = Состояние
system-jobs = Невыполненные задания
system-businesses = Бизнесы
system-logs = Журнал
system-backups = Резервные копии
system-all-well = Всё в порядке.
system-troubles = Требует внимания:
system-trouble-jobs_failed = Есть задания, от которых система отказалась. Откройте список и повторите их.
system-trouble-jobs_late = Задания запаздывают. Проверьте, что обработчик запущен (chatgrow serve --role worker или all).
system-trouble-messages_late = Сообщения уходят с опозданием. Проверьте операторов и журнал.
system-trouble-connections_failing = Подключения некоторых бизнесов не работают. Причину их владельцы видят в разделе сообщений.
system-trouble-disk_low = На диске мало места. Освободите его, иначе база данных остановится.
system-trouble-clock_drift = Часы базы данных расходятся с часами этой машины. Настройте NTP на обеих.
system-trouble-backup_overdue = Нет резервной копии за последние сутки. Создайте её сейчас и посмотрите журнал.
system-trouble-backup_failed = Последнее резервное копирование не удалось. Причина — на странице копий.
system-trouble-redis_down = Redis не отвечает. Пока это так, экземпляры сервиса не знают друг о друге.
system-advice = Стоит проверить в настройках установки:
system-advice-secret_known_here = Секрет создан на этой машине. Если экземпляров несколько, задайте всем один JWT_SECRET.
system-advice-address_open = BASE_URL без https. Поставьте перед сервисом TLS.
system-advice-mail_printed = Почта пишется в журнал и не отправляется. Задайте SMTP_HOST и EMAIL_FROM.
system-advice-mail_reports_refused = Отчёты SendGrid отклоняются. Задайте SENDGRID_WEBHOOK_KEY.
system-advice-sms_printed = SMS пишутся в журнал и не отправляются (SMS_PROVIDER=mock).
system-advice-outbound_private = Пользователи могут обращаться к сети этой машины. Уберите OUTBOUND_ALLOW_PRIVATE, если это не нужно.
system-advice-no_platform_owner = В PLATFORM_OWNERS никто не указан.
system-advice-backups_off = Автоматическое копирование выключено (BACKUP_AT=off).
system-machine = Эта установка
system-version = Версия
system-started = Работает с
system-database = База данных
system-engine-sqlite = SQLite
system-engine-postgres = PostgreSQL
system-schema = Версия схемы
system-drift = Часы базы данных
system-drift-ms = Расхождение { $ms } мс
system-disk = Диск
system-disk-free = { $free } свободно из { $whole }
system-unknown = Неизвестно
system-none = Нет
system-last-backup = Последняя копия
system-oldest-message = Самое старое неотправленное сообщение
system-connections = Подключения бизнесов
system-connections-well = Используется: { $active }, все исправны
system-connections-troubled = Используется: { $active }, приостановлено: { $paused }, не работает: { $failing }
system-connections-some = (сосчитаны не все: их слишком много)
system-checks = Необходимые службы
system-check-database = База данных
system-check-redis = Redis
system-ms = { $ms } мс
system-status-ok = Работает
system-status-degraded = Не отвечает
system-status-down = Не работает
system-queue = Задания
system-queue-empty = Заданий в ожидании нет.
system-waiting = Ожидают
system-running = Выполняются
system-late = Запаздывают
system-failed = Не выполнены
system-jobs-none = Невыполненных заданий нет.
system-look-again = Проверить снова
system-job-retried = Задание будет выполнено снова.
system-job-retry-named = Повторить: { $kind }
system-attempts = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
    [many] { $count } попыток
   *[other] { $count } попыток
}
system-businesses-search = Поиск по имени или адресу
system-businesses-none = Бизнеса с таким именем нет.
system-demo = Демо
system-created = С
system-last-change = Последнее изменение
system-members = Сотрудники
system-customers = Клиенты
system-visits = Визиты
system-messages = Сообщения за месяц
system-storage = Файлы
system-logs-filter = Фильтр журнала
system-level = Уровень
system-level-error = Ошибки
system-level-warn = Предупреждения и ошибки
system-level-info = Сообщения и выше
system-level-debug = Всё сохранённое
system-target = Часть программы
system-logs-search = Слова
system-live = Обновлять автоматически
system-logs-none = Таких строк в журнале нет.
system-backup-elsewhere = База данных — PostgreSQL. Копируйте её каждый день её собственным средством:
system-backup-role = Запускайте от суперпользователя или роли с BYPASSRLS: роль самого ChatGrow не может выгрузить таблицы.
system-copy-command = Скопировать команду
system-command-copied = Скопировано
system-backup-daily = Копия создаётся каждый день в { $at } (UTC). Хранится копий: { $count }.
system-backup-off = Автоматическое копирование выключено.
system-backup-now = Создать копию сейчас
system-backups-none = Резервных копий пока нет.
system-backup-failed = Последнее копирование не удалось
system-backup-holds = Копия содержит данные всех бизнесов. Ключа, открывающего запечатанные секреты подключений, в ней нет: храните его отдельно.
system-backup-waiting = Копирование начинается.
system-backup-copying = Копирование: { $bytes }
system-backup-checking = Проверка: { $bytes }
system-backup-progress = Ход копирования
system-backup-made = Копия создана и проверена.
system-backup-checked = проверена
system-cause-daily = ежедневная
system-cause-by_hand = вручную
system-download = Скачать
system-acts = Что здесь делали
system-act-backup_asked = Запрос резервной копии
system-act-backup_downloaded = Скачивание копии:
system-act-job_retried = Повтор задания:
## Push notifications
push = Уведомления на ваших устройствах
push-here = Уведомлять меня на этом устройстве
push-hint = О том, что делают клиенты: записи, изменения, сообщения и оплаты.
push-unsupported = Этот браузер не показывает уведомления. На iPhone или iPad сначала добавьте приложение на экран «Домой».
push-blocked = Уведомления этого сайта заблокированы. Разрешите их в настройках браузера и загрузите страницу заново.
push-failed = Браузер не включил уведомления. Проверьте подключение к сети и попробуйте ещё раз.
push-test = Отправить пробное
push-test-sent = Пробное уведомление отправлено.
push-devices = Ваши устройства
push-since = С { $at }
push-this = Это устройство
push-remove = Удалить
push-remove-named = Удалить { $device }

## Файл со всем

data-export = Скачать всё
data-export-text = Один файл со всем, что есть у бизнеса: таблицы клиентов, визитов, сообщений, платежей и всего прочего, все официальные документы в PDF и сохранённые файлы. Паролей и ключей в нём нет. Для большого бизнеса это может занять минуту.
data-export-make = Скачать всё
data-export-made = Файл скачан
