## Публичные страницы.

pages-language = Русский
pages-skip = Перейти к содержанию
pages-languages = Язык
pages-statement = Доступность и конфиденциальность

# Например: воскресенье, 4 января
pages-day = { pages-weekday }, { $day } { pages-month }
pages-day-year = { pages-weekday }, { $day } { pages-month } { $year }
pages-weekday = { $weekday ->
    [sun] воскресенье
    [mon] понедельник
    [tue] вторник
    [wed] среда
    [thu] четверг
    [fri] пятница
   *[sat] суббота
  }
pages-month = { $month ->
    [jan] января
    [feb] февраля
    [mar] марта
    [apr] апреля
    [may] мая
    [jun] июня
    [jul] июля
    [aug] августа
    [sep] сентября
    [oct] октября
    [nov] ноября
   *[dec] декабря
  }
pages-length = { $hours ->
    [0] { pages-minutes }
    [one] { $minutes ->
        [0] { $hours } час
       *[other] { $hours } час { pages-minutes }
      }
    [few] { $minutes ->
        [0] { $hours } часа
       *[other] { $hours } часа { pages-minutes }
      }
   *[other] { $minutes ->
        [0] { $hours } часов
       *[other] { $hours } часов { pages-minutes }
      }
  }
pages-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[other] { $minutes } минут
  }

## Компания

pages-description = Онлайн-запись в «{ $business }».
pages-choose-service = Записаться
pages-choose-service-hint = На какую услугу вы хотите прийти?
pages-no-services = Сейчас нет услуг для онлайн-записи. Свяжитесь с нами напрямую.
pages-address = Адрес
pages-call = Телефон

## Шаги

pages-steps = Шаги записи
pages-step-service = Услуга
pages-step-time = Время
pages-step-details = Данные

## Выбор времени

pages-choose-time = Когда вам удобно?
pages-with-whom = К кому?
pages-anyone = К любому свободному
pages-range = { $from } – { $to }
pages-open-count = { $count ->
    [one] { $count } окно
    [few] { $count } окна
   *[other] { $count } окон
  }
pages-morning = Утро
pages-afternoon = День
pages-evening = Вечер
pages-weeks = Другие даты
pages-earlier = Более ранние даты
pages-later = Более поздние даты
pages-week-full = На эти даты свободного времени нет.
pages-next-free = Ближайший свободный день:
pages-none-at-all = Сейчас нет свободного времени для онлайн-записи. Свяжитесь с нами напрямую, и мы подберём подходящее.
pages-local-times = Указано местное время компании.

## Данные клиента

pages-your-details = Ваши данные
pages-what = Услуга
pages-when = Когда
pages-with = К кому
pages-price = Цена
pages-where = Где
pages-change = Изменить
pages-full-name = Имя и фамилия
pages-phone = Мобильный телефон
pages-email = Эл. почта
pages-optional = необязательно
pages-email-why = Стоит указать: пришлём подтверждение, напоминание перед визитом и ссылку для отмены.
pages-notes = Что нам стоит знать?
pages-book = Записаться
pages-kept = Компания хранит эти данные только для этой записи.
pages-faults = Некоторые данные нужно исправить.
pages-not-open = На это время записаться уже нельзя.
pages-taken = Это время только что заняли: { $day }, { $time }. Выберите другое; введённые данные сохранены.
pages-taken-none-near = Это время только что заняли: { $day }, { $time }. Рядом свободного времени нет.
pages-choose-another = Ближайшее свободное время
pages-all-times = Всё свободное время

## Визит

pages-visit-coming = Вы записаны
pages-visit-coming-text = Будем рады вас видеть. Сохраните эту страницу: только по её ссылке можно посмотреть и отменить запись.
pages-visit-cancelled = Запись отменена
pages-visit-cancelled-text = Спасибо, что сообщили. Будем рады видеть вас в другой раз.
pages-visit-past = Визит уже прошёл
pages-visit-past-text = Спасибо, что пришли. Будем рады видеть вас снова.
pages-add-to-calendar = Добавить в календарь
pages-calendar-file = Календарь (файл)
pages-google-calendar = Календарь Google
pages-event-title = { $service }, «{ $business }»
pages-cancel = Отменить запись
pages-book-again = Записаться ещё раз
pages-cancel-title = Отменить запись?
pages-cancel-text = Время сразу освободится для других, вернуть его будет нельзя.
pages-cancel-yes = Да, отменить
pages-cancel-no = Нет, оставить

## Когда что-то пошло не так

pages-lost = Страница не найдена
pages-lost-text = Возможно, ссылка скопирована не полностью или больше не используется. Откройте её ещё раз из полученного сообщения.
pages-busy = Одну минуту
pages-broken = Что-то пошло не так
pages-refused = Не получилось
pages-request = Номер обращения:

## Заявление

pages-accessibility = Доступность
pages-accessibility-aim = Мы хотим, чтобы записаться мог каждый. Эти страницы сделаны по израильскому стандарту 5568 и рекомендациям WCAG 2.2 уровня AA.
pages-accessibility-done = Ими можно пользоваться без мыши, с программой чтения с экрана, при увеличении до 200%, в светлых и тёмных цветах, без движущихся элементов; они работают и без скриптов.
pages-accessibility-limits = Страницы проверяются автоматически и вручную, но пока не заверены внешней организацией. Названия и описания пишет сама компания.
pages-accessibility-ask = Чем-то неудобно пользоваться? Сообщите в компанию: там смогут и записать вас.
pages-privacy = Конфиденциальность
pages-privacy-what = При записи компания сохраняет имя, телефон, адрес эл. почты и то, что вы написали, чтобы вести запись и сообщать вам о ней.
pages-privacy-not = Эти страницы не сохраняют файлы cookie, ни за кем не следят и ничего не загружают с других сайтов.
pages-privacy-rights = Вы можете попросить компанию показать, исправить или удалить то, что о вас хранится, в пределах того, что она обязана хранить по закону.
pages-contact = Как связаться с «{ $business }»

## Заявка, которая ждёт подтверждения

pages-visit-asked = Ваша заявка получена
pages-visit-asked-text = Время сохранено за вами. Мы сообщим, как только компания его подтвердит.
pages-visit-declined = Заявка отклонена
pages-visit-declined-text = К сожалению, это время не подходит компании. Можно выбрать другое.

## Сохранение времени, несколько услуг, перенос

pages-held-until = Время сохранено за вами до
pages-held-over = Время больше не сохраняется. На него ещё можно записаться, если его никто не занял.
pages-add-service = Добавить ещё услугу к этому визиту
pages-seats-left = { $count ->
    [one] осталось { $count } место
    [few] осталось { $count } места
   *[other] осталось { $count } мест
  }
pages-deposit = Предоплата
pages-ask = Отправить заявку
pages-move = Перенести
pages-move-title = На какое время перенести?
pages-move-text = Выберите свободное время. Запись сразу перейдёт на него, а прежнее время освободится.
pages-move-taken = Это время уже занято. Выберите другое.
pages-move-no = Оставить как есть
pages-cancel-fee = До визита осталось мало времени, поэтому отмена платная:
pages-free-until = Перенести или отменить бесплатно можно до этого времени: { $day }, { $time }.
pages-outlook = Календарь Outlook
## Мероприятия

events-entry = Вход
events-yes = Да
events-attended = Присутствие
events-no-show = Неявка
events-status-pending = Ждёт подтверждения
events-status-confirmed = Подтверждена
events-status-waitlisted = В листе ожидания
events-status-offered = Предложено место
events-status-cancelled = Отменена
events-csv-date = Дата
events-csv-status = Статус
events-csv-name = Имя
events-csv-phone = Телефон
events-csv-email = Эл. почта
events-csv-kind = Вид билета
events-csv-holder = Владелец билета
events-csv-code = Код
events-csv-price = Цена
events-csv-attendance = Посещение

events-title = Мероприятия
events-none = Ближайших мероприятий пока нет.
events-full = Мест нет
events-full-wait = Мест нет. Можно встать в лист ожидания
events-closed = Регистрация закрыта
events-date-off = Дата отменена
events-off = Мероприятие отменено.
events-free = Бесплатно
events-at = { $event }, «{ $business }».
events-online = Онлайн
events-online-text = Ссылку получат зарегистрированные.
events-dates = Даты
events-no-dates = Ближайших дат пока нет.
events-register = Зарегистрироваться
events-event = Мероприятие
events-how-many = Сколько мест?
events-choose-seats = Выберите хотя бы одно место.
events-kind-gone = Распродано
events-email-why = Стоит указать: пришлём билеты, напоминание и новости об изменениях.
events-wait-text = Все места заняты. Когда место освободится и подойдёт ваша очередь, мы сохраним его за вами и напишем.
events-approval-text = Регистрацию подтверждает компания.
events-join = Встать в лист ожидания
events-pay-there = Оплата на месте.
events-kept = Компания хранит эти данные только для этого мероприятия.
events-confirmed = Вы зарегистрированы
events-confirmed-text = Будем рады вас видеть. Сохраните эту страницу: здесь можно показать билеты, передать их или отменить.
events-past = Мероприятие уже прошло
events-past-text = Спасибо, что были с нами.
events-pending = Регистрация ждёт подтверждения
events-pending-text = Места сохранены за вами до ответа компании.
events-unpaid = Осталось оплатить
events-unpaid-text = Места недолго сохраняются за вами и станут вашими после оплаты.
events-pay = Оплатить
events-waitlisted = Вы в листе ожидания
events-waitlisted-text = Ваше место в очереди: { $position }. Мы напишем, когда освободится место.
events-offered = Для вас освободились места
events-offered-text = Места сохранены за вами до этого времени: { $day }, { $time }.
events-accept = Подтвердить места
events-decline = Нет, спасибо, передать следующим
events-cancelled = Регистрация отменена
events-cancelled-text = Спасибо, что сообщили. Будем рады видеть вас в другой раз.
events-cancelled-text-event = Мероприятие не состоится. Приносим извинения.
events-cancelled-text-team = С любым вопросом можно обратиться в компанию.
events-cancelled-text-expired = Сохранённые за вами места не подтвердили вовремя, и они перешли к следующим в очереди.
events-cancelled-text-not-paid = Запись не оплатили вовремя, и места снова свободны.
events-seats = Билеты
events-code = Код:
events-ticket = Билет (PDF)
events-give = Передать билет
events-give-title = Передать билет другому человеку
events-give-text = У нового билета будет новый код, прежний код перестанет действовать.
events-to-pay = К оплате на месте
events-cancel = Отменить регистрацию
events-cancel-title = Отменить регистрацию?
events-cancel-text = Места сразу освободятся для других, вернуть их будет нельзя.
events-others = Другие мероприятия
events-back = Назад к регистрации
events-upcoming = Ближайшие мероприятия

## Лист ожидания

pages-wait-title = Сообщите, когда освободится время
pages-wait-text = Когда освободится подходящее время, мы сохраним его за вами и напишем. На подтверждение есть до двух часов, в порядке очереди.
pages-wait-from = С какого дня
pages-wait-to = По какой день
pages-wait-when = В какое время дня?
pages-wait-any = В любое время
pages-wait-full = { $day }, { $time } (сейчас мест нет)
pages-wait-email-why = Стоит указать: сюда мы напишем, когда освободится время.
pages-wait-join = Добавить меня в список
pages-wait-kept = Компания хранит эти данные только для того, чтобы предложить вам время.
pages-wait-waiting = Вы в листе ожидания
pages-wait-waiting-text = Мы напишем, когда освободится время. Сохраните эту страницу: только по её ссылке можно увидеть своё место и выйти из списка.
pages-wait-withdraw = Выйти из списка
pages-wait-offered = Для вас освободилось время
pages-wait-offered-text = Оно сохранено за вами до этого времени: { $day }, { $time }. Потом оно перейдёт к следующим в очереди.
pages-wait-accept = Записаться на это время
pages-wait-decline = Нет, спасибо
pages-wait-expired = Это время больше не сохраняется за вами
pages-wait-expired-text = Ответа вовремя не было, поэтому его предложили другому. Можно выбрать другое время или подождать ещё.
pages-wait-declined = Вы отказались от этого времени
pages-wait-declined-text = Спасибо, что сообщили: оно перейдёт к следующим в очереди. Можно выбрать другое время или подождать ещё.
pages-wait-withdrawn = Вас больше нет в списке
pages-wait-withdrawn-text = Больше мы об этом писать не будем. Можно выбрать время или подождать снова.
pages-wait-over = Даты, которых вы ждали, прошли
pages-wait-over-text = К сожалению, время не освободилось. Можно выбрать другое или подождать ещё.
pages-wait-again = Свободное время и лист ожидания

## Согласие на рекламу, подписка и отписка

pages-marketing = Я разрешаю отправлять мне новости и рекламу от «{ $business }» по эл. почте и SMS. Согласие можно отозвать в любое время по ссылке в каждом сообщении или обратившись в компанию.
subscribe-title = Подписка на новости
subscribe-button = Подписаться
subscribe-next = Мы отправим вам сообщение, чтобы убедиться, что подписку оформили вы.
subscribe-sent = Ещё один шаг
subscribe-sent-text = Если этот адрес ещё не подписан, на него отправлено сообщение со ссылкой для подтверждения.
subscribe-confirm = Подтвердить подписку?
subscribe-yes = Да, я хочу получать новости
subscribe-confirmed = Подписка подтверждена
subscribe-confirmed-text = Теперь новости от «{ $business }» будут приходить на { $address }. В каждом сообщении есть ссылка для отписки.
subscribe-over = Ссылка больше не действует
subscribe-over-text = Чтобы получать новости от «{ $business }», подпишитесь снова.
unsubscribe-ask = Отказаться от рекламы?
unsubscribe-text-email = Мы больше не будем присылать вам рекламу от «{ $business }» по эл. почте. Сообщения о ваших записях продолжат приходить.
unsubscribe-text-phone = Мы больше не будем присылать вам рекламу от «{ $business }» на этот телефон. Сообщения о ваших записях продолжат приходить.
unsubscribe-button = Отписаться
unsubscribe-done = Вы отписаны
unsubscribe-undo = Это ошибка, верните подписку
unsubscribe-from = От
unsubscribe-to = Кому
subscribers-csv-email = Эл. почта
subscribers-csv-name = Имя
subscribers-csv-phone = Телефон
subscribers-csv-language = Язык
subscribers-csv-status = Статус
subscribers-csv-lists = Списки
subscribers-csv-since = Дата добавления
subscribers-pending = Ждёт подтверждения
subscribers-subscribed = Подписка активна
subscribers-unsubscribed = Отписка

## Оплата по ссылке.

pages-pay-title = Оплата
pages-pay-text = Кнопка откроет защищённую страницу платёжной компании.
pages-pay-for = За что
pages-pay-amount = К оплате
pages-pay-installments = { $count ->
    [one] до { $count } платежа
    [few] до { $count } платежей
    [many] до { $count } платежей
   *[other] до { $count } платежей
  }
pages-pay-ways = Способы оплаты
pages-pay-card = банковская карта
pages-pay-bit = Bit
pages-pay-to = Кому
pages-pay-button = Перейти к оплате
pages-pay-safe = Данные карты получает только платёжная компания, у нас они не хранятся.
pages-pay-full-name = Имя и фамилия
pages-pay-mobile = Мобильный телефон
pages-pay-consent = Я согласен или согласна, чтобы { $business } хранил мою карту у платёжной компании и списывал с неё то, что я должен или должна, например плату за отмену. Согласие можно отозвать в любое время, обратившись в бизнес.
pages-pay-documents = Я согласен или согласна получать от { $business } счета и квитанции как компьютерные документы по электронной почте, а не на бумаге. Согласие можно отозвать в любое время, обратившись в бизнес.
pages-pay-check-fields = Исправьте отмеченные поля.
pages-pay-no-answer = Платёжная компания сейчас не отвечает. Ничего не списано. Попробуйте через минуту.
pages-pay-not-online = Сейчас заплатить онлайн нельзя. Обратитесь в бизнес.
pages-pay-not-completed = Оплата не завершена, ничего не списано. Можно попробовать ещё раз.
pages-pay-opening = Одну минуту
pages-pay-opening-text = Мы открываем для вас страницу оплаты.
pages-pay-checking = Проверяем оплату
pages-pay-checking-text = Мы выясняем у платёжной компании, прошёл ли платёж. Платить ещё раз не нужно: страница обновится сама.
pages-pay-looked = Платёж проверяется
pages-pay-looked-text = Бизнес проверяет платёж. Платить ещё раз не нужно.
pages-pay-paid = Оплата получена, спасибо
pages-pay-paid-text = Квитанция отправляется вам по электронной почте.
pages-pay-returned = Деньги возвращаются
pages-pay-returned-text = То, за что вы заплатили, уже недоступно, поэтому деньги вернутся к вам тем же способом.
pages-pay-cancelled = Запрос на оплату отменён
pages-pay-cancelled-text = Бизнес отменил запрос. Платить не нужно.
pages-pay-expired = Ссылка больше не действует
pages-pay-expired-text = Время для оплаты прошло. Попросите в бизнесе новую ссылку.
pages-pay-booking = Подробности записи
## Documents as a table.

documents-csv-kind = Документ
documents-csv-code = Код
documents-csv-number = Номер
documents-csv-date = Дата
documents-csv-customer = Клиент
documents-csv-tax-number = Номер клиента
documents-csv-net = Без НДС
documents-csv-vat = НДС
documents-csv-total = Итого
documents-csv-currency = Валюта
documents-csv-income = Доход в шекелях

## Checking a document.

pages-verify = Проверка документа
pages-verify-whole = Документ зарегистрирован и не менялся с момента выставления.
pages-verify-changed = Запись не совпадает с тем, что было выставлено. Обратитесь к бизнесу.
pages-verify-cancelled = Этот документ отменён более поздним.
pages-verify-issuer = Бизнес
pages-verify-document = Документ
pages-verify-date = Дата
pages-verify-total = Итого
pages-verify-record = Запись
pages-verify-file = Сохранённый файл
pages-verify-unchanged = Без изменений
pages-verify-no-file = Файл ещё не создан
pages-verify-signature = Подпись
pages-verify-signed = Подпись действительна, на имя
pages-verify-bad-signature = Подпись недействительна
pages-verify-compare = Сравните эти данные с документом, который у вас в руках.

## Files of customers.

customers-csv-name = Полное имя
customers-csv-phone = Телефон
customers-csv-email = Эл. почта
customers-csv-birth-date = Дата рождения
customers-csv-tags = Теги
customers-csv-notes = Заметки
customers-csv-last-visit = Последний визит
customers-csv-since = Добавлен
customers-csv-yes = Да
customers-csv-no = Нет
import-csv-row = Строка файла
import-csv-reason = Что исправить
reports-csv-by = По
reports-csv-name = Название
reports-csv-received = Получено
reports-csv-refunded = Возвращено
reports-csv-net = Итого
reports-csv-before = Предыдущий период
reports-csv-tips = Чаевые
reports-csv-payments = Платежи
reports-csv-time = Время
reports-csv-method = Способ оплаты
reports-csv-service = Услуга
reports-csv-staff = Сотрудник
reports-csv-total = Всего
reports-csv-events = Мероприятия
reports-csv-no-visit = Не визит
reports-csv-cash = Наличные
reports-csv-cheque = Чек
reports-csv-card = Банковская карта
reports-csv-bank-transfer = Банковский перевод
reports-csv-app = Платёжное приложение
reports-csv-voucher = Подарочный сертификат
reports-csv-other = Другое
reports-csv-booked = Записей
reports-csv-came = Пришли
reports-csv-no-show = Не пришли
reports-csv-cancelled = Отменены
reports-csv-declined = Отклонены
reports-csv-open = Открыты
reports-csv-no-show-rate = Доля неявок
reports-csv-cancelled-rate = Доля отмен
reports-csv-source = Источник записи
reports-csv-desk = Администратор
reports-csv-online = Онлайн
reports-csv-api = Программа
reports-csv-customers = Клиенты
reports-csv-visitors = Пришедшие клиенты
reports-csv-new = Новые
reports-csv-returning = Вернувшиеся
reports-csv-kept = Пришли снова
reports-csv-lost = Не пришли снова
reports-csv-kept-rate = Удержание
reports-csv-bookable-minutes = Доступные минуты
reports-csv-booked-minutes = Занятые минуты
reports-csv-occupancy = Загрузка
reports-csv-count = Количество
reports-csv-documents = Документы
reports-csv-visits = Визиты
reports-csv-unpaid = Не оплачено

## Файл со всем

export-read-me =
    Всё, что есть у вашего бизнеса, на момент выгрузки.

    contents.json   что в этом файле: каждая таблица, её столбцы и число строк
    tables/         файл на каждую таблицу, строка на каждую запись, в JSON (UTF-8)
    pdf/            все официальные документы в PDF
    customer-files/ файлы клиентов, папка на каждый файл
    event-pictures/ картинки мероприятий

    Имена, которые кончаются на _at, — моменты по RFC 3339 (UTC); суммы — в целых агорах или сотых долях указанной рядом валюты.
    Паролей, ключей и всего, что открывает учётные записи в других местах, здесь нет. Храните этот файл так, как этого хотели бы ваши клиенты.
