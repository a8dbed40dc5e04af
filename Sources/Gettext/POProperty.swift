/// The types of the properties that carry what a catalogue says and a unit has no place for.
package enum POProperty {
  /// What tells equal texts apart (`msgctxt`).
  package static let context = "po:context"
  /// The number of a plural form, from 0.
  package static let plural = "po:plural"
  /// The text for one thing, on the units of the other plural forms (`msgid`).
  package static let singular = "po:msgid"
  /// The text for several things, on the unit of the first plural form (`msgid_plural`).
  package static let severalThings = "po:msgid_plural"
  /// The rule of plural forms that the catalogue has (`Plural-Forms`).
  package static let pluralForms = "po:plural-forms"
  /// `yes` where the message is no longer used (`#~`).
  package static let obsolete = "po:obsolete"
  /// A flag (`#,`); each has a property of its own.
  package static let flag = "po:flag"
  /// A line of places in the program (`#:`).
  package static let reference = "po:reference"
  /// The comment of programmers (`#.`).
  package static let extracted = "po:extracted"
  /// The text before it changed (`#| msgid`).
  package static let previousSource = "po:previous-msgid"
  /// The context before it changed (`#| msgctxt`).
  package static let previousContext = "po:previous-msgctxt"
  /// The text for several things before it changed (`#| msgid_plural`).
  package static let previousPlural = "po:previous-msgid_plural"
  /// `translated` where the catalogue holds a text for ready that is a draft to the memory.
  package static let state = "po:state"
}
