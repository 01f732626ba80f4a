//! What the columns of a file are, told by their headings in Hebrew, English, Arabic or Russian.

use super::model::{Field, Target};
use crate::customers::CustomerField;
use crate::platform::ids::CustomerFieldId;
use crate::platform::text::search_key;

/// Headings as [`key`] leaves them.
const NAMES: &[(Field, &[&str])] = &[
    (
        Field::FullName,
        &[
            "שם מלא",
            "שם הלקוח",
            "שם לקוח",
            "שם ושם משפחה",
            "שם פרטי ומשפחה",
            "שם פרטי ושם משפחה",
            "לקוח",
            "לקוחה",
            "full name",
            "fullname",
            "customer name",
            "client name",
            "contact name",
            "display name",
            "customer",
            "client",
            "الاسم الكامل",
            "اسم العميل",
            "اسم الزبون",
            "полное имя",
            "имя и фамилия",
            "фамилия и имя",
            "фио",
            "клиент",
            "имя клиента",
        ],
    ),
    (
        Field::FirstName,
        &[
            "שם פרטי",
            "פרטי",
            "first name",
            "firstname",
            "given name",
            "forename",
            "first",
            "الاسم الاول",
            "الاسم الشخصي",
        ],
    ),
    (
        Field::LastName,
        &[
            "שם משפחה",
            "משפחה",
            "last name",
            "lastname",
            "family name",
            "surname",
            "last",
            "اسم العائله",
            "العائله",
            "الكنيه",
            "اللقب",
            "фамилия",
        ],
    ),
    (
        Field::Phone,
        &[
            "טלפון",
            "טל",
            "נייד",
            "טלפון נייד",
            "טלפון סלולרי",
            "סלולרי",
            "פלאפון",
            "פלאפון נייד",
            "סלולר",
            "מספר טלפון",
            "מס טלפון",
            "מספר נייד",
            "טלפון 1",
            "טלפון 2",
            "טלפון נוסף",
            "טלפון בבית",
            "phone",
            "telephone",
            "mobile",
            "cell",
            "cellphone",
            "cell phone",
            "mobile phone",
            "phone number",
            "mobile number",
            "tel",
            "phone 1",
            "phone 2",
            "home phone",
            "whatsapp",
            "وואטסאפ",
            "וואטסאפ",
            "ווטסאפ",
            "هاتف",
            "الهاتف",
            "تلفون",
            "جوال",
            "الجوال",
            "رقم الهاتف",
            "رقم الجوال",
            "موبايل",
            "خلوي",
            "телефон",
            "мобильный",
            "мобильный телефон",
            "номер телефона",
            "моб",
            "тел",
            "сотовый",
        ],
    ),
    (
        Field::Email,
        &[
            "דואל",
            "דואר אלקטרוני",
            "מייל",
            "אימייל",
            "אי מייל",
            "כתובת מייל",
            "כתובת דואל",
            "כתובת אימייל",
            "email",
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "البريد الالكتروني",
            "بريد الكتروني",
            "الايميل",
            "ايميل",
            "البريد",
            "почта",
            "электронная почта",
            "эл почта",
            "имейл",
            "адрес электронной почты",
        ],
    ),
    (
        Field::BirthDate,
        &[
            "תאריך לידה",
            "ת לידה",
            "תל",
            "יום הולדת",
            "תאריך יום הולדת",
            "לידה",
            "birth date",
            "birthdate",
            "date of birth",
            "dob",
            "birthday",
            "تاريخ الميلاد",
            "تاريخ الولاده",
            "عيد الميلاد",
            "дата рождения",
            "день рождения",
            "др",
        ],
    ),
    (
        Field::Tags,
        &[
            "תגיות",
            "תגית",
            "תגים",
            "תוויות",
            "קבוצה",
            "קבוצות",
            "סיווג",
            "tags",
            "tag",
            "labels",
            "label",
            "groups",
            "group",
            "category",
            "categories",
            "وسوم",
            "الوسوم",
            "تصنيف",
            "علامات",
            "теги",
            "тег",
            "метки",
            "группа",
            "группы",
            "категория",
        ],
    ),
    (
        Field::Notes,
        &[
            "הערות",
            "הערה",
            "הערות כלליות",
            "הערות לקוח",
            "מידע נוסף",
            "notes",
            "note",
            "comments",
            "comment",
            "remarks",
            "description",
            "ملاحظات",
            "ملاحظه",
            "الملاحظات",
            "заметки",
            "заметка",
            "примечания",
            "примечание",
            "комментарий",
            "комментарии",
        ],
    ),
];

/// Headings that are the whole name, unless another column has the last name.
const NAME: &[&str] = &["שם", "name", "الاسم", "اسم", "имя"];

/// What each column is; `None` where its heading tells nothing.
pub(super) fn propose(headings: &[String]) -> Vec<Option<Field>> {
    let keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
    let known = |key: &str| {
        NAMES
            .iter()
            .find(|(_, names)| names.iter().any(|name| self::key(name) == key))
            .map(|(field, _)| *field)
    };
    let mut fields: Vec<Option<Field>> = keys.iter().map(|key| known(key)).collect();
    let name = keys.iter().position(|key| NAME.contains(&key.as_str()));
    let has = |fields: &[Option<Field>], field| fields.contains(&Some(field));
    if let Some(place) = name
        && !has(&fields, Field::FullName)
    {
        let is_first = has(&fields, Field::LastName) && !has(&fields, Field::FirstName);
        if let Some(field) = fields.get_mut(place) {
            *field = Some(if is_first {
                Field::FirstName
            } else {
                Field::FullName
            });
        }
    }
    if has(&fields, Field::FullName) {
        for field in &mut fields {
            if matches!(field, Some(Field::FirstName | Field::LastName)) {
                *field = None;
            }
        }
    }
    once(&mut fields);
    fields
}

/// As [`propose`]; a heading that is the name of a field that the business defined is that field.
pub(super) fn propose_with_own(headings: &[String], own: &[CustomerField]) -> Vec<Option<Target>> {
    let mut taken: Vec<CustomerFieldId> = Vec::new();
    let mut own_of = |heading: &str| {
        let key = key(heading);
        let field = own.iter().find(|field| self::key(&field.name) == key)?;
        let is_first = !taken.contains(&field.id);
        taken.push(field.id);
        is_first.then_some(Target::Own(field.id))
    };
    let known = propose(headings);
    headings
        .iter()
        .zip(known)
        .map(|(heading, known)| own_of(heading).or(known.map(Target::Field)))
        .collect()
}

/// Lets only the first of several columns have a field that may be said once.
fn once(fields: &mut [Option<Field>]) {
    let mut seen = Vec::new();
    for place in fields {
        let Some(field) = *place else { continue };
        if !field.may_repeat() && seen.contains(&field) {
            *place = None;
        }
        seen.push(field);
    }
}

/// A heading without what people spell differently.
fn key(heading: &str) -> String {
    let plain: String = heading
        .chars()
        .filter(|c| {
            !matches!(
                c,
                '"' | '״' | '\'' | '׳' | '”' | '’' | '\u{200E}' | '\u{200F}'
            )
        })
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    search_key(&plain)
}

#[cfg(test)]
mod tests {
    use super::super::model::Field::{
        self, BirthDate, Email, FirstName, FullName, LastName, Notes, Phone, Tags,
    };
    use super::propose;

    fn of(headings: &[&str]) -> Vec<Option<Field>> {
        let headings: Vec<String> = headings.iter().map(|text| (*text).to_owned()).collect();
        propose(&headings)
    }

    #[test]
    fn headings_are_known_in_every_language() {
        let all = [FullName, Phone, Email, BirthDate, Tags, Notes].map(Some);
        for headings in [
            ["שם מלא", "נייד", "דוא\"ל", "תאריך לידה", "תגיות", "הערות"],
            ["שם", "מס' טלפון", "E-mail", "ת. לידה", "קבוצה", "הערה:"],
            [
                "Full Name",
                "Mobile phone",
                "Email_Address",
                "Date of birth",
                "TAGS",
                "Notes",
            ],
            [
                "الاسم",
                "رقم الهاتف",
                "البريد الإلكتروني",
                "تاريخ الميلاد",
                "وسوم",
                "ملاحظات",
            ],
            [
                "Имя",
                "Телефон",
                "Эл. почта",
                "Дата рождения",
                "Теги",
                "Заметки",
            ],
        ] {
            assert_eq!(of(&headings), all, "{headings:?}");
        }
    }

    #[test]
    fn a_name_in_two_columns_is_joined_and_a_whole_one_is_preferred() {
        let parts = [Some(FirstName), Some(LastName)];
        assert_eq!(of(&["שם פרטי", "שם משפחה"]), parts);
        assert_eq!(of(&["שם", "משפחה"]), parts);
        assert_eq!(of(&["Имя", "Фамилия"]), parts);
        assert_eq!(of(&["الاسم الأول", "اسم العائلة"]), parts);
        assert_eq!(
            of(&["First", "Full name", "Last"]),
            [None, Some(FullName), None]
        );
    }

    #[test]
    fn what_is_not_known_or_known_twice_is_left_out() {
        assert_eq!(
            of(&["עיר", "", "טלפון", "נייד", "שם", "שם"]),
            [None, None, Some(Phone), Some(Phone), Some(FullName), None]
        );
    }
}
