//! Tables: {{ subject }}.
//!
//! Made by `boltgate-gen generate`. Don't edit: {{ mend }}.

use boltgate_transcode::table::{ {{- imports|join(", ") -}} };
{% for message in messages %}
/// `{{ message.name }}`
pub static {{ message.table }}: Message = Message {
    name: "{{ message.name }}",
    fields: &[
{%- for field in message.fields %}
        Field { key: {{ field.key }}, name: "{{ field.name }}", number: {{ field.number }}, label: Label::{{ field.label }}, kind: Kind::{{ field.kind }}, required: {{ field.required }} },
{%- endfor %}
    ],
    by_key: &[{{ message.by_key }}],
};
{% endfor %}
{%- for one in enums %}
/// `{{ one.name }}`
pub static {{ one.table }}: Enum = Enum {
    name: "{{ one.name }}",
    values: &[
{%- for value in one.values %}
        EnumValue { json: {{ value.json }}, name: "{{ value.name }}", number: {{ value.number }} },
{%- endfor %}
    ],
};
{% endfor %}
